import { z } from '@hono/zod-openapi';
import { aims } from '../model/aim.ts';
import { goalKinds } from '../model/goal.ts';
import { touchKinds } from '../model/trend.ts';

export const exampleIds = {
  goal: '7a1d0c52-4b8e-4f60-8c3e-2d9b1a6f5e04',
  trend: '8b2e1d63-5c9f-4a71-9d4f-3e0c2b7a6f15',
  board: '3c0a6c1e-5e5b-4a58-9d37-6f4a5e0f1a02',
} as const;

export const tags = ['direction'];

export const dateQuery = z.object({
  date: z.iso
    .date()
    .optional()
    .meta({
      description: 'Bara mål som gäller den dagen. Only goals in force that day.',
      examples: ['2026-03-02'],
    }),
});

const targetSchema = z.object({
  keyFigure: z.string().nullable(),
  measure: z.string(),
  unit: z.string(),
  baseline: z.number().nullable(),
  baselineYear: z.number().int().nullable(),
  target: z.number(),
  byDate: z.iso.date(),
});

export const goalSchema = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    kind: z.enum(goalKinds),
    part: z.uuid().nullable().meta({ description: 'Vems målet är. Whose goal it is.' }),
    serves: z.uuid().nullable().meta({ description: 'Målet det tjänar. The goal it serves.' }),
    title: z.string(),
    description: z.string(),
    aim: z.enum(aims),
    weight: z.number(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    targets: z.array(targetSchema).readonly(),
  })
  .meta({ id: 'Goal' });

export const goalFieldsExample = {
  kind: 'board' as const,
  part: exampleIds.board,
  serves: null,
  title: 'Bygglov på utlovad tid',
  description: '',
  aim: 'service' as const,
  weight: 20,
  validFrom: '2024-01-01',
  validTo: null,
  targets: [
    {
      keyFigure: null,
      measure: 'Från komplett ansökan till beslut',
      unit: 'veckor',
      baseline: 9,
      baselineYear: 2024,
      target: 5,
      byDate: '2027-12-31',
    },
  ],
};

export const goalExample = { id: exampleIds.goal, version: 1, ...goalFieldsExample };

export const trendSchema = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    title: z.string(),
    description: z.string(),
    meaning: z.string().meta({ description: 'Vad det betyder för oss. What it means for us.' }),
    source: z.string(),
    byDate: z.iso.date(),
    needsDecision: z.boolean(),
    touches: z.array(z.object({ kind: z.enum(touchKinds), reference: z.string() })).readonly(),
  })
  .meta({ id: 'Trend' });

export const trendFieldsExample = {
  title: 'Barnkullarna minskar',
  description: '',
  meaning: 'Platser och personal behöver planeras gemensamt för förskola och skola.',
  source: 'SCB',
  byDate: '2028-12-31',
  needsDecision: true,
  touches: [
    { kind: 'service-area' as const, reference: 'preschool' },
    { kind: 'opportunity' as const, reference: 'preschool-placement' },
  ],
};

export const trendExample = { id: exampleIds.trend, version: 1, ...trendFieldsExample };

export const removedSchema = z.object({ id: z.uuid() });
