import type { ClassNoise } from '#core/gaps/class-noise.ts';
import { fewestYears } from '#core/gaps/gap-family.ts';
import type { GapNoise } from '#core/gaps/gap-noise.ts';
import { placeLatest } from '#core/gaps/latest-place.ts';
import { allocateScanResult } from '#core/gaps/scan-result.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import { makeScanWorkspace, type ScanWorkspace } from '#core/gaps/scan-workspace.ts';
import { measureTrends } from '#core/gaps/trend.ts';
import { gatherYearlyGaps } from '#core/gaps/yearly-gaps.ts';
import { benjaminiHochberg } from '#core/numerics/benjamini-hochberg.ts';
import { squeezedVariance } from '#core/numerics/squeezed-variance.ts';
import { treatPWith } from '#core/numerics/treat.ts';

/** Whom one unit is compared with in place of its peers of the national scan: positions per area; null leaves an area as it is. */
export type OwnPeers = readonly (readonly number[] | null)[];

/**
 * The scan of one unit (a position) against peers of its own choice, without scanning the nation again.
 *
 * Only the unit's yearly gaps are made anew; what is noise and what is ordinary stays what it is among all units against their peers
 * (`noises`, by position of the key figure), so that the yardstick does not follow from the choice. Areas left as they are keep the national
 * figures, and q-values are taken over all of the unit's tested key figures. The result has one unit, at position 0; `spread` is the nation's.
 * With the very peers of the national scan it is the national scan of that unit. Reference: docs/methods/gaps.md, docs/methods/peers.md.
 */
export function compareUnit(
  input: ScanInput,
  national: ScanResult,
  unit: number,
  own: OwnPeers,
  noises: ClassNoise,
): ScanResult {
  const keyFigures = input.panel.keyFigures.length;
  const result = allocateScanResult(keyFigures, 1);
  result.spread.set(national.spread);
  const one = onlyUnit(input, unit, own);
  const workspace = makeScanWorkspace(one);
  workspace.scoredClass.forEach((_, other) => {
    if (other !== unit) workspace.scoredClass[other] = 0;
  });
  const cells = allocateScanResult(1, input.panel.units.length);
  for (let keyFigure = 0; keyFigure < keyFigures; keyFigure += 1) {
    const isOwn = own[input.areaOfKeyFigure[keyFigure]!] != null;
    if (isOwn) compareKeyFigure(one, workspace, keyFigure, unit, noises[keyFigure] ?? null, cells);
    copyCell(
      isOwn ? cells : national,
      (isOwn ? 0 : keyFigure * input.panel.units.length) + unit,
      result,
      keyFigure,
    );
  }
  setQualities(input, result);
  return result;
}

/** The input with the peers of one unit put in place of all peers. */
function onlyUnit(input: ScanInput, unit: number, own: OwnPeers): ScanInput {
  const units = input.panel.units.length;
  const peersPerUnit = Math.max(1, ...own.map(peers => peers?.length ?? 0));
  const peers = new Int16Array(own.length * units * peersPerUnit).fill(-1);
  own.forEach((ofArea, area) => {
    ofArea?.forEach((peer, slot) => {
      peers[(area * units + unit) * peersPerUnit + slot] = peer;
    });
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
