/**
 * A mixed-integer linear programme with binary unknowns as plain data: maximise cost · x where rowLower ≤ A x ≤ rowUpper and x is 0 or 1.
 * A lies by rows: row r has `indices` and `values` from `starts[r]` to `starts[r + 1]`. No bound is ±Infinity.
 */
export type Milp = {
  readonly cost: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
};

export type SolveOptions = {
  /** Stop when (bound − best)/|best| is proved no greater. */
  readonly gap: number;
  readonly timeLimitSeconds: number;
  /** A solution to begin from, one 0 or 1 per column. */
  readonly start?: Float64Array;
  /** Solve with unknowns anywhere between 0 and 1. */
  readonly isRelaxed?: boolean;
};

/** `optimal` is proved within the gap asked for; after `time limit` or `stopped` the best so far stands, if there is one. */
export type SolveStatus = 'optimal' | 'time limit' | 'stopped' | 'infeasible';

export type SolveOutcome = {
  readonly status: SolveStatus;
  /** One number per column; null where none was found. */
  readonly solution: Float64Array | null;
  /** Proved: no solution is better than this. Infinity where nothing is proved. */
  readonly bound: number;
};

/** The solver is a parameter: whoever calls hands it in. */
export type Solve = (milp: Milp, options: SolveOptions) => Promise<SolveOutcome>;

export type Row = {
  readonly lower: number;
  readonly upper: number;
  readonly indices: readonly number[];
  readonly values: readonly number[];
};

/** Lays rows one after the other; entries of 0 are left out. */
export function makeMilp(cost: Float64Array, rows: readonly Row[]): Milp {
  const starts = new Int32Array(rows.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  rows.forEach((row, position) => {
    row.indices.forEach((column, entry) => {
      if (row.values[entry] === 0) return;
      indices.push(column);
      values.push(row.values[entry]!);
    });
    starts[position + 1] = indices.length;
  });
  return {
    cost,
    rowLower: Float64Array.from(rows, row => row.lower),
    rowUpper: Float64Array.from(rows, row => row.upper),
    starts,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

/** The rows of `milp` that `keep` says, and `added` after them. */
export function withRows(milp: Milp, keep: (row: number) => boolean, added: readonly Row[] = []): Milp {
  const kept: Row[] = [];
  for (let row = 0; row < milp.rowLower.length; row += 1) {
    if (!keep(row)) continue;
    const [from, to] = [milp.starts[row]!, milp.starts[row + 1]!];
    kept.push({
      lower: milp.rowLower[row]!,
      upper: milp.rowUpper[row]!,
      indices: Array.from(milp.indices.subarray(from, to)),
      values: Array.from(milp.values.subarray(from, to)),
    });
  }
  return makeMilp(milp.cost, [...kept, ...added]);
}

/** A x, one number per row. */
export function activities(milp: Milp, x: ArrayLike<number>): Float64Array {
  const activity = new Float64Array(milp.rowLower.length);
  for (let row = 0; row < activity.length; row += 1) {
    for (let entry = milp.starts[row]!; entry < milp.starts[row + 1]!; entry += 1) {
      activity[row]! += milp.values[entry]! * x[milp.indices[entry]!]!;
    }
  }
  return activity;
}

/** cost · x. */
export function objectiveOf(milp: Milp, x: ArrayLike<number>): number {
  return milp.cost.reduce((sum, cost, column) => sum + cost * x[column]!, 0);
}

/** Whether `best` is proved to lie within the relative gap of the best there is; a difference of half a millionth is none. */
export const isWithinGap = (best: number, bound: number, gap: number): boolean =>
  bound - best <= Math.max(gap * Math.abs(best), 5e-7);

/** Roundings of sums of this relative size break no bound. */
export const rowTolerance = (bound: number): number => 1e-6 * Math.max(1, Math.abs(bound));

/** Positions of the rows that x breaks, by more than rounding. */
export function brokenRows(milp: Milp, x: ArrayLike<number>): readonly number[] {
  const activity = activities(milp, x);
  return [...activity.keys()].filter(
    row =>
      activity[row]! > milp.rowUpper[row]! + rowTolerance(milp.rowUpper[row]!) ||
      activity[row]! < milp.rowLower[row]! - rowTolerance(milp.rowLower[row]!),
  );
}
