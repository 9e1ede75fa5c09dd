import { type ActionContext, definePreparedAction } from '#platform/action/action.ts';
import { defineActionOfMany } from '#platform/action/action-of-many.ts';
import type { RunTogether } from '#platform/action/anonymously.ts';
import { Refusal, refused, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { forgetLinks } from '../door.ts';
import { isInWords, numbersCaught, personsNamed } from '../model/caught.ts';
import { standingOn } from '../model/conversation.ts';
import { choiceOf } from '../model/statement.ts';
import {
  type CastVote,
  castVoteSchema,
  type TellPresence,
  tellPresenceSchema,
  type WriteStatement,
  writeStatementSchema,
} from '../model/taking-part.ts';
import { type Part, participantOf, pseudonymOf } from '../pseudonym.ts';
import { boardOf, forgetBoard } from '../reading/board.ts';
import { holdConversation, invitedOf } from '../store/conversations.ts';
import { countBrowser, groupsOfLink } from '../store/links.ts';
import { insertStatements, namesOfPeople, statementById } from '../store/statements.ts';
import { countPresence, putMark, putVotes, statementsBy } from '../store/taking-part.ts';

/** How much one participant does in a minute: more than anybody who reads what they answer. */
const inAMinute = { vote: 60, statement: 20, presence: 60 } as const;
/** How many of one author's statements wait at most. */
const mostWaiting = 20;

const closed = (what: string) =>
  refused(
    'conversation',
    'conversation-closed',
    `The conversation is not open, so the ${what} was not kept.`,
  );

type Prepared = { readonly nameAs: (part: Part) => Uint8Array };

/** Lets somebody take part: not too often, and only while it is open. Their names are made of the key, and kept nowhere. */
async function enter(
  context: Context,
  conversation: string,
  what: keyof typeof inAMinute,
): Promise<Prepared> {
  const { actor, counter } = context;
  const board = await boardOf(context, conversation);
  if (board === null || board.conversation.status === 'draft') throw unknown('conversation');
  const participant = participantOf(actor);
  const taken = counter.take(`${what} ${participant.kind} ${participant.id}`, inAMinute[what]);
  if (taken.isOver) {
    throw new Refusal({
      status: 429,
      code: 'too-many-requests',
      message: `At most ${taken.limit} a minute. Wait ${taken.resetSeconds} seconds: nothing before was lost.`,
      values: { retryAfterSeconds: taken.resetSeconds },
    });
  }
  if (standingOn(board.conversation, todayOf(context)) !== 'open' || board.key === null) throw closed(what);
  const { key } = board;
  return { nameAs: part => pseudonymOf(key, part, participant) };
}

const day = ({ conversation }: { readonly conversation: string }) => ({ conversation });
const nobody = (conversation: string) => [
  { kind: 'conversation', id: conversation, change: 'changed' } as const,
];
const discard = async () => {};

/** Why a vote was not kept. */
async function whyNot(context: ActionContext, { conversation, statement }: CastVote): Promise<Refusal> {
  const { db, organisation } = context;
  // Not held: others hold it too, and would wait for each other.
  const found = await statementById(db, organisation.id, statement);
  if (found === null || found.conversation !== conversation) return unknown('statement');
  const { state } = found;
  if (state === 'withdrawn') {
    return refused(
      'statement',
      'statement-withdrawn',
      'The statement was withdrawn meanwhile: go on to the next.',
    );
  }
  return state === 'published' ? closed('vote') : unknown('statement');
}

const castVotes: RunTogether<CastVote, { readonly id: string }, Prepared> = async (context, changes) => {
  const { db, organisation } = context;
  const ballots = changes.map(({ input: { conversation, statement, choice }, prepared: { nameAs } }) => ({
    conversation,
    statement,
    voter: nameAs('voter'),
    choice: choiceOf[choice],
  }));
  const kept = await putVotes(db, organisation.id, ballots, todayOf(context));
  return Promise.all(
    changes.map(async ({ input }, place) =>
      kept[place] === true
        ? { output: { id: input.statement }, affected: nobody(input.conversation) }
        : whyNot(context, input),
    ),
  );
};

/** Answers a statement, or answers it anew. The same answer twice is the same as once. */
export const castVote = defineActionOfMany<CastVote, { readonly id: string }, Prepared>({
  name: 'conversations.castVote',
  permission: 'conversations.takePart',
  input: castVoteSchema,
  record: day,
  prepare: (context, { conversation }) => enter(context, conversation, 'vote'),
  run: castVotes,
});

/**
 * Writes a statement of one's own. What points out a person by number or address is not taken; it waits for whoever
 * moderates, or where nobody does is published at once, unless it may name somebody. Sent again, it is the same.
 */
export const writeStatement = definePreparedAction<
  WriteStatement,
  { readonly id: string; readonly state: 'waiting' | 'published' | 'refused' | 'withdrawn' },
  Prepared
>({
  name: 'conversations.writeStatement',
  permission: 'conversations.takePart',
  told: 'anonymously',
  input: writeStatementSchema,
  record: day,
  prepare: (context, { conversation }) => enter(context, conversation, 'statement'),
  run: async (context, { conversation, text }, { nameAs }) => {
    const { db, organisation } = context;
    const [number] = numbersCaught(text);
    if (number !== undefined) {
      throw refused('text', number, 'The statement points out a person. Write it without that.');
    }
    if (!isInWords(text)) throw refused('text', 'no-words', 'Write the thought in words.');
    const held = await holdConversation(db, organisation.id, conversation);
    if (held === null || standingOn(held, todayOf(context)) !== 'open') throw closed('statement');
    const author = nameAs('author');
    const own = await statementsBy(db, organisation.id, conversation, author);
    const same = own.find(each => each.text.toLowerCase() === text.toLowerCase());
    if (same !== undefined)
      return { output: { id: same.id, state: same.state }, affected: nobody(conversation) };
    if (own.filter(({ state }) => state === 'waiting').length >= mostWaiting) {
      throw refused(
        'text',
        'too-many-waiting',
        `${mostWaiting} of yours wait already: wait until they are read.`,
      );
    }
    const names = [...(await namesOfPeople(db, organisation.id)).values()];
    const waits = held.isModerated || personsNamed(text, names).length > 0;
    const state = waits ? 'waiting' : 'published';
    const statement = { text, origin: 'participant', originId: null, state, author } as const;
    const [id = ''] = await insertStatements(
      db,
      organisation.id,
      conversation,
      [statement],
      todayOf(context),
    );
    forgetBoard(context, conversation);
    return { output: { id, state }, affected: nobody(conversation) };
  },
  discard,
});

/** Begins to take part: counted once, with the groups one says one is of, apart from all that one answers. */
export const tellPresence = definePreparedAction<TellPresence, { readonly id: string }, Prepared>({
  name: 'conversations.tellPresence',
  permission: 'conversations.takePart',
  told: 'anonymously',
  input: tellPresenceSchema,
  record: day,
  prepare: (context, { conversation }) => enter(context, conversation, 'presence'),
  run: async (context, { conversation, invitedGroups, isNewBrowser }, { nameAs }) => {
    const { db, organisation, actor } = context;
    const participant = participantOf(actor);
    if (participant.kind === 'link' && isNewBrowser) {
      await countBrowser(db, organisation.id, participant.id);
      forgetLinks(context.counter, participant.id);
    }
    const groups =
      participant.kind === 'link' ? await groupsOfLink(db, organisation.id, participant.id) : invitedGroups;
    const held = await holdConversation(db, organisation.id, conversation);
    if (held === null || standingOn(held, todayOf(context)) !== 'open') throw closed('presence');
    const invited = await invitedOf(db, organisation.id, conversation);
    const told = groups.map(id => {
      const group = invited.find(each => each.id === id);
      if (group === undefined || group.kind === 'everyone') throw unknown('invited-group');
      return group;
    });
    if (new Set(told.map(({ kind }) => kind)).size < told.length) {
      throw refused(
        'invitedGroups',
        'one-of-each',
        'Name one part of the organisation and one profession at most.',
      );
    }
    const everyone = invited.filter(({ kind }) => kind === 'everyone');
    const output = { output: { id: conversation }, affected: nobody(conversation) };
    if (!(await putMark(db, organisation.id, conversation, nameAs('counted')))) return output;
    await countPresence(
      db,
      organisation.id,
      conversation,
      [...everyone, ...told].map(({ id }) => id),
    );
    return output;
  },
  discard,
});
