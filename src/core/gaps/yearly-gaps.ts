import type { ScanInput } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';
import { medianOfSorted } from '#core/numerics/median.ts';
import { medianAbsoluteDeviationOfSorted } from '#core/numerics/robust-standard-deviation.ts';

/**
 * Gathers the yearly gaps of every unit in one key figure into `workspace`, with the latest year and what it says.
 *
 * Walks back from the last year: the latest year in which the unit and at least `minPeers` peers have values ends the window, and the years
 * of the window that have as much are counted. Without any such year the latest own value stands alone.
 */
export function gatherYearlyGaps(input: ScanInput, workspace: ScanWorkspace, keyFigure: number): void {
  const { panel, peersPerUnit, options } = input;
  const { values, yearCount } = panel;
  const units = panel.units.length;
  const { scoredClass, peers, peerCounts, peerOffsets, peerValues, gaps, gapCounts } = workspace;
  const { window, minPeers } = options;
  const first = keyFigure * units * yearCount;
  const area = input.areaOfKeyFigure[keyFigure]!;
  for (let unit = 0; unit < units; unit += 1) {
    gapCounts[unit] = 0;
    workspace.latestYears[unit] = -1;
    if (scoredClass[unit] === 0) continue;
    const own = first + unit * yearCount;
    const row = area * units + unit;
    const peerCount = peerCounts[row]!;
    for (let slot = 0; slot < peerCount; slot += 1) {
      peerOffsets[slot] = first + peers[row * peersPerUnit + slot]! * yearCount;
    }
    const spare = peerCount - minPeers;
    let latestOwn = -1;
    let counted = 0;
    let earliest = 0;
    let sum = 0;
    for (let year = yearCount - 1; year >= earliest; year -= 1) {
      const value = values[own + year]!;
      if (Number.isNaN(value)) continue;
      if (latestOwn < 0) latestOwn = year;
      let present = 0;
      let missing = 0;
      for (let slot = 0; slot < peerCount; slot += 1) {
        const moving = values[peerOffsets[slot]! + year]!;
        if (Number.isNaN(moving)) {
          missing += 1;
          if (missing > spare) break;
          continue;
        }
        let place = present - 1;
        while (place >= 0 && peerValues[place]! > moving) {
          peerValues[place + 1] = peerValues[place]!;
          place -= 1;
        }
        peerValues[place + 1] = moving;
        present += 1;
      }
      if (present < minPeers || present === 0) continue;
      const peerMedian = medianOfSorted(peerValues, present);
      if (counted === 0) {
        earliest = Math.max(0, year - window + 1);
        workspace.latestYears[unit] = year;
        workspace.latestPeerMedians[unit] = peerMedian;
        workspace.latestPeerDeviations[unit] = medianAbsoluteDeviationOfSorted(
          peerValues,
          present,
          peerMedian,
        );
      }
      gaps[unit * window + counted] = value - peerMedian;
      sum += value - peerMedian;
      counted += 1;
    }
    if (counted === 0) {
      workspace.latestYears[unit] = latestOwn;
      continue;
    }
    gapCounts[unit] = counted;
    summarise(workspace, unit, unit * window, counted, sum / counted);
  }
}

function summarise(
  workspace: ScanWorkspace,
  unit: number,
  from: number,
  counted: number,
  plainMean: number,
): void {
  const { gaps } = workspace;
  const weights = workspace.weights[counted]!;
  let mean = 0;
  let squares = 0;
  let lagProducts = 0;
  let before = 0;
  for (let index = 0; index < counted; index += 1) {
    const gap = gaps[from + index]!;
    const deviation = gap - plainMean;
    mean += gap * weights[index]!;
    squares += deviation * deviation;
    lagProducts += deviation * before;
    before = deviation;
  }
  workspace.means[unit] = mean;
  workspace.squares[unit] = squares;
  workspace.lagProducts[unit] = lagProducts;
}
