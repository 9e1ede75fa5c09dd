import { partsOn } from '#features/organisations/index.ts';
import {
  type ActionContext,
  defineAction,
  definePreparedAction,
  type Outcome,
} from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import {
  type ChangeConversation,
  type Conversation,
  changeConversationSchema,
  type Invited,
  type InvitedInput,
  type Reply,
  replySchema,
  type StartConversation,
  standingOn,
  startConversationSchema,
  type Versioned,
  versionedSchema,
} from '../model/conversation.ts';
import { makeHalf } from '../pseudonym.ts';
import { forgetBoard } from '../reading/board.ts';
import { countLastVotes } from '../results/refreshing.ts';
import { putHalf } from '../store/closing.ts';
import {
  insertConversation,
  invitedOf,
  presenceOf,
  replaceInvited,
  updateConversation,
} from '../store/conversations.ts';
import { batchesOf } from '../store/links.ts';
import { hasVotes, statementsOf } from '../store/statements.ts';
import { heldAt } from './checks.ts';
import { closeHeld, fulfilPromise } from './closing.ts';

type Versioning = { readonly id: string; readonly version: number };

function refuseDays({ opensOn, closesOn, promisedOn }: StartConversation, today: string): void {
  if (closesOn < opensOn)
    throw refused('closesOn', 'closes-before', 'It closes on the day it opens or later.');
  if (closesOn < today) throw refused('closesOn', 'day-past', 'That day has passed.');
  if (promisedOn < closesOn) {
    throw refused('promisedOn', 'promised-before', 'What follows comes when it has closed, or later.');
  }
}

/** Refuses parts that there are not, before anything is said of what is there. */
async function refuseUnknownParts(
  { db, organisation, now }: ActionContext,
  { parts }: InvitedInput,
): Promise<void> {
  if (parts.length === 0) return;
  const known = await partsOn(db, organisation.id, todayOf({ now }));
  if (parts.some(({ part }) => !known.some(({ id }) => id === part))) throw unknown('part');
}

/** The groups as they are kept, with the names that the parts have now. */
async function groupsOf(
  { db, organisation, now }: ActionContext,
  { everyone, parts, professions }: InvitedInput,
): Promise<readonly Omit<Invited, 'id'>[]> {
  const known = await partsOn(db, organisation.id, todayOf({ now }));
  const groups = [
    ...parts.map(({ part, people }, at) => {
      const found = known.find(({ id }) => id === part);
      if (found === undefined) throw unknown('part');
      return { kind: 'part' as const, part, name: found.name, people, field: `invited.parts.${at}.people` };
    }),
    ...professions.map(({ name, people }, at) => ({
      kind: 'profession' as const,
      part: null,
      name,
      people,
      field: `invited.professions.${at}.people`,
    })),
  ];
  const keys = groups.map(({ kind, part, name }) => `${kind} ${part ?? name.toLowerCase()}`);
  if (new Set(keys).size < keys.length) throw refused('invited', 'group-twice', 'Name each group once.');
  const tooMany = groups.find(({ people }) => people > everyone);
  if (tooMany !== undefined) {
    throw refused(tooMany.field, 'more-than-everyone', 'A group is no larger than everyone who is asked.');
  }
  return [
    { kind: 'everyone', part: null, name: '', people: everyone },
    ...groups.map(({ field: _field, ...group }) => group),
  ];
}

const changed = (id: string, version: number): Outcome<Versioning> => ({
  output: { id, version },
  affected: [{ kind: 'conversation', id, change: 'changed' }],
});

const toldOf = ({
  question,
  background,
  language,
  opensOn,
  closesOn,
  promise,
  promisedOn,
  isModerated,
}: StartConversation) => ({
  question,
  background,
  language,
  opensOn,
  closesOn,
  promise,
  promisedOn,
  isModerated,
});

/** Begins a conversation in the leader's own name; it is theirs alone to see until it is opened. */
export const startConversation = defineAction<StartConversation, { readonly id: string }>({
  name: 'conversations.startConversation',
  permission: 'conversations.start',
  input: startConversationSchema,
  record: ({ opensOn, closesOn, promisedOn, isModerated }) => ({
    opensOn,
    closesOn,
    promisedOn,
    isModerated,
  }),
  run: async (context, input) => {
    const { db, organisation, actor } = context;
    await refuseUnknownParts(context, input.invited);
    refuseDays(input, todayOf(context));
    const groups = await groupsOf(context, input.invited);
    const id = await insertConversation(db, organisation.id, toldOf(input), actor.id);
    await replaceInvited(db, organisation.id, id, groups);
    return { output: { id }, affected: [{ kind: 'conversation', id, change: 'created' }] };
  },
});

const sameGroups = (one: readonly Omit<Invited, 'id'>[], other: readonly Omit<Invited, 'id'>[]): boolean =>
  JSON.stringify(one.map(({ kind, part, name, people }) => [kind, part, name, people])) ===
  JSON.stringify(other.map(({ kind, part, name, people }) => [kind, part, name, people]));

