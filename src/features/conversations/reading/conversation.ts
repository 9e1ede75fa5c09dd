import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { type Conversation, type Standing, standingOn } from '../model/conversation.ts';
import { allConversations, conversationById, invitedOf } from '../store/conversations.ts';
import { namesOfPeople, statementsOf } from '../store/statements.ts';
import { participantsShown } from './participants.ts';

export type ListedConversation = Omit<Conversation, 'startedBy'> & {
  readonly startedBy: { readonly id: string; readonly name: string };
  readonly standing: Standing;
};

/** Whether somebody sees what has not been opened yet. */
const seesDrafts = ({ actor }: Context): boolean =>
  may(actor, 'conversations.start') || may(actor, 'conversations.moderate');

const order: Readonly<Record<Standing, number>> = { open: 0, ended: 1, coming: 2, draft: 3, closed: 4 };

/** What somebody may see of conversations: those that are open first. */
export async function readConversations(member: Context): Promise<readonly ListedConversation[]> {
  const { db, organisation } = member;
  const names = await namesOfPeople(db, organisation.id);
  const today = todayOf(member);
  return (await allConversations(db, organisation.id))
    .filter(({ status }) => status !== 'draft' || seesDrafts(member))
    .map(each => ({
      ...each,
      startedBy: { id: each.startedBy, name: names.get(each.startedBy) ?? '' },
      standing: standingOn(each, today),
    }))
    .toSorted((one, other) => order[one.standing] - order[other.standing]);
}

/** One conversation with whom it asks and how many have taken part; null for fewer than six. */
export async function readConversation(member: Context, id: string) {
  const { db, organisation } = member;
  const found = await conversationById(db, organisation.id, id);
  if (found === null || (found.status === 'draft' && !seesDrafts(member))) throw unknown('conversation');
  const invited = await invitedOf(db, organisation.id, id);
  const statements = await statementsOf(db, organisation.id, id);
  const names = await namesOfPeople(db, organisation.id);
  return {
    ...found,
    startedBy: { id: found.startedBy, name: names.get(found.startedBy) ?? '' },
    standing: standingOn(found, todayOf(member)),
    invited: invited.map(({ kind, part, name, people }) => ({ kind, part, name, people })),
    // What is shown of the results, and nothing newer: a number that moves by one would tell.
    takenPart: await participantsShown(member, id),
    statements: statements.filter(({ state }) => state === 'published').length,
    waiting: may(member.actor, 'conversations.moderate')
      ? statements.filter(({ state }) => state === 'waiting').length
      : 0,
  };
}

export type ReadConversation = Awaited<ReturnType<typeof readConversation>>;
