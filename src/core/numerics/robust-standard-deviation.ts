import { medianOfSorted, sortedPresent } from '#core/numerics/median.ts';

/** 1 / Φ⁻¹(3/4): makes the median absolute deviation estimate the standard deviation of normal data. */
export const deviationsPerMedianAbsoluteDeviation = 1.482602218505602;

/**
 * Median absolute deviation from `center` of `count` numbers sorted ascending from index 0, in their own unit.
 *
 * Walks outwards from the centre in one pass without allocating. NaN where `count` is 0.
 */
export function medianAbsoluteDeviationOfSorted(sorted: Float64Array, count: number, center: number): number {
  if (count === 0) return Number.NaN;
  let above = 0;
  let end = count;
  while (above < end) {
    const probe = (above + end) >> 1;
    if (sorted[probe]! < center) above = probe + 1;
    else end = probe;
  }
  let below = above - 1;
  const middle = count >> 1;
  let previous = Number.NaN;
  let deviation = Number.NaN;
  for (let taken = 0; taken <= middle; taken += 1) {
    previous = deviation;
    const down = below >= 0 ? center - sorted[below]! : Number.POSITIVE_INFINITY;
    const up = above < count ? sorted[above]! - center : Number.POSITIVE_INFINITY;
    if (down <= up) {
      deviation = down;
      below -= 1;
    } else {
      deviation = up;
      above += 1;
    }
  }
  return count % 2 === 1 ? deviation : (previous + deviation) / 2;
}

/**
 * Robust standard deviation: 1.4826 × the median absolute deviation from the median, in the numbers' own unit.
 *
 * NaN entries are left out; returns NaN where nothing is left and 0 where more than half are equal.
 * Reference: Hampel 1974, Journal of the American Statistical Association 69(346).
 */
export function robustStandardDeviation(values: ArrayLike<number>): number {
  const sorted = sortedPresent(values);
  const center = medianOfSorted(sorted);
  return (
    deviationsPerMedianAbsoluteDeviation * medianAbsoluteDeviationOfSorted(sorted, sorted.length, center)
  );
}
