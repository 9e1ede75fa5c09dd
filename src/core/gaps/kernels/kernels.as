// The inner loops of the national scan, in AssemblyScript: two years (or two peers' values) side by side in one register.
// The plain versions, which say what these must give, are yearly-gaps.ts, trend.ts and latest-place.ts in the folder above.
// `node scripts/build-kernels.ts` compiles this file into kernels-wasm.ts.

const mostPeers: i32 = 7;

let units: i32 = 0;
let years: i32 = 0;
let window: i32 = 0;
let minPeers: i32 = 0;
let fewestTrend: i32 = 0;

/** Values of the key figure at hand, `[unit][year]`. */
let values: usize = 0;
/** A row without values, for peers that are not there. */
let nothing: usize = 0;
/** Positions of peers `[area][unit][7]`, −1 in unused slots, and how many are used. */
let peers: usize = 0;
let peerCounts: usize = 0;
let scoredClass: usize = 0;
let unitClass: usize = 0;
/** Weights of yearly gaps, `[number of years][place]`. */
let weights: usize = 0;

let gaps: usize = 0;
let gapCounts: usize = 0;
let latestYears: usize = 0;
let latestMedians: usize = 0;
let latestDeviations: usize = 0;
let means: usize = 0;
let squares: usize = 0;
let lagProducts: usize = 0;

let slopes: usize = 0;
let scores: usize = 0;
let pointCounts: usize = 0;
let national: usize = 0;

/** Sorted values of the peers, `[rank][lane]`, in two years. */
let ranked: usize = 0;
let scratch: usize = 0;

function room(bytes: i32): usize {
  const place = heap.alloc(bytes + 16);
  return (place + 15) & ~15;
}

export function prepare(
  unitCount: i32,
  yearCount: i32,
  areaCount: i32,
  windowYears: i32,
  fewestPeers: i32,
  fewestForTrend: i32,
): void {
  units = unitCount;
  years = yearCount;
  window = windowYears;
  minPeers = fewestPeers;
  fewestTrend = fewestForTrend;
  values = room(units * years * 8 + 16);
  nothing = room(years * 8 + 16);
  for (let year = 0; year <= years; year++) store<f64>(nothing + (<usize>year << 3), NaN);
  peers = room(areaCount * units * mostPeers * 4);
  peerCounts = room(areaCount * units);
  scoredClass = room(units);
  unitClass = room(units);
  weights = room((window + 1) * window * 8);
  gaps = room(units * window * 8);
  gapCounts = room(units);
  latestYears = room(units * 2);
  latestMedians = room(units * 8);
  latestDeviations = room(units * 8);
  means = room(units * 8);
  squares = room(units * 8);
  lagProducts = room(units * 8);
  slopes = room(units * 8);
  scores = room(units * 4);
  pointCounts = room(units);
  national = room(2 * years * units * 8);
  ranked = room(mostPeers * 16);
  scratch = room(max(window * window * 8, units * 8) + 32 * 8);
}

export function placeOf(which: i32): usize {
  switch (which) {
    case 0: return values;
    case 1: return peers;
    case 2: return peerCounts;
    case 3: return scoredClass;
    case 4: return unitClass;
    case 5: return weights;
    case 6: return gaps;
    case 7: return gapCounts;
    case 8: return latestYears;
    case 9: return latestMedians;
    case 10: return latestDeviations;
    case 11: return means;
    case 12: return squares;
    case 13: return lagProducts;
    case 14: return slopes;
    case 15: return scores;
    case 16: return pointCounts;
    default: return national;
  }
}

@inline
function row(slot: i32, at: usize): usize {
  const peer = load<i32>(at + (<usize>slot << 2));
  return peer < 0 ? nothing : values + <usize>(peer * years) * 8;
}

