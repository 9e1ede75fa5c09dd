import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cause, inOrder, isWaiting, noStake, weighed } from './agenda.ts';
import { countsOf, monthsUpTo, timingOf, timings } from './attention.ts';
import { mayReview, turnOf } from './check-in.ts';

const day = fc
  .integer({ min: 0, max: 300 })
  .map(days => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const stake = fc.record({
  isLaw: fc.boolean(),
  benefitKronorPerYear: fc.integer({ min: 0, max: 20_000_000 }),
  hands: fc.integer({ min: 0, max: 12 }),
});
const cause = fc.record({ since: day });

describe('The agenda', () => {
  test('has what the law demands first, and then what waiting costs most', () => {
    const item = fc.tuple(stake, fc.array(cause, { minLength: 1, maxLength: 3 }), fc.string());
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), given => {
        const items = inOrder(
          given.map(([of, causes, title]) => ({
            ...weighed(of, causes, '2026-11-25'),
            title,
            causes: [{ kind: 'duty' as const }],
          })),
        );
        for (const [at, one] of items.entries()) {
          const next = items[at + 1];
          if (next === undefined) continue;
          expect(Number(one.stake.isLaw)).toBeGreaterThanOrEqual(Number(next.stake.isLaw));
          if (one.stake.isLaw !== next.stake.isLaw) continue;
          expect(one.consequenceKronor).toBeGreaterThanOrEqual(next.consequenceKronor);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('counts a larger stake and a longer wait as more, never as less', () => {
    fc.assert(
      fc.property(stake, day, fc.integer({ min: 0, max: 90 }), (of, since, later) => {
        const today = '2026-12-31';
        const earlier = new Date(Date.parse(since) - later * 86_400_000).toISOString().slice(0, 10);
        const now = weighed(of, [{ since }], today).consequenceKronor;
        expect(weighed(of, [{ since: earlier }], today).consequenceKronor).toBeGreaterThanOrEqual(now);
        const larger = { ...of, hands: of.hands + 1 };
        expect(weighed(larger, [{ since }], today).consequenceKronor).toBeGreaterThan(now);
        expect(weighed(noStake, [{ since }], today).consequenceKronor).toBe(0);
      }),
    );
  });

  test('keeps what has been held away until the day it was asked for, and lets what is new come', () => {
    const asked: Pick<Cause, 'key'> = { key: 'asked:1' };
    const held = (againOn: string | null) => [{ causes: ['asked:1'], isHeld: true, againOn }];
    expect(isWaiting(asked, [], '2026-03-02')).toBe(true);
    expect(isWaiting(asked, [{ causes: ['asked:1'], isHeld: false, againOn: null }], '2026-03-02')).toBe(
      true,
    );
    expect(isWaiting(asked, held(null), '2030-01-01')).toBe(false);
    expect(isWaiting(asked, held('2026-04-01'), '2026-03-31')).toBe(false);
    expect(isWaiting(asked, held('2026-04-01'), '2026-04-01')).toBe(true);
    expect(isWaiting({ key: 'asked:2' }, held(null), '2026-03-02')).toBe(true);
  });
});

test('Nobody reviews what they own or answered; whom the decision names does it while they can', () => {
  const who = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(
      fc.record({ reader: who, owners: fc.array(who), reviewer: fc.option(who), isStandIn: fc.boolean() }),
      given => {
        const may = mayReview(given);
        if (given.owners.includes(given.reader)) expect(may).toBe(false);
        else if (given.reviewer === given.reader) expect(may).toBe(true);
        else if (given.reviewer !== null && !given.owners.includes(given.reviewer)) expect(may).toBe(false);
        else expect(may).toBe(given.isStandIn);
      },
    ),
  );
});

test('A trend is told by its last step', () => {
  expect(turnOf([])).toBeNull();
  expect(turnOf(['watch'])).toBe('first');
  expect(turnOf(['watch', 'action-needed'])).toBe('worse');
  expect(turnOf(['action-needed', 'no-basis'])).toBe('better');
  expect(turnOf(['watch', 'watch'])).toBe('same');
});

test('Counts add up to what was asked, and months follow each other over the year', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...timings)), given => {
      const counts = countsOf(given.map(timing => ({ timing })));
      expect(counts['on-time'] + counts.late + counts['not-done']).toBe(counts.asked);
    }),
  );
  expect(monthsUpTo('2026-02-10', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

test('What is due is counted when its day has gone by, done or not: the quick alone do not make a share', () => {
  expect([null, '2026-03-01', '2026-03-10'].map(done => timingOf('2026-03-10', done, '2026-03-10'))).toEqual([
    null,
    null,
    null,
  ]);
  expect([null, '2026-03-10', '2026-03-11'].map(done => timingOf('2026-03-10', done, '2026-03-12'))).toEqual([
    'not-done',
    'on-time',
    'late',
  ]);
});
