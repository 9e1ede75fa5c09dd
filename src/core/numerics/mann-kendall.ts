import { normalTail } from '#core/numerics/normal.ts';

/** Up to so many values the p-value is exact, where no two are equal. */
export const longestExact = 25;

/** Per count n of points, per number of inversions: probability of at least that many among all orders. */
const exactTails: readonly Float64Array[] = tailsOfInversions(longestExact);

/**
 * Two-sided p-value of the Mann–Kendall test that the first `count` values, in order of time, have no trend.
 *
 * Up to 25 values without ties the p-value is exact; otherwise it is normal with correction for ties and for continuity.
 * Fewer than two values, or all equal: 1. Values must not be NaN.
 * Reference: Mann 1945, Econometrica 13(3); Kendall 1975, Rank Correlation Methods, chapters 4 and 5.
 */
export function mannKendallP(values: Float64Array, count: number = values.length): number {
  let rises = 0;
  let falls = 0;
  for (let later = 1; later < count; later += 1) {
    const value = values[later]!;
    for (let earlier = 0; earlier < later; earlier += 1) {
      if (value > values[earlier]!) rises += 1;
      else if (value < values[earlier]!) falls += 1;
    }
  }
  if (count < 2) return 1;
  const hasTies = 2 * (rises + falls) < count * (count - 1);
  return count <= longestExact && !hasTies
    ? exactP(rises - falls, count)
    : normalP(rises - falls, values, count);
}

/** As `mannKendallP` for at most 25 values of which no two are equal, of their score: rises less falls among all pairs. */
export function mannKendallPOf(score: number, count: number): number {
  return count < 2 ? 1 : exactP(score, count);
}

function exactP(s: number, count: number): number {
  const pairs = (count * (count - 1)) / 2;
  const concordant = (pairs + Math.abs(s)) / 2;
  return Math.min(1, 2 * exactTails[count]![concordant]!);
}

function normalP(s: number, values: Float64Array, count: number): number {
  let variance = count * (count - 1) * (2 * count + 5);
  for (let index = 0; index < count; index += 1) {
    // Each group of equal values is counted once, at its first member.
    let equal = 1;
    let isFirst = true;
    for (let other = 0; other < count; other += 1) {
      if (other === index || values[other] !== values[index]) continue;
      if (other < index) isFirst = false;
      equal += 1;
    }
    if (isFirst) variance -= equal * (equal - 1) * (2 * equal + 5);
  }
  if (variance <= 0 || s === 0) return 1;
  return Math.min(1, 2 * normalTail((Math.abs(s) - 1) / Math.sqrt(variance / 18)));
}

/** Distribution of the number of inversions of a random order, by adding one point at a time, summed from above. */
function tailsOfInversions(longest: number): Float64Array[] {
  let probabilities = new Float64Array([1]);
  const tails = [new Float64Array([1]), new Float64Array([1])];
  for (let count = 2; count <= longest; count += 1) {
    const next = new Float64Array(probabilities.length + count - 1);
    for (let before = 0; before < probabilities.length; before += 1) {
      for (let added = 0; added < count; added += 1) next[before + added]! += probabilities[before]! / count;
    }
    probabilities = next;
    const tail = new Float64Array(next.length);
    for (let index = next.length - 1, sum = 0; index >= 0; index -= 1) {
      sum += next[index]!;
      tail[index] = sum;
    }
    tails.push(tail);
  }
  return tails;
}
