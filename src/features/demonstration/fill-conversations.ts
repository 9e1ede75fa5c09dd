import { plusDays } from '#core/calendar/days.ts';
import { allConversations, importConversation } from '#features/conversations/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { as } from './fill-decisions.ts';
import { madeUpFiles, madeUpInvited, madeUpQuestion } from './made-up-conversation.ts';
import { peopleByName } from './store.ts';

/** Conversations of Exempelkommunen: one that was held in the spring and one that goes on. */
export async function fillConversations(context: Context): Promise<void> {
  const { db, organisation } = context;
  const known = { context, people: await peopleByName(db, organisation.id) };
  const today = todayOf(context);
  const held = await allConversations(db, organisation.id);
  if (!held.some(({ question }) => question === madeUpQuestion.question)) {
    const [opensOn, closesOn] = [plusDays(today, -75), plusDays(today, -54)];
    await perform(importConversation, as(known, 'Karin Hallgren', ['leader'], closesOn), {
      ...madeUpQuestion,
      language: 'sv',
      opensOn,
      closesOn,
      promisedOn: plusDays(closesOn, 30),
      invited: madeUpInvited,
      ...madeUpFiles(opensOn),
    });
  }
}
