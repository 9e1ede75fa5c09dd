import { plusDays } from '#core/calendar/days.ts';
import {
  addStatements,
  allConversations,
  castVote,
  importConversation,
  openConversation,
  replyToConversation,
  startConversation,
  statementsOf,
  writeStatement,
} from '#features/conversations/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context, Role } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { as } from './fill-decisions.ts';
import {
  madeUpFiles,
  madeUpInvited,
  madeUpOpenQuestion,
  madeUpOpenStatements,
  madeUpQuestion,
  madeUpReply,
  madeUpVoters,
  madeUpWaiting,
} from './made-up-conversation.ts';
import { peopleByName } from './store.ts';

const leader = 'Karin Hallgren';

/** Conversations of Exempelkommunen: one that was held in the spring and one that goes on. */
export async function fillConversations(context: Context): Promise<void> {
  const people = await peopleByName(context.db, context.organisation.id);
  const acting = (name: string, roles: readonly Role[], daysAgo: number) =>
    as({ context, people }, name, roles, plusDays(todayOf(context), -daysAgo));
  await fillClosed(acting);
  await fillOpen(acting);
}

type Acting = (name: string, roles: readonly Role[], daysAgo: number) => Context;

const asked = async ({ db, organisation }: Context, question: string) =>
  (await allConversations(db, organisation.id)).find(each => each.question === question);

async function fillClosed(acting: Acting): Promise<void> {
  const closing = acting(leader, ['leader'], 54);
  const closesOn = todayOf(closing);
  const opensOn = plusDays(closesOn, -21);
  if ((await asked(closing, madeUpQuestion.question)) === undefined) {
    await perform(importConversation, closing, {
      ...madeUpQuestion,
      language: 'sv',
      opensOn,
      closesOn,
      promisedOn: plusDays(closesOn, 30),
      invited: madeUpInvited,
      ...madeUpFiles(opensOn),
    });
  }
  const answering = acting(leader, ['leader'], 30);
  const found = await asked(answering, madeUpQuestion.question);
  if (found === undefined || found.reply !== '') return;
  const { id: conversation, version } = found;
  await perform(replyToConversation, answering, { conversation, version, reply: madeUpReply });
}

async function fillOpen(acting: Acting): Promise<void> {
  const starting = acting(leader, ['leader'], 4);
  const { db, organisation } = starting;
  const { question } = madeUpOpenQuestion;
  if ((await asked(starting, question)) === undefined) {
    const opensOn = todayOf(starting);
    const closesOn = plusDays(opensOn, 25);
    await perform(startConversation, starting, {
      ...madeUpOpenQuestion,
      language: 'sv',
      opensOn,
      closesOn,
      promisedOn: plusDays(closesOn, 30),
      isModerated: true,
      invited: { everyone: madeUpInvited, parts: [], professions: [] },
    });
  }
  const found = await asked(starting, question);
  if (found === undefined) return;
  const { id: conversation, version, status } = found;
  const there = () => statementsOf(db, organisation.id, conversation);
  if ((await there()).length === 0) {
    const statements = madeUpOpenStatements.map(text => ({ text }));
    await perform(addStatements, starting, { conversation, statements });
  }
  if (status === 'draft') await perform(openConversation, starting, { conversation, version });
  const statements = await there();
  // The last of all: where it waits, the rest has been done.
  if (statements.some(({ state }) => state === 'waiting')) return;
  for (const [who, name] of madeUpVoters.entries()) {
    for (const [at, { id: statement }] of statements.entries()) {
      if ((who + at) % 4 === 3) continue;
      const choice = (who * (at + 2)) % 5 === 4 ? 'disagree' : 'agree';
      await perform(castVote, acting(name, ['contributor'], 2), { conversation, statement, choice });
    }
  }
  const { by, text } = madeUpWaiting;
  await perform(writeStatement, acting(by, ['contributor'], 1), { conversation, text });
}
