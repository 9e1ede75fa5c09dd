import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstDayOf,
  lastDayOf,
  lastEnded,
  periodAfter,
  periodKinds,
  periodOn,
  periodsBetween,
  periodTyped,
} from './period.ts';
import { expectedAt, type Goalposts, standingOf } from './status.ts';

const posts: Goalposts = {
  period: 'year',
  direction: 'higher',
  baseline: { period: '2022', value: 40 },
  targets: [{ onDay: '2026-12-31', value: 80 }],
  tolerance: 3,
  breaks: [],
};
const today = '2026-03-02';
const at = (value: number | null, given: Partial<Goalposts> = {}, period = '2025') =>
  standingOf({ ...posts, ...given }, { period, value }, today);

describe('The status of a measure', () => {
  test.each([
    [70.1, 'above'],
    [69, 'watch'],
    [67.1, 'watch'],
    [66.9, 'act'],
  ])('follows from the straight path: %d is %s', (value, status) => {
    expect(at(value).status).toBe(status);
  });

  test('has the worked examples of the method page', () => {
    // 2022-12-31 → 2026-12-31 are 1461 days, of which 1096 have gone by at the end of 2025.
    expect(expectedAt(posts, '2025')).toBeCloseTo(40 + (1096 / 1461) * 40, 10);
    expect(
      at(28, {
        direction: 'lower',
        baseline: { period: '2022', value: 30 },
        targets: [{ onDay: '2026-12-31', value: 20 }],
      }).status,
    ).toBe('act');
    const level = {
      direction: 'neither',
      baseline: { period: '2022', value: 100 },
      targets: [{ onDay: '2026-12-31', value: 100 }],
      tolerance: 2,
    } as const;
    expect([98, 102, 103.9, 104.1].map(value => at(value, level).status)).toEqual([
      'above',
      'above',
      'watch',
      'act',
    ]);
    const stepped = {
      targets: [
        { onDay: '2024-12-31', value: 50 },
        { onDay: '2026-12-31', value: 80 },
      ],
    };
    expect(expectedAt({ ...posts, ...stepped }, '2024')).toBe(50);
    expect(expectedAt({ ...posts, ...stepped }, '2025')).toBeCloseTo(65, 10);
    expect(expectedAt({ ...posts, targets: [{ onDay: '2024-06-30', value: 50 }] }, '2025')).toBe(50);
  });

  test('follows the last target where a later break gives a new baseline: where one stands is nothing to reach', () => {
    const late = {
      targets: [{ onDay: '2024-12-31', value: 80 }],
      breaks: [{ fromPeriod: '2025', baseline: 60 }],
    };
    expect(expectedAt({ ...posts, ...late }, '2025')).toBe(80);
    expect(at(61, late).status).toBe('act');
    expect(at(80, late).status).toBe('above');
  });

  test('is not said without basis, and says why', () => {
    const why = (standing: ReturnType<typeof at>) =>
      standing.status === 'unknown' ? standing.why : standing.status;
    expect(why(standingOf(posts, null, today))).toBe('no-values');
    expect(why(at(null))).toBe('missing');
    expect(why(at(70, {}, '2021'))).toBe('too-old');
    expect(why(at(70, { targets: [] }))).toBe('no-target');
    expect(why(at(70, { baseline: null }))).toBe('no-baseline');
    expect(why(at(70, { baseline: { period: '2026', value: 60 } }))).toBe('before-baseline');
    expect(why(at(70, { baseline: null, targets: [{ onDay: '2025-06-30', value: 60 }] }))).toBe('above');
  });

  test('is not reckoned across a break, unless a new baseline is given', () => {
    const broken = { breaks: [{ fromPeriod: '2024', baseline: null }] };
    expect(at(70, broken)).toEqual({ status: 'unknown', why: 'across-break' });
    expect(at(70, { breaks: [{ fromPeriod: '2024', baseline: 60 }] })).toMatchObject({ status: 'above' });
    expect(at(70, { ...broken, baseline: { period: '2024', value: 60 } })).toMatchObject({ status: 'above' });
    expect(at(70, { breaks: [{ fromPeriod: '2026', baseline: null }] }).status).toBe('watch');
  });

  test('never falls as the value gets better, and mirrors when everything is turned round', () => {
    const order = ['act', 'watch', 'above'];
    const number = fc.integer({ min: -1000, max: 1000 }).map(each => each / 8);
    fc.assert(
      fc.property(number, number, number, fc.nat(80), (baseline, target, value, tolerance) => {
        const given = {
          baseline: { period: '2022', value: baseline },
          targets: [{ onDay: '2026-12-31', value: target }],
          tolerance,
        };
        const better = at(value + 1, given);
        const one = at(value, given);
        expect(order.indexOf(better.status)).toBeGreaterThanOrEqual(order.indexOf(one.status));
        const turned = at(-value, {
          direction: 'lower',
          tolerance,
          baseline: { period: '2022', value: -baseline },
          targets: [{ onDay: '2026-12-31', value: -target }],
        });
        expect(turned.status).toBe(one.status);
      }),
      { numRuns: 100 },
    );
  });
});

describe('Periods', () => {
  test('are read as people write them', () => {
    expect(periodTyped('quarter', '2025 kv 3')).toBe('2025-Q3');
    expect(periodTyped('quarter', '2025K3')).toBe('2025-Q3');
    expect(periodTyped('month', '2025-9')).toBe('2025-09');
    expect(periodTyped('month', '202509')).toBe('2025-09');
    expect(periodTyped('year', ' 2025 ')).toBe('2025');
    for (const [kind, text] of [
      ['year', '2025-01'],
      ['quarter', '2025-Q5'],
      ['month', '2025-13'],
      ['year', '25'],
    ] as const) {
      expect(periodTyped(kind, text)).toBeUndefined();
    }
    expect([lastDayOf('2024-02'), lastDayOf('2025-Q4'), lastDayOf('2025')]).toEqual([
      '2024-02-29',
      '2025-12-31',
      '2025-12-31',
    ]);
    expect(lastEnded('quarter', '2026-03-31')).toBe('2025-Q4');
  });

  test('follow one another without gap, and each day lies in one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...periodKinds),
        fc.integer({ min: -30_000, max: 60_000 }),
        fc.integer({ min: -50, max: 50 }),
        (kind, number, steps) => {
          const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
          const period = periodOn(kind, day);
          expect(firstDayOf(period) <= day && day <= lastDayOf(period)).toBe(true);
          expect(periodsBetween(period, periodAfter(period, steps))).toBe(steps);
          const next = new Date(Date.parse(lastDayOf(period)) + 86_400_000).toISOString().slice(0, 10);
          expect(firstDayOf(periodAfter(period))).toBe(next);
          expect(period < periodAfter(period)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
