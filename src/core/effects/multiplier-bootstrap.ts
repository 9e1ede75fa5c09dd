import { combined, type Estimate } from '#core/effects/event-study.ts';
import { quantile } from '#core/numerics/quantile.ts';
import { seededUniform } from '#core/numerics/seeded-random.ts';

/** Signs of units, drawn once and used for every estimate: `[draw][unit]`. */
export type Multipliers = {
  readonly draws: number;
  readonly unitCount: number;
  readonly signs: Float64Array;
};

/** Rademacher multipliers: each unit's sign in each draw, from a seed. */
export function multipliersOf(unitCount: number, draws: number, seed: number): Multipliers {
  const uniform = seededUniform(seed);
  return {
    draws,
    unitCount,
    signs: Float64Array.from({ length: draws * unitCount }, () => (uniform() < 0.5 ? -1 : 1)),
  };
}

/** An estimate with its error in each draw, in its own unit. */
export type Drawn<Of extends Estimate = Estimate> = Of & { readonly errors: Float64Array };

/** The error of each estimate in each draw: its influences with the signs of that draw. */
export function drawnWith<Of extends Estimate>(
  estimates: readonly Of[],
  { draws, unitCount, signs }: Multipliers,
): readonly Drawn<Of>[] {
  const drawn = estimates.map(estimate => ({ ...estimate, errors: new Float64Array(draws) }));
  // Draw by draw, so that its signs are read once for all estimates.
  for (let draw = 0; draw < draws; draw += 1) {
    for (const { influence, errors } of drawn)
      errors[draw] = sumOfProducts(signs, draw * unitCount, influence);
  }
  return drawn;
}

/** Two sums at once: each addition else waits for the one before it. */
function sumOfProducts(signs: Float64Array, from: number, influence: Float64Array): number {
  const count = influence.length;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < count; at += 2) {
    even += signs[from + at]! * influence[at]!;
    odd += signs[from + at + 1]! * influence[at + 1]!;
  }
  if (count % 2 === 1) even += signs[from + count - 1]! * influence[count - 1]!;
  return even + odd;
}

/** The sum of drawn estimates, each times its weight; its errors are theirs. */
export function combinedDrawn(parts: readonly { readonly of: Drawn; readonly weight: number }[]): Drawn {
  const errors = new Float64Array(parts[0]?.of.errors.length ?? 0);
  for (const { of, weight } of parts)
    for (let draw = 0; draw < errors.length; draw += 1) errors[draw]! += weight * of.errors[draw]!;
  return { ...combined(parts), errors };
}

/**
 * For each draw the largest of the estimates' errors, in their standard errors: what a simultaneous band over them is made of.
 *
 * An estimate without error (or NaN) says nothing. Ascending.
 * Reference: Callaway & Sant'Anna 2021, algorithm 1, with Rademacher signs.
 */
export function largestErrors(estimates: readonly Drawn[]): Float64Array {
  const largest = new Float64Array(estimates[0]?.errors.length ?? 0);
  for (const { errors, standardError } of estimates) {
    if (!(standardError > 0)) continue;
    for (let draw = 0; draw < largest.length; draw += 1)
      largest[draw] = Math.max(largest[draw]!, Math.abs(errors[draw]!) / standardError);
  }
  return largest.sort();
}

/** Half the width of a simultaneous band of a level (0.95), in standard errors. */
export function criticalOf(errors: Float64Array, level: number): number {
  return quantile(errors, level);
}

/** How often chance alone gives an error at least as large as the estimate, in its standard errors; never 0. */
export function chanceOf({ effect, standardError }: Estimate, errors: Float64Array): number {
  const size = Math.abs(effect) / standardError;
  if (!(size >= 0)) return 1;
  let asLarge = 0;
  for (const error of errors) if (error >= size) asLarge += 1;
  return (1 + asLarge) / (1 + errors.length);
}
