/**
 * First position `start` ≤ position < `end` of an ascending stretch of `sorted` whose entry is at least `value`; `end` where there is none.
 */
export function firstAtLeast(
  sorted: Float64Array,
  value: number,
  start: number = 0,
  end: number = sorted.length,
): number {
  let from = start;
  let to = end;
  while (from < to) {
    const probe = (from + to) >> 1;
    if (sorted[probe]! < value) from = probe + 1;
    else to = probe;
  }
  return from;
}

/** As `firstAtLeast`, for the first entry above `value`. */
export function firstAbove(
  sorted: Float64Array,
  value: number,
  start: number = 0,
  end: number = sorted.length,
): number {
  let from = start;
  let to = end;
  while (from < to) {
    const probe = (from + to) >> 1;
    if (sorted[probe]! <= value) from = probe + 1;
    else to = probe;
  }
  return from;
}
