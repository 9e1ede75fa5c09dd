import { plusDays } from '#core/calendar/days.ts';
import { allConversations, conversationActions, statementsOf } from '#features/conversations/index.ts';
import { allGoals } from '#features/direction/index.ts';
import {
  addOpportunity,
  dismissOpportunity,
  type KeptVoice,
  ownOpportunities,
  voicesHeard,
} from '#features/opportunities/index.ts';
import { draftOf, latestPublished, publishDraft, startDraft } from '#features/vision/index.ts';
import { perform } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { as } from './fill-decisions.ts';
import { madeUpOwnOpportunities, madeUpSentences, madeUpVision } from './made-up-vision.ts';
import { peopleByName } from './store.ts';

/** So many days ago the vision was published, and its next edition begun. */
const publishedAgo = 40;
const draftedAgo = 6;
/** After the conversation, and before the vision was published. */
const seenAgo = 47;

/** The opportunities that Exempelkommunen saw itself, its vision, and the draft of the next edition. */
export async function fillVision(context: Context): Promise<void> {
  const { db, organisation } = context;
  const known = { context, people: await peopleByName(db, organisation.id) };
  const on = (daysAgo: number) => plusDays(todayOf(context), -daysAgo);
  await fillOwnOpportunities(as(known, 'Oskar Falk', ['strategist'], on(seenAgo)));
  const leader = as(known, 'Karin Hallgren', ['leader'], on(publishedAgo));
  if ((await latestPublished(context)) === null) {
    const draft = (await draftOf(context)) ?? (await begun(leader, 'first', new Map()));
    await perform(publishDraft, leader, { edition: draft.id, version: draft.version });
  }
  const published = await latestPublished(context);
  if (published === null || (await draftOf(context)) !== null || published.number > 1) return;
  const ids = new Map(published.sentences.map(({ words, id }) => [words, id]));
  await begun(as(known, 'Oskar Falk', ['strategist'], on(draftedAgo)), 'words', ids);
}

async function fillOwnOpportunities(context: Context): Promise<void> {
  const { db, organisation } = context;
  const there = new Set((await ownOpportunities(db, organisation.id)).map(({ title }) => title));
  const speaks = await speaking(context);
  for (const { dismissed, said, ...fields } of madeUpOwnOpportunities) {
    if (there.has(fields.title)) continue;
    const { id, version } = await perform(addOpportunity, context, fields);
    for (const words of said) await speaks(words, id);
    if (dismissed === null) continue;
    await perform(dismissOpportunity, context, { opportunity: id, version, reason: dismissed });
  }
}

/** Lets a statement of the conversation speak for an opportunity; one that nothing may be told of is left out. */
async function speaking(context: Context): Promise<(words: string, opportunity: string) => Promise<void>> {
  const { db, organisation } = context;
  const action = conversationActions.find(({ name }) => name === 'conversations.speakForOpportunity');
  const known = new Map<string, { readonly conversation: string; readonly statement: string }>();
  for (const { id: conversation } of await allConversations(db, organisation.id)) {
    for (const { id: statement, text } of await statementsOf(db, organisation.id, conversation)) {
      known.set(text, { conversation, statement });
    }
  }
  return async (words, opportunity) => {
    const found = known.get(words);
    if (found === undefined) return;
    try {
      await action?.perform(context, { ...found, opportunity });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };
}

/** A draft with the sentences as they were first worded, or are worded now. */
async function begun(context: Context, wording: 'first' | 'words', ids: ReadonlyMap<string, string>) {
  const { db, organisation } = context;
  const goals = new Map((await allGoals(db, organisation.id)).map(({ title, id }) => [title, id]));
  const now = context.now().toISOString();
  const voices = (await voicesHeard(context)).filter(({ since }) => since <= now);
  const sentences = madeUpSentences.flatMap(sentence => {
    const words = sentence[wording];
    if (words === null) return [];
    return [
      {
        sentence: ids.get(sentence.first ?? '') ?? null,
        words,
        supports: about(voices, sentence.about).map(({ kind, id }) => ({ kind, voice: id })),
        goals: sentence.goals.flatMap(title => goals.get(title) ?? []),
      },
    ];
  });
  return perform(startDraft, context, { content: { ...madeUpVision, sentences } });
}

const about = (voices: readonly KeptVoice[], words: readonly string[]): readonly KeptVoice[] =>
  voices.filter(voice => words.includes(voice.words));
