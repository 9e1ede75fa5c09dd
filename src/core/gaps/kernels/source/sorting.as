// Sorting two lists side by side, one in each half of a register. Comparators whose order does not depend on the numbers
// never make the processor guess, which on short lists costs more than the comparisons themselves.

/** Puts the smaller of each half first. */
@inline
function order(first: usize, second: usize): void {
  const one = v128.load(first);
  const other = v128.load(second);
  v128.store(first, f64x2.pmin(one, other));
  v128.store(second, f64x2.pmax(one, other));
}

/** The last and most frequent step, where the rows to compare stand alone. */
@inline
function orderEveryOther(first: usize, end: usize, gap: usize): void {
  for (let row = first; row < end; row += 32) order(row, row + gap);
}

/** Sorts `count` rows of two numbers, each half for itself: Batcher's merge exchange (Knuth, volume 3, 5.2.2, algorithm M). */
export function sortRows(at: usize, count: i32): void {
  if (count < 2) return;
  let highest = 1;
  while (highest << 1 < count) highest <<= 1;
  for (let step = highest; step > 0; step >>= 1) {
    let apart = step;
    let from = 0;
    for (let reach = highest; ; reach >>= 1) {
      const end = count - apart;
      const gap = <usize>apart << 4;
      if (step == 1) orderEveryOther(at + (<usize>from << 4), at + (<usize>max(end, 0) << 4), gap);
      else for (let start = from; start < end; start += step << 1) {
        const last = at + (<usize>min(start + step, end) << 4);
        for (let row = at + (<usize>start << 4); row < last; row += 16) order(row, row + gap);
      }
      if (reach == step) break;
      apart = reach - step;
      from = step;
    }
  }
}

/**
 * Writes seven rows sorted, each half for itself, by sixteen comparators:
 * (0,6)(2,3)(4,5) (0,2)(1,4)(3,6) (0,1)(2,5)(3,4) (1,2)(4,6) (2,3)(4,5) (1,2)(3,4)(5,6).
 */
@inline
export function sortSeven(into: usize, a: v128, b: v128, c: v128, d: v128, e: v128, f: v128, g: v128): void {
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
  v128.store(into, a);
  v128.store(into + 16, b);
  v128.store(into + 32, c);
  v128.store(into + 48, d);
  v128.store(into + 64, e);
  v128.store(into + 80, f);
  v128.store(into + 96, g);
}

/** Median of the first `count` of sorted rows, in the half at `at`; anything at all where `count` is 0. */
@inline
export function middleOfRows(at: usize, count: i32): f64 {
  const upper = load<f64>(at + (<usize>(count >> 1) << 4));
  const lower = load<f64>(at + (<usize>(max(count - 1, 0) >> 1) << 4));
  return select(upper, (lower + upper) / 2, count & 1);
}
