/** Median of `count` numbers that are already sorted ascending from index 0; NaN where `count` is 0. */
export function medianOfSorted(sorted: Float64Array, count: number = sorted.length): number {
  if (count === 0) return Number.NaN;
  const middle = count >> 1;
  return count % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Median of the numbers that are not NaN, the mean of the two middle ones where their count is even.
 *
 * Returns NaN where there are none.
 */
export function median(values: ArrayLike<number>): number {
  return medianOfSorted(sortedPresent(values));
}

/** The numbers that are not NaN, as a new array sorted ascending. */
export function sortedPresent(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values)
    .filter(value => !Number.isNaN(value))
    .sort();
}
