import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstAbove, firstAtLeast } from '#core/numerics/first-at-least.ts';
import { median } from '#core/numerics/median.ts';
import { quantile } from '#core/numerics/quantile.ts';
import { robustStandardDeviation } from '#core/numerics/robust-standard-deviation.ts';
import { sortAscending } from '#core/numerics/sort-ascending.ts';

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

describe('median', () => {
  test('is the middle number, the mean of the two middle ones, and NaN of none', () => {
    expect(median([7, 1, 3])).toBe(3);
    expect(median([7, 1, 3, 5])).toBe(4);
    expect(median([Number.NaN, 2, Number.NaN, 4])).toBe(3);
    expect(median([])).toBeNaN();
  });

  test('has as many numbers below as above it', () => {
    fc.assert(
      fc.property(numbers, values => {
        const middle = median(values);
        const below = values.filter(value => value < middle).length;
        const above = values.filter(value => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('quantile', () => {
  test('agrees with NumPy at 0, 0.1, 0.25, 0.5, 0.9 and 1 of six numbers (Hyndman and Fan, definition 7)', () => {
    const values = [7.1, 1.2, 3.5, 9.9, 4.4, 2.0];
    const published = [
      [0, 1.2],
      [0.1, 1.6],
      [0.25, 2.375],
      [0.5, 3.95],
      [0.9, 8.5],
      [1, 9.9],
    ] as const;
    for (const [share, expected] of published) expect(quantile(values, share)).toBeCloseTo(expected, 12);
  });

  test('is the median at one half and says nothing of no numbers or a share beyond 0–1', () => {
    fc.assert(
      fc.property(numbers, values => {
        expect(quantile(values, 0.5)).toBeCloseTo(median(values), 9);
      }),
    );
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile([1], 1.1)).toBeNaN();
  });
});

describe('robustStandardDeviation', () => {
  test('gives 2.9652 for 1 … 9 as the example of mad() in R, and does not move with an outlier', () => {
    expect(robustStandardDeviation([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeCloseTo(2.9652, 4);
    expect(robustStandardDeviation([1, 2, 3, 4, 5, 6, 7, 8, 9e9])).toBeCloseTo(2.9652, 4);
  });

  test('equals 1.4826 × the median of the absolute deviations, by their definition', () => {
    fc.assert(
      fc.property(numbers, values => {
        const middle = median(values);
        const byDefinition = median(values.map(value => Math.abs(value - middle)));
        expect(robustStandardDeviation(values)).toBeCloseTo(1.482602218505602 * byDefinition, 8);
      }),
    );
  });

  test('is zero where more than half are equal and NaN of none', () => {
    expect(robustStandardDeviation([5, 5, 5, 1, 9])).toBe(0);
    expect(robustStandardDeviation([])).toBeNaN();
  });
});

describe('sorted places', () => {
  test('an insertion sort of a beginning leaves the rest alone and sorts as the built-in sort does', () => {
    fc.assert(
      fc.property(numbers, fc.nat(40), (values, wanted) => {
        const count = Math.min(wanted, values.length);
        const sorted = Float64Array.from(values);
        sortAscending(sorted, count);
        expect([...sorted.subarray(0, count)]).toEqual(values.slice(0, count).sort((a, b) => a - b));
        expect([...sorted.subarray(count)]).toEqual(values.slice(count));
      }),
    );
  });

  test('first at least and first above split a sorted stretch as counting does', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -1000, max: 1000 }), (values, value) => {
        const sorted = Float64Array.from(values).sort();
        expect(firstAtLeast(sorted, value)).toBe(values.filter(each => each < value).length);
        expect(firstAbove(sorted, value)).toBe(values.filter(each => each <= value).length);
      }),
    );
  });
});
