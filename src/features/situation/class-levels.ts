import type { ScanResult } from '#core/gaps/scan-types.ts';
import { median } from '#core/numerics/median.ts';
import { mediansOverUnits } from '#core/panel/medians-over-units.ts';
import type { Panel } from '#core/panel/panel.ts';

/** What a place's values are taken beside: the middle of its class, the same for every place of it. */
export type ClassLevels = {
  /** The median of a key figure (a position), year by year of the panel. */
  readonly medians: (keyFigure: number) => Float64Array;
  /** The median of its trends per year. */
  readonly trend: (keyFigure: number) => number;
};

/** Levels of the units at these positions, each worked out when it is first asked for. */
export function classLevels(panel: Panel, scan: ScanResult, units: readonly number[]): ClassLevels {
  const medians = new Map<number, Float64Array>();
  const trends = new Map<number, number>();
  return {
    medians: keyFigure => {
      const known = medians.get(keyFigure) ?? mediansOverUnits(panel, keyFigure, units);
      medians.set(keyFigure, known);
      return known;
    },
    trend: keyFigure => {
      const from = keyFigure * panel.units.length;
      const known = trends.get(keyFigure) ?? median(units.map(unit => scan.trendPerYear[from + unit]!));
      trends.set(keyFigure, known);
      return known;
    },
  };
}
