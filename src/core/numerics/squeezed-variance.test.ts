import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digamma } from '#core/numerics/digamma.ts';
import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import { fitVariancePrior, squeezedVariance } from '#core/numerics/squeezed-variance.ts';
import { trigamma, trigammaInverse } from '#core/numerics/trigamma.ts';

describe('digamma and trigamma', () => {
  test('give −γ and π²/6 at 1, and the values of SciPy at 0.1, 2.5 and 100', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
    const computed = [
      [0.1, -10.423754940411076, 101.43329915079275],
      [2.5, 0.7031566406452432, 0.4903577561002349],
      [100, 4.600161852738088, 0.010050166663333573],
    ] as const;
    for (const [x, first, second] of computed) {
      expect(digamma(x)).toBeCloseTo(first, 11);
      expect(trigamma(x)).toBeCloseTo(second, 11);
    }
    expect(digamma(0)).toBeNaN();
    expect(trigamma(-1)).toBeNaN();
  });

  test('the inverse of trigamma undoes it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), x => {
        expect(Math.abs(trigammaInverse(trigamma(x)) / x - 1)).toBeLessThan(1e-7);
      }),
    );
    expect(trigammaInverse(0)).toBeNaN();
  });
});

describe('fitVariancePrior', () => {
  test('finds d0 = 4.4653415 and s0² = 0.73693092 for twelve variances, as section 6.2 of Smyth 2004 computed with SciPy', () => {
    const variances = Float64Array.of(0.31, 1.2, 0.55, 2.9, 0.08, 0.77, 1.6, 0.42, 5.1, 0.9, 0.66, 0.25);
    const degrees = Float64Array.of(3, 9, 4, 2.5, 6, 8, 9, 3, 4, 7, 5, 2);
    const prior = fitVariancePrior(variances, degrees)!;
    expect(prior.degrees).toBeCloseTo(4.465341499431467, 8);
    expect(prior.variance).toBeCloseTo(0.7369309170967258, 10);
    expect(squeezedVariance(2.9, 2.5, prior)).toBeCloseTo(1.5132995571267338, 8);
  });

  test('takes variances that differ less than chance makes them for one and the same', () => {
    const prior = fitVariancePrior(Float64Array.of(1, 1.1, 0.9, 1.05, 0.95), new Float64Array(5).fill(4))!;
    expect(prior.degrees).toBe(Number.POSITIVE_INFINITY);
    expect(prior.variance).toBeCloseTo(1.3071538659660145, 10);
    expect(squeezedVariance(50, 4, prior)).toBe(prior.variance);
  });

  test('finds again the prior that 4,000 variances were drawn from', () => {
    const random = seededUniform(11);
    const normal = seededNormal(random);
    const chiSquare = (degrees: number) =>
      Array.from({ length: degrees }, () => normal() ** 2).reduce((sum, square) => sum + square, 0);
    const degrees = new Float64Array(4000).fill(6);
    const variances = degrees.map(own => (3 * 8 * chiSquare(own)) / own / chiSquare(8));
    const prior = fitVariancePrior(variances, degrees)!;
    expect(Math.abs(prior.variance - 3)).toBeLessThan(0.25);
    expect(Math.abs(prior.degrees - 8)).toBeLessThan(1.5);
  });

  test('is unmoved by one variance of zero and says nothing where half are', () => {
    const degrees = new Float64Array(6).fill(5);
    expect(fitVariancePrior(Float64Array.of(0, 1, 2, 1, 3, 2), degrees)!.variance).toBeGreaterThan(0);
    expect(fitVariancePrior(Float64Array.of(0, 0, 0, 0, 3, 2), degrees)).toBeNull();
    expect(fitVariancePrior(Float64Array.of(1, 2), new Float64Array(2).fill(5))).toBeNull();
  });

  test('squeezing lands between the own variance and the prior', () => {
    const positive = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, positive, (own, degrees, variance, weight) => {
        const squeezed = squeezedVariance(own, degrees, { variance, degrees: weight });
        expect(squeezed).toBeGreaterThanOrEqual(Math.min(own, variance) * (1 - 1e-12));
        expect(squeezed).toBeLessThanOrEqual(Math.max(own, variance) * (1 + 1e-12));
      }),
    );
  });
});
