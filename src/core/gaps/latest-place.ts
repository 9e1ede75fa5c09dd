import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';
import { firstAbove, firstAtLeast } from '#core/numerics/first-at-least.ts';
import { medianOfSorted } from '#core/numerics/median.ts';
import {
  deviationsPerMedianAbsoluteDeviation,
  medianAbsoluteDeviationOfSorted,
} from '#core/numerics/robust-standard-deviation.ts';

/**
 * Writes every unit's latest value, beside its peers and placed among the municipalities (or regions) of that year: medians, robust z, rank.
 *
 * Ties share the best rank. A made-up unit is placed as if it were one more, without moving anyone else.
 */
export function placeLatest(
  input: ScanInput,
  workspace: ScanWorkspace,
  keyFigure: number,
  result: ScanResult,
): void {
  const { values, yearCount: years } = input.panel;
  const units = input.panel.units.length;
  const { scoredClass, national, nationalCounts, nationalMedians, nationalDeviations } = workspace;
  const isBetterWhenLower = input.testing[keyFigure] === 2;
  nationalCounts.fill(-1);
  for (let unit = 0; unit < units; unit += 1) {
    const cell = keyFigure * units + unit;
    const year = workspace.latestYears[unit]!;
    if (scoredClass[unit] === 0 || year < 0) continue;
    const value = values[cell * years + year]!;
    result.year[cell] = input.panel.firstYear + year;
    result.value[cell] = value;
    if (workspace.gapCounts[unit]! > 0) {
      const peerMedian = workspace.latestPeerMedians[unit]!;
      result.peerMedian[cell] = peerMedian;
      result.robustZPeers[cell] = robustZ(value - peerMedian, workspace.latestPeerDeviations[unit]!);
    }
    const slot = (scoredClass[unit]! - 1) * years + year;
    if (nationalCounts[slot]! < 0) gatherClassYear(input, workspace, keyFigure, scoredClass[unit]!, year);
    const count = nationalCounts[slot]!;
    const isCounted = input.unitClass[unit]! > 0;
    result.of[cell] = isCounted ? count : count + 1;
    if (count === 0) {
      result.rank[cell] = 1;
      continue;
    }
    const start = slot * units;
    result.rank[cell] = isBetterWhenLower
      ? 1 + firstAtLeast(national, value, start, start + count) - start
      : 1 + start + count - firstAbove(national, value, start, start + count);
    result.nationalMedian[cell] = nationalMedians[slot]!;
    result.robustZNation[cell] = robustZ(value - nationalMedians[slot]!, nationalDeviations[slot]!);
  }
}

/** NaN where most values are equal: then no distance is large or small. */
function robustZ(distance: number, medianAbsoluteDeviation: number): number {
  if (!(medianAbsoluteDeviation > 0)) return Number.NaN;
  return distance / (medianAbsoluteDeviation * deviationsPerMedianAbsoluteDeviation);
}

function gatherClassYear(
  input: ScanInput,
  workspace: ScanWorkspace,
  keyFigure: number,
  unitClass: number,
  year: number,
): void {
  const slot = (unitClass - 1) * input.panel.yearCount + year;
  const from = slot * input.panel.units.length;
  const count = workspace.steps.sortClassYear(input, workspace, keyFigure, unitClass, year);
  const sorted = workspace.national.subarray(from, from + count);
  workspace.nationalCounts[slot] = count;
  workspace.nationalMedians[slot] = medianOfSorted(sorted, count);
  workspace.nationalDeviations[slot] = medianAbsoluteDeviationOfSorted(
    sorted,
    count,
    workspace.nationalMedians[slot]!,
  );
}
