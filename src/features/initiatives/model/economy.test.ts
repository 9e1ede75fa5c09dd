import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { economyOf } from './economy.ts';
import { lineKinds, lineSides } from './fields.ts';
import type { Line } from './initiative.ts';
import { usualSetting } from './setting.ts';

const setting = usualSetting(2026);
const exactly = (kronor: number) => ({ low: kronor, likely: kronor, high: kronor });
const line = (side: Line['side'], perYear: Line['perYear'], given: Partial<Line> = {}): Line => ({
  side,
  kind: 'financial',
  aim: 'operations',
  what: 'x',
  party: 'y',
  isOutside: false,
  perYear,
  ...given,
});

describe('What an initiative gives and costs', () => {
  test('goes on like its last year, but for an investment, and begins in the year it may start', () => {
    const lines = [line('benefit', [exactly(1), exactly(2)]), line('investment', [exactly(5)])];
    const { years, sums, net } = economyOf({ lines, earliestStart: 4 }, setting);
    expect(years).toEqual([2027, 2028, 2029, 2030, 2031]);
    expect(sums.benefit.perYear).toEqual([0, 1, 2, 2, 2]);
    expect(sums.investment.perYear).toEqual([0, 5, 0, 0, 0]);
    expect(net.total).toBe(2);
  });

  test('is divided between two years where it begins within one, as in the portfolio', () => {
    const lines = [line('benefit', [exactly(1), exactly(2)]), line('investment', [exactly(5)])];
    const { sums, net } = economyOf({ lines, earliestStart: 5 }, setting);
    expect(sums.benefit.perYear).toEqual([0, 0.75, 1.75, 2, 2]);
    expect(sums.investment.perYear).toEqual([0, 3.75, 1.25, 0, 0]);
    expect(net.total).toBe(1.5);
  });

  test('is expected by PERT and discounted to the first year of the plan', () => {
    const lines = [
      line('benefit', [
        { low: 0, likely: 600, high: 1200 },
        { low: 0, likely: 300, high: 1800 },
      ]),
    ];
    const { sums } = economyOf({ lines, earliestStart: 0 }, { ...setting, years: 2, discountRate: 0.25 });
    expect(sums.benefit.perYear).toEqual([600, 500]);
    expect(sums.benefit.present).toBeCloseTo(600 + 500 / 1.25);
    expect(sums.benefit.presentHigh).toBeCloseTo(1200 + 1800 / 1.25);
  });

  test('counts as the own money only what is financial and within the organisation', () => {
    const lines = [
      line('benefit', [exactly(100)], { kind: 'quality' }),
      line('benefit', [exactly(70)], { isOutside: true }),
      line('running', [exactly(10)]),
    ];
    const one = { ...setting, years: 1 };
    expect(economyOf({ lines, earliestStart: 0 }, one).netFinancial.present).toBe(-10);
    expect(economyOf({ lines, earliestStart: 0 }, one).net.present).toBe(160);
  });

  const estimate = fc
    .tuple(fc.nat(1e9), fc.nat(1e9), fc.nat(1e9))
    .map(amounts => amounts.toSorted((a, b) => a - b))
    .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));
  const anyLine = fc
    .record({
      side: fc.constantFrom(...lineSides),
      kind: fc.constantFrom(...lineKinds),
      party: fc.constantFrom('a', 'b'),
      isOutside: fc.boolean(),
      perYear: fc.array(estimate, { minLength: 1, maxLength: 6 }),
    })
    .map(({ side, perYear, ...given }) => line(side, perYear, given));

  test('lies within its range, and is the sum of its kinds and of its parties', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), fc.nat(19), (lines, earliestStart) => {
        const { net, rows, parties } = economyOf({ lines, earliestStart }, setting);
        const slack = 1e-6 * (1 + Math.abs(net.presentLow) + Math.abs(net.presentHigh));
        expect(net.presentLow).toBeLessThanOrEqual(net.present + slack);
        expect(net.present).toBeLessThanOrEqual(net.presentHigh + slack);
        const signed = (all: readonly { readonly side: Line['side']; readonly present: number }[]) =>
          all.reduce((sum, { side, present }) => sum + (side === 'benefit' ? present : -present), 0);
        expect(Math.abs(signed(rows) - net.present)).toBeLessThan(slack);
        expect(Math.abs(signed(parties) - net.present)).toBeLessThan(slack);
      }),
    );
  });
});
