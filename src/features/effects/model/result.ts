import { z } from 'zod';
import { undetectables } from '#core/effects/minimum-detectable-effect.ts';
import type { effectMethods } from '#core/effects/side-by-side.ts';
import { reasons, verdicts } from '#core/effects/verdict.ts';

const effectOfUnit = z.object({ unit: z.string(), averageEffect: z.number() });

/** What one method found; units by name, numbers in the unit of the key figure. */
export const methodResultSchema = z.object({
  verdict: z.enum(verdicts),
  reasons: z.array(z.enum(reasons)),
  averageEffect: z.number(),
  preRmspe: z.number(),
  interval: z.object({ low: z.number(), high: z.number(), level: z.number() }).nullable(),
  placebo: z.object({ p: z.number(), rank: z.int(), of: z.int() }),
  rmspeRatio: z.object({ ratio: z.number().nullable(), p: z.number(), isFloored: z.boolean() }),
  standardError: z.number().nullable(),
  minimumDetectableEffect: z.number().nullable(),
  relevantEffect: z.number().nullable(),
  range: z.object({ low: z.number(), high: z.number() }).nullable(),
  placeboInTime: z.object({ from: z.int(), averageEffect: z.number() }).nullable(),
  path: z.array(
    z.object({
      year: z.int(),
      actual: z.number(),
      counterfactual: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
  weights: z.array(z.object({ unit: z.string(), weight: z.number() })),
  timeWeights: z.array(z.object({ year: z.int(), weight: z.number() })).nullable(),
  leaveOneOut: z.array(effectOfUnit),
  placebos: z.array(effectOfUnit),
});
export type MethodResult = z.infer<typeof methodResultSchema>;

const powerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('detectable'),
    effects: z.array(z.object({ yearsAfter: z.int(), effect: z.number() })),
    placebos: z.int(),
    lastYear: z.int(),
  }),
  z.object({ kind: z.literal('cannot-tell'), reason: z.enum(undetectables), lastYear: z.int().nullable() }),
]);
export type Power = z.infer<typeof powerSchema>;

/** What differs in the values from the evaluation that this one makes anew. */
export const comparedSchema = z.object({
  snapshot: z.string(),
  verdict: z.enum(verdicts),
  averageEffect: z.number(),
  valuesChanged: z.int(),
  valuesAdded: z.int(),
  valuesGone: z.int(),
  leftOutBefore: z.int(),
});
export type Compared = z.infer<typeof comparedSchema>;

export const resultSchema = z.object({
  /** Names as the snapshot has them. */
  unit: z.string(),
  title: z.string(),
  source: z.string(),
  isOwnCalculation: z.boolean(),
  fetchedOn: z.iso.date(),
  years: z.object({ first: z.int(), last: z.int(), before: z.int(), after: z.int() }),
  donors: z.int(),
  /** Units set aside for want of values, and years that too few have. */
  missingYears: z.array(z.string()),
  yearsLeftOut: z.array(z.int()),
  suspectedBreaks: z.array(z.int()),
  methods: z.object({
    'synthetic-control': methodResultSchema,
    'synthetic-did': methodResultSchema,
    did: methodResultSchema,
  } satisfies Record<(typeof effectMethods)[number], typeof methodResultSchema>),
  power: powerSchema,
  compared: comparedSchema.nullable(),
});
export type EvaluationResult = z.infer<typeof resultSchema>;
