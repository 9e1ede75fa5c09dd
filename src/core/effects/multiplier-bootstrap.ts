import type { Estimate } from '#core/effects/event-study.ts';
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

/**
 * For each draw the largest of the estimates' errors, in their standard errors: what a simultaneous band over them is made of.
 *
 * An estimate without error (or NaN) says nothing. Ascending.
 * Reference: Callaway & Sant'Anna 2021, algorithm 1, with Rademacher signs.
 */
export function largestErrors(
  estimates: readonly Estimate[],
  { draws, unitCount, signs }: Multipliers,
): Float64Array {
  const largest = new Float64Array(draws);
  for (const { influence, standardError } of estimates) {
    if (!(standardError > 0)) continue;
    const units: number[] = [];
    for (let unit = 0; unit < unitCount; unit += 1) if (influence[unit] !== 0) units.push(unit);
    const takes = Int32Array.from(units);
    const scaled = Float64Array.from(units, unit => influence[unit]! / standardError);
    for (let draw = 0; draw < draws; draw += 1) {
      const from = draw * unitCount;
      let sum = 0;
      for (let at = 0; at < takes.length; at += 1) sum += signs[from + takes[at]!]! * scaled[at]!;
      const size = Math.abs(sum);
      if (size > largest[draw]!) largest[draw] = size;
    }
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
