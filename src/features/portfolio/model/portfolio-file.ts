import { z } from 'zod';

/**
 * A portfolio as a file: what `rodret select` reads. Defaults are filled in where a field is left out; an unknown field is an error, since it is most often a known one misspelt.
 */
const amount = z.number().describe('In the unit that "money" says.');

const estimate = z
  .union([
    amount,
    z.strictObject({ low: amount, likely: amount, high: amount }).describe('Three-point estimate.'),
  ])
  .describe('One figure, or the lowest, likeliest and highest thinkable.');

const perYear = z.array(estimate).max(100);
const period = z
  .string()
  .describe('A period of the plan: "2027", "2027-H1", "2027-T1", "2027-Q1" or "2027-01" by periodsPerYear.');
const id = z.string().min(1).max(200);
const hands = z.array(z.number().nonnegative()).max(1200).describe('Full-time equivalents.');

const benefit = z.strictObject({
  kind: z.enum(['financial', 'reallocation', 'quality', 'environment']),
  goal: z.string().min(1),
  perYear: perYear
    .min(1)
    .describe('Kronor or kronor-equivalents in the first, second … year; the last goes on.'),
});

const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('free') }),
  z.strictObject({ kind: z.literal('mustDo'), reason: z.string().min(1) }),
  z.strictObject({ kind: z.literal('locked'), start: period, reason: z.string().min(1) }),
  z.strictObject({ kind: z.literal('forbidden'), reason: z.string().min(1) }),
]);

const initiative = z.strictObject({
  id,
  name: z.string().default(''),
  departments: z.array(z.string().min(1)).default([]).describe('Kept busy while it lasts.'),
  startPeriods: z.array(period).optional().describe('When it may start; left out: in any period.'),
  durationPeriods: z.int().min(1).max(1200).default(1),
  investmentPerYear: perYear.default([]).describe('First, second … year from the start; nothing after.'),
  runningPerYear: perYear.default([]).describe('First, second … year from the start; the last goes on.'),
  benefits: z.array(benefit).default([]),
  staffing: z
    .array(
      z.strictObject({
        role: z.string().min(1),
        department: z.string().min(1).nullable().default(null),
        perPeriod: hands.min(1).describe('First, second … period from the start; none after.'),
      }),
    )
    .default([]),
  dependsOn: z
    .array(z.union([id, z.strictObject({ on: id, lagPeriods: z.int().min(0).max(1200) })]))
    .default([])
    .describe('Must start no later, or so many periods before.'),
  choice: choice.default({ kind: 'free' }),
});

const weight = z.number().nonnegative();

export const portfolioFileSchema = z.strictObject({
  version: z.literal(1),
  money: z
    .enum(['kronor', 'thousand kronor'])
    .default('kronor')
    .describe('The unit of every amount in the file, budgets included.'),
  plan: z.strictObject({
    firstYear: z.int().min(1).max(9999),
    years: z.int().min(1).max(30),
    periodsPerYear: z
      .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(12)])
      .default(1),
    horizonYears: z.int().min(1).max(60).optional().describe('Years of benefit that count; left out: years.'),
    discountRate: z.number().min(0).max(1).default(0),
  }),
  weights: z
    .strictObject({
      kinds: z
        .strictObject({
          financial: weight.default(1),
          reallocation: weight.default(1),
          quality: weight.default(1),
          environment: weight.default(1),
        })
        .prefault({}),
      goals: z.record(z.string(), weight).default({}).describe('A goal without a weight counts for 1.'),
      costs: weight.default(0).describe('What a krona of cost takes off the benefit.'),
    })
    .prefault({}),
  distribution: z.enum(['pert', 'triangular']).default('pert'),
  budgets: z
    .strictObject({
      investment: z.array(amount).nullable().default(null),
      running: z.array(amount).nullable().default(null),
    })
    .prefault({})
    .describe('One figure per year of the plan; null is no limit.'),
  capacities: z
    .array(
      z.strictObject({
        role: z.string().min(1),
        department: z.string().min(1).nullable().default(null),
        perPeriod: z
          .union([z.number(), z.array(z.number())])
          .describe('Full-time equivalents; one figure holds for every period.'),
      }),
    )
    .default([]),
  exclusions: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        initiatives: z.array(id).min(2),
        atMost: z.int().min(0).default(1),
      }),
    )
    .default([]),
  atATime: z
    .array(z.strictObject({ department: z.string().min(1), atMost: z.int().min(0) }))
    .default([])
    .describe('How many initiatives a department takes on at a time.'),
  initiatives: z.array(initiative).min(1).max(10_000),
});

export type PortfolioFile = z.output<typeof portfolioFileSchema>;
export type EstimateInFile = z.output<typeof estimate>;
