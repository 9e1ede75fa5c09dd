// What `yearly-gaps.ts` defines, two years side by side.

import {
  fewestPeers, gapCounts, gaps, lagProducts, latestDeviations, latestMedians, latestYears, means, mostPeers, nothing,
  peers, rows, scoredClass, squares, units, values, weights, window, years,
} from './memory';
import { middleOfRows, sortSeven } from './sorting';

/** The rows of a unit's seven peers. */
let row0: usize = 0;
let row1: usize = 0;
let row2: usize = 0;
let row3: usize = 0;
let row4: usize = 0;
let row5: usize = 0;
let row6: usize = 0;

@inline
function rowOf(slot: i32, list: usize): usize {
  const peer = load<i32>(list + (<usize>slot << 2));
  return peer < 0 ? nothing : values + <usize>(peer * years) * 8;
}

@inline
function isThere(row: usize): v128 {
  const pair = v128.load(row);
  return f64x2.eq(pair, pair);
}

/** How many of the peers have a value in two years, as negative numbers (that is what a true comparison adds up to). */
@inline
function missingLess(offset: usize): v128 {
  return i64x2.add(
    i64x2.add(
      i64x2.add(isThere(row0 + offset), isThere(row1 + offset)),
      i64x2.add(isThere(row2 + offset), isThere(row3 + offset)),
    ),
    i64x2.add(i64x2.add(isThere(row4 + offset), isThere(row5 + offset)), isThere(row6 + offset)),
  );
}

/** Two years of a peer, infinite where they are missing, so that they are sorted last. */
@inline
function last(row: usize): v128 {
  return f64x2.pmin(f64x2.splat(Infinity), v128.load(row));
}

/** Yearly gaps of every unit in the key figure whose values lie ready, against the peers of a service area. */
export function gatherYearlyGaps(area: i32): void {
  for (let unit = 0; unit < units; unit++) {
    store<u8>(gapCounts + unit, 0);
    store<i16>(latestYears + (<usize>unit << 1), -1);
    if (load<u8>(scoredClass + unit) == 0) continue;
    const list = peers + <usize>((area * units + unit) * mostPeers) * 4;
    row0 = rowOf(0, list);
    row1 = rowOf(1, list);
    row2 = rowOf(2, list);
    row3 = rowOf(3, list);
    row4 = rowOf(4, list);
    row5 = rowOf(5, list);
    row6 = rowOf(6, list);
    const latest = findLatestYear(unit);
    if (latest >= 0) gatherWindow(unit, latest);
  }
}

/** The latest year that counts, or −1; what `latestYears` says of the unit is written. */
@inline
function findLatestYear(unit: i32): i32 {
  const own = values + <usize>(unit * years) * 8;
  const enough = i64x2.splat(1 - fewestPeers);
  let latestOwn = -1;
  for (let top = years - 1; top >= 0; top -= 2) {
    const from = max(top - 1, 0);
    const offset = <usize>from << 3;
    const isOwn = isThere(own + offset);
    // Of the first year alone the other half belongs to a year already seen, or to no year of the unit.
    const halves = top == 0 ? 1 : 3;
    const ownYears = i64x2.bitmask(isOwn) & halves;
    if (ownYears == 0) continue;
    if (latestOwn < 0) latestOwn = from + (ownYears >> 1);
    const counted = i64x2.bitmask(v128.and(isOwn, i64x2.gt_s(enough, missingLess(offset)))) & halves;
    if (counted == 0) continue;
    const latest = from + (counted >> 1);
    store<i16>(latestYears + (<usize>unit << 1), <i16>latest);
    return latest;
  }
  store<i16>(latestYears + (<usize>unit << 1), <i16>latestOwn);
  return -1;
}

/** Gaps of the years that count in the window that ends with `latest`, latest first. */
@inline
function gatherWindow(unit: i32, latest: i32): void {
  const own = values + <usize>(unit * years) * 8;
  const into = gaps + <usize>(unit * window) * 8;
  const earliest = max(0, latest - window + 1);
  let counted = 0;
  let sum: f64 = 0;
  for (let top = latest; top >= earliest; top -= 2) {
    const from = max(top - 1, 0);
    const offset = <usize>from << 3;
    const present = missingLess(offset);
    sortSeven(
      rows, last(row0 + offset), last(row1 + offset), last(row2 + offset), last(row3 + offset),
      last(row4 + offset), last(row5 + offset), last(row6 + offset),
    );
    if (top == latest) writeLatest(unit, from == top ? 0 : 8, from == top ? 0 : 1, present);
    for (let year = top; year >= max(from, earliest); year--) {
      const isHigh = year != from;
      const value = load<f64>(own + (<usize>year << 3));
      const count = -<i32>(isHigh ? i64x2.extract_lane(present, 1) : i64x2.extract_lane(present, 0));
      const gap = value - middleOfRows(rows + (isHigh ? 8 : 0), count);
      // Written in any case, and written over where the year does not count: a branch would be wrong half of the time.
      const isCounted = i32(value == value) & i32(count >= fewestPeers);
      store<f64>(into + (<usize>counted << 3), gap);
      sum += select(gap, <f64>0, isCounted);
      counted += isCounted;
    }
  }
  store<u8>(gapCounts + unit, <u8>counted);
  summarise(unit, into, counted, sum / <f64>counted);
}

/** Median and median absolute deviation of the peers in the latest year, whose values lie sorted in one half of `rows`. */
@inline
function writeLatest(unit: i32, half: usize, lane: i32, present: v128): void {
  const count = -<i32>(lane == 1 ? i64x2.extract_lane(present, 1) : i64x2.extract_lane(present, 0));
  const median = middleOfRows(rows + half, count);
  const centre = f64x2.splat(median);
  const deviations = rows + (<usize>mostPeers << 4);
  sortSeven(
    deviations, f64x2.abs(f64x2.sub(v128.load(rows), centre)), f64x2.abs(f64x2.sub(v128.load(rows + 16), centre)),
    f64x2.abs(f64x2.sub(v128.load(rows + 32), centre)), f64x2.abs(f64x2.sub(v128.load(rows + 48), centre)),
    f64x2.abs(f64x2.sub(v128.load(rows + 64), centre)), f64x2.abs(f64x2.sub(v128.load(rows + 80), centre)),
    f64x2.abs(f64x2.sub(v128.load(rows + 96), centre)),
  );
  store<f64>(latestMedians + (<usize>unit << 3), median);
  store<f64>(latestDeviations + (<usize>unit << 3), middleOfRows(deviations + half, count));
}

function summarise(unit: i32, from: usize, counted: i32, plainMean: f64): void {
  const weigh = weights + <usize>(counted * window) * 8;
  let mean: f64 = 0;
  let squared: f64 = 0;
  let products: f64 = 0;
  let before: f64 = 0;
  for (let index = 0; index < counted; index++) {
    const gap = load<f64>(from + (<usize>index << 3));
    const deviation = gap - plainMean;
    mean += gap * load<f64>(weigh + (<usize>index << 3));
    squared += deviation * deviation;
    products += deviation * before;
    before = deviation;
  }
  store<f64>(means + (<usize>unit << 3), mean);
  store<f64>(squares + (<usize>unit << 3), squared);
  store<f64>(lagProducts + (<usize>unit << 3), products);
}
