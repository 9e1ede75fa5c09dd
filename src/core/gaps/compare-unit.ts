import type { GapNoise } from '#core/gaps/gap-noise.ts';
import { fewestYears } from '#core/gaps/gather-family.ts';
import { placeLatest } from '#core/gaps/latest-place.ts';
import { makeScanWorkspace } from '#core/gaps/make-scan-workspace.ts';
import type { NationalNoise } from '#core/gaps/national-noise.ts';
import { allocateScanResult } from '#core/gaps/scan-result.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';
import { measureTrends } from '#core/gaps/trend.ts';
import { gatherYearlyGaps } from '#core/gaps/yearly-gaps.ts';
import { benjaminiHochberg } from '#core/numerics/benjamini-hochberg.ts';
import { squeezedVariance } from '#core/numerics/squeezed-variance.ts';
import { treatPWith } from '#core/numerics/treat.ts';

/** What of one unit is scanned otherwise than in the nation. */
export type UnitChanges = {
  /** Whom it is compared with, positions per area; null leaves an area with the peers of the national scan. */
  readonly peers: readonly (readonly number[] | null)[];
  /** Key figures (positions) whose testing is no longer that of the national scan. */
  readonly keyFigures: ReadonlySet<number>;
};

/**
 * The scan of one unit (a position) against peers of its own choice, or with some key figures tested otherwise, without scanning the nation
 * again. `input` says what is tested now.
 *
 * Only the unit's yearly gaps are made anew; what is noise and what is ordinary stays what it is among all units against their peers (`noise`),
 * so that the yardstick does not follow from the choice. What is left as it was keeps the national figures, and q-values are taken over all of
 * the unit's tested key figures. The result has one unit, at position 0; `spread` is the nation's. Without changes it is the national scan
 * of that unit. Reference: docs/methods/gaps.md, docs/methods/peers.md.
 */
export function compareUnit(
  input: ScanInput,
  national: ScanResult,
  unit: number,
  changes: UnitChanges,
  noise: NationalNoise,
): ScanResult {
  const keyFigures = input.panel.keyFigures.length;
  const result = allocateScanResult(keyFigures, 1);
  result.spread.set(national.spread);
  const one = onlyUnit(input, unit, changes.peers);
  // The kernels read all units of a key figure; here one unit is left, and each key figure is laid out as a panel of its own.
  const workspace = makeScanWorkspace(one, 'plain');
  const unitClass = workspace.scoredClass[unit] === 2 ? 2 : 1;
  workspace.scoredClass.forEach((_, other) => {
    if (other !== unit) workspace.scoredClass[other] = 0;
  });
  const cells = allocateScanResult(1, input.panel.units.length);
  for (let keyFigure = 0; keyFigure < keyFigures; keyFigure += 1) {
    const area = input.areaOfKeyFigure[keyFigure]!;
    if (changes.peers[area] != null || changes.keyFigures.has(keyFigure)) {
      const known = input.testing[keyFigure] === 0 ? null : noise(keyFigure, unitClass);
      compareKeyFigure(one, workspace, keyFigure, unit, known, cells);
      copyCell(cells, unit, result, keyFigure);
    } else {
      copyCell(national, keyFigure * input.panel.units.length + unit, result, keyFigure);
    }
  }
  setQualities(input, result);
  return result;
}

/** The input with one unit's peers alone. */
function onlyUnit(input: ScanInput, unit: number, own: UnitChanges['peers']): ScanInput {
  const units = input.panel.units.length;
  const rows = own.map((peers, area) => {
    const from = (area * units + unit) * input.peersPerUnit;
    return peers ?? [...input.peers.subarray(from, from + input.peersPerUnit)];
  });
  const peersPerUnit = Math.max(1, ...rows.map(({ length }) => length));
  const peers = new Int16Array(own.length * units * peersPerUnit).fill(-1);
  rows.forEach((row, area) => {
    peers.set(row, (area * units + unit) * peersPerUnit);
  });
  return { ...input, peers, peersPerUnit };
}

function compareKeyFigure(
  input: ScanInput,
  workspace: ScanWorkspace,
  keyFigure: number,
  unit: number,
  noise: GapNoise | null,
  cells: ScanResult,
): void {
  const { spread: _, ...perUnit } = cells;
  for (const array of Object.values(perUnit)) array[unit] = array instanceof Float64Array ? Number.NaN : 0;
  gatherYearlyGaps(input, workspace, keyFigure);
  const single = singleKeyFigure(input, keyFigure);
  placeLatest(single, workspace, 0, cells);
  measureTrends(single, workspace, 0, cells);
  const counted = workspace.gapCounts[unit]!;
  if (counted === 0) return;
  cells.yearsCounted[unit] = counted;
  cells.meanGap[unit] = workspace.means[unit]!;
  if (noise !== null) testUnit(input, workspace, keyFigure, unit, noise, cells);
}

/** One key figure of the panel as a panel of its own, where the values lie already. */
function singleKeyFigure(input: ScanInput, keyFigure: number): ScanInput {
  const { panel } = input;
  const length = panel.units.length * panel.yearCount;
  return {
    ...input,
    panel: {
      ...panel,
      keyFigures: panel.keyFigures.slice(keyFigure, keyFigure + 1),
      values: panel.values.subarray(keyFigure * length, (keyFigure + 1) * length),
    },
    areaOfKeyFigure: input.areaOfKeyFigure.subarray(keyFigure, keyFigure + 1),
    testing: input.testing.subarray(keyFigure, keyFigure + 1),
  };
}

function testUnit(
  input: ScanInput,
  workspace: ScanWorkspace,
  keyFigure: number,
  unit: number,
  noise: GapNoise,
  cells: ScanResult,
): void {
  const counted = workspace.gapCounts[unit]!;
  const practical = input.practicalThreshold[keyFigure]!;
  const threshold = Number.isNaN(practical) ? noise.spread : practical;
  const from = unit * input.options.window;
  const gaps = workspace.gaps.subarray(from, from + counted);
  const side = Math.sign(gaps[0]!);
  const within = gaps.findIndex(gap => !(gap * side > threshold / 2));
  cells.persistenceYears[unit] = within < 0 ? counted : within;
  if (input.testing[keyFigure] === 0 || counted < fewestYears(input)) return;
  const series = noise.ofLength[counted]!;
  const variance = squeezedVariance(workspace.squares[unit]! / series.squares, series.degrees, noise.prior);
  const standardError = Math.sqrt(variance * series.meanVariance);
  const mean = workspace.means[unit]!;
  const p = (limit: number) => treatPWith(mean, standardError, limit, series.testDegrees, series.quotient);
  cells.pValue[unit] = p(threshold);
  cells.pHalf[unit] = p(threshold / 2);
}

function copyCell(from: ScanResult, cell: number, to: ScanResult, target: number): void {
  const { spread: _, ...perUnit } = from;
  for (const [field, array] of Object.entries(perUnit))
    to[field as keyof typeof perUnit][target] = array[cell]!;
}

function setQualities(input: ScanInput, result: ScanResult): void {
  result.qValue.set(benjaminiHochberg(result.pValue));
  result.qHalf.set(benjaminiHochberg(result.pHalf));
  result.level.forEach((_, keyFigure) => {
    const { fdr } = input.options;
    result.level[keyFigure] = result.qValue[keyFigure]! <= fdr ? 2 : result.qHalf[keyFigure]! <= fdr ? 1 : 0;
  });
}
