import type { ScanSteps } from '#core/gaps/scan-workspace.ts';
import { measureTrends } from '#core/gaps/trend.ts';
import { gatherYearlyGaps } from '#core/gaps/yearly-gaps.ts';

/** The inner loops as they are defined: what the kernels are tested against, and what larger sets of peers are scanned by. */
export const plainSteps: ScanSteps = {
  gatherYearlyGaps,
  measureTrends,
  sortClassYear: (input, { national }, keyFigure, unitClass, year) => {
    const { values, yearCount } = input.panel;
    const units = input.panel.units.length;
    const from = ((unitClass - 1) * yearCount + year) * units;
    let count = 0;
    for (let unit = 0; unit < units; unit += 1) {
      if (input.unitClass[unit] !== unitClass) continue;
      const value = values[(keyFigure * units + unit) * yearCount + year]!;
      if (Number.isNaN(value)) continue;
      national[from + count] = value;
      count += 1;
    }
    national.subarray(from, from + count).sort();
    return count;
  },
};
