import { supportOpportunity, tellVoice } from '#features/opportunities/index.ts';
import type { Context } from '#platform/context.ts';

const said = (kind: 'statement' | 'idea') => ({
  kind,
  id: crypto.randomUUID(),
  words: 'Schemat ska gå att påverka',
  told: '84 % i alla grupper instämmer',
  href: '/samtal',
  agreeShare: kind === 'statement' ? 0.84 : null,
  people: 312,
});

/** What employees have said that nothing rests on yet, and something they said that speaks for the opportunity. */
export const spokenFor = (
  context: Context,
  opportunity: string,
): Promise<{ readonly voice: string; readonly support: string }> =>
  context.db.transaction().execute(async db => {
    const inside = { ...context, db };
    const voice = said('statement');
    await tellVoice(inside, voice);
    const support = await supportOpportunity(inside, { opportunity, voice: said('idea') });
    return { voice: voice.id, support: support.id };
  });
