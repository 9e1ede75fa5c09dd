/**
 * Sorts the first `count` entries of `values` in place, ascending, without allocating; entries must not be NaN.
 *
 * Straight insertion: quickest for the few dozen numbers of one unit's window; use `Float64Array.prototype.sort` for hundreds.
 */
export function sortAscending(values: Float64Array, count: number): void {
  for (let index = 1; index < count; index += 1) {
    const moving = values[index]!;
    let place = index - 1;
    while (place >= 0 && values[place]! > moving) {
      values[place + 1] = values[place]!;
      place -= 1;
    }
    values[place + 1] = moving;
  }
}
