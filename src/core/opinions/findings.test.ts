import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consensusStatements } from '#core/opinions/consensus.ts';
import { divisionBetween } from '#core/opinions/division.ts';
import { divisiveStatements } from '#core/opinions/divisive.ts';
import { representativeStatements } from '#core/opinions/representative.ts';
import type { Counts } from '#core/opinions/tallies.ts';
import { differenceOfShares, leastShare } from '#core/opinions/two-proportions.ts';

/** Per group and statement: disagree, pass, agree. */
const countsOf = (groups: readonly (readonly (readonly [number, number, number])[])[]): Counts => ({
  groups: groups.length,
  columns: groups[0]!.length,
  counts: Uint32Array.from(groups.flat(2)),
});
const columns = (count: number) => Uint32Array.from({ length: count }, (_, at) => 10 + at);

describe('differences of shares', () => {
  test('give z = 2.9427 for 83 of 100 against 64 of 100, by hand, and the interval of Agresti and Caffo', () => {
    const { test: z, effect, low, high } = differenceOfShares(83, 100, 64, 100);
    expect(z).toBeCloseTo(0.19 / Math.sqrt(0.735 * 0.265 * 0.02), 10);
    const [share, other] = [84 / 102, 65 / 102];
    const half = 1.644853627 * Math.sqrt((share * (1 - share) + other * (1 - other)) / 102);
    expect([effect, low, high]).toEqual(
      [share - other, share - other - half, share - other + half].map(each => expect.closeTo(each, 8)),
    );
  });

  test('turn their sign where the two are exchanged, and say nothing of nobody', () => {
    const count = fc.tuple(fc.nat(50), fc.nat(50)).map(([yes, no]) => ({ yes, of: yes + no }));
    fc.assert(
      fc.property(count, count, (one, other) => {
        const there = differenceOfShares(one.yes, one.of, other.yes, other.of);
        const back = differenceOfShares(other.yes, other.of, one.yes, one.of);
        expect(back.effect).toBeCloseTo(-there.effect, 12);
        expect(back.test).toBeCloseTo(-there.test, 12);
        expect(there.low).toBeLessThanOrEqual(there.effect);
        expect(there.high).toBeGreaterThanOrEqual(there.effect);
      }),
      { numRuns: 50 },
    );
    expect(differenceOfShares(0, 0, 5, 9).test).toBe(0);
  });

  test('the least share of 8 of 10 is 0.5408 (Wilson, one-sided 95 %), of none 0', () => {
    expect(leastShare(8, 10)).toBeCloseTo(0.5408, 4);
    expect(leastShare(0, 0)).toBe(0);
  });
});

describe('statements', () => {
  const groups = countsOf([
    [
      [2, 4, 44],
      [45, 3, 2],
      [10, 20, 20],
      [1, 0, 3],
    ],
    [
      [3, 2, 45],
      [4, 6, 40],
      [12, 18, 20],
      [2, 0, 40],
    ],
  ]);

  test('that most of every group agree with are consensus; the share is the geometric mean with half a vote more', () => {
    const found = consensusStatements(groups, columns(4), 6);
    expect(found.map(({ statement, side }) => [statement, side])).toEqual([[10, 'agree']]);
    expect(found[0]!.share).toBeCloseTo(Math.sqrt((44.5 / 51) * (45.5 / 51)), 12);
    expect(found[0]!.low).toBeCloseTo(leastShare(44, 50), 12);
  });

  test('that one group holds and the other does not are representative, and divide', () => {
    const [first, second] = representativeStatements(groups, columns(4), 6);
    expect(first!.map(({ statement, side }) => [statement, side])).toEqual([[11, 'disagree']]);
    expect(second!.map(({ statement, side }) => [statement, side])).toEqual([[11, 'agree']]);
    const divisive = divisiveStatements(groups, columns(4), 6);
    expect(divisive.map(({ statement }) => statement)).toEqual([11]);
    expect(divisive[0]!.effect).toBeGreaterThan(0.7);
  });

  test('that fewer than six of a group have seen are called nothing', () => {
    const found = [
      ...consensusStatements(groups, columns(4), 6),
      ...representativeStatements(groups, columns(4), 6).flat(),
      ...divisiveStatements(groups, columns(4), 6),
    ];
    expect(found.some(({ statement }) => statement === 13)).toBe(false);
  });

  test('that halve one group divide it', () => {
    const [half, ...others] = divisiveStatements(
      countsOf([
        [
          [40, 5, 45],
          [5, 5, 80],
        ],
      ]),
      columns(2),
      6,
    );
    expect([half!.statement, half!.between, others]).toEqual([10, null, []]);
    expect(half!.effect).toBeCloseTo(80 / 90, 12);
  });

  test('are not divided where groups answer alike, and wholly where they answer against each other', () => {
    expect(divisionBetween(countsOf([[[20, 0, 20]], [[20, 0, 20]]]))).toBe(0);
    expect(divisionBetween(countsOf([[[40, 0, 0]], [[0, 0, 40]]]))).toBe(1);
  });
});
