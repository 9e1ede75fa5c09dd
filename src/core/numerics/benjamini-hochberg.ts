import { firstAtLeast } from '#core/numerics/first-at-least.ts';

/**
 * Benjamini–Hochberg adjusted p-values (q-values), in the order given; NaN entries are no tests and stay NaN.
 *
 * A test is called at false-discovery rate f where its q-value is at most f.
 * Reference: Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57(1).
 */
export function benjaminiHochberg(pValues: Float64Array): Float64Array {
  const sorted = pValues.filter(p => !Number.isNaN(p)).sort();
  const adjusted = adjustSorted(sorted);
  return pValues.map(p => (Number.isNaN(p) ? Number.NaN : adjusted[firstAtLeast(sorted, p)]!));
}

/** Adjusted values of p-values sorted ascending, in that order. */
export function adjustSorted(sorted: Float64Array): Float64Array {
  const count = sorted.length;
  const adjusted = new Float64Array(count);
  let least = 1;
  for (let index = count - 1; index >= 0; index -= 1) {
    least = Math.min(least, (sorted[index]! * count) / (index + 1));
    adjusted[index] = least;
  }
  return adjusted;
}