/** Yearly gaps of every unit in the key figure whose values lie ready, against the peers of a service area. */
export function gatherYearlyGaps(area: i32): void {
  const infinite = f64x2.splat(Infinity);
  for (let unit = 0; unit < units; unit++) {
    store<u8>(gapCounts + unit, 0);
    store<i16>(latestYears + (<usize>unit << 1), -1);
    if (load<u8>(scoredClass + unit) == 0) continue;
    const own = values + <usize>(unit * years) * 8;
    const at = area * units + unit;
    const used = <i32>load<u8>(peerCounts + at);
    const list = peers + <usize>(at * mostPeers) * 4;
    const row0 = row(0, list);
    const row1 = row(1, list);
    const row2 = row(2, list);
    const row3 = row(3, list);
    const row4 = row(4, list);
    const row5 = row(5, list);
    const row6 = row(6, list);
    const into = gaps + <usize>(unit * window) * 8;
    let latestOwn = -1;
    let counted = 0;
    let earliest = 0;
    let sum: f64 = 0;
    for (let top = years - 1; top >= earliest; top -= 2) {
      const from = max(top - 1, 0);
      const offset = <usize>from << 3;
      const highOwn = load<f64>(own + (<usize>top << 3));
      const lowOwn = load<f64>(own + offset);
      if (highOwn != highOwn && lowOwn != lowOwn) continue;
      let a = v128.load(row0 + offset);
      let b = v128.load(row1 + offset);
      let c = v128.load(row2 + offset);
      let d = v128.load(row3 + offset);
      let e = v128.load(row4 + offset);
      let f = v128.load(row5 + offset);
      let g = v128.load(row6 + offset);
      const isA = f64x2.eq(a, a);
      const isB = f64x2.eq(b, b);
      const isC = f64x2.eq(c, c);
      const isD = f64x2.eq(d, d);
      const isE = f64x2.eq(e, e);
      const isF = f64x2.eq(f, f);
      const isG = f64x2.eq(g, g);
      const present = i64x2.add(
        i64x2.add(i64x2.add(isA, isB), i64x2.add(isC, isD)),
        i64x2.add(i64x2.add(isE, isF), isG),
      );
      a = v128.bitselect(a, infinite, isA);
      b = v128.bitselect(b, infinite, isB);
      c = v128.bitselect(c, infinite, isC);
      d = v128.bitselect(d, infinite, isD);
      e = v128.bitselect(e, infinite, isE);
      f = v128.bitselect(f, infinite, isF);
      g = v128.bitselect(g, infinite, isG);
      // Sixteen comparators sort seven: (0,6)(2,3)(4,5) (0,2)(1,4)(3,6) (0,1)(2,5)(3,4) (1,2)(4,6) (2,3)(4,5) (1,2)(3,4)(5,6).
      let t = f64x2.pmin(g, a); g = f64x2.pmax(a, g); a = t;
      t = f64x2.pmin(d, c); d = f64x2.pmax(c, d); c = t;
      t = f64x2.pmin(f, e); f = f64x2.pmax(e, f); e = t;
      t = f64x2.pmin(c, a); c = f64x2.pmax(a, c); a = t;
      t = f64x2.pmin(e, b); e = f64x2.pmax(b, e); b = t;
      t = f64x2.pmin(g, d); g = f64x2.pmax(d, g); d = t;
      t = f64x2.pmin(b, a); b = f64x2.pmax(a, b); a = t;
      t = f64x2.pmin(f, c); f = f64x2.pmax(c, f); c = t;
      t = f64x2.pmin(e, d); e = f64x2.pmax(d, e); d = t;
      t = f64x2.pmin(c, b); c = f64x2.pmax(b, c); b = t;
      t = f64x2.pmin(g, e); g = f64x2.pmax(e, g); e = t;
      t = f64x2.pmin(d, c); d = f64x2.pmax(c, d); c = t;
      t = f64x2.pmin(f, e); f = f64x2.pmax(e, f); e = t;
      t = f64x2.pmin(c, b); c = f64x2.pmax(b, c); b = t;
      t = f64x2.pmin(e, d); e = f64x2.pmax(d, e); d = t;
      t = f64x2.pmin(g, f); g = f64x2.pmax(f, g); f = t;
      v128.store(ranked, a);
      v128.store(ranked + 16, b);
      v128.store(ranked + 32, c);
      v128.store(ranked + 48, d);
      v128.store(ranked + 64, e);
      v128.store(ranked + 80, f);
      v128.store(ranked + 96, g);
      for (let year = top; year >= from; year--) {
        if (year < earliest) break;
        const isHigh = year != from;
        const value = year == top ? highOwn : lowOwn;
        if (value != value) continue;
        if (latestOwn < 0) latestOwn = year;
        const count = -<i32>(isHigh ? i64x2.extract_lane(present, 1) : i64x2.extract_lane(present, 0));
        if (count < minPeers || count == 0 || used < minPeers) continue;
        const lane: usize = ranked + (isHigh ? 8 : 0);
        const median = middle(lane, 4, count);
        if (counted == 0) {
          earliest = max(0, year - window + 1);
          store<i16>(latestYears + (<usize>unit << 1), <i16>year);
          store<f64>(latestMedians + (<usize>unit << 3), median);
          for (let rank = 0; rank < count; rank++) {
            store<f64>(scratch + (<usize>rank << 3), abs(load<f64>(lane + (<usize>rank << 4)) - median));
          }
          insertionSort(scratch, 0, count);
          store<f64>(latestDeviations + (<usize>unit << 3), middle(scratch, 3, count));
        }
        store<f64>(into + (<usize>counted << 3), value - median);
        sum += value - median;
        counted++;
      }
    }
    if (counted == 0) {
      store<i16>(latestYears + (<usize>unit << 1), <i16>latestOwn);
      continue;
    }
    store<u8>(gapCounts + unit, <u8>counted);
    summarise(unit, into, counted, sum / <f64>counted);
  }
}

