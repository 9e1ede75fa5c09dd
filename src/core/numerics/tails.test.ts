import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalTail } from '#core/numerics/normal.ts';
import { gammaQuotient, studentTail, studentTailAreaWith } from '#core/numerics/student-t.ts';
import { treatP } from '#core/numerics/treat.ts';

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

describe('normalTail', () => {
  test('agrees with norm.sf of SciPy from −3 to 37', () => {
    const computed = [
      [0, 0.5],
      [0.5, 0.3085375387259869],
      [1.959963984540054, 0.025],
      [-3, 0.9986501019683699],
      [6, 9.865876450376946e-10],
      [20, 2.7536241186061556e-89],
      [37, 5.7255712225239266e-300],
    ] as const;
    for (const [z, tail] of computed) expect(relative(normalTail(z), tail)).toBeLessThan(1e-12);
    expect(normalTail(Number.NaN)).toBeNaN();
  });
});

describe('studentTail', () => {
  test('agrees with t.sf of SciPy for whole and fractional degrees of freedom', () => {
    const computed = [
      [2.228138851964939, 10, 0.02500000000090432],
      [0.3, 0.7, 0.4146175931856675],
      [-1.2, 2.5, 0.8342805811670612],
      [4, 3.3, 0.011706076143784813],
      [8, 33.3, 1.4716967304015142e-9],
      [15, 5, 1.192219366059781e-5],
      [2, 10_000, 0.022763630330717714],
      [1.5, 120, 0.0681204176153599],
    ] as const;
    for (const [t, degrees, tail] of computed) {
      expect(relative(studentTail(t, degrees), tail)).toBeLessThan(1e-11);
    }
  });

  test('is the published 5 % point at t = 6.314, 2.920, 2.015, 1.812 for 1, 2, 5, 10 degrees', () => {
    const points = [
      [6.314, 1],
      [2.92, 2],
      [2.015, 5],
      [1.812, 10],
    ] as const;
    for (const [t, degrees] of points) expect(studentTail(t, degrees)).toBeCloseTo(0.05, 4);
  });

  test('is Cauchy at one degree, normal at many, and symmetric', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -30, max: 30, noNaN: true }),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        (t, degrees) => {
          expect(studentTail(t, 1)).toBeCloseTo(0.5 - Math.atan(t) / Math.PI, 11);
          expect(studentTail(t, 1e9)).toBeCloseTo(normalTail(t), 7);
          expect(studentTail(t, degrees) + studentTail(-t, degrees)).toBeCloseTo(1, 11);
        },
      ),
    );
  });

  test('says nothing of no degrees of freedom and is 0 or 1 at the far ends', () => {
    expect(studentTail(1, 0)).toBeNaN();
    expect(studentTail(Number.NaN, 5)).toBeNaN();
    expect(studentTail(1e200, 3)).toBe(0);
    expect(studentTail(-1e200, 3)).toBe(1);
  });

  test('the area under the tail falls by the tail itself', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 1.2, max: 60, noNaN: true }),
        (t, degrees) => {
          const quotient = gammaQuotient(degrees / 2);
          const step = 1e-4;
          const slope =
            (studentTailAreaWith(t - step, degrees, quotient) -
              studentTailAreaWith(t + step, degrees, quotient)) /
            (2 * step);
          expect(slope).toBeCloseTo(studentTail(t, degrees), 6);
        },
      ),
    );
  });
});

describe('treatP', () => {
  test('agrees with the tails averaged over the null interval by quad of SciPy', () => {
    const computed = [
      [3, 1, 2, 8.5, 0.05824472445767821],
      [-3, 1, 2, 8.5, 0.05824472445767821],
      [1, 0.4, 2, 30, 0.5007353416455338],
      [6, 1, 1.5, 4.2, 0.004003249701138911],
      [2, 1, 0.5, 1.4, 0.2401882173938731],
      [0, 1, 1, 5, 1],
      [12, 1, 2, 25, 4.096784464720143e-11],
    ] as const;
    for (const [effect, error, threshold, degrees, p] of computed) {
      expect(relative(treatP(effect, error, threshold, degrees), p)).toBeLessThan(1e-9);
    }
  });

  test('is the two-sided t test at threshold 0, and normal where the degrees are infinite', () => {
    expect(treatP(2.228138851964939, 1, 0, 10)).toBeCloseTo(0.05, 10);
    expect(treatP(1.959963984540054, 1, 0, Number.POSITIVE_INFINITY)).toBeCloseTo(0.05, 6);
  });

  test('grows with the threshold, and never passes the p-value at the edge of the null of McCarthy and Smyth', () => {
    const positive = fc.double({ min: 0.05, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.double({ min: 1.5, max: 80, noNaN: true }),
        (effect, error, threshold, degrees) => {
          const p = treatP(effect, error, threshold, degrees);
          const edge =
            studentTail((effect - threshold) / error, degrees) +
            studentTail((effect + threshold) / error, degrees);
          expect(p).toBeLessThanOrEqual(edge + 1e-9);
          expect(p).toBeGreaterThanOrEqual(treatP(effect, error, threshold / 2, degrees) - 1e-9);
        },
      ),
    );
  });

  test('says nothing without a standard error', () => {
    expect(treatP(1, 0, 1, 5)).toBeNaN();
    expect(treatP(1, Number.NaN, 1, 5)).toBeNaN();
    expect(treatP(1, 1, 1, 0)).toBeNaN();
  });
});
