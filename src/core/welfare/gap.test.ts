import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedBy, type ThreePoint, together } from './closing.ts';
import { type GapInput, type Service, welfareGap } from './gap.ts';

const service = (given: Partial<Service> = {}): Service => ({
  id: 'home',
  area: 'elder-care',
  needs: [{ ages: { from: 80, to: null }, share: 0.2 }],
  kronorPerNeed: 300_000,
  handsPerNeed: 0.5,
  productivityPercent: 0,
  levelPercent: 0,
  ...given,
});

const input = (services: readonly Service[], given: Partial<GapInput> = {}): GapInput => ({
  population: [
    { year: 2021, ages: { from: 80, to: null }, persons: 1000, source: 'A' },
    { year: 2031, ages: { from: 80, to: null }, persons: 1500, source: 'A' },
  ],
  baseYear: 2021,
  horizon: 2031,
  services,
  moneyGrowthPercent: 0,
  handsGrowthPercent: 0,
  ...given,
});

describe('The welfare gap', () => {
  test('is what half as many again take: 100 more needs, 50 more hands and 30 million a year', () => {
    const gap = welfareGap(input([service()]));
    expect(gap.hands.line.gap?.[0]).toBe(0);
    expect(gap.hands.line.gap?.at(-1)).toBeCloseTo(50, 9);
    expect(gap.kronor.line.gap?.at(-1)).toBeCloseTo(30_000_000, 3);
    expect(gap.hands.line.gap?.[5]).toBeCloseTo(25, 9);
  });

  test('shrinks with productivity and with what is added each year, and grows with the level', () => {
    const last = (services: readonly Service[], given: Partial<GapInput> = {}) =>
      welfareGap(input(services, given)).hands.line.gap?.at(-1) ?? Number.NaN;
    expect(last([service({ productivityPercent: 1 })])).toBeCloseTo(150 * 0.99 ** 10 - 100, 9);
    expect(last([service({ levelPercent: 10 })])).toBeCloseTo(150 * 1.1 - 100, 9);
    expect(last([service()], { handsGrowthPercent: 2 })).toBeCloseTo(150 - 100 * 1.02 ** 10, 9);
  });

  test('leaves out what cannot be told, says so, and never counts it as nothing', () => {
    const gap = welfareGap(input([service(), service({ id: 'day', handsPerNeed: null })]));
    expect(gap.hands.without).toEqual(['day']);
    expect(gap.services[1]?.lacks).toEqual(['hands']);
    expect(gap.hands.line.gap?.at(-1)).toBeCloseTo(50, 9);
    const nothing = welfareGap(input([service({ needs: [{ ages: { from: 0, to: 5 }, share: 1 }] })]));
    expect(nothing.kronor).toEqual({ line: { needed: null, gap: null }, without: ['home'] });
    expect(nothing.services[0]?.lacks).toEqual(['population']);
  });

  test('has no horizon at or before its base', () => {
    expect(() => welfareGap(input([service()], { horizon: 2021 }))).toThrow(RangeError);
  });
});

const part = fc
  .tuple(
    fc.double({ min: 0, max: 0.9, noNaN: true }),
    fc.double({ min: 0, max: 0.9, noNaN: true }),
    fc.double({ min: 0, max: 0.9, noNaN: true }),
  )
  .map((values): ThreePoint => {
    const [low = 0, likely = 0, high = 0] = values.toSorted((one, other) => one - other);
    return { low, likely, high };
  });

describe('What ways of working close together', () => {
  test('is never less than the best of them, never more than their sum, and never all', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), parts => {
        const all = together(parts);
        for (const point of ['low', 'likely', 'high'] as const) {
          const own = parts.map(each => each[point]);
          expect(all[point]).toBeGreaterThanOrEqual(Math.max(...own) - 1e-12);
          expect(all[point]).toBeLessThanOrEqual(
            Math.min(
              1,
              own.reduce((sum, each) => sum + each, 0),
            ) + 1e-12,
          );
        }
        expect(all.low).toBeLessThanOrEqual(all.likely + 1e-12);
        expect(all.likely).toBeLessThanOrEqual(all.high + 1e-12);
      }),
      { numRuns: 20 },
    );
  });

  test('adds over services, and each takes of what the others leave within one', () => {
    const half = { low: 0, likely: 0.1, high: 0.5 };
    const savings = [
      { pattern: 'a', service: 'x', part: half },
      { pattern: 'b', service: 'x', part: half },
      { pattern: 'c', service: 'y', part: half },
      { pattern: 'd', service: 'gone', part: half },
    ];
    const closed = closedBy(
      savings,
      new Map([
        ['x', 100],
        ['y', 10],
      ]),
    );
    expect(closed.all.high).toBeCloseTo(75 + 5, 9);
    expect(closed.all.likely).toBeCloseTo(19 + 1, 9);
    expect(closed.alone.map(({ pattern, amount }) => [pattern, amount.high])).toEqual([
      ['a', 50],
      ['b', 50],
      ['c', 5],
    ]);
  });
});
