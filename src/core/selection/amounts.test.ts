import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benefitOverHorizon, onCalendarYears } from '#core/selection/amounts.ts';
import { type Plan, periodName, periodsOf } from '#core/selection/portfolio.ts';

const plan: Plan = { firstYear: 2027, years: 4, periodsPerYear: 4, horizonYears: 6, discountRate: 0.04 };

describe('Amounts on calendar years', () => {
  test('a start in the third quarter puts half of each year in the next', () => {
    expect([...onCalendarYears([100, 40], 2, plan, 4, false)]).toEqual([50, 70, 20, 0]);
    expect([...onCalendarYears([100, 40], 2, plan, 4, true)]).toEqual([50, 70, 40, 40]);
    expect([...onCalendarYears([100, 40], 4, plan, 4, false)]).toEqual([0, 100, 40, 0]);
  });

  test('nothing is lost but what falls after the years, and nothing is added', () => {
    const amounts = fc.array(fc.integer({ min: -100, max: 1000 }), { maxLength: 5 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 15 }), (given, period) => {
        const spread = onCalendarYears(given, period, plan, 20, false);
        const sum = (values: Iterable<number>) => [...values].reduce((all, each) => all + each, 0);
        expect(sum(spread)).toBeCloseTo(sum(given), 8);
        expect(spread.subarray(0, Math.floor(period / 4)).every(each => each === 0)).toBe(true);
      }),
    );
  });

  test('a benefit that goes on is worth the annuity of its rate, from its start to the horizon', () => {
    const annuity = (1 - 1.04 ** -6) / (1 - 1 / 1.04);
    expect(benefitOverHorizon([1000], 0, plan)).toBeCloseTo(1000 * annuity, 8);
    expect(benefitOverHorizon([1000], 4, plan)).toBeCloseTo(1000 * (annuity - 1), 8);
  });

  test('periods are named by how many a year has', () => {
    const names = (periodsPerYear: number, at: number) => periodName({ ...plan, periodsPerYear }, at);
    expect([names(1, 2), names(2, 3), names(3, 2), names(4, 4), names(12, 13)]).toEqual([
      '2029',
      '2028-H2',
      '2027-T3',
      '2028-Q1',
      '2028-02',
    ]);
    expect(periodsOf(plan)).toBe(16);
  });
});
