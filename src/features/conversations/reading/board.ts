import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Tally } from '#core/opinions/analysis.ts';
import { nextStatement } from '#core/opinions/next-statement.ts';
import type { Context } from '#platform/context.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Statement } from '../model/statement.ts';
import { drawOf } from '../pseudonym.ts';
import { conversationById } from '../store/conversations.ts';
import { statementsOf } from '../store/statements.ts';
import { halfOf, talliesOf } from '../store/taking-part.ts';

/** A conversation as everybody who takes part shares it. */
export type Board = {
  readonly conversation: Conversation;
  /** The key of the pseudonyms; null where it is not open. */
  readonly key: KeyObject | null;
  /** The statements that are voted on, with how they have been answered until now. */
  readonly statements: readonly Statement[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly tallies: readonly Tally[];
  readonly ages: readonly number[];
};

const freshMilliseconds = 2000;
// Where it takes long to count, it is counted more seldom: at most a fiftieth of the time.
const restsPerWork = 50;

type Kept = { readonly board: Promise<Board | null>; until: number };

/** By what counts for this instance: what was read lives as long as it. */
const boards = new WeakMap<Context['counter'], Map<string, Kept>>();

type Reader = Pick<Context, 'db' | 'organisation' | 'counter' | 'now' | 'keyOf'>;

async function readBoard({ db, organisation, now, keyOf }: Reader, id: string): Promise<Board | null> {
  const conversation = await conversationById(db, organisation.id, id);
  if (conversation === null) return null;
  const half = await halfOf(db, organisation.id, id);
  const all = await statementsOf(db, organisation.id, id);
  const statements = all.filter(({ state }) => state === 'published');
  const counted = new Map(
    (await talliesOf(db, organisation.id, id)).map(({ statement, ...tally }) => [statement, tally]),
  );
  return {
    conversation,
    key: half === null ? null : createSecretKey(keyOf(half)),
    statements,
    placeOf: new Map(statements.map((statement, place) => [statement.id, place])),
    tallies: statements.map(statement => {
      const { agree, disagree, pass } = counted.get(statement.id) ?? { agree: 0, disagree: 0, pass: 0 };
      return { agree, disagree, pass, seen: agree + disagree + pass };
    }),
    ages: statements.map(
      ({ publishedOn }) =>
        1 + (now().getTime() - Date.parse(publishedOn ?? now().toISOString())) / 86_400_000,
    ),
  };
}

/**
 * A conversation as it was at most a couple of seconds ago; null where there is none. Hundreds who vote at once share it: it
 * says what is shown next and who is who. Whether an answer counts is asked anew in the transaction that keeps it.
 */
export async function boardOf(context: Reader, conversation: string): Promise<Board | null> {
  const kept = boards.get(context.counter) ?? new Map<string, Kept>();
  boards.set(context.counter, kept);
  const key = `${context.organisation.id} ${conversation}`;
  const before = kept.get(key);
  const began = performance.now();
  if (before !== undefined && began < before.until) return before.board;
  const board = readBoard(context, conversation);
  const made: Kept = { board, until: Number.POSITIVE_INFINITY };
  kept.set(key, made);
  try {
    await board;
    const took = performance.now() - began;
    made.until = performance.now() + Math.max(freshMilliseconds, took * restsPerWork);
  } catch (error) {
    kept.delete(key);
    throw error;
  }
  return board;
}

/** The conversation has changed: whoever made the change reads it anew. */
export function forgetBoard(
  { counter, organisation }: Pick<Context, 'counter' | 'organisation'>,
  conversation: string,
): void {
  boards.get(counter)?.delete(`${organisation.id} ${conversation}`);
}

/** What a voter is to see next, the same until they have answered it; null where nothing is left. */
export function nextFor(
  { statements, placeOf, tallies, ages }: Board,
  voter: Uint8Array,
  answered: readonly string[],
): Statement | null {
  const seen = new Set(answered.flatMap(id => placeOf.get(id) ?? []));
  const next = nextStatement(tallies, seen, { random: drawOf(voter, seen.size), ages });
  return next === null ? null : (statements[next] ?? null);
}
