import { z } from '@hono/zod-openapi';
import { voiceKinds } from '../model/voice.ts';

export const tags = ['opportunities'];

export const exampleIds = {
  opportunity: '5b0c2f7e-1d4a-4f83-9a60-7c2e8d1b3f01',
  support: '5b0c2f7e-1d4a-4f83-9a60-7c2e8d1b3f02',
  voice: '5b0c2f7e-1d4a-4f83-9a60-7c2e8d1b3f03',
} as const;

export const voiceSchema = z
  .object({
    kind: z.enum(voiceKinds),
    id: z.uuid(),
    words: z.string(),
    told: z.string().meta({ description: 'Vad som sägs om den. What is told of it.' }),
    href: z.string(),
    agreeShare: z.number().nullable().meta({
      description:
        'Minsta andel som instämmer i någon åsiktsgrupp; null för en idé. The least share agreeing in any opinion group; null for an idea.',
    }),
    people: z.int().meta({ description: 'Som svarat, eller stöder. Who answered, or supports it.' }),
    since: z.string(),
  })
  .meta({ id: 'EmployeeVoice' });

export const voiceExample = {
  kind: 'statement' as const,
  id: exampleIds.voice,
  words: 'Schemat ska gå att påverka',
  told: '84 % i alla grupper instämmer',
  href: '/samtal/5b0c2f7e-1d4a-4f83-9a60-7c2e8d1b3f04/resultat',
  agreeShare: 0.84,
  people: 312,
  since: '2026-03-02T08:00:00.000Z',
};

export const supportSchema = voiceSchema
  .extend({ supportId: z.uuid(), opportunity: z.string() })
  .meta({ id: 'OpportunitySupport' });

export const fieldsExample = {
  title: 'Ett schema som planeras tillsammans',
  what: 'Medarbetarna lägger sina pass i telefonen, och systemet jämnar ut.',
  forWhom: 'Medarbetare i äldreomsorgen',
  area: 'elder-care',
  whyNow: 'Avtalet om schemaverktyget går ut.',
};

export const ownSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    title: z.string(),
    what: z.string(),
    forWhom: z.string(),
    area: z.string().nullable().meta({
      description: 'Null för hela organisationen. Null for the whole organisation.',
    }),
    whyNow: z.string(),
    state: z.enum(['open', 'dismissed']),
    addedAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnOpportunity' });

export const ownExample = {
  id: exampleIds.opportunity,
  version: 1,
  ...fieldsExample,
  state: 'open' as const,
  addedAt: '2026-03-02T08:00:00.000Z',
};

export const ownWholeSchema = ownSchema
  .extend({
    steps: z.array(
      z.object({
        step: z.enum(['dismissed', 'brought-back']),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
    supports: z.array(supportSchema),
  })
  .meta({ id: 'OwnOpportunityWhole' });

export const rankedSchema = z
  .object({
    rank: z.int(),
    opportunity: z.string().meta({
      description: '`enhet/mönster`, eller en egens id. `unit/pattern`, or the id of one of the own.',
    }),
    kind: z.enum(['open', 'pattern', 'own']),
    name: z.string(),
    area: z.string().nullable(),
    measured: z.number().meta({ description: 'Poäng utan röst, 0–1. Score without voice, 0–1.' }),
    total: z.number().meta({ description: 'Poäng med röst, 0–1. Score with voice, 0–1.' }),
    voice: z
      .object({
        scaled: z.number(),
        raw: z.number(),
        unit: z.enum(['least share agreeing', 'supporters']),
        people: z.int(),
      })
      .nullable(),
    supports: z.array(supportSchema),
  })
  .meta({ id: 'RankedOpportunity' });

export const rankedExample = {
  rank: 1,
  opportunity: exampleIds.opportunity,
  kind: 'own' as const,
  name: fieldsExample.title,
  area: 'elder-care',
  measured: 0,
  total: 0.117,
  voice: { scaled: 0.586, raw: 0.84, unit: 'least share agreeing' as const, people: 312 },
  supports: [{ ...voiceExample, supportId: exampleIds.support, opportunity: exampleIds.opportunity }],
};
