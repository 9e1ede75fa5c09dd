import { z } from '@hono/zod-openapi';
import { effectMethods } from '#core/effects/side-by-side.ts';
import { fixings } from '../model/plan.ts';
import { runInputSchema, runStates, settingsSchema, skippedSchema } from '../model/question.ts';
import { resultSchema } from '../model/result.ts';

export const tags = ['effects'];

export const exampleIds = {
  initiative: '9d3b2e1a-4c56-4d7e-8f90-1b2c3d4e5f60',
  plan: '2c1a7d3e-5b64-4f8a-9c20-3d4e5f607182',
  run: '3d2b8e4f-6c75-4a9b-8d31-4e5f60718293',
  evaluation: '4e3c9f50-7d86-4bac-9e42-5f6071829304',
  introduction: '5f4da061-8e97-4cbd-8f53-607182930415',
} as const;

export const onePage = <Item>(item: Item) => ({ total: 1, page: 1, limit: 20, items: [item] });

export const planAnswer = z
  .object({
    id: z.uuid(),
    initiative: z.uuid(),
    decision: z.uuid().nullable(),
    keyFigures: z.array(z.string()),
    unit: z.string(),
    startYear: z.int(),
    years: z.int().meta({
      description:
        'Så många år mäts, det första med insatsen medräknat. So many years are measured, the first with the effort counted.',
    }),
    evaluateBy: z.iso.date().nullable().meta({
      description:
        'Senast då ska det vara utvärderat; null för planer som inte sade någon dag. The day by which it is to be evaluated; null for plans that said none.',
    }),
    method: z.enum(effectMethods),
    relevantEffect: z.number().nullable(),
    without: z.array(z.string()),
    breaks: z.array(z.int()),
    fixed: z.enum(fixings).meta({
      description:
        'När planen fastställdes: före beslutet, efter det, eller när utfallet kunde ses. When the plan was fixed: before the decision, after it, or when the outcome could be seen.',
    }),
    reason: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'EffectPlan' });

export const askedExample = { startYear: 2019, relevantEffect: null, without: [], breaks: [] };

export const planExample = {
  id: exampleIds.plan,
  initiative: exampleIds.initiative,
  decision: null,
  keyFigures: ['N15419'],
  unit: '1440',
  method: 'synthetic-control' as const,
  ...askedExample,
  years: 2,
  evaluateBy: '2026-04-01',
  fixed: 'before-decision' as const,
  reason: '',
  at: '2026-03-02T08:00:00.000Z',
};

export const introductionAnswer = z
  .object({
    id: z.uuid(),
    pattern: z.string(),
    unit: z.string(),
    firstYear: z.int(),
    source: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Introduction' });

export const introductionExample = {
  id: exampleIds.introduction,
  pattern: 'home-care-route-planning',
  unit: '1489',
  firstYear: 2019,
  source: 'Årsredovisning 2019, sidan 34',
  at: '2026-03-02T08:00:00.000Z',
};

export const runAnswer = z
  .object({
    id: z.uuid(),
    plan: z.uuid().nullable(),
    again: z.uuid().nullable(),
    state: z.enum(runStates),
    failure: z.enum(['interrupted', 'defect']).nullable(),
    input: runInputSchema,
    steps: z.int(),
    done: z.int(),
    skipped: z.array(skippedSchema),
    askedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    isStopAsked: z.boolean(),
  })
  .meta({ id: 'EffectRun' });

const settingsExample = {
  snapshot: '2026-03-31-eba42155',
  unit: '1440',
  startYear: 2019,
  method: 'synthetic-control' as const,
  relevantEffect: null,
  without: [],
  breaks: [],
  level: 0.9,
};

export const runExample = {
  id: exampleIds.run,
  plan: null,
  again: null,
  state: 'waiting' as const,
  failure: null,
  input: { settings: settingsExample, keyFigures: ['N15419'], planned: [], initiative: null },
  steps: 1,
  done: 0,
  skipped: [],
  askedAt: '2026-03-02T08:00:00.000Z',
  endedAt: null,
  isStopAsked: false,
};

export const evaluationAnswer = z
  .object({
    id: z.uuid(),
    run: z.uuid(),
    plan: z.uuid().nullable(),
    initiative: z.uuid().nullable(),
    again: z.uuid().nullable(),
    isPlanned: z.boolean(),
    keyFigure: z.string(),
    settings: settingsSchema,
    result: resultSchema,
    contentHash: z.string().meta({
      description:
        'SHA-256 av nyckeltal, inställningar och resultat som JSON med namnen i ordning. SHA-256 of key figure, settings and result as JSON with names in order.',
    }),
    at: z.iso.datetime(),
  })
  .meta({ id: 'EffectEvaluation' });

const methodExample = {
  verdict: 'cannot-tell' as const,
  reasons: ['interval-beyond-relevant' as const],
  averageEffect: 1.2,
  preRmspe: 0.8,
  interval: { low: -3.1, high: 5.5, level: 0.9 },
  placebo: { p: 0.44, rank: 27, of: 61 },
  rmspeRatio: { ratio: 1.4, p: 0.4, isFloored: false },
  standardError: 2.5,
  minimumDetectableEffect: 6.1,
  relevantEffect: 2,
  range: { low: 0.4, high: 1.9 },
  placeboInTime: { from: 2017, averageEffect: 0.3 },
  path: [{ year: 2020, actual: 61, counterfactual: 59.8, low: 55.1, high: 64.2 }],
  weights: [{ unit: 'Lerum', weight: 1 }],
  timeWeights: null,
  leaveOneOut: [{ unit: 'Lerum', averageEffect: 1.4 }],
  placebos: [{ unit: 'Kungälv', averageEffect: -2 }],
};

export const evaluationExample = {
  id: exampleIds.evaluation,
  run: exampleIds.run,
  plan: null,
  initiative: null,
  again: null,
  isPlanned: false,
  keyFigure: 'N15419',
  settings: settingsExample,
  result: {
    unit: 'Ale',
    title: 'Lärare (heltidstjänster) med lärarlegitimation, andel (%)',
    source: 'SCB',
    isOwnCalculation: true,
    fetchedOn: '2026-03-31',
    years: { first: 2012, last: 2023, before: 8, after: 4 },
    donors: 280,
    missingYears: [],
    yearsLeftOut: [],
    suspectedBreaks: [],
    methods: { 'synthetic-control': methodExample, 'synthetic-did': methodExample, did: methodExample },
    power: { kind: 'cannot-tell' as const, reason: 'few-years' as const, lastYear: 2019 },
    compared: null,
  },
  contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  at: '2026-03-02T08:00:00.000Z',
};
