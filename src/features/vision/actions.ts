import type { z } from 'zod';
import { consensusVoices } from '#features/conversations/index.ts';
import { allGoals } from '#features/direction/index.ts';
import { type EmployeeVoice, tellVoice, voiceHeard, voiceLine } from '#features/opportunities/index.ts';
import { type ActionContext, defineAction, type ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import {
  type Content,
  changeSchema,
  contentOf,
  type Edition,
  type Sentence,
  type SentenceSupport,
  seenSchema,
  startSchema,
  type VisionText,
} from './model.ts';
import { editionOf, latestPublished } from './reading.ts';
import {
  deleteDraft,
  editionHeads,
  holdVision,
  insertEdition,
  publish,
  sentenceIds,
  updateDraft,
} from './store.ts';
import { showVision } from './thread.ts';

const affected = (id: string, change: Affected['change']): Affected => ({ kind: 'vision', id, change });

/** A statement that a conversation agrees on is told of when a sentence first rests on it. */
async function supportOf(
  context: ActionContext,
  { kind, voice }: Content['sentences'][number]['supports'][number],
  at: number,
  agreedOn: readonly EmployeeVoice[],
): Promise<SentenceSupport> {
  const agreed = kind === 'statement' ? agreedOn.find(({ id }) => id === voice) : undefined;
  if (agreed !== undefined) await tellVoice(context, agreed);
  const heard = await voiceHeard(context, { kind, id: voice }, `sentences.${at}.supports`);
  return { kind, voice, words: heard.words, told: voiceLine(heard, 'sv'), href: heard.href };
}

/** What was given as it is to be kept; unknown or refused where it names what there is not. */
async function textFrom(context: ActionContext, { title, lede, sentences }: Content): Promise<VisionText> {
  const { db, organisation } = context;
  const goals = new Map((await allGoals(db, organisation.id)).map(goal => [goal.id, goal.title]));
  const known = await sentenceIds(db, organisation.id);
  const restsOnStatements = sentences.some(({ supports }) =>
    supports.some(({ kind }) => kind === 'statement'),
  );
  const agreedOn = restsOnStatements ? await consensusVoices(context) : [];
  const kept: Sentence[] = [];
  for (const [at, given] of sentences.entries()) {
    if (given.sentence !== null && !known.has(given.sentence)) throw unknown('sentence');
    if (given.sentence !== null && kept.some(({ id }) => id === given.sentence)) {
      throw refused(`sentences.${at}.sentence`, 'sentence-twice', 'The same sentence stands twice.');
    }
    const supports = new Map<string, SentenceSupport>();
    for (const support of given.supports) {
      supports.set(`${support.kind} ${support.voice}`, await supportOf(context, support, at, agreedOn));
    }
    kept.push({
      id: given.sentence ?? crypto.randomUUID(),
      words: given.words,
      supports: [...supports.values()],
      goals: [...new Set(given.goals)].map(goal => {
        const named = goals.get(goal);
        if (named === undefined) throw unknown('goal');
        return { goal, title: named };
      }),
    });
  }
  return { title, lede, sentences: kept };
}

type Seen = z.infer<typeof seenSchema>;

/** The draft in the version its changer has seen; refused where it is published. */
async function seenDraft(context: ActionContext, { edition, version }: Seen): Promise<Edition> {
  await holdVision(context.db, context.organisation.id);
  const found = await editionOf(context, edition);
  if (found.publishedAt !== null) {
    throw refused('', 'edition-published', 'The edition is published, and kept as it is. Begin a new draft.');
  }
  if (found.version !== version) throw stale('vision', asJson(found));
  return found;
}

const asJson = ({ sentences, ...head }: Edition) => ({
  ...head,
  sentences: sentences.map(({ supports, goals, ...sentence }) => ({
    ...sentence,
    supports: supports.map(support => ({ ...support })),
    goals: goals.map(goal => ({ ...goal })),
  })),
});

const asInput = (content: Content) => ({
  ...content,
  sentences: content.sentences.map(({ supports, goals, ...sentence }) => ({
    ...sentence,
    supports: supports.map(support => ({ ...support })),
    goals: [...goals],
  })),
});

const recorded = ({ sentences }: Content) => ({
  sentences: sentences.map(({ sentence, supports, goals }) => ({
    sentence,
    supports: supports.map(({ kind, voice }) => ({ kind, voice })),
    goals: [...goals],
  })),
});

/** Begins a new draft: from what is given, or from the edition last published. */
export const startDraft = defineAction<z.infer<typeof startSchema>, Edition>({
  name: 'vision.startDraft',
  permission: 'vision.edit',
  input: startSchema,
  record: ({ content }) => (content === null ? {} : recorded(content)),
  run: async (context, { content }) => {
    const { db, organisation, actor, now } = context;
    await holdVision(db, organisation.id);
    const given = content === null ? null : await textFrom(context, content);
    const [latest] = await editionHeads(db, organisation.id);
    if (latest?.publishedAt === null) throw refused('', 'draft-exists', 'A draft is being written already.');
    const text = given ??
      (await latestPublished(context)) ?? { title: 'Vår vision', lede: '', sentences: [] };
    const begun = { by: actor.id, at: now() };
    const id = await insertEdition(db, organisation.id, (latest?.number ?? 0) + 1, text, begun);
    const draft = await editionOf(context, id);
    return {
      output: draft,
      affected: [affected(id, 'created')],
      undo: { action: 'vision.dropDraft', input: { edition: id, version: draft.version } },
    };
  },
});

/** Changes the draft; its sentences are replaced as a whole. */
export const changeDraft = defineAction<z.infer<typeof changeSchema>, Edition>({
  name: 'vision.changeDraft',
  permission: 'vision.edit',
  input: changeSchema,
  record: ({ edition, ...content }) => ({ edition, ...recorded(content) }),
  run: async (context, { edition, version, ...content }) => {
    const before = await seenDraft(context, { edition, version });
    const text = await textFrom(context, content);
    await updateDraft(context.db, context.organisation.id, { id: edition, version, ...text });
    const after = await editionOf(context, edition);
    return {
      output: after,
      affected: [affected(edition, 'changed')],
      undo: {
        action: 'vision.changeDraft',
        // Sentences that only the draft held before are new ones again.
        input: {
          edition,
          version: after.version,
          ...asInput(await knownAfter(context, contentOf(before))),
        },
      },
    };
  },
});

/** The content with sentences that stand in no edition any more made new ones. */
async function knownAfter({ db, organisation }: ActionContext, content: Content): Promise<Content> {
  const known = await sentenceIds(db, organisation.id);
  return {
    ...content,
    sentences: content.sentences.map(each => ({
      ...each,
      sentence: each.sentence !== null && known.has(each.sentence) ? each.sentence : null,
    })),
  };
}

/** Publishes the draft, for good; its sentences stand in the thread from then on. */
export const publishDraft = defineAction<Seen, Edition>({
  name: 'vision.publishDraft',
  permission: 'vision.edit',
  input: seenSchema,
  record: ({ edition }) => ({ edition }),
  run: async (context, input) => {
    const { db, organisation, actor, now } = context;
    const draft = await seenDraft(context, input);
    if (draft.sentences.length === 0) {
      throw refused('', 'no-sentences', 'A vision needs at least one sentence before it is published.');
    }
    const before = await latestPublished(context);
    await publish(db, organisation.id, draft, { by: actor.id, at: now() });
    await showVision(context, draft.sentences, before?.sentences ?? []);
    const after = await editionOf(context, draft.id);
    return { output: after, affected: [affected(draft.id, 'changed')] };
  },
});

/** Drops the draft. */
export const dropDraft = defineAction<Seen, { readonly id: string }>({
  name: 'vision.dropDraft',
  permission: 'vision.edit',
  input: seenSchema,
  record: ({ edition }) => ({ edition }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const draft = await seenDraft(context, input);
    await deleteDraft(db, organisation.id, draft.id);
    const content = await knownAfter(context, contentOf(draft));
    return {
      output: { id: draft.id },
      affected: [affected(draft.id, 'removed')],
      undo: { action: 'vision.startDraft', input: { content: asInput(content) } },
    };
  },
});

/** Every change to the vision. */
export const visionActions: readonly ListedAction[] = [
  listed(startDraft),
  listed(changeDraft),
  listed(publishDraft),
  listed(dropDraft),
];
