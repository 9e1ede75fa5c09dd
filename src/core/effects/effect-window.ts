/** One key figure: units × years, `values` laid out `[unit][year]` in the key figure's own unit, NaN where missing. */
export type UnitYears = {
  readonly unitCount: number;
  readonly firstYear: number;
  readonly yearCount: number;
  readonly values: Float64Array;
};

/** The years and units that a question can be answered with: all `members` have a value in each of `years`. */
export type EffectWindow = {
  /** Calendar years, ascending. */
  readonly years: readonly number[];
  /** Positions of units in the panel, the own unit first. */
  readonly members: readonly number[];
  /** `[member][year]`, without NaN. */
  readonly values: Float64Array;
};

/** The window of given calendar years of the panel: the own unit and those of `others` that have a value in every one of them. */
export function windowOf(
  panel: UnitYears,
  unit: number,
  others: readonly number[],
  years: readonly number[],
): EffectWindow {
  const columns = years.map(year => year - panel.firstYear);
  const has = (member: number) =>
    columns.every(column => !Number.isNaN(panel.values[member * panel.yearCount + column]!));
  const members = [unit, ...others.filter(other => other !== unit && has(other))];
  const values = new Float64Array(members.length * columns.length);
  members.forEach((member, row) => {
    columns.forEach((column, at) => {
      values[row * columns.length + at] = panel.values[member * panel.yearCount + column]!;
    });
  });
  return { years, members, values };
}

/**
 * The latest years in which the own unit and enough of the others have values: from the latest back, passing over years in which it or too many of them have
 * none, for as long as at least `fewest` others – and at least half of those with the latest year – have them all; at most `most` years.
 *
 * Empty where there is no such year.
 */
export function latestYears(
  panel: UnitYears,
  unit: number,
  others: readonly number[],
  { fewest, most }: { readonly fewest: number; readonly most: number },
): readonly number[] {
  const at = (member: number, column: number) => panel.values[member * panel.yearCount + column]!;
  let present = others.filter(other => other !== unit);
  let needed = fewest;
  const years: number[] = [];
  for (let column = panel.yearCount - 1; column >= 0 && years.length < most; column -= 1) {
    if (Number.isNaN(at(unit, column))) continue;
    const left = present.filter(other => !Number.isNaN(at(other, column)));
    if (left.length < needed) continue;
    if (years.length === 0) needed = Math.max(fewest, Math.ceil(left.length / 2));
    present = left;
    years.unshift(panel.firstYear + column);
  }
  return years;
}
