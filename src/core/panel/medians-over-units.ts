import { medianOfSorted } from '#core/numerics/median.ts';
import type { Panel } from '#core/panel/panel.ts';

/** The median of one key figure (a position) over some units (positions) in every year of the panel; NaN in a year without values. */
export function mediansOverUnits(panel: Panel, keyFigure: number, units: readonly number[]): Float64Array {
  const from = keyFigure * panel.units.length * panel.yearCount;
  const present = new Float64Array(units.length);
  return Float64Array.from({ length: panel.yearCount }, (_, year) => {
    let count = 0;
    for (const unit of units) {
      const value = panel.values[from + unit * panel.yearCount + year]!;
      if (!Number.isNaN(value)) present[count++] = value;
    }
    return medianOfSorted(present.subarray(0, count).sort(), count);
  });
}
