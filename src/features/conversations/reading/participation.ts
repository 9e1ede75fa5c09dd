import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { type Conversation, type Standing, standingOn } from '../model/conversation.ts';
import { type ChoiceName, nameOfChoice } from '../model/statement.ts';
import type { OwnStatement } from '../model/taking-part.ts';
import { type Participant, participantOf, pseudonymOf } from '../pseudonym.ts';
import { conversationById, invitedOf } from '../store/conversations.ts';
import { namesOfPeople } from '../store/statements.ts';
import { doorOf, isCounted, statementsBy, votesBy } from '../store/taking-part.ts';
import { boardOf, nextFor } from './board.ts';

export type Shown = { readonly id: string; readonly text: string };

/** A conversation as whoever takes part in it sees it. */
export type Participation = {
  readonly conversation: Pick<
    Conversation,
    | 'id'
    | 'question'
    | 'background'
    | 'language'
    | 'opensOn'
    | 'closesOn'
    | 'promise'
    | 'promisedOn'
    | 'reply'
    | 'repliedOn'
  > & { readonly startedBy: string };
  readonly standing: Standing;
  /** Groups to choose among, the first time. */
  readonly groups: readonly {
    readonly id: string;
    readonly kind: 'part' | 'profession';
    readonly name: string;
  }[];
  /** Whether they have been counted as taking part. */
  readonly isCounted: boolean;
  readonly answered: number;
  readonly statements: number;
  readonly next: Shown | null;
  readonly votes: readonly (Shown & { readonly choice: ChoiceName })[];
  readonly own: readonly OwnStatement[];
};

/** What whoever takes part sees while it is open. */
async function ownPart(context: Context, conversation: string, half: Uint8Array, participant: Participant) {
  const { db, organisation } = context;
  const key = context.keyOf(half);
  const voter = pseudonymOf(key, 'voter', participant);
  const board = await boardOf(context, conversation);
  const cast = await votesBy(db, organisation.id, conversation, voter);
  const votes = cast.flatMap(({ statement, choice }) => {
    const place = board.placeOf.get(statement);
    const text = place === undefined ? undefined : board.statements[place]?.text;
    return text === undefined ? [] : [{ id: statement, text, choice: nameOfChoice(choice) }];
  });
  const next = nextFor(
    board,
    voter,
    cast.map(({ statement }) => statement),
  );
  return {
    isCounted:
      cast.length > 0 ||
      (await isCounted(db, organisation.id, conversation, pseudonymOf(key, 'counted', participant))),
    answered: votes.length,
    statements: board.statements.length,
    next: next === null ? null : { id: next.id, text: next.text },
    votes,
    own: await statementsBy(db, organisation.id, conversation, pseudonymOf(key, 'author', participant)),
  };
}

const nothing = { isCounted: false, answered: 0, statements: 0, next: null, votes: [], own: [] } as const;

/** A conversation for whoever takes part; a draft is nobody's yet. */
export async function readParticipation(context: Context, id: string): Promise<Participation> {
  const { db, organisation, actor } = context;
  const found = await conversationById(db, organisation.id, id);
  if (found === null || found.status === 'draft') throw unknown('conversation');
  const standing = standingOn(found, todayOf(context));
  const door = standing === 'open' ? await doorOf(db, organisation.id, id) : null;
  const own =
    door === null || door.half === null
      ? nothing
      : await ownPart(context, id, door.half, participantOf(actor));
  const isNew = standing === 'open' && !own.isCounted;
  const groups = isNew ? await invitedOf(db, organisation.id, id) : [];
  const { question, background, language, opensOn, closesOn, promise, promisedOn, reply, repliedOn } = found;
  const names =
    isNew || own.next === null ? await namesOfPeople(db, organisation.id) : new Map<string, string>();
  return {
    conversation: {
      id,
      question,
      background,
      language,
      opensOn,
      closesOn,
      promise,
      promisedOn,
      reply,
      repliedOn,
      startedBy: names.get(found.startedBy) ?? '',
    },
    standing,
    groups: groups.flatMap(({ id: group, kind, name }) =>
      kind === 'everyone' ? [] : [{ id: group, kind, name }],
    ),
    ...own,
  };
}