/** What nobody may change once somebody has answered by it. */
async function refuseChanged(
  { db, organisation }: ActionContext,
  before: Conversation,
  input: ChangeConversation,
  groups: readonly Omit<Invited, 'id'>[],
): Promise<boolean> {
  if (before.status === 'closed') {
    throw refused('conversation', 'conversation-closed', 'The conversation is closed.');
  }
  const of = { conversation: before.id };
  if (before.question !== input.question && (await hasVotes(db, organisation.id, of))) {
    throw refused('question', 'voted-already', 'Somebody has voted: the question stays as they read it.');
  }
  if (before.status === 'opened' && before.opensOn !== input.opensOn && before.opensOn < input.opensOn) {
    throw refused('opensOn', 'opened-already', 'It has been opened: the first day is not moved on.');
  }
  const isSame = sameGroups(await invitedOf(db, organisation.id, before.id), groups);
  const isUsed =
    (await presenceOf(db, organisation.id, before.id)).length > 0 ||
    (await batchesOf(db, organisation.id, before.id)).length > 0;
  if (!isSame && isUsed) {
    throw refused(
      'invited',
      'invited-fixed',
      'Links have been made, or somebody has taken part: the groups stay.',
    );
  }
  return !isSame;
}

/** Changes what is asked, of whom and until when; the question only until the first vote. */
export const changeConversation = defineAction<ChangeConversation, Versioning>({
  name: 'conversations.changeConversation',
  permission: 'conversations.start',
  input: changeConversationSchema,
  record: ({ conversation, opensOn, closesOn, promisedOn }) => ({
    conversation,
    opensOn,
    closesOn,
    promisedOn,
  }),
  run: async (context, input) => {
    const { db, organisation } = context;
    await refuseUnknownParts(context, input.invited);
    const before = await heldAt(context, input);
    refuseDays(input, todayOf(context));
    const groups = await groupsOf(context, input.invited);
    const isRegrouped = await refuseChanged(context, before, input, groups);
    if (isRegrouped) await replaceInvited(db, organisation.id, before.id, groups);
    const version = await updateConversation(db, organisation.id, before, toldOf(input));
    forgetBoard(context, before.id);
    return changed(before.id, version);
  },
});

/** Opens a conversation: from its first day it can be answered. Half the key of its pseudonyms is made now. */
export const openConversation = defineAction<Versioned, Versioning>({
  name: 'conversations.openConversation',
  permission: 'conversations.start',
  input: versionedSchema,
  record: ({ conversation }) => ({ conversation }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const before = await heldAt(context, input);
    if (before.status !== 'draft') {
      throw refused('conversation', 'opened-already', 'The conversation has been opened.');
    }
    if (before.closesOn < todayOf(context)) throw refused('closesOn', 'day-past', 'Its last day has passed.');
    const statements = await statementsOf(db, organisation.id, before.id);
    if (!statements.some(({ state }) => state === 'published')) {
      throw refused('conversation', 'no-statements', 'Give it a statement to begin with.');
    }
    await putHalf(db, organisation.id, before.id, makeHalf());
    const version = await updateConversation(db, organisation.id, before, { status: 'opened' });
    forgetBoard(context, before.id);
    return changed(before.id, version);
  },
});

/** Closes a conversation and destroys the key of its pseudonyms; the promise is owed from now on. */
export const closeConversation = definePreparedAction<Versioned, Versioning, void>({
  name: 'conversations.closeConversation',
  permission: 'conversations.start',
  input: versionedSchema,
  record: ({ conversation }) => ({ conversation }),
  prepare: (context, { conversation }) => countLastVotes(context, conversation),
  discard: async () => {},
  run: async (context, input) => {
    const before = await heldAt(context, input);
    if (standingOn(before, todayOf(context)) === 'draft') {
      throw refused('conversation', 'not-opened', 'It has not been opened.');
    }
    if (before.status === 'closed') {
      throw refused('conversation', 'conversation-closed', 'The conversation is closed.');
    }
    const version = await closeHeld(context, before);
    return changed(before.id, version);
  },
});

/** Tells what became of it, as promised: by the leader in whose name it was held, or another. */
export const replyToConversation = defineAction<Reply, Versioning>({
  name: 'conversations.replyToConversation',
  permission: 'conversations.start',
  input: replySchema,
  record: ({ conversation }) => ({ conversation }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const before = await heldAt(context, input);
    if (before.status !== 'closed') {
      throw refused('conversation', 'not-closed', 'Close it first: then it is known what was said.');
    }
    const version = await updateConversation(db, organisation.id, before, {
      reply: input.reply,
      repliedOn: before.repliedOn ?? todayOf(context),
    });
    await fulfilPromise(context, before.id);
    forgetBoard(context, before.id);
    return changed(before.id, version);
  },
});
