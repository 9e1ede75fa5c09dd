import { autoregressionMoments, weightedSumVariance } from '#core/numerics/first-order-autocorrelation.ts';
import { type LogVarianceMoments, logVarianceMoments } from '#core/numerics/squeezed-variance.ts';

/** What a series of yearly gaps of some length tells of its noise, whatever the key figure. */
export type SeriesMoments = {
  /** Expected sum of squares over the variance of one year's gap. */
  readonly squares: number;
  /** Degrees of freedom of the sum of squares. */
  readonly degrees: number;
  /** Variance of the mean gap over the variance of one year's gap: 1 / effective number of years. */
  readonly meanVariance: number;
  /** Of the logarithm of the sample variance. */
  readonly logarithm: LogVarianceMoments;
};

/** Per number of counted years, at an autocorrelation that all key figures of a class share. */
export function seriesMoments(
  weights: readonly Float64Array[],
  autocorrelation: number,
): readonly SeriesMoments[] {
  return weights.map((ofLength, count) => {
    const moments = autoregressionMoments(Math.max(count, 2), autocorrelation);
    return {
      ...moments,
      meanVariance: weightedSumVariance(ofLength, autocorrelation),
      logarithm: logVarianceMoments(moments.degrees),
    };
  });
}
