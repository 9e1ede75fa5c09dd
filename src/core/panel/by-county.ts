import { median } from '#core/numerics/median.ts';
import type { Unit } from '#core/panel/unit.ts';

/** The values of one county’s units. */
export type CountyValue = {
  /** Two digits, as of SCB. */
  readonly county: string;
  /** Their median: the value itself where there is one. */
  readonly value: number;
  /** How many units have a value. */
  readonly units: number;
  readonly lowest: number;
  readonly highest: number;
};

/**
 * A value for each county: the median over its units of what `valueAt` gives for a unit’s position; NaN counts as no value.
 *
 * `positions` are those to count. Units without a county and made-up ones are left out, and so is a county without values. By code.
 */
export function valuesByCounty(
  units: readonly Unit[],
  positions: readonly number[],
  valueAt: (position: number) => number,
): readonly CountyValue[] {
  const byCounty = new Map<string, number[]>();
  for (const position of positions) {
    const unit = units[position];
    const value = valueAt(position);
    if (unit?.county == null || unit.isMadeUp || Number.isNaN(value)) continue;
    const { code } = unit.county;
    byCounty.set(code, [...(byCounty.get(code) ?? []), value]);
  }
  return [...byCounty]
    .map(([county, values]) => ({
      county,
      value: median(values),
      units: values.length,
      lowest: Math.min(...values),
      highest: Math.max(...values),
    }))
    .sort((one, other) => (one.county < other.county ? -1 : 1));
}