/** Median of sorted numbers that lie 2^shift bytes apart. */
@inline
function middle(at: usize, shift: usize, count: i32): f64 {
  const half = <usize>(count >> 1);
  const upper = load<f64>(at + (half << shift));
  return count & 1 ? upper : (load<f64>(at + ((half - 1) << shift)) + upper) / 2;
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

function insertionSort(at: usize, from: i32, to: i32): void {
  for (let index = from + 1; index < to; index++) {
    const moving = load<f64>(at + (<usize>index << 3));
    let place = index - 1;
    while (place >= from) {
      const other = load<f64>(at + (<usize>place << 3));
      if (other <= moving) break;
      store<f64>(at + (<usize>(place + 1) << 3), other);
      place--;
    }
    store<f64>(at + (<usize>(place + 1) << 3), moving);
  }
}

/**
 * Theil–Sen slope of every unit's own series in the window that ends with its latest year; for Mann–Kendall rises less falls,
 * with `tied` added where two are equal. Fewer points than asked for leave a count of 0.
 */
export function measureTrends(tied: i32): void {
  const times = scratch;
  const series = times + <usize>window * 8;
  const pairs = series + <usize>window * 8;
  for (let unit = 0; unit < units; unit++) {
    store<u8>(pointCounts + unit, 0);
    const latest = <i32>load<i16>(latestYears + (<usize>unit << 1));
    if (load<u8>(scoredClass + unit) == 0 || latest < 0) continue;
    const own = values + <usize>(unit * years) * 8;
    let count = 0;
    for (let year = max(0, latest - window + 1); year <= latest; year++) {
      const value = load<f64>(own + (<usize>year << 3));
      if (value != value) continue;
      store<f64>(times + (<usize>count << 3), <f64>year);
      store<f64>(series + (<usize>count << 3), value);
      count++;
    }
    if (count < fewestTrend) continue;
    let made = 0;
    let score = 0;
    let isTied = false;
    for (let later = 1; later < count; later++) {
      const time = load<f64>(times + (<usize>later << 3));
      const value = load<f64>(series + (<usize>later << 3));
      for (let earlier = 0; earlier < later; earlier++) {
        const other = load<f64>(series + (<usize>earlier << 3));
        const slope = (value - other) / (time - load<f64>(times + (<usize>earlier << 3)));
        if (value > other) score++;
        else if (value < other) score--;
        else isTied = true;
        let place = made - 1;
        while (place >= 0) {
          const before = load<f64>(pairs + (<usize>place << 3));
          if (before <= slope) break;
          store<f64>(pairs + (<usize>(place + 1) << 3), before);
          place--;
        }
        store<f64>(pairs + (<usize>(place + 1) << 3), slope);
        made++;
      }
    }
    store<u8>(pointCounts + unit, <u8>count);
    store<f64>(slopes + (<usize>unit << 3), middle(pairs, 3, made));
    store<i32>(scores + (<usize>unit << 2), isTied ? score + tied : score);
  }
}

/** Sorts the values of a class in a year into their place in `national`, and gives how many there are. */
export function sortClassYear(which: i32, year: i32): i32 {
  const into = national + <usize>((which - 1) * years + year) * <usize>units * 8;
  let count = 0;
  let at = values + (<usize>year << 3);
  for (let unit = 0; unit < units; unit++) {
    const value = load<f64>(at);
    at += <usize>years << 3;
    if (<i32>load<u8>(unitClass + unit) != which || value != value) continue;
    store<f64>(into + (<usize>count << 3), value);
    count++;
  }
  const run = 12;
  for (let from = 0; from < count; from += run) insertionSort(into, from, min(from + run, count));
  let source = into;
  let target = scratch;
  for (let width = run; width < count; width <<= 1) {
    for (let from = 0; from < count; from += width << 1) merge(source, target, from, min(from + width, count), min(from + (width << 1), count));
    const other = source;
    source = target;
    target = other;
  }
  if (source != into) memory.copy(into, source, <usize>count << 3);
  return count;
}

function merge(source: usize, target: usize, from: i32, half: i32, to: i32): void {
  let left = source + (<usize>from << 3);
  let right = source + (<usize>half << 3);
  const leftEnd = right;
  const rightEnd = source + (<usize>to << 3);
  let into = target + (<usize>from << 3);
  while (left < leftEnd && right < rightEnd) {
    const one = load<f64>(left);
    const other = load<f64>(right);
    if (one <= other) {
      store<f64>(into, one);
      left += 8;
    } else {
      store<f64>(into, other);
      right += 8;
    }
    into += 8;
  }
  if (left < leftEnd) memory.copy(into, left, leftEnd - left);
  else if (right < rightEnd) memory.copy(into, right, rightEnd - right);
}
