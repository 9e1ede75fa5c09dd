import type { Kernels } from '#core/gaps/kernels/open-kernels.ts';
import type { ScanSteps } from '#core/gaps/scan-workspace.ts';
import { mannKendallP, mannKendallPOf } from '#core/numerics/mann-kendall.ts';

/** Added to a score to tell that values are equal; no score of a window comes near. */
const tied = 1 << 20;

/** The inner loops of the scan by kernels: the figures of `plainSteps`, bit for bit. */
export const kernelSteps = ({
  memory,
  gatherYearlyGaps,
  measureTrends,
  sortClassYear,
}: Kernels): ScanSteps => ({
  gatherYearlyGaps: (input, _, keyFigure) => {
    const size = memory.values.length;
    memory.values.set(input.panel.values.subarray(keyFigure * size, (keyFigure + 1) * size));
    gatherYearlyGaps(input.areaOfKeyFigure[keyFigure]!);
  },
  measureTrends: (input, { series }, keyFigure, result) => {
    measureTrends(tied);
    const { yearCount } = input.panel;
    const units = memory.pointCounts.length;
    for (let unit = 0; unit < units; unit += 1) {
      const count = memory.pointCounts[unit]!;
      if (count === 0) continue;
      const cell = keyFigure * units + unit;
      result.trendPerYear[cell] = memory.slopes[unit]!;
      const score = memory.scores[unit]!;
      if (score < tied / 2) {
        result.trendP[cell] = mannKendallPOf(score, count);
        continue;
      }
      // Equal values are few: their correction is left to the plain version.
      let points = 0;
      const latest = memory.latestYears[unit]!;
      for (let year = Math.max(0, latest - input.options.window + 1); year <= latest; year += 1) {
        const value = memory.values[unit * yearCount + year]!;
        if (Number.isNaN(value)) continue;
        series[points] = value;
        points += 1;
      }
      result.trendP[cell] = mannKendallP(series, points);
    }
  },
  sortClassYear: (_input, _workspace, _keyFigure, unitClass, year) => sortClassYear(unitClass, year),
});
