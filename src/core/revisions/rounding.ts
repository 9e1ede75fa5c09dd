/** Relative differences up to this are how numbers are written, not revisions. */
export const roundingShare = 1e-6;

/** |one − other| as a share of the larger in size; 0 where both are 0, at most 2. */
export function relativeDifference(one: number, other: number): number {
  const size = Math.max(Math.abs(one), Math.abs(other));
  return size === 0 ? 0 : Math.abs(one - other) / size;
}

/** Whether two finite numbers are the same but for rounding. */
export const isRounding = (one: number, other: number): boolean =>
  relativeDifference(one, other) <= roundingShare;

/** More decimals than this are no rounding of a publisher's. */
const mostDecimals = 5;
/** So large a share of the values may have more decimals, as sums of floating numbers do. */
const strayShare = 0.01;

/**
 * Half of the step in which values are published (0.05 for one decimal): the furthest a value can lie from what it was
 * rounded from. 0 where they are not rounded, or there are none.
 */
export function halfStepOf(values: readonly number[]): number {
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    const scale = 10 ** decimals;
    const stray = values.filter(
      value => Math.abs(value * scale - Math.round(value * scale)) > 1e-6 * Math.max(1, Math.abs(value)),
    ).length;
    if (values.length > 0 && stray <= strayShare * values.length) return 0.5 / scale;
  }
  return 0;
}
