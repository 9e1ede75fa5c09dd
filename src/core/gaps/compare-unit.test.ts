import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClassNoise, fitClassNoise } from '#core/gaps/class-noise.ts';
import { compareUnit, type OwnPeers } from '#core/gaps/compare-unit.ts';
import { scan } from '#core/gaps/scan.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import { randomScanInput } from '../../../tests/support/random-scan-input.ts';

function noiseOf(input: ScanInput, unitClass: 1 | 2): ClassNoise {
  const fitting = fitClassNoise(input, unitClass, 2);
  let step = fitting.next();
  while (step.done !== true) step = fitting.next();
  return step.value;
}

const areas = 2;

function peersOf(input: ScanInput, unit: number): OwnPeers {
  const units = input.panel.units.length;
  return Array.from({ length: areas }, (_, area) => {
    const from = (area * units + unit) * input.peersPerUnit;
    return [...input.peers.subarray(from, from + input.peersPerUnit)].filter(peer => peer >= 0);
  });
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
        const units = input.panel.units.length;
        for (const unit of scored(input).slice(-4)) {
          const unitClass = input.unitClass[unit] === 2 ? 2 : 1;
          const own = peersOf(input, unit).map((peers, area) => (leavesOne && area === 0 ? null : peers));
          const found = compareUnit(input, national, unit, own, noiseOf(input, unitClass));
          for (const field of told) {
            input.panel.keyFigures.forEach((_, keyFigure) => {
              const [here, there] = [found[field][keyFigure]!, national[field][keyFigure * units + unit]!];
              if (Number.isNaN(here) && Number.isNaN(there)) return;
              expect(here, `${field} of ${keyFigure}`).toBeCloseTo(there, 8);
            });
          }
          expect(found.spread).toEqual(national.spread);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('has no test where the set is smaller than the method needs, and keeps value, place and trend', () => {
    const input = randomScanInput({ seed: 4, missing: 0, hasTies: false });
    const national = scan(input);
    const few = Array.from({ length: areas }, () => [1]);
    const found = compareUnit(
      { ...input, options: { ...input.options, minPeers: 4 } },
      national,
      0,
      few,
      noiseOf(input, 1),
    );
    expect([...found.pValue].every(Number.isNaN)).toBe(true);
    expect([...found.peerMedian].every(Number.isNaN)).toBe(true);
    expect([...found.value].some(value => !Number.isNaN(value))).toBe(true);
    expect([...found.of].every(of => of > 0)).toBe(true);
  });

  test('stands against the median of those chosen, and against nobody else', () => {
    const input = randomScanInput({ seed: 11, missing: 0, hasTies: false });
    const chosen = [1, 2, 3, 4, 5];
    const found = compareUnit(
      input,
      scan(input),
      0,
      Array.from({ length: areas }, () => chosen),
      noiseOf(input, 1),
    );
    const { values, yearCount, units } = input.panel;
    input.panel.keyFigures.forEach((_, keyFigure) => {
      const latest = chosen
        .map(unit => values[(keyFigure * units.length + unit) * yearCount + yearCount - 1]!)
        .sort((one, other) => one - other);
      expect(found.peerMedian[keyFigure]).toBeCloseTo(latest[2]!, 12);
    });
  });
});
