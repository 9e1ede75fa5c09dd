import { fewestUnits, type GapFamily } from '#core/gaps/gap-family.ts';
import type { SeriesMoments } from '#core/gaps/series-moments.ts';
import { deviationsPerMedianAbsoluteDeviation } from '#core/numerics/robust-standard-deviation.ts';
import { selectedMedian } from '#core/numerics/selected-median.ts';
import {
  fitVariancePriorBy,
  squeezedVariance,
  type VariancePrior,
} from '#core/numerics/squeezed-variance.ts';
import { gammaQuotient } from '#core/numerics/student-t.ts';
import { degreesForTreat } from '#core/numerics/treat.ts';

/** How noisy the mean gaps of a class are in one key figure, and how far the true ones ordinarily lie apart. */
export type GapNoise = {
  readonly prior: VariancePrior;
  /** δ: robust standard deviation of the true mean gaps, in the key figure's unit. */
  readonly spread: number;
  /** Per number of counted years (index): what a series of that length tells. */
  readonly ofLength: readonly SeriesNoise[];
};

export type SeriesNoise = SeriesMoments & {
  /** Degrees of freedom of the moderated test. */
  readonly testDegrees: number;
  /** `gammaQuotient` of those. */
  readonly quotient: number;
};

/**
 * Noise and ordinary spread of one key figure in one class; null where nothing honest can be said: fewer than ten units, no variation between
 * years in half of them, or mean gaps that are equal in half of them.
 *
 * The spread is the robust variance of the mean gaps less the median variance of their noise. Where noise makes up nearly all, the difference is not
 * known better than its own standard error, and the spread is not taken to be smaller than that: a larger threshold calls less.
 * Among few units it is raised by twice its squared relative standard error (13 % for 21, 1 % for 290), since a threshold taken too small makes
 * more false calls than one as much too large saves.
 * Reference: docs/methods/gaps.md; Smyth 2004, doi 10.2202/1544-6115.1027.
 */
export function fitGapNoise(family: GapFamily, moments: readonly SeriesMoments[]): GapNoise | null {
  const { means, squares, counts } = family;
  const units = means.length;
  if (units < fewestUnits) return null;
  const variances = new Float64Array(units);
  let allDegrees = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const series = moments[counts[unit]!]!;
    variances[unit] = squares[unit]! / series.squares;
    allDegrees += series.degrees;
  }
  const prior = fitVariancePriorBy(variances, index => moments[counts[index]!]!.logarithm);
  if (prior === null) return null;
  const ofLength = moments.map(series => {
    const testDegrees = degreesForTreat(Math.min(series.degrees + prior.degrees, allDegrees));
    return { ...series, testDegrees, quotient: gammaQuotient(testDegrees / 2) };
  });
  // From here on the variances are those of the mean gaps.
  for (let unit = 0; unit < units; unit += 1) {
    const series = moments[counts[unit]!]!;
    variances[unit] = squeezedVariance(variances[unit]!, series.degrees, prior) * series.meanVariance;
  }
  const spread = ordinarySpread(means, selectedMedian(variances));
  return spread > 0 ? { prior, spread, ofLength } : null;
}

/** Variance of a standard deviation estimated by the median absolute deviation of n normal numbers, times n, over its square. */
const varianceOfRobustDeviation = 1.36;

function ordinarySpread(means: Float64Array, noiseVariance: number): number {
  const deviations = means.slice();
  const centre = selectedMedian(deviations);
  for (let unit = 0; unit < means.length; unit += 1) deviations[unit] = Math.abs(means[unit]! - centre);
  const deviation = selectedMedian(deviations);
  const variance = (deviationsPerMedianAbsoluteDeviation * deviation) ** 2;
  const relativeError = varianceOfRobustDeviation / means.length;
  const least = Math.min(1, 2 * Math.sqrt(relativeError));
  const spread = Math.sqrt(Math.max(variance - noiseVariance, variance * least));
  return spread * (1 + 2 * relativeError);
}
