import { defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { mailIdea } from '#platform/mail/tell.ts';
import { ableToAnswer, dueHandedOn, fulfilReply, oweReply, ownerNow, releaseReply } from '../duties.ts';
import {
  type AddWords,
  addWordsSchema,
  type BeginReading,
  beginReadingSchema,
  type HandOn,
  handOnSchema,
  isWaiting,
  type Reply,
  replySchema,
} from '../model/idea.ts';
import { updateIdea } from '../store/ideas.ts';
import { insertStep } from '../store/steps.ts';
import { showIdea } from '../thread.ts';
import { changed, heldIdea, refuseOthers, refuseStale, type Versioned } from './found.ts';

/** Whoever is to answer says that they have begun to: its author sees that somebody has it. */
export const beginReading = defineAction<BeginReading, Versioned>({
  name: 'ideas.beginReading',
  permission: 'ideas.answer',
  input: beginReadingSchema,
  record: ({ idea }) => ({ idea }),
  run: async (context, { idea: id, version }) => {
    const { db, organisation, actor, now } = context;
    const held = await heldIdea(context, id, version);
    await refuseOthers(context, held);
    if (held.idea.status !== 'new') throw refused('', 'read-already', 'Somebody reads it already.');
    await updateIdea(db, organisation.id, id, { status: 'reading' });
    const at = now().toISOString();
    await insertStep(db, organisation.id, id, {
      ...{ kind: 'reading', at, byWhom: 'answering', person: actor.id },
    });
    await showIdea(context, { ...held.idea, status: 'reading' });
    return { output: { id, version: version + 1 }, affected: [changed(id)] };
  },
});

/** Replies to the author, which fulfils the duty to. A later reply stands beside the first, which is never changed. */
export const replyToIdea = defineAction<Reply, Versioned>({
  name: 'ideas.replyToIdea',
  permission: 'ideas.answer',
  input: replySchema,
  record: ({ idea, outcome }) => ({ idea, outcome }),
  run: async (context, { idea: id, version, outcome, words }) => {
    const { db, organisation, actor, now } = context;
    const held = await heldIdea(context, id, version);
    await refuseOthers(context, held);
    const { idea, open } = held;
    const hasGoneOn = idea.status === 'opportunity' || idea.status === 'initiative';
    if (hasGoneOn && outcome === 'not-now') {
      throw refused(
        'outcome',
        'gone-on',
        'The idea has become more: what becomes of that is told by itself.',
      );
    }
    const status = hasGoneOn ? idea.status : outcome;
    await updateIdea(db, organisation.id, id, { status });
    const at = now().toISOString();
    await insertStep(db, organisation.id, id, {
      ...{ kind: 'replied', at, byWhom: 'answering', person: actor.id, words, outcome },
    });
    await fulfilReply(context, open);
    await showIdea(context, { ...idea, status });
    await mailIdea(context, idea.author, 'ideaReplied', id);
    return { output: { id, version: version + 1 }, affected: [changed(id)] };
  },
});

/** Somebody else is to answer: what the one before owed is released, and the same day is owed by the other. */
export const handOnIdea = defineAction<HandOn, Versioned>({
  name: 'ideas.handOnIdea',
  permission: 'ideas.answer',
  input: handOnSchema,
  record: ({ idea, owner }) => ({ idea, owner }),
  run: async (context, { idea: id, version, owner, words }) => {
    const { db, organisation, actor, now } = context;
    const held = await heldIdea(context, id);
    const able = await ableToAnswer(context);
    if (!able.some(person => person.id === owner)) throw unknown('person');
    const { idea, open } = held;
    refuseStale(idea, version);
    await refuseOthers(context, held);
    if (ownerNow(idea, open) === owner)
      throw refused('owner', 'owner-already', 'They answer for it already.');
    await releaseReply(context, id, 'owner-changed');
    await updateIdea(db, organisation.id, id, { owner });
    const isOwed = isWaiting(idea.status);
    const dueOn = isOwed ? await dueHandedOn(context, open?.dueOn ?? idea.promisedOn) : null;
    if (dueOn !== null) await oweReply(context, idea, { owner, dueOn });
    const at = now().toISOString();
    await insertStep(db, organisation.id, id, {
      ...{ kind: 'handed-on', at, byWhom: 'answering', person: actor.id, words, to: owner, dueOn },
    });
    await mailIdea(context, owner, 'ideaHandedOn', id);
    return { output: { id, version: version + 1 }, affected: [changed(id)] };
  },
});

/** A question or an addition: from whoever answers to the author, or the other way. Nothing is owed by it. */
export const addWords = defineAction<AddWords, { readonly id: string }>({
  name: 'ideas.addWords',
  permission: 'ideas.leave',
  input: addWordsSchema,
  record: ({ idea }) => ({ idea }),
  run: async (context, { idea: id, words }) => {
    const { db, organisation, actor, now } = context;
    const held = await heldIdea(context, id);
    const { idea, open } = held;
    const isAuthor = idea.author === actor.id;
    if (!isAuthor) await refuseOthers(context, held);
    const at = now().toISOString();
    const by = isAuthor
      ? ({ byWhom: 'author' } as const)
      : ({ byWhom: 'answering', person: actor.id } as const);
    await insertStep(db, organisation.id, id, { kind: 'words', at, words, ...by });
    await mailIdea(context, isAuthor ? ownerNow(idea, open) : idea.author, 'ideaWords', id);
    return { output: { id }, affected: [changed(id)] };
  },
});
