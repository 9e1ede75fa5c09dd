/**
 * A dense panel of one gender: key figures × units × years.
 *
 * `values` has length `keyFigures.length * units.length * yearCount`, laid out `[keyFigure][unit][year]`,
 * in each key figure's own unit; NaN is a missing value (its reason lives in the snapshot).
 */
export type Panel = {
  readonly keyFigures: readonly string[];
  readonly units: readonly string[];
  readonly firstYear: number;
  readonly yearCount: number;
  readonly values: Float64Array;
};

/** Index in `panel.values` of the first year of one unit's series for one key figure (both given as positions). */
export function seriesOffset(panel: Panel, keyFigure: number, unit: number): number {
  return (keyFigure * panel.units.length + unit) * panel.yearCount;
}

/** One unit's series for one key figure (positions), as a view of length `yearCount`; NaN where missing. */
export function seriesOf(panel: Panel, keyFigure: number, unit: number): Float64Array {
  const from = seriesOffset(panel, keyFigure, unit);
  return panel.values.subarray(from, from + panel.yearCount);
}
