import { z } from 'zod';
import { dutiesOf, fulfil, owe } from '#features/duties/index.ts';
import { type ActionContext, definePreparedAction } from '#platform/action/action.ts';
import type { Context } from '#platform/context.ts';
import type { Affected } from '#platform/database/schema.ts';
import { todayOf } from '#platform/today.ts';
import type { Conversation } from '../model/conversation.ts';
import { forgetBoard } from '../reading/board.ts';
import { countLastVotes } from '../results/refreshing.ts';
import { endedBefore, forgetWho } from '../store/closing.ts';
import { holdConversation, updateConversation } from '../store/conversations.ts';
import { finishResult } from '../store/results.ts';

const subjectOf = (conversation: string) => ({ kind: 'conversation', id: conversation });

/** Closes a conversation that is held: who answered what is forgotten for good, and the promise is owed. */
export async function closeHeld(context: ActionContext, before: Conversation): Promise<number> {
  const { db, organisation, now } = context;
  await forgetWho(db, organisation.id, before.id);
  await finishResult(db, organisation.id, before.id);
  const version = await updateConversation(db, organisation.id, before, {
    status: 'closed',
    closedOn: todayOf(context),
  });
  await owe(db, organisation.id, {
    kind: 'reply',
    subject: subjectOf(before.id),
    title: before.question,
    address: `/samtal/${before.id}`,
    responsible: before.startedBy,
    line: null,
    dueOn: before.promisedOn,
    at: now().toISOString(),
  });
  forgetBoard(context, before.id);
  return version;
}

/** The promise has been kept. */
export async function fulfilPromise(context: ActionContext, conversation: string): Promise<void> {
  const { db, organisation, actor, now } = context;
  const open = await dutiesOf(db, organisation.id, {
    kind: 'reply',
    subject: subjectOf(conversation),
    isOpen: true,
    today: todayOf(context),
  });
  for (const { id } of open) {
    await fulfil(db, organisation.id, { duty: id, by: actor.id, at: now().toISOString() });
  }
}

/** Whether a conversation has had its last day and is not closed. */
export const endedWait = async (context: Context): Promise<boolean> =>
  (await endedBefore(context.db, context.organisation.id, todayOf(context))).length > 0;

/** Closes what has had its last day; the nightly work does it, and whoever moderates may. */
export const closeEnded = definePreparedAction<
  Readonly<Record<string, never>>,
  { readonly closed: number },
  void
>({
  name: 'conversations.closeEnded',
  permission: 'conversations.moderate',
  input: z.strictObject({}),
  record: () => ({}),
  prepare: async context => {
    const ended = await endedBefore(context.db, context.organisation.id, todayOf(context));
    for (const id of ended) await countLastVotes(context, id);
  },
  discard: async () => {},
  run: async context => {
    const { db, organisation } = context;
    const affected: Affected[] = [];
    for (const id of await endedBefore(db, organisation.id, todayOf(context))) {
      const held = await holdConversation(db, organisation.id, id);
      if (held === null || held.status !== 'opened') continue;
      await closeHeld(context, held);
      affected.push({ kind: 'conversation', id, change: 'changed' });
    }
    return { output: { closed: affected.length }, affected };
  },
});
