import type { z } from 'zod';
import { fewestPeople } from '#core/opportunities/voice.ts';
import { showInThread, tieInThread, untieInThread } from '#features/thread/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { voiceHeard } from '../heard.ts';
import {
  addSupportSchema,
  type EmployeeVoice,
  opportunityNamed,
  removeSupportSchema,
  type VoiceRef,
  voiceSchema,
} from '../model/voice.ts';
import { deleteSupport, insertSupport, keepVoice, withdraw } from '../store/voice.ts';
import { leastTold } from '../voice-view.ts';
import { knownOpportunity, showNamed, threadRefOf } from './shown.ts';

/**
 * Tells what employees said, or tells it anew when more have been heard, for whatever it speaks for; shown in the thread too. Called
 * in the transaction of the change that makes it known. A statement that fewer than six have voted on is refused.
 */
export async function tellVoice(context: ActionContext, given: EmployeeVoice): Promise<void> {
  const { db, organisation, now } = context;
  const voice = voiceSchema.parse(given);
  if (voice.kind === 'statement' && (voice.agreeShare === null || voice.people < fewestPeople)) {
    throw refused('', 'voice-of-too-few', 'Fewer than six people have answered the statement.');
  }
  const { kind, id, words, told, href, agreeShare } = voice;
  await keepVoice(db, organisation.id, kind === 'idea' ? { ...voice, agreeShare: null } : voice, now());
  const toldEnglish = voice.toldEnglish ?? (kind === 'idea' ? null : leastTold(agreeShare ?? 0, 'en'));
  await showInThread(db, organisation.id, { kind, id, title: words, told, toldEnglish, href }, now());
}

/** Takes back what employees said – a statement withdrawn, say –: it speaks for no opportunity any more. */
export async function withdrawVoice(context: ActionContext, voice: VoiceRef): Promise<void> {
  await withdraw(context.db, context.organisation.id, voice, context.now());
}

/**
 * Lets what employees said speak for an opportunity: `unit/pattern` of the organisation's own unit, or the id of one of its own.
 * Called in the transaction of another feature's change, or of `opportunities.addSupport`. Said already, it is told anew.
 */
export async function supportOpportunity(
  context: ActionContext,
  { opportunity, voice }: { readonly opportunity: string; readonly voice: EmployeeVoice },
): Promise<{ readonly id: string }> {
  const ref = await knownOpportunity(context, opportunity);
  await tellVoice(context, voice);
  const { db, organisation, actor, now } = context;
  const id = await insertSupport(db, organisation.id, ref, voice, { by: actor.id, at: now() });
  await showNamed(context, ref);
  await tieInThread(db, organisation.id, { kind: voice.kind, id: voice.id }, threadRefOf(ref), now());
  return { id };
}

const affectedBySupport = (opportunity: string) => {
  const ref = opportunityNamed(opportunity);
  return {
    kind: ref?.kind === 'own' ? 'own-opportunity' : 'opportunity',
    id: opportunity,
    change: 'changed',
  } as const;
};

/** Says that what employees said speaks for an opportunity. What is told of it is what its own feature tells. */
export const addSupport = defineAction<z.infer<typeof addSupportSchema>, { readonly id: string }>({
  name: 'opportunities.addSupport',
  permission: 'opportunities.edit',
  input: addSupportSchema,
  record: ({ opportunity, source }) => ({ opportunity, source: { kind: source.kind, voice: source.voice } }),
  run: async (context, { opportunity, source }) => {
    await knownOpportunity(context, opportunity);
    const voice = await voiceHeard(context, { kind: source.kind, id: source.voice }, 'source');
    const support = await supportOpportunity(context, { opportunity, voice });
    return {
      output: support,
      affected: [affectedBySupport(opportunity)],
      undo: { action: 'opportunities.removeSupport', input: { support: support.id } },
    };
  },
});

/** Says that it does not speak for the opportunity after all. */
export const removeSupport = defineAction<z.infer<typeof removeSupportSchema>, { readonly id: string }>({
  name: 'opportunities.removeSupport',
  permission: 'opportunities.edit',
  input: removeSupportSchema,
  record: ({ support }) => ({ support }),
  run: async (context, { support }) => {
    const { db, organisation } = context;
    const removed = await deleteSupport(db, organisation.id, support);
    if (removed === undefined) throw unknown('support');
    const { opportunity, kind, id } = removed;
    await untieInThread(db, organisation.id, { kind, id }, { kind: 'opportunity', id: opportunity });
    return {
      output: { id: support },
      affected: [affectedBySupport(opportunity)],
      undo: { action: 'opportunities.addSupport', input: { opportunity, source: { kind, voice: id } } },
    };
  },
});
