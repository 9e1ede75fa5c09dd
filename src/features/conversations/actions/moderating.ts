import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { numbersCaught, personsNamed } from '../model/caught.ts';
import {
  type AddStatements,
  addStatementsSchema,
  type ChangeStatement,
  changeStatementSchema,
  type PublishStatement,
  publishStatementSchema,
  type RefuseStatement,
  refuseStatementSchema,
} from '../model/moderation.ts';
import type { Statement } from '../model/statement.ts';
import { forgetBoard } from '../reading/board.ts';
import {
  hasVotes,
  insertStatements,
  namesOfPeople,
  statementsOf,
  updateStatement,
} from '../store/statements.ts';
import { heldOpen, heldStatement } from './checks.ts';

type Versioning = { readonly id: string; readonly version: number };

const changed = (id: string, version: number, conversation: string) => ({
  output: { id, version },
  affected: [
    { kind: 'statement', id, change: 'changed' } as const,
    { kind: 'conversation', id: conversation, change: 'changed' } as const,
  ],
});

/** Refuses a text that points out a person; a name may be a word, and whoever publishes may say so. */
async function refuseCaught(
  { db, organisation }: ActionContext,
  field: string,
  text: string,
  isNoName: boolean,
): Promise<void> {
  const [number] = numbersCaught(text);
  if (number !== undefined) throw refused(field, number, 'The statement points out a person.');
  if (isNoName) return;
  const names = [...(await namesOfPeople(db, organisation.id)).values()];
  if (personsNamed(text, names).length > 0) {
    throw refused(
      field,
      'person',
      'The statement may name somebody. Refuse it, or say that it names nobody.',
    );
  }
}

/** Adds statements by the leadership: of their own, or picked from opportunities and trends. */
export const addStatements = defineAction<AddStatements, { readonly ids: readonly string[] }>({
  name: 'conversations.addStatements',
  permission: 'conversations.start',
  input: addStatementsSchema,
  record: ({ conversation, statements }) => ({ conversation, statements: statements.length }),
  run: async (context, { conversation, statements }) => {
    const { db, organisation } = context;
    await heldOpen(context, conversation);
    const before = await statementsOf(db, organisation.id, conversation);
    for (const [at, { text }] of statements.entries()) {
      await refuseCaught(context, `statements.${at}.text`, text, false);
    }
    const there = new Set(before.map(({ text }) => text.toLowerCase()));
    const fresh = statements.filter(({ text }) => {
      const isNew = !there.has(text.toLowerCase());
      there.add(text.toLowerCase());
      return isNew;
    });
    if (fresh.length === 0) throw refused('statements', 'said-already', 'They are there already.');
    const ids = await insertStatements(
      db,
      organisation.id,
      conversation,
      fresh.map(({ text, origin, originId }) => ({
        text,
        origin,
        originId,
        state: 'published',
        author: null,
      })),
      todayOf(context),
    );
    forgetBoard(context, conversation);
    return {
      output: { ids },
      affected: [
        ...ids.map(id => ({ kind: 'statement', id, change: 'created' }) as const),
        { kind: 'conversation', id: conversation, change: 'changed' },
      ],
    };
  },
});

/** Mends a statement of the leadership, until somebody has voted on it; what others wrote is theirs. */
export const changeStatement = defineAction<ChangeStatement, Versioning>({
  name: 'conversations.changeStatement',
  permission: 'conversations.start',
  input: changeStatementSchema,
  record: ({ statement }) => ({ statement }),
  run: async (context, input) => {
    const { db, organisation, actor } = context;
    const before = await heldStatement(context, input);
    await heldOpen(context, before.conversation);
    if (before.origin === 'participant' || before.origin === 'import') {
      throw refused(
        'statement',
        'of-others',
        'Only its author says it in other words: refuse it with a reason.',
      );
    }
    if (await hasVotes(db, organisation.id, { conversation: before.conversation, statement: before.id })) {
      throw refused('text', 'voted-already', 'Somebody has voted on it: it stays as they read it.');
    }
    await refuseCaught(context, 'text', input.text, false);
    const by = { by: actor.id, on: todayOf(context) };
    const version = await updateStatement(db, organisation.id, before, { text: input.text }, by);
    forgetBoard(context, before.conversation);
    return changed(before.id, version, before.conversation);
  },
});

/** Lets a statement that waits be voted on. */
export const publishStatement = defineAction<PublishStatement, Versioning>({
  name: 'conversations.publishStatement',
  permission: 'conversations.moderate',
  input: publishStatementSchema,
  record: ({ statement, isNoName }) => ({ statement, isNoName }),
  run: async (context, input) => {
    const { db, organisation, actor } = context;
    const before = await heldStatement(context, input);
    await heldOpen(context, before.conversation);
    if (before.state !== 'waiting' && before.state !== 'refused') {
      throw refused('statement', 'not-waiting', 'Only what waits, or was refused, is published.');
    }
    await refuseCaught(context, 'statement', before.text, input.isNoName);
    const today = todayOf(context);
    const change = { state: 'published', reason: null, duplicateOf: null, publishedOn: today } as const;
    const version = await updateStatement(db, organisation.id, before, change, { by: actor.id, on: today });
    forgetBoard(context, before.conversation);
    return changed(before.id, version, before.conversation);
  },
});

async function refuseUnknownDuplicate(
  { db, organisation }: ActionContext,
  before: Statement & { readonly conversation: string },
  duplicateOf: string | null,
): Promise<void> {
  if (duplicateOf === null) return;
  const all = await statementsOf(db, organisation.id, before.conversation);
  if (duplicateOf === before.id || !all.some(({ id }) => id === duplicateOf)) throw unknown('statement');
}

async function takeAway(context: ActionContext, input: RefuseStatement, from: 'waiting' | 'published') {
  const { db, organisation, actor } = context;
  const before = await heldStatement(context, input);
  const { reason, duplicateOf } = input;
  await refuseUnknownDuplicate(context, before, duplicateOf);
  if (duplicateOf !== null && reason !== 'duplicate') {
    throw refused('duplicateOf', 'not-a-duplicate', 'Name another statement only where it says the same.');
  }
  if (before.state !== from) {
    throw refused(
      'statement',
      from === 'waiting' ? 'not-waiting' : 'not-published',
      from === 'waiting' ? 'Only what waits is refused.' : 'Only what is published is withdrawn.',
    );
  }
  const state = from === 'waiting' ? 'refused' : 'withdrawn';
  const by = { by: actor.id, on: todayOf(context) };
  const version = await updateStatement(db, organisation.id, before, { state, reason, duplicateOf }, by);
  forgetBoard(context, before.conversation);
  return changed(before.id, version, before.conversation);
}

/** Refuses a statement that waits, for a reason of the list that its author is told. */
export const refuseStatement = defineAction<RefuseStatement, Versioning>({
  name: 'conversations.refuseStatement',
  permission: 'conversations.moderate',
  input: refuseStatementSchema,
  record: ({ statement, reason, duplicateOf }) => ({ statement, reason, duplicateOf }),
  run: (context, input) => takeAway(context, input, 'waiting'),
});

/** Withdraws a statement that is published: the votes on it stay, and count no more. */
export const withdrawStatement = defineAction<RefuseStatement, Versioning>({
  name: 'conversations.withdrawStatement',
  permission: 'conversations.moderate',
  input: refuseStatementSchema,
  record: ({ statement, reason, duplicateOf }) => ({ statement, reason, duplicateOf }),
  run: (context, input) => takeAway(context, input, 'published'),
});
