import { sortedPresent } from '#core/numerics/median.ts';

/**
 * Quantile at `share` (0–1) of numbers sorted ascending, linear between order statistics.
 *
 * Returns NaN where there are no numbers or `share` lies outside 0–1.
 * Reference: Hyndman & Fan 1996, The American Statistician 50(4), definition 7 (the default of R and NumPy).
 */
export function quantileOfSorted(sorted: Float64Array, share: number): number {
  if (sorted.length === 0 || !(share >= 0 && share <= 1)) return Number.NaN;
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const lower = sorted[below]!;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return lower + (upper - lower) * (position - below);
}

/** Quantile at `share` (0–1) of the numbers that are not NaN, in any order; see `quantileOfSorted`. */
export function quantile(values: ArrayLike<number>, share: number): number {
  return quantileOfSorted(sortedPresent(values), share);
}
