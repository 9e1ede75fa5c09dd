import { rowTolerance } from '#core/selection/milp.ts';
import type { Programme } from '#core/selection/programme.ts';

/** A programme laid out for moving one initiative at a time. */
export type SearchSpace = {
  readonly programme: Programme;
  /** Entries of column c lie from `starts[c]` to `starts[c + 1]`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly upper: Float64Array;
  /** Positions of the initiatives that one needs, and of those that need it. */
  readonly needs: readonly (readonly number[])[];
  readonly neededBy: readonly (readonly number[])[];
  /** 1 where it must be done or is locked. */
  readonly isMandatory: Uint8Array;
  /** The columns each may start with: none where forbidden, one where locked. */
  readonly allowed: readonly (readonly number[])[];
};

/** Which column each initiative starts with (−1: none), and what that makes of the rows. */
export type SearchState = { readonly columnOf: Int32Array; readonly activity: Float64Array };

/** Lays the programme's matrix by columns and gathers what may move. */
export function makeSearchSpace(programme: Programme): SearchSpace {
  const { milp, portfolio, columns, columnsOf } = programme;
  const starts = new Int32Array(milp.cost.length + 1);
  for (const column of milp.indices) starts[column + 1]! += 1;
  for (let column = 0; column < milp.cost.length; column += 1) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const [rows, values] = [new Int32Array(milp.indices.length), new Float64Array(milp.indices.length)];
  for (let row = 0; row < milp.rowUpper.length; row += 1) {
    for (let entry = milp.starts[row]!; entry < milp.starts[row + 1]!; entry += 1) {
      const at = next[milp.indices[entry]!]!++;
      rows[at] = row;
      values[at] = milp.values[entry]!;
    }
  }
  const positionOf = new Map(portfolio.initiatives.map(({ id }, position) => [id, position]));
  const needs = portfolio.initiatives.map(({ dependsOn }) => dependsOn.map(({ on }) => positionOf.get(on)!));
  const neededBy: number[][] = portfolio.initiatives.map(() => []);
  needs.forEach((others, position) => {
    for (const other of others) neededBy[other]!.push(position);
  });
  return {
    programme,
    starts,
    rows,
    values,
    upper: milp.rowUpper.map(upper => upper + rowTolerance(upper)),
    needs,
    neededBy,
    isMandatory: Uint8Array.from(portfolio.initiatives, ({ choice }) =>
      choice.kind === 'mustDo' || choice.kind === 'locked' ? 1 : 0,
    ),
    allowed: portfolio.initiatives.map(({ choice }, position) => {
      if (choice.kind === 'forbidden') return [];
      const own = columnsOf[position]!;
      return choice.kind === 'locked' ? own.filter(column => columns[column]!.start === choice.start) : own;
    }),
  };
}

export const emptyState = ({ programme }: SearchSpace): SearchState => ({
  columnOf: new Int32Array(programme.columnsOf.length).fill(-1),
  activity: new Float64Array(programme.milp.rowUpper.length),
});

/** The state of a solution of the programme. */
export function stateOf(space: SearchSpace, solution: ArrayLike<number>): SearchState {
  const state = emptyState(space);
  space.programme.columns.forEach(({ initiative }, column) => {
    if (solution[column]! > 0.5) put(space, state, initiative, column);
  });
  return state;
}

/** The solution of a state: 0 or 1 per column. */
export function solutionOf({ programme }: SearchSpace, { columnOf }: SearchState): Float64Array {
  const solution = new Float64Array(programme.columns.length);
  for (const column of columnOf) if (column >= 0) solution[column] = 1;
  return solution;
}

export const copyState = ({ columnOf, activity }: SearchState): SearchState => ({
  columnOf: columnOf.slice(),
  activity: activity.slice(),
});

export function restore(state: SearchState, from: SearchState): void {
  state.columnOf.set(from.columnOf);
  state.activity.set(from.activity);
}

/** Sets the column of an initiative (−1: takes it out) without asking whether it fits. */
export function put(space: SearchSpace, state: SearchState, initiative: number, column: number): void {
  const before = state.columnOf[initiative]!;
  if (before >= 0) addColumn(space, state, before, -1);
  if (column >= 0) addColumn(space, state, column, 1);
  state.columnOf[initiative] = column;
}

function addColumn(
  { starts, rows, values }: SearchSpace,
  { activity }: SearchState,
  column: number,
  sign: number,
) {
  for (let entry = starts[column]!; entry < starts[column + 1]!; entry += 1) {
    activity[rows[entry]!]! += sign * values[entry]!;
  }
}

/**
 * Whether the rows that the column touches stay within their upper bounds once it is there. Lower bounds are those of must-do and locked, which `isMandatory` and `allowed` keep.
 */
export function fits(
  { starts, rows, values, upper }: SearchSpace,
  { activity }: SearchState,
  column: number,
): boolean {
  for (let entry = starts[column]!; entry < starts[column + 1]!; entry += 1) {
    const row = rows[entry]!;
    if (values[entry]! > 0 && activity[row]! + values[entry]! > upper[row]!) return false;
  }
  return true;
}
