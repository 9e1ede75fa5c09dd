import { z } from 'zod';
import { budgetKinds } from '#core/selection/portfolio.ts';
import { twoAims } from './calculation.ts';

const department = z.string().nullable();
const initiative = z.string();

const constraintSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), initiative }),
  z.object({ kind: z.literal('mustDo'), initiative, reason: z.string() }),
  z.object({ kind: z.literal('locked'), initiative, start: z.int(), reason: z.string() }),
  z.object({ kind: z.literal('forbidden'), initiative, reason: z.string() }),
  z.object({ kind: z.literal('budget'), budget: z.enum(budgetKinds), year: z.int() }),
  z.object({ kind: z.literal('capacity'), role: z.string(), department, period: z.int() }),
  z.object({ kind: z.literal('atATime'), department: z.string(), period: z.int(), atMost: z.int() }),
  z.object({
    kind: z.literal('dependency'),
    initiative,
    on: z.string(),
    lagPeriods: z.int(),
    period: z.int(),
  }),
  z.object({ kind: z.literal('exclusion'), name: z.string(), initiatives: z.array(z.string()) }),
  z.object({ kind: z.literal('goal'), goal: z.string() }),
]);

const whyInSchema = z.discriminatedUnion('kind', [
  z.object({ initiative, kind: z.enum(['mustDo', 'locked']), reason: z.string() }),
  z.object({ initiative, kind: z.literal('needed'), by: z.array(z.string()) }),
  z.object({ initiative, kind: z.literal('worth') }),
]);

const whyNotReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('forbidden'), reason: z.string() }),
  z.object({ kind: z.literal('needs'), on: z.array(z.string()) }),
  z.object({ kind: z.literal('excluded'), name: z.string(), by: z.array(z.string()) }),
  z.object({ kind: z.literal('worth nothing') }),
  z.object({
    kind: z.literal('no room'),
    start: z.int(),
    short: z.array(z.object({ constraint: constraintSchema, lacks: z.number() })),
  }),
  z.object({ kind: z.literal('fits'), start: z.int() }),
]);

const whyNotSchema = z.object({
  initiative,
  reason: whyNotReason,
  dominatedBy: z.array(z.string()),
  instead: z
    .object({ displaces: z.array(z.string()), brings: z.array(z.string()), loss: z.number() })
    .nullable(),
});

const moreSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('budget'),
    budget: z.enum(budgetKinds),
    year: z.int(),
    kronor: z.number(),
  }),
  z.object({
    kind: z.literal('capacity'),
    role: z.string(),
    department,
    fullTimeEquivalents: z.number(),
  }),
]);

const perYearSchema = z.object({
  year: z.int(),
  investment: z.number(),
  investmentBudget: z.number().nullable(),
  running: z.number(),
  runningBudget: z.number().nullable(),
  benefits: z.object({
    financial: z.number(),
    reallocation: z.number(),
    quality: z.number(),
    environment: z.number(),
  }),
});

export const selectionSchema = z
  .object({
    kind: z.literal('selection'),
    status: z.enum(['optimal', 'time limit', 'stopped', 'infeasible', 'nothing found']),
    seconds: z.number(),
    /** Kronor-equivalents, weighted and discounted. */
    objective: z.number().nullable(),
    bound: z.number().nullable(),
    gap: z.number().nullable(),
    chosen: z.array(z.object({ id: z.string(), start: z.int(), worth: z.number() })),
    perYear: z.array(perYearSchema),
    /** Discounted over the horizon, not weighted. */
    perGoal: z.record(z.string(), z.number()),
    perCapacity: z.array(
      z.object({ role: z.string(), department, used: z.array(z.number()), capacity: z.array(z.number()) }),
    ),
    whyIn: z.array(whyInSchema),
    whyNot: z.array(whyNotSchema),
    /** Null where there was no time for it. */
    marginal: z.array(z.object({ more: moreSchema, gain: z.number() })).nullable(),
    conflict: z.object({ isIrreducible: z.boolean(), constraints: z.array(constraintSchema) }).nullable(),
  })
  .meta({ id: 'SelectionResult' });
export type SelectionResult = z.infer<typeof selectionSchema>;

const robustnessSchema = z
  .object({
    kind: z.literal('robustness'),
    method: z.literal('heuristic'),
    seconds: z.number(),
    draws: z.int(),
    seed: z.int(),
    chosen: z.array(z.string()),
    shares: z.array(z.object({ id: z.string(), share: z.number() })),
    meanRegret: z.number(),
    meanGapToRelaxation: z.number(),
  })
  .meta({ id: 'RobustnessResult' });
export type RobustnessResult = z.infer<typeof robustnessSchema>;

const frontierPoint = z.object({ first: z.number(), second: z.number(), chosen: z.array(z.string()) });

const frontierSchema = z
  .object({
    kind: z.literal('frontier'),
    seconds: z.number(),
    aims: twoAims,
    /** Whether each was proved the best of its level, within a hundredth; false where time ran out. */
    isProved: z.boolean(),
    points: z.array(frontierPoint),
    /** The selection at the scenario's own weights. */
    own: frontierPoint.nullable(),
  })
  .meta({ id: 'FrontierResult' });
export type FrontierResult = z.infer<typeof frontierSchema>;

export const resultSchema = z.discriminatedUnion('kind', [selectionSchema, robustnessSchema, frontierSchema]);
export type CalculationResult = z.infer<typeof resultSchema>;
