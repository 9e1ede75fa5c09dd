import { data, redirect } from 'react-router';
import { z } from 'zod';
import { perform } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { formOf, textOf } from '#platform/page-form.ts';
import { castVote, tellPresence, writeStatement } from './actions/taking-part.ts';
import { formProblem } from './form.ts';
import { takingPartMessages } from './messages/taking-part.ts';
import { seemsTwoThoughts } from './model/caught.ts';
import { type choiceNames, longestStatement } from './model/statement.ts';
import { openBoard, type Participation, readParticipation } from './reading/participation.ts';

/** What a page of taking part shows of what was sent, where it leads nowhere else. */
export type TakingAnswer = {
  readonly step: 'vote' | 'write';
  /** What was written, kept. */
  readonly text: string;
  readonly hasHint: boolean;
  readonly error: string | null;
  readonly field: string;
};

/** The screens of taking part, one matter to each. */
export type Screen = 'start' | 'vote' | 'write' | 'paused' | 'answers' | 'done' | 'coming' | 'closed';

export type TakingView = {
  readonly screen: Screen;
  readonly part: Omit<Participation, 'votes'>;
  /** The statement that is asked about now, with the answer it has. */
  readonly asked: { readonly id: string; readonly text: string; readonly choice: string | null } | null;
  /** What was just answered, so that it can be changed. */
  readonly latest: { readonly id: string; readonly choice: (typeof choiceNames)[number] } | null;
  readonly votes: Participation['votes'];
  readonly sent: 'waiting' | 'published' | null;
};

/** The addresses of a page of taking part. */
export const takingAddress = (
  base: string,
  to: {
    readonly after?: string;
    readonly change?: string;
    readonly screen?: 'skriv' | 'paus' | 'svar';
    readonly sent?: string;
  } = {},
): string => {
  const search = new URLSearchParams();
  if (to.after !== undefined) search.set('efter', to.after);
  if (to.change !== undefined) search.set('andra', to.change);
  if (to.screen !== undefined) search.set('visa', to.screen);
  if (to.sent !== undefined) search.set('skickat', to.sent);
  return search.size === 0 ? base : `${base}?${search}`;
};

function screenOf(part: Participation, search: URLSearchParams): Screen {
  if (part.standing === 'coming') return 'coming';
  if (part.standing !== 'open') return 'closed';
  if (!part.isCounted) return 'start';
  const asked = search.get('visa');
  if (asked === 'skriv') return 'write';
  if (asked === 'paus') return 'paused';
  if (asked === 'svar') return 'answers';
  if (search.has('andra')) return 'vote';
  return part.next === null ? 'done' : 'vote';
}

/** What a page of taking part shows: the one statement that is asked about now, or another of its screens. */
export async function takingView(context: Context, conversation: string, url: string): Promise<TakingView> {
  const search = new URL(url).searchParams;
  const withOwn = ['skriv', 'paus'].includes(search.get('visa') ?? '');
  const { votes, ...part } = await readParticipation(context, conversation, { withOwn });
  const changed = votes.find(({ id }) => id === search.get('andra'));
  const after = votes.find(({ id }) => id === search.get('efter'));
  const screen = screenOf({ ...part, votes }, search);
  const sent = search.get('skickat');
  return {
    screen,
    part,
    asked: changed !== undefined ? changed : part.next === null ? null : { ...part.next, choice: null },
    latest: after === undefined || changed !== undefined ? null : { id: after.id, choice: after.choice },
    votes: screen === 'answers' ? votes : [],
    sent: sent === 'published' || sent === 'waiting' ? sent : null,
  };
}

/** Answered with the next statement at once: half the work of leading there, and a vote sent again is the same vote. */
const voted: TakingAnswer = { step: 'vote', text: '', hasHint: false, error: null, field: '' };

const refusedWith = (answer: TakingAnswer, status: number) => data<TakingAnswer>(answer, { status });

async function sendStatement(context: Context, conversation: string, form: FormData, base: string) {
  const words = takingPartMessages(context.language).write;
  const text = textOf(form, 'text');
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const kept = { step: 'write', text, hasHint: false, field: 'text' } as const;
  if (line === '') return refusedWith({ ...kept, error: words.empty }, 422);
  if (line.length > longestStatement) return refusedWith({ ...kept, error: words.tooLong }, 422);
  if (seemsTwoThoughts(line) && textOf(form, 'anyway') !== 'yes') {
    return refusedWith({ ...kept, hasHint: true, error: null }, 200);
  }
  const { state } = await perform(writeStatement, context, { conversation, text });
  return redirect(takingAddress(base, { screen: 'skriv', sent: state }), 303);
}

/**
 * What somebody who takes part sends: that they begin, an answer, or a statement. An answer that comes too late says so and
 * loses nothing else. A browser that uses a link for the first time is counted, in what it sends first.
 */
export async function takingAction(
  context: Context,
  conversation: string,
  request: Request,
  { base, isNewBrowser }: { readonly base: string; readonly isNewBrowser: boolean },
) {
  // What does not exist is said before the form is read.
  await openBoard(context, conversation);
  const form = await formOf(request);
  const does = textOf(form, 'does');
  try {
    if (does === 'begin') {
      const groups = [...form.getAll('part'), ...form.getAll('profession')];
      const told = groups.filter(each => z.uuid().safeParse(each).success);
      await perform(tellPresence, context, { conversation, invitedGroups: told, isNewBrowser });
      return redirect(base, 303);
    }
    if (isNewBrowser) await perform(tellPresence, context, { conversation, invitedGroups: [], isNewBrowser });
    if (does === 'write') return await sendStatement(context, conversation, form, base);
    const statement = textOf(form, 'statement');
    await perform(castVote, context, { conversation, statement, choice: textOf(form, 'choice') });
    return data<TakingAnswer>(voted);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'role-missing') throw data(null, { status: 403 });
    const { errors, status } = formProblem(error, context.language);
    const [[field, message] = ['', '']] = Object.entries(errors);
    const step = does === 'write' ? 'write' : 'vote';
    return refusedWith({ step, text: textOf(form, 'text'), hasHint: false, error: message, field }, status);
  }
}
