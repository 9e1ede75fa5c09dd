// Sorts what all municipalities, or all regions, have in a year: as two halves side by side, then merged.

import { memberCounts, members, national, rows, units, values, years } from './memory';
import { sortRows } from './sorting';

/** Sorts the values of a class in a year into their place in `national`, and gives how many there are. */
export function sortClassYear(which: i32, year: i32): i32 {
  const list = members + <usize>((which - 1) * units) * 4;
  const listed = load<i32>(memberCounts + (<usize>(which - 1) << 2));
  const column = values + (<usize>year << 3);
  let count = 0;
  for (let place = 0; place < listed; place++) {
    const value = load<f64>(column + <usize>(load<i32>(list + (<usize>place << 2)) * years) * 8);
    // Written in any case, and written over where it is missing.
    store<f64>(rows + (<usize>count << 3), value);
    count += i32(value == value);
  }
  // The last row may be half, and one more row ends both halves.
  for (let end = count; end < count + 4; end++) store<f64>(rows + (<usize>end << 3), Infinity);
  sortRows(rows, (count + 1) >> 1);
  mergeHalves(national + <usize>(((which - 1) * years + year) * units) * 8, count);
  return count;
}

@inline
function mergeHalves(target: usize, count: i32): void {
  let left = rows;
  let right = rows + 8;
  for (let place = 0; place < count; place++) {
    const one = load<f64>(left);
    const other = load<f64>(right);
    const isLeft = one <= other;
    store<f64>(target + (<usize>place << 3), select(one, other, isLeft));
    left += <usize>isLeft << 4;
    right += <usize>!isLeft << 4;
  }
}
