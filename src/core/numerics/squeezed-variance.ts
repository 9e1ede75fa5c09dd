import { digamma } from '#core/numerics/digamma.ts';
import { selectedMedian } from '#core/numerics/selected-median.ts';
import { trigamma, trigammaInverse } from '#core/numerics/trigamma.ts';

/** What all variances of a family have in common: s0² with the weight of `degrees` degrees of freedom (∞: all are alike). */
export type VariancePrior = { readonly variance: number; readonly degrees: number };

/** What the logarithm of a sample variance of unit expectation is like. */
export type LogVarianceMoments = {
  /** Minus its expectation. */
  readonly offset: number;
  readonly variance: number;
};

/** Of a scaled χ² with `degrees` of freedom (> 0, need not be whole). */
export function logVarianceMoments(degrees: number): LogVarianceMoments {
  const half = degrees / 2;
  return { offset: Math.log(half) - digamma(half), variance: trigamma(half) };
}

/**
 * Prior of a family of sample variances, fitted by the moments of their logarithms as a scaled F distribution.
 *
 * `variances` in squared units of the key figure with their `degrees` of freedom (> 0, need not be whole). Variances below 1e-5 of the median are
 * raised to it. Returns null where there are fewer than three or where half of them or more are zero: then nothing is known of the noise.
 * Reference: Smyth 2004, doi 10.2202/1544-6115.1027, section 6.2 (fitFDist in limma).
 */
export function fitVariancePrior(variances: Float64Array, degrees: Float64Array): VariancePrior | null {
  return fitVariancePriorBy(variances, index => logVarianceMoments(degrees[index]!));
}

/** As `fitVariancePrior`, with `logVarianceMoments` of each one's degrees of freedom already known. */
export function fitVariancePriorBy(
  variances: Float64Array,
  momentsOf: (index: number) => LogVarianceMoments,
): VariancePrior | null {
  const count = variances.length;
  const middle = selectedMedian(variances.slice());
  if (count < 3 || !(middle > 0)) return null;
  const floor = middle * 1e-5;
  const logarithms = new Float64Array(count);
  let mean = 0;
  let expectedVariance = 0;
  for (let index = 0; index < count; index += 1) {
    const { offset, variance } = momentsOf(index);
    const logarithm = Math.log(Math.max(variances[index]!, floor)) + offset;
    logarithms[index] = logarithm;
    mean += logarithm / count;
    expectedVariance += variance / count;
  }
  let squares = 0;
  for (let index = 0; index < count; index += 1) squares += (logarithms[index]! - mean) ** 2;
  const excess = squares / (count - 1) - expectedVariance;
  if (!(excess > 0)) return { variance: Math.exp(mean), degrees: Number.POSITIVE_INFINITY };
  const half = trigammaInverse(excess);
  return { variance: Math.exp(mean + digamma(half) - Math.log(half)), degrees: 2 * half };
}

/** A sample variance with its degrees of freedom, squeezed towards the prior; squared units of the key figure. */
export function squeezedVariance(variance: number, degrees: number, prior: VariancePrior): number {
  if (prior.degrees === Number.POSITIVE_INFINITY) return prior.variance;
  return (prior.degrees * prior.variance + degrees * variance) / (prior.degrees + degrees);
}
