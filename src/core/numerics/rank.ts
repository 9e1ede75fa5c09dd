/** Room to rank numbers in, made once and used again and again; `values` are what is ranked. */
export type Ranking = {
  readonly values: Float64Array;
  /** The same memory, a low and a high half of each number. */
  readonly halves: Uint32Array;
  readonly order: Uint32Array;
  readonly other: Uint32Array;
  readonly starts: Uint32Array;
};

const digitBits = 11;
const digits = 1 << digitBits;
const highHalf = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

export function makeRanking(most: number): Ranking {
  const values = new Float64Array(most);
  return {
    values,
    halves: new Uint32Array(values.buffer),
    order: new Uint32Array(most),
    other: new Uint32Array(most),
    starts: new Uint32Array(digits),
  };
}

/**
 * Positions of the first `count` values in ascending order, equal ones in the order they lie in; values must be zero or above, and not NaN.
 *
 * Sorts by the high half of each number, digit by digit from the lowest (numbers of one sign are ordered as their bits are), and mends by insertion
 * the few that differ in the low half alone. The answer lies in memory that the next call writes over.
 * Reference: Knuth, The Art of Computer Programming 3, 5.2.5 (radix sorting).
 */
export function rank(ranking: Ranking, count: number): Uint32Array {
  const { values, halves, starts } = ranking;
  let { order, other } = ranking;
  for (let position = 0; position < count; position += 1) order[position] = position;
  for (let shift = 0; shift < 32; shift += digitBits) {
    starts.fill(0);
    for (let position = 0; position < count; position += 1)
      starts[(halves[2 * position + highHalf]! >>> shift) & (digits - 1)]! += 1;
    for (let digit = 0, start = 0; digit < digits; digit += 1) {
      const size = starts[digit]!;
      starts[digit] = start;
      start += size;
    }
    for (let place = 0; place < count; place += 1) {
      const position = order[place]!;
      const digit = (halves[2 * position + highHalf]! >>> shift) & (digits - 1);
      other[starts[digit]!] = position;
      starts[digit]! += 1;
    }
    [order, other] = [other, order];
  }
  for (let place = 1; place < count; place += 1) {
    const position = order[place]!;
    const value = values[position]!;
    let before = place - 1;
    while (before >= 0 && values[order[before]!]! > value) {
      order[before + 1] = order[before]!;
      before -= 1;
    }
    order[before + 1] = position;
  }
  return order;
}
