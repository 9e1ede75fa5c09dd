import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import type { UnitYears } from './effect-window.ts';
import { minimumDetectableEffect, smallestFound } from './minimum-detectable-effect.ts';

/** Units with lasting levels, common years and own noise. */
function madePanel({ units = 120, years = 12, seed = 1, noise = 1 } = {}): UnitYears {
  const normal = seededNormal(seededUniform(seed));
  const shocks = Array.from({ length: years }, normal);
  const values = new Float64Array(units * years);
  for (let unit = 0; unit < units; unit += 1) {
    const level = 50 + 5 * normal();
    for (let year = 0; year < years; year += 1) {
      values[unit * years + year] = level + shocks[year]! + noise * normal();
    }
  }
  return { unitCount: units, firstYear: 2010, yearCount: years, values };
}

const all = ({ unitCount }: UnitYears) => Array.from({ length: unitCount }, (_, unit) => unit);
const typical = 7;

/** Effects of one to three years; none where the data cannot tell. */
const effectsOf = (panel: UnitYears, unit = typical) => {
  const found = minimumDetectableEffect(panel, unit, all(panel));
  return found.kind === 'detectable' ? found.effects.map(({ effect }) => effect) : [];
};

describe('the smallest effect that the data could reveal', () => {
  test('is given for one, two and three years after, with the years it was imagined in', () => {
    const panel = madePanel();
    expect(minimumDetectableEffect(panel, typical, all(panel))).toMatchObject({
      kind: 'detectable',
      effects: [{ yearsAfter: 1 }, { yearsAfter: 2 }, { yearsAfter: 3 }],
      before: { first: 2010, last: 2018, count: 9 },
      lastYear: 2021,
      placebos: 60,
      power: 0.8,
    });
  });

  test('shrinks as years are added, and grows with the noise', () => {
    const [one, , three] = effectsOf(madePanel());
    expect(three).toBeLessThan(one!);
    expect(effectsOf(madePanel({ noise: 3 }))[0]).toBeGreaterThan(1.5 * one!);
  });

  test('follows the unit of measure and does not see what is common to all in a year', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (scale, shifts) => {
          const panel = madePanel({ units: 70 });
          const changed = {
            ...panel,
            values: panel.values.map((value, at) => scale * (value + shifts[at % 12]!)),
          };
          const before = effectsOf(panel);
          expect(before.length).toBe(3);
          effectsOf(changed).forEach((effect, at) => {
            expect(effect / (scale * before[at]!)).toBeCloseTo(1, 4);
          });
        },
      ),
      { numRuns: 10 },
    );
  });

  test('is what four in five of those shifted so much would be found by', () => {
    const normal = seededNormal(seededUniform(3));
    const effects = Array.from({ length: 61 }, normal);
    const shift = smallestFound(effects, 0.8, 2);
    const isFound = (effect: number, at: number) =>
      effects.filter((other, place) => place !== at && Math.abs(other) >= Math.abs(effect)).length <= 1;
    const found = (size: number) =>
      effects.flatMap((effect, at) => [isFound(effect + size, at), isFound(effect - size, at)]);
    const share = (size: number) => found(size).filter(Boolean).length / (2 * effects.length);
    expect(share(shift + 1e-9)).toBeGreaterThanOrEqual(0.8);
    expect(share(shift - 1e-9)).toBeLessThan(0.8);
  });

  test('is not told where units, years or values are too few, the series stand still or the unit is like no other', () => {
    const reasonOf = (panel: UnitYears, unit = typical, comparable = all(panel)) => {
      const found = minimumDetectableEffect(panel, unit, comparable);
      return found.kind === 'cannot-tell' ? found.reason : found.kind;
    };
    const panel = madePanel();
    const changed = (change: (unit: number, year: number, value: number) => number): UnitYears => ({
      ...panel,
      values: panel.values.map((value, at) => change(Math.floor(at / 12), at % 12, value)),
    });
    expect(reasonOf(madePanel({ units: 21 }))).toBe('few-units');
    expect(reasonOf(panel, typical, [1, 2, 3])).toBe('few-units');
    expect(reasonOf(madePanel({ years: 5 }))).toBe('few-years');
    expect(reasonOf(changed((unit, _, value) => (unit === typical ? Number.NaN : value)))).toBe('no-values');
    expect(reasonOf(changed((_, year, value) => (year === 10 ? Number.NaN : value)))).toBe('gaps-in-years');
    expect(reasonOf(changed(() => 4))).toBe('constant');
    expect(reasonOf(changed((unit, year, value) => (unit === typical ? value + 5 * year ** 2 : value)))).toBe(
      'poor-fit',
    );
  });
});
