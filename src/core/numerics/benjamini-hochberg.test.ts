import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '#core/numerics/benjamini-hochberg.ts';

/** Fifteen tests of a treatment of heart attack: the example of the paper itself. */
const published = Float64Array.of(
  ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
  ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
);

describe('benjaminiHochberg', () => {
  test('calls four of the fifteen tests of Benjamini and Hochberg 1995 at 0.05, as they do', () => {
    expect(benjaminiHochberg(published).filter(q => q <= 0.05)).toHaveLength(4);
  });

  test('agrees with false_discovery_control of SciPy on them, whatever their order', () => {
    const q = benjaminiHochberg(published.slice().reverse()).reverse();
    const computed = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645,
    ];
    computed.forEach((expected, index) => {
      expect(q[index]).toBeCloseTo(expected, 12);
    });
    expect(q[11]).toBeCloseTo(0.7148749999999999, 12);
  });

  test('leaves out what was not tested', () => {
    expect([...benjaminiHochberg(Float64Array.of(0.01, Number.NaN, 0.04))]).toEqual([0.02, Number.NaN, 0.04]);
    expect(benjaminiHochberg(new Float64Array(0))).toHaveLength(0);
  });

  test('calls exactly what the step-up rule of the paper calls', () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(pValues, fc.constantFrom(0.05, 0.1, 0.3), (values, rate) => {
        const sorted = [...values].sort((a, b) => a - b);
        const last = sorted.findLastIndex((p, index) => p * values.length <= rate * (index + 1));
        const called = benjaminiHochberg(Float64Array.from(values)).filter(q => q <= rate).length;
        const limit = last < 0 ? -1 : sorted[last]!;
        expect(called).toBe(values.filter(p => p <= limit).length);
      }),
    );
  });
});
