import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal, textOf } from '#platform/page-form.ts';
import { conversationMessages } from './messages/conversation.ts';
import { problemMessages } from './messages/problems.ts';
import type { ReadConversation } from './reading/conversation.ts';

export type FormProblem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current: Json | null;
};

/** What a form shows of a refusal, in words. */
export function formProblem(error: unknown, language: Language): FormProblem {
  const text = problemMessages(language);
  const refusal = shownRefusal(error);
  if (refusal.code === 'stale') return { status: 409, errors: { '': text.stale }, current: refusal.current };
  if (refusal.status === 429) return { status: 429, errors: { '': text.tooMany }, current: null };
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const errors = refusal.fields.map(problem => [
    problem.path,
    reasons[String(problem.values.reason ?? '')] ?? fieldProblemText(problem, language),
  ]);
  if (errors.length === 0) return { status: refusal.status, errors: { '': refusal.message }, current: null };
  return { status: refusal.status, errors: Object.fromEntries(errors), current: null };
}

export type ConversationValues = {
  readonly question: string;
  readonly background: string;
  readonly language: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly promise: string;
  readonly promisedOn: string;
  readonly everyone: string;
  /** Number asked by part of the organisation, as typed. */
  readonly parts: Readonly<Record<string, string>>;
  readonly professions: string;
  readonly isModerated: boolean;
};

const partField = 'part-';

export const conversationTyped = (form: FormData): ConversationValues => ({
  question: textOf(form, 'question'),
  background: textOf(form, 'background'),
  language: textOf(form, 'language'),
  opensOn: textOf(form, 'opensOn'),
  closesOn: textOf(form, 'closesOn'),
  promise: textOf(form, 'promise'),
  promisedOn: textOf(form, 'promisedOn'),
  everyone: textOf(form, 'everyone'),
  parts: Object.fromEntries(
    [...form.keys()]
      .filter(name => name.startsWith(partField))
      .map(name => [name.slice(partField.length), textOf(form, name)]),
  ),
  professions: textOf(form, 'professions'),
  isModerated: textOf(form, 'isModerated') === 'yes',
});

export const valuesOf = (conversation: ReadConversation): ConversationValues => ({
  question: conversation.question,
  background: conversation.background,
  language: conversation.language,
  opensOn: conversation.opensOn,
  closesOn: conversation.closesOn,
  promise: conversation.promise,
  promisedOn: conversation.promisedOn,
  everyone: String(conversation.invited.find(({ kind }) => kind === 'everyone')?.people ?? ''),
  parts: Object.fromEntries(
    conversation.invited.flatMap(({ part, people }) => (part === null ? [] : [[part, String(people)]])),
  ),
  professions: conversation.invited
    .filter(({ kind }) => kind === 'profession')
    .map(({ name, people }) => `${name} ${people}`)
    .join('\n'),
  isModerated: conversation.isModerated,
});

const number = (text: string): number | string => {
  const digits = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : text;
};

/** Professions, one to a line with the number last; null where a line is not so. */
function professionsTyped(text: string): readonly { name: string; people: number }[] | null {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const parsed = lines.map(line => /^(.*\S)[\s:;,]+(\d{1,7})$/u.exec(line));
  if (parsed.some(found => found === null)) return null;
  return parsed.map(found => ({
    name: (found?.[1] ?? '').replace(/[:;,]+$/u, '').trim(),
    people: Number(found?.[2]),
  }));
}

/** What was typed, as the actions take it. */
export const conversationInput = (values: ConversationValues) => ({
  question: values.question,
  background: values.background,
  language: values.language,
  opensOn: values.opensOn,
  closesOn: values.closesOn,
  promise: values.promise,
  promisedOn: values.promisedOn,
  isModerated: values.isModerated,
  invited: {
    everyone: number(values.everyone),
    parts: Object.entries(values.parts)
      .filter(([, people]) => people.trim() !== '')
      .map(([part, people]) => ({ part, people: number(people) })),
    professions: professionsTyped(values.professions) ?? [],
  },
});

/** The field on the page that a field of the input is typed in. */
const fieldOfInput = (path: string): string =>
  path.startsWith('invited.parts')
    ? 'parts'
    : path.startsWith('invited.professions')
      ? 'professions'
      : path.startsWith('invited')
        ? 'everyone'
        : path;

/** What is wrong with the professions as they were typed; null where nothing is. */
export const professionsProblem = (
  { professions }: ConversationValues,
  language: Language,
): Readonly<Record<string, string>> | null =>
  professionsTyped(professions) === null
    ? { professions: conversationMessages(language).form.professionsWrong }
    : null;

/** A refusal of the form of a conversation, by the fields of the page. */
export function conversationErrors(error: unknown, language: Language): FormProblem {
  const problem = formProblem(error, language);
  return {
    ...problem,
    errors: Object.fromEntries(
      Object.entries(problem.errors).map(([path, message]) => [fieldOfInput(path), message]),
    ),
  };
}
