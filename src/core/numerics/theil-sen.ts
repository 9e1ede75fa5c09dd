import { medianOfSorted } from '#core/numerics/median.ts';
import { sortAscending } from '#core/numerics/sort-ascending.ts';

/**
 * Theil–Sen slope: the median of the slopes of all pairs, in units of `values` per unit of `times`.
 *
 * `times` and `values` hold `count` points (times all different, values without NaN); `scratch` needs `count·(count − 1)/2` places.
 * Returns NaN where there are fewer than two points.
 * Reference: Sen 1968, Journal of the American Statistical Association 63(324).
 */
export function theilSenSlope(
  times: Float64Array,
  values: Float64Array,
  count: number = values.length,
  scratch: Float64Array = new Float64Array((count * (count - 1)) / 2),
): number {
  let pairs = 0;
  for (let later = 1; later < count; later += 1) {
    const time = times[later]!;
    const value = values[later]!;
    for (let earlier = 0; earlier < later; earlier += 1) {
      scratch[pairs] = (value - values[earlier]!) / (time - times[earlier]!);
      pairs += 1;
    }
  }
  sortAscending(scratch, pairs);
  return medianOfSorted(scratch, pairs);
}
