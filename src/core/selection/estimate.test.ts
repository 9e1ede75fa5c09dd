import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedValue, quantileOfEstimate } from '#core/selection/estimate.ts';

const estimate = fc
  .tuple(
    fc.integer({ min: -1000, max: 1000 }),
    fc.integer({ min: 0, max: 500 }),
    fc.integer({ min: 0, max: 500 }),
  )
  .map(([low, more, yetMore]) => ({ low, likely: low + more, high: low + more + yetMore }));

/** Mean of what `each` gives, over evenly spread probabilities. */
const meanOver = (each: (share: number) => number): number => {
  const count = 4000;
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += each((at + 0.5) / count);
  return sum / count;
};

describe('Three-point estimates', () => {
  test('PERT with the likeliest in the middle is the beta distribution with shapes 3 and 3', () => {
    // Its distribution function is 10x³ − 15x⁴ + 6x⁵.
    for (const x of [0.1, 0.25, 0.5, 0.8, 0.95]) {
      const share = 10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5;
      expect(quantileOfEstimate({ low: 0, likely: 0.5, high: 1 }, 'pert', share)).toBeCloseTo(x, 4);
    }
  });

  test('PERT with the likeliest lowest is the beta distribution with shapes 1 and 5', () => {
    for (const x of [0.02, 0.1, 0.3, 0.7]) {
      const share = 1 - (1 - x) ** 5;
      expect(quantileOfEstimate({ low: 0, likely: 0, high: 1 }, 'pert', share)).toBeCloseTo(x, 4);
    }
  });

  test('the triangular distribution reaches its mode at the share the mode divides it by', () => {
    expect(quantileOfEstimate({ low: 0, likely: 3, high: 10 }, 'triangular', 0.3)).toBeCloseTo(3, 12);
    expect(expectedValue({ low: 0, likely: 3, high: 9 }, 'triangular')).toBe(4);
    expect(expectedValue({ low: 0, likely: 3, high: 6 }, 'pert')).toBe(3);
    expect(expectedValue({ low: 1, likely: 2, high: 9 }, 'pert')).toBe(3);
  });

  test('quantiles have the mean that is expected and, for PERT, the variance (mean − low)(high − mean)/7', () => {
    fc.assert(
      fc.property(
        estimate,
        fc.constantFrom('pert' as const, 'triangular' as const),
        (given, distribution) => {
          const range = given.high - given.low;
          const mean = expectedValue(given, distribution);
          const found = meanOver(share => quantileOfEstimate(given, distribution, share));
          expect(Math.abs(found - mean)).toBeLessThanOrEqual(0.001 * range + 1e-9);
          if (distribution === 'triangular') return;
          const variance = meanOver(share => (quantileOfEstimate(given, 'pert', share) - mean) ** 2);
          const wanted = ((mean - given.low) * (given.high - mean)) / 7;
          expect(Math.abs(variance - wanted)).toBeLessThanOrEqual(0.001 * range ** 2 + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('quantiles stay within the range and never fall as the share grows', () => {
    fc.assert(
      fc.property(
        estimate,
        fc.constantFrom('pert' as const, 'triangular' as const),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        (given, distribution, shares) => {
          const [less, more] = shares
            .toSorted((a, b) => a - b)
            .map(share => quantileOfEstimate(given, distribution, share));
          expect(less).toBeGreaterThanOrEqual(given.low - 1e-9);
          expect(more).toBeLessThanOrEqual(given.high + 1e-9);
          expect(less).toBeLessThanOrEqual(more! + 1e-9);
        },
      ),
    );
  });
});
