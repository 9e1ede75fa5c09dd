import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mannKendallP } from '#core/numerics/mann-kendall.ts';
import { theilSenSlope } from '#core/numerics/theil-sen.ts';

const years = Float64Array.of(2010, 2011, 2012, 2013, 2014, 2016, 2017, 2018, 2020, 2021);
const rising = Float64Array.of(3.1, 2.9, 3.6, 3.3, 4.0, 3.8, 4.4, 4.1, 4.9, 4.6);
const series = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 })
  .map(values => Float64Array.from(values));

/** Pairs that rise less pairs that fall. */
function kendallS(values: Float64Array): number {
  const signs = [...values].flatMap((value, index) =>
    [...values.subarray(0, index)].map(other => Math.sign(value - other)),
  );
  return signs.reduce((sum, sign) => sum + sign, 0);
}

/** A series of n different values with S = `s`, for looking up a table. */
function withS(count: number, s: number): Float64Array {
  const values = Float64Array.from({ length: count }, (_, index) => index);
  for (let start = count - 1; kendallS(values) > s && start > 0; start -= 1) {
    for (let place = start; place < count && kendallS(values) > s; place += 1) {
      const moved = values[place]!;
      values.copyWithin(place, place - 1, place);
      values[place - 1] = moved;
    }
  }
  return values;
}

describe('theilSenSlope', () => {
  test('gives 0.1625 a year for ten years with gaps, as theilslopes of SciPy', () => {
    expect(theilSenSlope(years, rising)).toBeCloseTo(0.1625, 12);
  });

  test('is the slope of a line whatever a minority of the values are', () => {
    const line = years.map(year => 3 - 0.4 * (year - 2010));
    line[2] = 900;
    line[7] = -900;
    expect(theilSenSlope(years, line)).toBeCloseTo(-0.4, 12);
  });

  test('turns with the values and grows with their scale', () => {
    fc.assert(
      fc.property(series, values => {
        const times = Float64Array.from(values, (_, index) => index);
        const slope = theilSenSlope(times, values);
        expect(
          theilSenSlope(
            times,
            values.map(value => 7 - 3 * value),
          ),
        ).toBeCloseTo(-3 * slope, 9);
      }),
    );
  });

  test('says nothing of a single point', () => {
    expect(theilSenSlope(Float64Array.of(2020), Float64Array.of(1))).toBeNaN();
  });
});

describe('mannKendallP', () => {
  test('agrees with the exact table of Gilbert 1987 (A18): n = 4, 5 and 10', () => {
    const oneSided = [
      [4, 4, 0.167],
      [4, 6, 0.042],
      [5, 6, 0.117],
      [5, 8, 0.042],
      [5, 10, 0.0083],
      [10, 21, 0.036],
      [10, 25, 0.014],
    ] as const;
    for (const [count, s, published] of oneSided) {
      const values = withS(count, s);
      expect(kendallS(values)).toBe(s);
      expect(Math.abs(mannKendallP(values) / 2 - published)).toBeLessThan(5e-4);
    }
  });

  test('gives 0.0009463183 for S = 35 of ten years, as the exact kendalltau of SciPy', () => {
    expect(kendallS(rising)).toBe(35);
    expect(mannKendallP(rising)).toBeCloseTo(0.0009463183421516755, 14);
  });

  test('gives 0.00725562228 with ties and 0.06607438266 for thirty years: normal with both corrections, computed with SciPy', () => {
    expect(mannKendallP(Float64Array.of(2, 3, 3, 4, 4, 4, 3, 5, 6, 5))).toBeCloseTo(0.007255622276777044, 12);
    const thirty = Float64Array.of(
      ...[0.35, 0.87, 0.43, -1.15, 1.11, 0.7, -0.24, 0.93, 0.76, 0.74, 0.53, 1.1, -0.14, 0.49, 0.22],
      ...[1.35, 0.84, 0.56, 0.12, 0.69, 1.01, 0.77, 2.39, 2.16, -1.51, -0.64, 1.13, 0.93, 1.61, 1.67],
    );
    expect(mannKendallP(thirty)).toBeCloseTo(0.066074382655924, 12);
  });

  test('is the same backwards, between 0 and 1, and 1 where nothing differs', () => {
    fc.assert(
      fc.property(series, values => {
        const p = mannKendallP(values);
        expect(mannKendallP(values.slice().reverse())).toBeCloseTo(p, 12);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
    expect(mannKendallP(Float64Array.of(4, 4, 4, 4))).toBe(1);
    expect(mannKendallP(Float64Array.of(4))).toBe(1);
  });
});
