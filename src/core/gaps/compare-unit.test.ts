import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareUnit, type UnitChanges } from '#core/gaps/compare-unit.ts';
import { nationalNoise } from '#core/gaps/national-noise.ts';
import { scan } from '#core/gaps/scan.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import { randomScanInput } from '../../../tests/support/random-scan-input.ts';

const areas = 2;
const nothing: ReadonlySet<number> = new Set();

function peersOf(input: ScanInput, unit: number): readonly (readonly number[])[] {
  const units = input.panel.units.length;
  return Array.from({ length: areas }, (_, area) => {
    const from = (area * units + unit) * input.peersPerUnit;
    return [...input.peers.subarray(from, from + input.peersPerUnit)].filter(peer => peer >= 0);
  });
}

const everywhere = (peers: readonly number[]): UnitChanges => ({
  peers: Array.from({ length: areas }, () => peers),
  keyFigures: nothing,
});

function expectNational(found: ScanResult, national: ScanResult, input: ScanInput, unit: number): void {
  for (const field of told) {
    input.panel.keyFigures.forEach((_, keyFigure) => {
      const [here, there] = [
        found[field][keyFigure]!,
        national[field][keyFigure * input.panel.units.length + unit]!,
      ];
      if (Number.isNaN(here) && Number.isNaN(there)) return;
      expect(here, `${field} of ${keyFigure}`).toBeCloseTo(there, 8);
    });
  }
  expect(found.spread).toEqual(national.spread);
}

/** Only where a class is tested does the national scan say how long a gap has stood; untested figures are told by it alone. */
const told = Object.keys({
  year: 0,
  value: 0,
  peerMedian: 0,
  nationalMedian: 0,
  meanGap: 0,
  yearsCounted: 0,
  robustZPeers: 0,
  robustZNation: 0,
  rank: 0,
  of: 0,
  trendPerYear: 0,
  trendP: 0,
  pValue: 0,
  qValue: 0,
  pHalf: 0,
  qHalf: 0,
  level: 0,
} satisfies Partial<Record<keyof ScanResult, 0>>) as readonly (keyof ScanResult)[];

const scored = (input: ScanInput) =>
  [...input.unitClass.keys()].filter(unit => input.unitClass[unit]! > 0 || input.scoredAs[unit]! > 0);

describe('a unit compared with peers of its own', () => {
  test('is, with the very peers of the national scan, what the national scan says of it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), fc.boolean(), (seed, hasTies, leavesOne) => {
        const input = randomScanInput({ seed, missing: 0.2, hasTies });
        const national = scan(input);
        const noise = nationalNoise(input);
        for (const unit of scored(input).slice(-4)) {
          const peers = peersOf(input, unit).map((own, area) => (leavesOne && area === 0 ? null : own));
          const found = compareUnit(input, national, unit, { peers, keyFigures: nothing }, noise);
          expectNational(found, national, input, unit);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('has no test where the set is smaller than the method needs, and keeps value, place and trend', () => {
    const input = randomScanInput({ seed: 4, missing: 0, hasTies: false });
    const needsFour = { ...input, options: { ...input.options, minPeers: 4 } };
    const found = compareUnit(needsFour, scan(input), 0, everywhere([1, 2, 3]), nationalNoise(input));
    expect([...found.pValue].every(Number.isNaN)).toBe(true);
    expect([...found.peerMedian].every(Number.isNaN)).toBe(true);
    expect([...found.value].some(value => !Number.isNaN(value))).toBe(true);
    expect([...found.of].every(of => of > 0)).toBe(true);
  });

  test('stands against the median of those chosen, and against nobody else', () => {
    const input = randomScanInput({ seed: 11, missing: 0, hasTies: false });
    const chosen = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const found = compareUnit(input, scan(input), 0, everywhere(chosen), nationalNoise(input));
    const { values, yearCount, units } = input.panel;
    input.panel.keyFigures.forEach((_, keyFigure) => {
      const latest = chosen
        .map(unit => values[(keyFigure * units.length + unit) * yearCount + yearCount - 1]!)
        .sort((one, other) => one - other);
      expect(found.peerMedian[keyFigure]).toBeCloseTo(latest[4]!, 12);
    });
  });
});

test('a key figure tested otherwise gives what a national scan that tests it so would give', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat({ max: 2 }), (seed, how) => {
      const input = randomScanInput({ seed, missing: 0.1, hasTies: false });
      const national = scan(input);
      const testing = input.testing.slice();
      testing[0] = how;
      const changed = { ...input, testing };
      const keyFigures = new Set([0]);
      const none = Array.from({ length: areas }, () => null);
      const found = compareUnit(changed, national, 0, { peers: none, keyFigures }, nationalNoise(input));
      const anew = scan(changed);
      const units = input.panel.units.length;
      for (const field of ['year', 'value', 'peerMedian', 'rank', 'of', 'meanGap', 'trendP'] as const) {
        expect(found[field][0]).toEqual(anew[field][0]);
      }
      // The autocorrelation that all tested key figures have in common stays that of the national scan.
      expect(Number.isNaN(found.pValue[0]!)).toBe(Number.isNaN(anew.pValue[0]!));
      expect([...found.pValue.subarray(1)]).toEqual(
        input.panel.keyFigures.slice(1).map((_, index) => national.pValue[(index + 1) * units]!),
      );
    }),
    { numRuns: 15 },
  );
});
