import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '#core/gaps/scan.ts';
import type { ScanInput } from '#core/gaps/scan-types.ts';
import { randomScanInput } from '../../../tests/support/random-scan-input.ts';
import { simulateScan } from '../../../tests/support/simulated-scan.ts';

const calm = {
  autocorrelation: [0.3, 0.3],
  tails: Number.POSITIVE_INFINITY,
  missing: 0.1,
  sharedShock: 0,
} as const;
const { input: country } = simulateScan({ units: 120, keyFigures: 12, years: 10, seed: 21 }, calm);
const base = scan(country);
const units = country.panel.units.length;

const withValues = (input: ScanInput, change: (value: number, index: number) => number): ScanInput => ({
  ...input,
  panel: { ...input.panel, values: input.panel.values.map(change) },
});

/** The country with one unit more, made up, scored as a municipality; its series are those of unit 0 times `factor`. */
function withMadeUp(factor: number): ScanInput {
  const { keyFigures, yearCount, values } = country.panel;
  const wider = new Float64Array(keyFigures.length * (units + 1) * yearCount);
  keyFigures.forEach((_, keyFigure) => {
    const block = values.subarray(keyFigure * units * yearCount, (keyFigure + 1) * units * yearCount);
    const to = keyFigure * (units + 1) * yearCount;
    wider.set(block, to);
    wider.set(
      block.subarray(0, yearCount).map(value => value * factor),
      to + units * yearCount,
    );
  });
  const peers = new Int16Array((units + 1) * country.peersPerUnit);
  peers.set(country.peers);
  peers.set(country.peers.subarray(0, country.peersPerUnit), units * country.peersPerUnit);
  return {
    ...country,
    panel: { ...country.panel, units: [...country.panel.units, 'made up'], values: wider },
    peers,
    unitClass: Uint8Array.from([...country.unitClass, 0]),
    scoredAs: Uint8Array.from([...country.scoredAs, 1]),
  };
}

