import { z } from '@hono/zod-openapi';
import { idParameter } from '#platform/rest/parts.ts';
import { measureKinds } from '../model/measure.ts';
import { periodKinds } from '../model/period.ts';
import { directions } from '../model/status.ts';
import { missingReasons, waysIn } from '../model/value.ts';

export const exampleIds = {
  measure: 'b5d4c3a2-7e6f-4d5c-8b4a-3f2e1d0c9b08',
  value: 'c6e5d4b3-8f70-4e6d-9c5b-4a3f2e1d0c19',
  person: 'c20ad4d7-6fe9-4759-aa27-a0c99bff6712',
} as const;

export const tags = ['measures'];

export const ofMeasure = z.object({ measure: idParameter(exampleIds.measure) });

export const measureSchema = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    isRetired: z.boolean(),
    kind: z.enum(measureKinds).meta({
      description:
        'Ur öppna data, rapporterat, eller beräknat av andra mått. From open data, reported, or calculated of other measures.',
    }),
    keyFigure: z.string().nullable(),
    keyFigureTitle: z.string().nullable().meta({
      description: 'Nyckeltalets titel när det togs in. The title of the key figure when it was taken in.',
    }),
    name: z.string(),
    unit: z.string(),
    what: z.string(),
    definition: z.string(),
    formula: z.string().meta({ description: 'I ord, så att vem som helst kan göra om det. In words.' }),
    expression: z
      .string()
      .nullable()
      .meta({
        description: 'Som `(a + b) / c * 100`, över sina termer. Over its terms.',
        examples: ['(a + b) / c * 100'],
      }),
    terms: z.array(z.object({ name: z.string(), measure: z.uuid() })).readonly(),
    source: z.string(),
    period: z.enum(periodKinds),
    reporter: z.uuid().nullable(),
    direction: z.enum(directions),
    decimals: z.number().int(),
    baseline: z.object({ period: z.string(), value: z.number() }).nullable(),
    targets: z.array(z.object({ onDay: z.iso.date(), value: z.number() })).readonly(),
    tolerance: z.number(),
    breaks: z
      .array(z.object({ fromPeriod: z.string(), note: z.string(), baseline: z.number().nullable() }))
      .readonly(),
    goals: z.array(z.uuid()).readonly(),
    initiatives: z.array(z.uuid()).readonly(),
  })
  .meta({ id: 'Measure' });

export const fieldsExample = {
  kind: 'reported' as const,
  keyFigure: null,
  name: 'Bygglov i tid',
  unit: '%',
  what: 'Hur stor del av byggloven som beslutas i tid.',
  definition: 'Andel ansökningar om bygglov med beslut inom tio veckor från komplett ansökan.',
  formula: 'Antal beslut inom tio veckor delat med alla beslut under kvartalet.',
  expression: null,
  terms: [],
  source: 'Ärendesystemet',
  period: 'quarter' as const,
  reporter: exampleIds.person,
  direction: 'higher' as const,
  decimals: 1,
  baseline: { period: '2024-Q4', value: 71.5 },
  targets: [{ onDay: '2027-12-31', value: 95 }],
  tolerance: 2,
  breaks: [{ fromPeriod: '2025-Q1', note: 'Även anmälningar räknas.', baseline: 68 }],
  goals: [],
  initiatives: [],
};

export const measureExample = {
  id: exampleIds.measure,
  version: 1,
  isRetired: false,
  keyFigureTitle: null,
  ...fieldsExample,
};

const pointMissing = [...missingReasons, 'not recorded', 'not calculable'] as const;

const pointSchema = z.object({
  period: z.string().meta({ description: '2025, 2025-Q3 eller 2025-09. 2025, 2025-Q3 or 2025-09.' }),
  value: z.number().nullable(),
  missing: z.enum(pointMissing).nullable(),
  note: z.string(),
  isRevised: z.boolean(),
  isAfterBreak: z.boolean(),
  source: z.union([
    z.object({ kind: z.literal('snapshot'), snapshot: z.string() }),
    z.object({ kind: z.literal('recorded'), row: z.uuid() }),
    z.object({ kind: z.literal('calculated') }),
  ]),
});

const pointExample = {
  period: '2025-Q3',
  value: 88.2,
  missing: null,
  note: '',
  isRevised: false,
  isAfterBreak: false,
  source: { kind: 'recorded' as const, row: exampleIds.value },
};

export const seriesSchema = z
  .object({
    measure: z.uuid(),
    unit: z.string(),
    snapshot: z
      .object({ id: z.string(), fetchedOn: z.iso.date(), source: z.string() })
      .nullable()
      .meta({ description: 'Det dataset som värdena är ur. The snapshot that the values are of.' }),
    points: z.array(pointSchema),
    panelRevisions: z
      .array(
        z.object({
          period: z.string(),
          was: z.number().nullable(),
          now: z.number().nullable(),
          snapshot: z.string(),
          fetchedOn: z.iso.date(),
        }),
      )
      .meta({ description: 'Vad källan har ändrat. What the source has revised.' }),
  })
  .meta({ id: 'MeasureSeries' });

export const seriesExample = {
  measure: exampleIds.measure,
  unit: '%',
  snapshot: null,
  points: [pointExample],
  panelRevisions: [],
};

export const statusSchema = z
  .object({
    measure: z.uuid(),
    name: z.string(),
    unit: z.string(),
    status: z.enum(['above', 'watch', 'act', 'unknown']).meta({
      description:
        'Över mål, Bevaka, Åtgärd krävs, Saknar underlag. Above target, watch, act, without basis.',
    }),
    why: z.string().nullable().meta({ description: 'Varför underlag saknas. Why there is no basis.' }),
    expected: z.number().nullable().meta({ description: 'Målbanan vid perioden. The path at the period.' }),
    better: z.number().nullable().meta({ description: 'Hur mycket bättre. How much better.' }),
    newest: pointSchema.nullable(),
    target: z.object({ onDay: z.iso.date(), value: z.number() }).nullable(),
  })
  .meta({ id: 'MeasureStatus' });

export const statusExample = {
  measure: exampleIds.measure,
  name: 'Bygglov i tid',
  unit: '%',
  status: 'above' as const,
  why: null,
  expected: 76.5,
  better: 11.7,
  newest: pointExample,
  target: { onDay: '2027-12-31', value: 95 },
};

export const rowSchema = z
  .object({
    id: z.uuid(),
    measure: z.uuid(),
    period: z.string(),
    value: z.number().nullable(),
    missing: z.enum(missingReasons).nullable(),
    note: z.string(),
    corrects: z.uuid().nullable().meta({ description: 'Raden den ersätter. The row it stands in place of.' }),
    reason: z.string(),
    cameBy: z.enum(waysIn),
    recordedAt: z.iso.datetime(),
    recordedBy: z.uuid(),
  })
  .meta({ id: 'MeasureValue' });

export const rowExample = {
  id: exampleIds.value,
  measure: exampleIds.measure,
  period: '2025-Q3',
  value: 88.2,
  missing: null,
  note: '',
  corrects: null,
  reason: '',
  cameBy: 'api' as const,
  recordedAt: '2025-10-14T07:30:00.000Z',
  recordedBy: exampleIds.person,
};

export const recordedSchema = z.object({ added: z.int(), corrected: z.int(), unchanged: z.int() });
export const recordedExample = { added: 2, corrected: 0, unchanged: 0 };

export const removedSchema = z.object({ id: z.uuid() });
