import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { keyTyped, textOf, textOrNull } from '#platform/page-form.ts';
import { proposeDecision, takeNote } from './actions/notes.ts';
import type { NotedItem } from './model/agenda-note.ts';

export type NoteValues = {
  readonly words: string;
  readonly choice: string;
  readonly isHeld: boolean;
  readonly againOn: string;
  readonly actionTitle: string;
  readonly actionPerson: string;
  readonly actionDueOn: string;
};

export type DecisionValues = {
  readonly title: string;
  readonly choice: string;
  readonly ask: string;
  readonly consequences: string;
  readonly meeting: string;
};

export const noNote: NoteValues = {
  words: '',
  choice: '',
  isHeld: true,
  againOn: '',
  actionTitle: '',
  actionPerson: '',
  actionDueOn: '',
};

export const noteTyped = (form: FormData): NoteValues => ({
  words: textOf(form, 'words'),
  choice: textOf(form, 'choice'),
  isHeld: textOf(form, 'isHeld') !== '',
  againOn: textOf(form, 'againOn'),
  actionTitle: textOf(form, 'actionTitle'),
  actionPerson: textOf(form, 'actionPerson'),
  actionDueOn: textOf(form, 'actionDueOn'),
});

export const decisionTyped = (form: FormData): DecisionValues => ({
  title: textOf(form, 'title'),
  choice: textOf(form, 'choice'),
  ask: textOf(form, 'ask'),
  consequences: textOf(form, 'consequences'),
  meeting: textOf(form, 'meeting'),
});

const keyed = (own: Context, form: FormData): Context => ({ ...own, idempotencyKey: keyTyped(form) });

/** Keeps a note of an item; an action is one as soon as anything of it is filled in. */
export function saveNote(own: Context, item: NotedItem, form: FormData) {
  const { actionTitle, actionPerson, actionDueOn, ...note } = noteTyped(form);
  const hasAction = `${actionTitle}${actionPerson}${actionDueOn}`.trim() !== '';
  return performWithReceipt(takeNote, keyed(own, form), {
    item,
    words: note.words,
    isHeld: note.isHeld,
    choice: textOrNull(form, 'choice'),
    againOn: textOrNull(form, 'againOn'),
    action: hasAction ? { title: actionTitle, person: actionPerson, dueOn: actionDueOn } : null,
  });
}

export const saveDecision = (own: Context, initiative: string, form: FormData) =>
  performWithReceipt(proposeDecision, keyed(own, form), {
    ...decisionTyped(form),
    initiative,
    meeting: textOrNull(form, 'meeting'),
  });

/** `action.title` stands in the field `actionTitle`. */
export const fieldOfNote = (path: string): string =>
  path.startsWith('action.')
    ? `action${path.slice(7, 8).toUpperCase()}${path.slice(8)}`
    : path === ''
      ? 'words'
      : path;
