import { describe, expect, test } from 'vitest';
import { scan } from '#core/gaps/scan.ts';
import { type Panel, seriesOf } from '#core/panel/panel.ts';
import { loadRealScan, realScanFiles } from '../../../tests/support/real-panel.ts';
import {
  type NoiseModel,
  resampleScan,
  type SimulatedScan,
  simulateScan,
} from '../../../tests/support/simulated-scan.ts';
import { testDataFolder, whenTestData } from '../../../tests/support/test-data.ts';

const sizes = ['1–1.5', '1.5–2', '2–3', '3 and more'] as const;
const sizeLimits = [1, 1.5, 2, 3, Number.POSITIVE_INFINITY] as const;

type Score = {
  /** Of the gaps called at each level, the share whose true size is within the threshold or on the other side. */
  readonly falseWhole: number;
  readonly falseHalf: number;
  readonly called: number;
  /** Share called *tydlig* of the true gaps of each size, in true spreads. */
  readonly recall: Readonly<Record<(typeof sizes)[number], number>>;
};

function score({ input, trueGaps, trueSpreads }: SimulatedScan): Score {
  const result = scan(input);
  const units = input.panel.units.length;
  const cells = [...trueGaps.keys()].map(cell => {
    const size = Math.abs(trueGaps[cell]!) / trueSpreads[Math.floor(cell / units)]!;
    const isRightSide = trueGaps[cell]! * result.meanGap[cell]! > 0;
    return { level: result.level[cell]!, size, isRightSide };
  });
  const falseShare = (level: number, limit: number) => {
    const called = cells.filter(cell => cell.level >= level);
    return called.filter(cell => !cell.isRightSide || cell.size <= limit).length / called.length;
  };
  const recallBetween = (from: number, to: number) => {
    const planted = cells.filter(cell => cell.size > from && cell.size <= to);
    return planted.filter(cell => cell.level === 2).length / planted.length;
  };
  return {
    falseWhole: falseShare(2, 1),
    falseHalf: falseShare(1, 0.5),
    called: cells.filter(cell => cell.level === 2).length,
    recall: {
      '1–1.5': recallBetween(sizeLimits[0], sizeLimits[1]),
      '1.5–2': recallBetween(sizeLimits[1], sizeLimits[2]),
      '2–3': recallBetween(sizeLimits[2], sizeLimits[3]),
      '3 and more': recallBetween(sizeLimits[3], sizeLimits[4]),
    },
  };
}

/** One line per world, for docs/methods/gaps.md: `npx vitest run src/core/gaps/simulation` with RODRET_SHOW_SIMULATION=1. */
function show(name: string, found: Score): void {
  if (process.env.RODRET_SHOW_SIMULATION !== '1') return;
  const percent = (share: number) => (100 * share).toFixed(1);
  const recall = sizes.map(size => percent(found.recall[size])).join(' | ');
  console.info(
    `| ${name} | ${found.called} | ${percent(found.falseWhole)} | ${percent(found.falseHalf)} | ${recall} |`,
  );
}

const calm: NoiseModel = {
  autocorrelation: [0, 0],
  tails: Number.POSITIVE_INFINITY,
  missing: 0.1,
  sharedShock: 0,
};

const worlds: readonly (readonly [string, number, NoiseModel])[] = [
  ['independent years', 12, calm],
  ['independent years', 6, calm],
  ['a third missing', 12, { ...calm, missing: 0.33 }],
  ['autocorrelation 0.4', 12, { ...calm, autocorrelation: [0.4, 0.4] }],
  ['autocorrelation 0.1 to 0.8 by key figure', 12, { ...calm, autocorrelation: [0.1, 0.8] }],
  ['autocorrelation 0.1 to 0.8 by key figure', 6, { ...calm, autocorrelation: [0.1, 0.8] }],
  ['autocorrelation 0.7', 12, { ...calm, autocorrelation: [0.7, 0.7] }],
  ['heavy tails (t with 3 degrees)', 12, { ...calm, tails: 3 }],
  ['shared shocks', 12, { ...calm, sharedShock: 0.7 }],
  ['all at once', 12, { autocorrelation: [0.2, 0.7], tails: 4, missing: 0.25, sharedShock: 0.7 }],
  ['all at once', 6, { autocorrelation: [0.2, 0.7], tails: 4, missing: 0.25, sharedShock: 0.7 }],
];

