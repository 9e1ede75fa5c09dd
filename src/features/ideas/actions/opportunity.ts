import { addOwnOpportunity, supportOpportunity } from '#features/opportunities/index.ts';
import { findInThread } from '#features/thread/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import { mailIdea } from '#platform/mail/tell.ts';
import { fulfilReply } from '../duties.ts';
import { tellInitiativesAhead } from '../later.ts';
import {
  type Idea,
  isWaiting,
  type MakeOpportunity,
  makeOpportunitySchema,
  type SupportOpportunity,
  statusAfter,
  supportOpportunitySchema,
} from '../model/idea.ts';
import { updateIdea } from '../store/ideas.ts';
import { insertStep } from '../store/steps.ts';
import { supportsOf } from '../store/supports.ts';
import { showIdea, voiceOf } from '../thread.ts';
import { changed, type HeldIdea, heldIdea, refuseOthers, refuseStale, type Versioned } from './found.ts';

type Became = Versioned & { readonly opportunity: string };

/** To become an opportunity is no reply: whoever owes one gives it in words at the same time, or has before. */
function refuseSilence({ status }: Idea, words: string): void {
  if (!isWaiting(status) || words !== '') return;
  throw refused('words', 'reply-needed', 'The author has had no reply: give one with this.');
}

/** The idea has become an opportunity, or speaks for one: its author is told, with a reply where one was given. */
async function becomes(
  context: ActionContext,
  { idea, open }: HeldIdea,
  opportunity: string,
  words: string,
): Promise<void> {
  const { db, organisation, actor, now } = context;
  const at = now().toISOString();
  const by = { byWhom: 'answering', person: actor.id } as const;
  if (words !== '') {
    await insertStep(db, organisation.id, idea.id, {
      kind: 'replied',
      at,
      words,
      outcome: 'answered',
      ...by,
    });
    await fulfilReply(context, open);
  }
  const object = await findInThread(db, organisation.id, { kind: 'opportunity', id: opportunity });
  if (object !== undefined) {
    await insertStep(db, organisation.id, idea.id, { kind: 'opportunity', at, object, ...by });
  }
  const isMade = await tellInitiativesAhead(context, idea.id);
  const status = statusAfter(isMade ? 'initiative' : 'opportunity', idea.status);
  await updateIdea(db, organisation.id, idea.id, { status });
  await showIdea(context, { ...idea, status });
  await mailIdea(context, idea.author, words === '' ? 'ideaGoesOn' : 'ideaReplied', idea.id);
}

const voiceNow = async ({ db, organisation, actor }: ActionContext, idea: Idea) =>
  voiceOf(idea, (await supportsOf(db, organisation.id, actor.id)).get(idea.id)?.count ?? 0);

/** Makes an opportunity of an idea, with the idea and those who stand behind it as what speaks for it. */
export const makeOpportunity = defineAction<MakeOpportunity, Became>({
  name: 'ideas.makeOpportunity',
  permission: 'opportunities.edit',
  input: makeOpportunitySchema,
  record: ({ idea, area }) => ({ idea, area }),
  run: async (context, { idea: id, version, words, ...fields }) => {
    const held = await heldIdea(context, id, version);
    await refuseOthers(context, held);
    refuseSilence(held.idea, words);
    const voice = await voiceNow(context, held.idea);
    const { id: opportunity } = await addOwnOpportunity(context, { ...fields, whyNow: '', voice });
    await becomes(context, held, opportunity, words);
    const made: Affected = { kind: 'own-opportunity', id: opportunity, change: 'created' };
    return { output: { id, version: version + 1, opportunity }, affected: [changed(id), made] };
  },
});

/** Lets an idea speak for an opportunity that exists. */
export const supportOpportunityByIdea = defineAction<SupportOpportunity, Became>({
  name: 'ideas.supportOpportunity',
  permission: 'opportunities.edit',
  input: supportOpportunitySchema,
  record: ({ idea, opportunity }) => ({ idea, opportunity }),
  run: async (context, { idea: id, version, words, opportunity }) => {
    const held = await heldIdea(context, id);
    await refuseOthers(context, held);
    await supportOpportunity(context, { opportunity, voice: await voiceNow(context, held.idea) });
    refuseStale(held.idea, version);
    refuseSilence(held.idea, words);
    await becomes(context, held, opportunity, words);
    const kind = opportunity.includes('/') ? 'opportunity' : 'own-opportunity';
    return {
      output: { id, version: version + 1, opportunity },
      affected: [changed(id), { kind, id: opportunity, change: 'changed' }],
    };
  },
});
