/**
 * Median of the first `count` of `values`, which are put in another order for it; NaN where there are none. Values must not be NaN.
 *
 * For some hundred numbers in room of one's own: several times as quick as sorting them.
 * Reference: Hoare 1961, Communications of the ACM 4(7), algorithm 65 (Find).
 */
export function selectedMedian(values: Float64Array, count: number = values.length): number {
  if (count === 0) return Number.NaN;
  const middle = count >> 1;
  const upper = placeInOrder(values, count, middle);
  if (count % 2 === 1) return upper;
  let lower = values[0]!;
  for (let index = 1; index < middle; index += 1) if (values[index]! > lower) lower = values[index]!;
  return (lower + upper) / 2;
}

/** Puts at `place` what would stand there in ascending order, nothing larger before it and nothing smaller after; gives it. */
function placeInOrder(values: Float64Array, count: number, place: number): number {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const pivot = values[place]!;
    let left = from;
    let right = to;
    while (left <= right) {
      while (values[left]! < pivot) left += 1;
      while (values[right]! > pivot) right -= 1;
      if (left > right) break;
      const moving = values[left]!;
      values[left] = values[right]!;
      values[right] = moving;
      left += 1;
      right -= 1;
    }
    if (right < place) from = left;
    if (left > place) to = right;
  }
  return values[place]!;
}
