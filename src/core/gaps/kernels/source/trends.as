// What `trend.ts` defines, two units side by side.

import { fewestForTrend, latestYears, pointCounts, rows, scoredClass, scores, slopes, units, values, window, years } from './memory';
import { middleOfRows, sortRows } from './sorting';

/** One unit's series in its window, and its score: rises less falls among all pairs, `tied` added where two are equal. */
const longest: i32 = 32;
const times = memory.data(longest * 8, 16);
const series = memory.data(longest * 8, 16);

/**
 * Theil–Sen slope of every unit's own series in the window that ends with its latest year; for Mann–Kendall rises less falls,
 * with `tied` added where two are equal. Fewer points than asked for leave a count of 0.
 */
export function measureTrends(tied: i32): void {
  let waiting = -1;
  let waitingPairs = 0;
  for (let unit = 0; unit < units; unit++) {
    const count = gatherSeries(unit);
    store<u8>(pointCounts + unit, <u8>count);
    if (count == 0) continue;
    const pairs = (count * (count - 1)) >> 1;
    const lane: usize = waiting < 0 ? 0 : 8;
    store<i32>(scores + (<usize>unit << 2), writeSlopes(count, lane, tied));
    if (waiting < 0) {
      waiting = unit;
      waitingPairs = pairs;
      continue;
    }
    // The shorter list is made as long as the other by numbers that are sorted last.
    for (let pair = waitingPairs; pair < pairs; pair++) store<f64>(rows + (<usize>pair << 4), Infinity);
    for (let pair = pairs; pair < waitingPairs; pair++) store<f64>(rows + (<usize>pair << 4) + 8, Infinity);
    sortRows(rows, max(pairs, waitingPairs));
    store<f64>(slopes + (<usize>waiting << 3), middleOfRows(rows, waitingPairs));
    store<f64>(slopes + (<usize>unit << 3), middleOfRows(rows + 8, pairs));
    waiting = -1;
  }
  if (waiting < 0) return;
  sortRows(rows, waitingPairs);
  store<f64>(slopes + (<usize>waiting << 3), middleOfRows(rows, waitingPairs));
}

/** How many points of the unit's window have a value, or 0 where they are too few. */
@inline
function gatherSeries(unit: i32): i32 {
  const latest = <i32>load<i16>(latestYears + (<usize>unit << 1));
  if (load<u8>(scoredClass + unit) == 0 || latest < 0) return 0;
  const own = values + <usize>(unit * years) * 8;
  let count = 0;
  for (let year = max(0, latest - window + 1); year <= latest; year++) {
    const value = load<f64>(own + (<usize>year << 3));
    // Written in any case, and written over where it is missing.
    store<f64>(times + (<usize>count << 3), <f64>year);
    store<f64>(series + (<usize>count << 3), value);
    count += i32(value == value);
  }
  return count < fewestForTrend ? 0 : count;
}

/** Slopes of all pairs of the series into one half of `rows`; gives the score. */
@inline
function writeSlopes(count: i32, lane: usize, tied: i32): i32 {
  let into = rows + lane;
  let score = 0;
  let equal = 0;
  for (let later = 1; later < count; later++) {
    const time = load<f64>(times + (<usize>later << 3));
    const value = load<f64>(series + (<usize>later << 3));
    for (let earlier = 0; earlier < later; earlier++) {
      const other = load<f64>(series + (<usize>earlier << 3));
      store<f64>(into, (value - other) / (time - load<f64>(times + (<usize>earlier << 3))));
      into += 16;
      score += i32(value > other) - i32(value < other);
      equal |= i32(value == other);
    }
  }
  return equal ? score + tied : score;
}
