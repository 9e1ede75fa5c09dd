import { rowTolerance } from '#core/selection/milp.ts';
import type { SearchSpace } from '#core/selection/search-space.ts';

export type Lagrangian = {
  /** Proved: no selection is worth more, in the programme's units. */
  readonly bound: number;
  /** Per column: what it is worth once the room it takes is paid for. */
  readonly score: Float64Array;
};

/**
 * Cost of each column less the price of what it takes of every row, at a price per row (0 for rows that only say "at most once").
 */
export function pricedCost(space: SearchSpace, cost: Float64Array, prices: ArrayLike<number>): Float64Array {
  const { starts, rows, values } = space;
  const score = cost.slice();
  for (let column = 0; column < score.length; column += 1) {
    for (let entry = starts[column]!; entry < starts[column + 1]!; entry += 1) {
      score[column]! -= prices[rows[entry]!]! * values[entry]!;
    }
  }
  return score;
}

/** 1 for rows with a price: those that tie initiatives together, and not those of one alone. */
export function pricedRows({ programme }: SearchSpace): Uint8Array {
  return Uint8Array.from(programme.constraints, ({ kind }) =>
    kind === 'once' || kind === 'mustDo' || kind === 'locked' || kind === 'forbidden' || kind === 'goal'
      ? 0
      : 1,
  );
}

/**
 * An upper bound and prices for the shared rows, by subgradient steps on the Lagrangian dual; seconds of a solver's work in milliseconds, and less tight.
 *
 * Any non-negative prices give a bound: Σ over initiatives of the best priced start (or none) + prices · limits. `best` is a value known to be reachable, which
 * sets the length of the steps.
 * Reference: Fisher 1981, Management Science 27(1), doi 10.1287/mnsc.27.1.1, equations 3–5.
 */
export function lagrangian(
  space: SearchSpace,
  cost: Float64Array,
  best: number,
  iterations: number,
): Lagrangian {
  const { milp } = space.programme;
  const isPriced = pricedRows(space);
  const prices = new Float64Array(isPriced.length);
  let bound = Number.POSITIVE_INFINITY;
  let score = cost;
  let [stride, stalled] = [1.5, 0];
  const scale = milp.rowUpper.map(rowScale);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const priced = pricedCost(space, cost, prices);
    const slack = new Float64Array(isPriced.length);
    let value = 0;
    for (let row = 0; row < slack.length; row += 1) {
      if (isPriced[row] === 0) continue;
      slack[row] = milp.rowUpper[row]!;
      value += prices[row]! * (milp.rowUpper[row]! + rowTolerance(milp.rowUpper[row]!));
    }
    space.allowed.forEach((own, initiative) => {
      const column = own.reduce((top, each) => (top < 0 || priced[each]! > priced[top]! ? each : top), -1);
      if (column < 0 || (priced[column]! <= 0 && space.isMandatory[initiative] === 0)) return;
      value += priced[column]!;
      for (let entry = space.starts[column]!; entry < space.starts[column + 1]!; entry += 1) {
        if (isPriced[space.rows[entry]!] === 1) slack[space.rows[entry]!]! -= space.values[entry]!;
      }
    });
    if (value < bound - 1e-6 * Math.abs(bound) || bound === Number.POSITIVE_INFINITY) {
      [bound, score, stalled] = [value, priced, 0];
    } else if (++stalled >= 15) {
      [stride, stalled] = [stride / 2, 0];
    }
    const length = slack.reduce((sum, each, row) => {
      const step = prices[row]! <= 0 && each > 0 ? 0 : each / scale[row]!;
      return sum + step * step;
    }, 0);
    if (length <= 0 || stride < 1e-3) break;
    const step = (stride * Math.max(value - best, 1e-4 * Math.abs(value))) / length;
    for (let row = 0; row < prices.length; row += 1) {
      if (isPriced[row] === 1)
        prices[row] = Math.max(0, prices[row]! - (step * slack[row]!) / scale[row]! ** 2);
    }
  }
  return { bound, score };
}

/** Money, hands and counts are of different sizes: steps are taken in rows scaled by their limit. */
const rowScale = (upper: number): number => Math.max(1, Math.abs(upper));