describe('simulated countries with known true gaps', () => {
  test.each(worlds)(
    'at most one called gap in ten is within its threshold: %s, %i years',
    (name, years, noise) => {
      const found = score(simulateScan({ units: 290, keyFigures: 20, years, seed: 1971 }, noise));
      show(`${name}, ${years} years`, found);
      expect(found.called).toBeGreaterThan(200);
      expect(found.falseWhole).toBeLessThanOrEqual(0.1);
      expect(found.falseHalf).toBeLessThanOrEqual(0.1);
      expect(found.recall['3 and more']).toBeGreaterThan(0.8);
    },
  );

  test.each([6, 12])(
    'at most one called gap in ten is within its threshold among 21 regions, %i years',
    years => {
      const noise = { ...calm, autocorrelation: [0.2, 0.6] as const };
      const found = score(simulateScan({ units: 21, keyFigures: 240, years, seed: 2 }, noise));
      show(`21 regions, autocorrelation 0.2 to 0.6, ${years} years`, found);
      expect(found.falseWhole).toBeLessThanOrEqual(0.1);
      expect(found.falseHalf).toBeLessThanOrEqual(0.1);
    },
  );

  test('a gap is found the oftener the larger it is', () => {
    const { recall } = score(simulateScan({ units: 290, keyFigures: 20, years: 12, seed: 4 }, calm));
    const rising = sizes.map(size => recall[size]);
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(recall['2–3']).toBeGreaterThan(0.6);
  });

  test('nothing is called where no gap differs from the others', () => {
    const { input } = simulateScan({ units: 290, keyFigures: 10, years: 10, seed: 8 }, calm);
    const values = input.panel.values.map(value => (Number.isNaN(value) ? value : 7));
    const result = scan({ ...input, panel: { ...input.panel, values } });
    expect(result.level.every(level => level === 0)).toBe(true);
    expect(result.pValue.every(Number.isNaN)).toBe(true);
  });
});

/** Every fourth of the measures with values for all of 2003–2022 in 250 municipalities: finances, costs, housing, school, care, staff. */
const longSeries = [
  ...['N00096', 'N03007', 'N03013', 'N03036', 'N03042', 'N03051', 'N03055', 'N03059', 'N03066', 'N03107'],
  ...['N03126', 'N07016', 'N07906', 'N09018', 'N09102', 'N13800', 'N15034', 'N15508', 'N20001', 'N20900'],
  ...['N23006', 'N30005', 'N31008', 'N35001', 'N40010', 'N45031'],
] as const;
const wholeUnits = 250;

/** Levels over twenty years and the deviations of each year from them, of the first 250 units whose series are whole. */
function levelsAndDeviations(panel: Panel) {
  const { yearCount, units, keyFigures } = panel;
  const levels = new Float64Array(keyFigures.length * wholeUnits);
  const deviations = new Float64Array(levels.length * yearCount);
  keyFigures.forEach((_, keyFigure) => {
    const whole = units
      .map((_unit, unit) => seriesOf(panel, keyFigure, unit))
      .filter(series => !series.some(Number.isNaN));
    for (let slot = 0; slot < wholeUnits; slot += 1) {
      const series = whole[slot]!;
      const row = keyFigure * wholeUnits + slot;
      const level = series.reduce((sum, value) => sum + value, 0) / yearCount;
      levels[row] = level;
      deviations.set(
        series.map(value => value - level),
        row * yearCount,
      );
    }
  });
  return { levels, deviations };
}

describe('real levels with resampled real deviations', () => {
  test(
    'at most one called gap in ten is within its threshold: 26 measures of kolada-2024-08, windows of ten years',
    whenTestData(...realScanFiles),
    async () => {
      const { panel } = await loadRealScan(
        testDataFolder(),
        longSeries.map(id => ({ id, area: 'overall' })),
        { first: 2003, last: 2022 },
      );
      const { levels, deviations } = levelsAndDeviations(panel);
      const world = { units: wholeUnits, keyFigures: longSeries.length, years: 10, seed: 5 };
      const found = score(resampleScan(world, levels, deviations, panel.yearCount));
      show('real levels and real deviations, 10 years', found);
      expect(found.called).toBeGreaterThan(400);
      expect(found.falseWhole).toBeLessThanOrEqual(0.1);
      expect(found.falseHalf).toBeLessThanOrEqual(0.1);
    },
  );
});