describe('scan', () => {
  test('finds gaps of both levels, and never a clear one that is not beyond half the spread too', () => {
    expect(base.level.filter(level => level === 2).length).toBeGreaterThan(20);
    expect(base.level.filter(level => level === 1).length).toBeGreaterThan(20);
    base.pValue.forEach((p, cell) => {
      if (Number.isNaN(p)) return;
      expect(base.pHalf[cell]).toBeLessThanOrEqual(p + 1e-12);
      expect(base.qHalf[cell]).toBeLessThanOrEqual(base.qValue[cell]! + 1e-12);
    });
  });

  test('says the same in kronor and in thousands, and turns its gaps when values are turned', () => {
    const turned = scan(withValues(country, value => -1000 * value + 5));
    base.meanGap.forEach((gap, cell) => {
      if (!Number.isNaN(gap)) expect(turned.meanGap[cell]! / -1000).toBeCloseTo(gap, 8);
    });
    expect([...turned.level]).toEqual([...base.level]);
    expect([...turned.persistenceYears]).toEqual([...base.persistenceYears]);
  });

  test('a made-up unit is scored beside the others and moves nobody', () => {
    const joined = scan(withMadeUp(1));
    const wide = units + 1;
    for (const field of ['value', 'nationalMedian', 'rank', 'of', 'pValue', 'meanGap', 'level'] as const) {
      const others = [...joined[field]].filter((_, cell) => cell % wide !== units);
      expect(others, field).toEqual([...base[field]]);
      if (field === 'of' || field === 'rank') continue;
      const madeUp = [...joined[field]].filter((_, cell) => cell % wide === units);
      const twin = [...base[field]].filter((_, cell) => cell % units === 0);
      expect(madeUp, field).toEqual(twin);
    }
    expect([...joined.spread]).toEqual([...base.spread]);
  });

  test('a made-up unit named as a peer is nobody’s peer', () => {
    const input = withMadeUp(1e6);
    const peers = input.peers.slice();
    peers[0] = units;
    const without = peers.slice();
    without[0] = -1;
    expect([...scan({ ...input, peers }).meanGap]).toEqual([...scan({ ...input, peers: without }).meanGap]);
  });

  test('rank 1 is the highest, or the lowest where lower is better, and ties share the best rank', () => {
    const values = [3, 9, 9, 1, 5, 5, 5, 2, 8, 4, 6, 7];
    const flat = withValues(
      { ...country, testing: country.testing.map((_, index) => (index === 0 ? 1 : 2)) },
      (_, index) => {
        const unit = Math.floor(index / country.panel.yearCount) % units;
        return values[unit] ?? Number.NaN;
      },
    );
    const result = scan(flat);
    const ranks = (keyFigure: number) => values.map((_, unit) => result.rank[keyFigure * units + unit]);
    expect(ranks(0)).toEqual([10, 1, 1, 12, 6, 6, 6, 11, 3, 9, 5, 4]);
    expect(ranks(1)).toEqual([3, 11, 11, 1, 5, 5, 5, 2, 10, 4, 8, 9]);
    expect(result.of[0]).toBe(12);
  });

  test('of a constant key figure nothing is said but value, median and shared first rank', () => {
    const result = scan(withValues(country, value => (Number.isNaN(value) ? value : 4)));
    expect(result.spread.every(Number.isNaN)).toBe(true);
    expect(result.pValue.every(Number.isNaN)).toBe(true);
    expect(result.robustZNation.every(Number.isNaN)).toBe(true);
    expect(result.level.every(level => level === 0)).toBe(true);
    expect(result.rank.every(rank => rank === 1)).toBe(true);
  });

  test('tests nothing with fewer than ten units, three years, or what is only ranked', () => {
    const few = { ...country, unitClass: country.unitClass.map((_, unit) => (unit < 9 ? 1 : 0)) };
    expect(scan(few).pValue.every(Number.isNaN)).toBe(true);
    const { yearCount } = country.panel;
    const short = withValues(country, (value, index) =>
      index % yearCount < yearCount - 2 ? Number.NaN : value,
    );
    expect(scan(short).pValue.every(Number.isNaN)).toBe(true);
    expect(scan(short).meanGap.some(gap => !Number.isNaN(gap))).toBe(true);
    const ranked = scan({ ...country, testing: new Uint8Array(country.testing.length) });
    expect(ranked.pValue.every(Number.isNaN)).toBe(true);
    expect([...ranked.rank]).toEqual([...base.rank]);
  });

  test('a unit without peers keeps its value, its place in the nation and its trend', () => {
    const alone = country.peers.slice();
    alone.fill(-1, 0, country.peersPerUnit);
    const result = scan({ ...country, peers: alone });
    expect(result.value[0]).toBe(base.value[0]);
    expect(result.rank[0]).toBe(base.rank[0]);
    expect(result.trendPerYear[0]).toBe(base.trendPerYear[0]);
    expect([result.peerMedian[0], result.meanGap[0], result.pValue[0]]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(result.yearsCounted[0]).toBe(0);
  });

  test('a practical threshold takes the place of the spread: a vast one calls nothing, a tiny one more', () => {
    const threshold = (size: number) =>
      scan({ ...country, practicalThreshold: country.practicalThreshold.map(() => size) });
    expect(threshold(1e6).level.every(level => level === 0)).toBe(true);
    expect(threshold(1e6).spread).toEqual(base.spread);
    const called = (levels: Uint8Array) => levels.filter(level => level === 2).length;
    expect(called(threshold(0.01).level)).toBeGreaterThan(called(base.level));
  });

  test('values before the window change nothing', () => {
    const narrow = { ...country, options: { ...country.options, window: 5 } };
    const { yearCount } = country.panel;
    // The first year lies outside the window of every unit whose latest year is the sixth or later.
    const changed = withValues(narrow, (value, index) => (index % yearCount === 0 ? value + 1e6 : value));
    const [before, after] = [scan(narrow), scan(changed)];
    const isLate = (cell: number) => before.year[cell]! >= country.panel.firstYear + 5;
    before.value.forEach((value, cell) => {
      if (isLate(cell)) expect(after.value[cell]).toBe(value);
      if (isLate(cell)) expect(after.trendPerYear[cell]).toEqual(before.trendPerYear[cell]);
    });
  });

  test('keeps its figures within their bounds whatever the panel', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        fc.boolean(),
        (seed, missing, hasTies) => {
          const input = randomScanInput({ seed, missing, hasTies });
          const result = scan(input);
          result.rank.forEach((rank, cell) => {
            expect(rank).toBeLessThanOrEqual(result.of[cell]!);
            expect(rank > 0).toBe(result.year[cell]! > 0);
          });
          for (const p of [result.pValue, result.qValue, result.pHalf, result.qHalf, result.trendP]) {
            expect(p.every(each => Number.isNaN(each) || (each >= 0 && each <= 1))).toBe(true);
          }
          expect(result.spread.every(each => Number.isNaN(each) || each > 0)).toBe(true);
          result.persistenceYears.forEach((persistence, cell) => {
            expect(persistence).toBeLessThanOrEqual(result.yearsCounted[cell]!);
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
