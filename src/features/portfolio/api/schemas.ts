import { z } from '@hono/zod-openapi';
import { calculationKinds, calculationStates, progressSchema } from '../model/calculation.ts';
import { setFrameSchema } from '../model/frame.ts';
import { resultSchema } from '../model/result.ts';
import { settingsSchema } from '../model/scenario.ts';

export const exampleIds = {
  scenario: '7b1f0c9e-2a34-4b5c-8d6e-9f0a1b2c3d4e',
  calculation: '8c2a1d0f-3b45-4c6d-9e7f-0a1b2c3d4e5f',
  initiative: '9d3b2e1a-4c56-4d7e-8f90-1b2c3d4e5f60',
  part: '3c0a6c1e-5e5b-4a58-9d37-6f4a5e0f1a02',
} as const;

export const frameAnswer = z
  .object({
    ...setFrameSchema.shape,
    version: z.int().meta({ description: '0 om inga ramar har satts. 0 where no limits have been set.' }),
  })
  .meta({ id: 'PortfolioFrame' });

export const frameExample = {
  version: 1,
  budgets: { investment: [8_000_000, 6_000_000], running: null },
  capacities: [{ role: 'systemutvecklare', part: null, perPeriod: [2, 3] }],
  atATime: [],
};

export const settingsExample = {
  kinds: { financial: 1, reallocation: 0.8, quality: 1, environment: 1 },
  aims: { operations: 1, service: 1.2, 'legal-certainty': 1.1 },
  costs: 0,
  budgetPercent: { investment: 100, running: 100 },
  gapPercent: 0.1,
  timeLimitSeconds: 10,
  horizonYears: 10,
};

export const scenarioAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    note: z.string(),
    settings: settingsSchema,
    createdAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'Scenario' });

export const scenarioExample = {
  id: exampleIds.scenario,
  name: 'Inom budget',
  note: '',
  settings: settingsExample,
  createdAt: '2026-03-02T08:00:00.000Z',
  version: 1,
};

export const choiceAnswer = z
  .object({
    initiative: z.uuid(),
    rule: z.enum(['in', 'locked', 'out']),
    startPeriod: z.int().nullable(),
    reason: z.string(),
  })
  .meta({ id: 'ScenarioChoice' });

export const calculationAnswer = z
  .object({
    id: z.uuid(),
    scenario: z.uuid(),
    kind: z.enum(calculationKinds),
    state: z.enum(calculationStates),
    failure: z.enum(['interrupted', 'defect']).nullable(),
    inputHash: z.string().meta({
      description:
        'SHA-256 av underlaget som JSON med namnen i ordning och utan mellanrum. SHA-256 of the input as JSON with names in order and without spaces.',
    }),
    progress: progressSchema.nullable(),
    result: resultSchema.nullable(),
    askedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    isStopAsked: z.boolean(),
  })
  .meta({ id: 'Calculation' });

export const calculationExample = {
  id: exampleIds.calculation,
  scenario: exampleIds.scenario,
  kind: 'selection' as const,
  state: 'waiting' as const,
  failure: null,
  inputHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  progress: null,
  result: null,
  askedAt: '2026-03-02T08:00:00.000Z',
  endedAt: null,
  isStopAsked: false,
};

export const scenarioParameter = z.object({
  scenario: z.uuid().meta({ examples: [exampleIds.scenario] }),
});

export const fileExample = {
  version: 1,
  money: 'kronor',
  plan: { firstYear: 2027, years: 2, periodsPerYear: 1, horizonYears: 10, discountRate: 0.03 },
  weights: { kinds: settingsExample.kinds, goals: settingsExample.aims, costs: 0 },
  distribution: 'pert',
  budgets: { investment: [8_000_000, 6_000_000], running: null },
  capacities: [{ role: 'systemutvecklare', department: null, perPeriod: [2, 3] }],
  exclusions: [],
  atATime: [],
  initiatives: [
    {
      id: 'I-001',
      name: 'E-arkiv',
      departments: [],
      startPeriods: ['2027', '2028'],
      durationPeriods: 1,
      investmentPerYear: [{ low: 300_000, likely: 400_000, high: 700_000 }],
      runningPerYear: [],
      benefits: [
        { kind: 'quality', goal: 'legal-certainty', perYear: [{ low: 0, likely: 200_000, high: 400_000 }] },
      ],
      staffing: [{ role: 'systemutvecklare', department: null, perPeriod: [0.5] }],
      dependsOn: [],
      choice: { kind: 'mustDo', reason: 'law: Arkivlagen' },
    },
  ],
};

export const versionQuery = z.object({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .meta({
      description: 'Den version som tas bort. The version that is removed.',
      examples: [1],
    }),
});
