import { z } from 'zod';
import { weightSchema } from './fields.ts';

/** What digitalisation is for: verksamhetsutveckling, servicenivå, rättssäkerhet. */
export const aims = ['operations', 'service', 'legal-certainty'] as const;
export type Aim = (typeof aims)[number];

export type AimWeights = Readonly<Record<Aim, number>>;

/** What weighs the same until the leadership has said otherwise. */
export const equalWeights: AimWeights = { operations: 1, service: 1, 'legal-certainty': 1 };

/** Weights with their version; version 0 is before any were set. */
export type SetAimWeights = {
  readonly weights: AimWeights;
  readonly version: number;
};

export const setAimWeightsSchema = z.strictObject({
  weights: z
    .strictObject({ operations: weightSchema, service: weightSchema, 'legal-certainty': weightSchema })
    .refine(weights => aims.some(aim => weights[aim] > 0), { params: { reason: 'weights-all-zero' } }),
  version: z.int().min(0).max(2_000_000_000),
});

/** What each aim counts for of the whole, 0–1. */
export function sharesOf(weights: AimWeights): AimWeights {
  const sum = aims.reduce((total, aim) => total + weights[aim], 0);
  return {
    operations: weights.operations / sum,
    service: weights.service / sum,
    'legal-certainty': weights['legal-certainty'] / sum,
  };
}
