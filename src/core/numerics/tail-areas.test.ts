import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gammaQuotient, studentTailAreaWith } from '#core/numerics/student-t.ts';
import { layOutTailAreas, makeTailAreas, tailAreaAt } from '#core/numerics/tail-areas.ts';
import { treatP, treatPBy } from '#core/numerics/treat.ts';

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

function laidOut(degrees: number) {
  const areas = makeTailAreas();
  expect(layOutTailAreas(areas, degrees, gammaQuotient(degrees / 2))).toBe(true);
  return areas;
}

describe('Areas under the tail of Student’s t that are laid out', () => {
  test('agree to 1e-12 with the incomplete beta function of mpmath at 40 digits', () => {
    const computed = [
      [-3.3, 2.2, 3.4074938683234466],
      [0.6, 2.2, 0.4166782326448046],
      [1.7, 2.2, 0.20914096042846073],
      [2.9, 2.2, 0.12353907225360243],
      [7.9, 2.2, 0.03956830486813607],
      [-3.3, 7.25, 3.3048641561758703],
      [0.6, 7.25, 0.21426397944707645],
      [1.7, 7.25, 0.044988744607986526],
      [2.9, 7.25, 0.008226857717307202],
      [7.9, 7.25, 5.63911645868767e-5],
      [-3.3, 30.5, 3.3004580342889978],
      [0.6, 30.5, 0.17820015679299284],
      [1.7, 30.5, 0.023211665560922582],
      [2.9, 30.5, 0.001320787098851566],
      [7.9, 30.5, 1.39997422450444e-9],
      [-3.3, 642.4, 3.300136830152636],
      [0.6, 642.4, 0.16910921891263686],
      [1.7, 642.4, 0.018504205558655132],
      [2.9, 642.4, 0.0005685535698151017],
      [7.9, 642.4, 8.188352766532685e-16],
    ] as const;
    for (const [t, degrees, area] of computed) {
      expect(relative(tailAreaAt(laidOut(degrees), t), area), `${t} at ${degrees}`).toBeLessThan(1e-12);
    }
  });

  test('are those calculated one by one, between the points, at both ends and beyond them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -12, max: 12, noNaN: true }),
        fc.double({ min: 2, max: 3000, noNaN: true }),
        (t, degrees) => {
          const one = studentTailAreaWith(t, degrees, gammaQuotient(degrees / 2));
          expect(relative(tailAreaAt(laidOut(degrees), t), one)).toBeLessThan(1e-11);
        },
      ),
    );
    expect(tailAreaAt(laidOut(5), Number.NaN)).toBeNaN();
  });

  test('give the p-values of TREAT, also without threshold and without standard error', () => {
    const areas = laidOut(8.5);
    for (const [effect, error, threshold] of [
      [3, 1, 2.0],
      [-3, 0.4, 1.0],
      [40, 1, 2.0],
      [1, 1, 0.0],
      [0, 1, 1.0],
    ] as const)
      expect(treatPBy(areas, effect, error, threshold)).toBeCloseTo(
        treatP(effect, error, threshold, 8.5),
        12,
      );
    expect(treatPBy(areas, 1, 0, 1)).toBeNaN();
    expect(treatPBy(areas, Number.NaN, 1, 1)).toBeNaN();
  });

  test('are not laid out where their series would not serve: few degrees of freedom, or very many', () => {
    for (const degrees of [1.9, 1e6, Number.NaN])
      expect(layOutTailAreas(makeTailAreas(), degrees, gammaQuotient(degrees / 2))).toBe(false);
  });
});
