import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { type Conversation, type Standing, standingOn } from '../model/conversation.ts';
import { type ChoiceName, nameOfChoice } from '../model/statement.ts';
import type { OwnStatement } from '../model/taking-part.ts';
import { participantOf, pseudonymOf } from '../pseudonym.ts';
import { invitedOf } from '../store/conversations.ts';
import { namesOfPeople } from '../store/statements.ts';
import { isCounted, statementsBy } from '../store/taking-part.ts';
import { type Board, boardOf, nextFor } from './board.ts';
import { votesOfVoter } from './own-votes.ts';

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

/** What of it is asked for: what one has written is read only where it is shown. */
export type Asked = { readonly withOwn: boolean };

/** What whoever takes part sees while it is open. */
async function ownPart(context: Context, board: Board, key: NonNullable<Board['key']>, { withOwn }: Asked) {
  const { db, organisation, actor } = context;
  const { id } = board.conversation;
  const participant = participantOf(actor);
  const voter = pseudonymOf(key, 'voter', participant);
  const cast = await votesOfVoter(context, id, voter);
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
  const isShown = withOwn || next === null;
  return {
    isCounted:
      cast.length > 0 || (await isCounted(db, organisation.id, id, pseudonymOf(key, 'counted', participant))),
    answered: votes.length,
    statements: board.statements.length,
    next: next === null ? null : { id: next.id, text: next.text },
    votes,
    own: isShown ? await statementsBy(db, organisation.id, id, pseudonymOf(key, 'author', participant)) : [],
  };
}

const nothing = { isCounted: false, answered: 0, statements: 0, next: null, votes: [], own: [] } as const;

/** The conversation that somebody may take part in; a draft is nobody's yet. */
export async function openBoard(context: Context, id: string): Promise<Board> {
  const board = await boardOf(context, id);
  if (board === null || board.conversation.status === 'draft') throw unknown('conversation');
  return board;
}

/** A conversation for whoever takes part. */
export async function readParticipation(
  context: Context,
  id: string,
  asked: Asked = { withOwn: true },
): Promise<Participation> {
  const { db, organisation } = context;
  const board = await openBoard(context, id);
  const standing = standingOn(board.conversation, todayOf(context));
  const own =
    standing === 'open' && board.key !== null ? await ownPart(context, board, board.key, asked) : nothing;
  const isNew = standing === 'open' && !own.isCounted;
  const groups = isNew ? await invitedOf(db, organisation.id, id) : [];
  const names = isNew ? await namesOfPeople(db, organisation.id) : new Map<string, string>();
  const { startedBy, ...told } = board.conversation;
  return {
    conversation: {
      id,
      question: told.question,
      background: told.background,
      language: told.language,
      opensOn: told.opensOn,
      closesOn: told.closesOn,
      promise: told.promise,
      promisedOn: told.promisedOn,
      reply: told.reply,
      repliedOn: told.repliedOn,
      startedBy: names.get(startedBy) ?? '',
    },
    standing,
    groups: groups.flatMap(({ id: group, kind, name }) =>
      kind === 'everyone' ? [] : [{ id: group, kind, name }],
    ),
    ...own,
  };
}
