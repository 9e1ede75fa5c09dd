import { fits, put, type SearchSpace, type SearchState } from '#core/selection/search-space.ts';

export type Prices = {
  /** What each column is worth. */
  readonly cost: Float64Array;
  /** What each is worth once the room it takes is paid for; decides which start is tried. */
  readonly score: Float64Array;
};

/** Σ cost of the columns taken. */
export function worthOf({ columnOf }: SearchState, cost: Float64Array): number {
  let sum = 0;
  for (const column of columnOf) if (column >= 0) sum += cost[column]!;
  return sum;
}

/**
 * Takes out the initiative and all that need it. False, with nothing changed, where one of them must be done or its savings pay for others.
 */
export function takeOut(space: SearchSpace, state: SearchState, initiative: number): boolean {
  const leaving = [initiative];
  for (const each of leaving) {
    if (space.isMandatory[each] === 1) return false;
    for (const other of space.neededBy[each]!) {
      if (state.columnOf[other]! >= 0 && !leaving.includes(other)) leaving.push(other);
    }
  }
  const columns = leaving.map(each => state.columnOf[each]!);
  for (const each of leaving) put(space, state, each, -1);
  if (columns.every(column => holdsNothingUp(space, state, column))) return true;
  leaving.forEach((each, at) => {
    put(space, state, each, columns[at]!);
  });
  return false;
}

function holdsNothingUp(
  { starts, rows, values, upper }: SearchSpace,
  { activity }: SearchState,
  column: number,
): boolean {
  for (let entry = starts[column]!; entry < starts[column + 1]!; entry += 1) {
    const row = rows[entry]!;
    if (values[entry]! < 0 && activity[row]! > upper[row]!) return false;
  }
  return true;
}

/**
 * Puts the initiative in, at the start of best score that fits, after what it needs. Gives what that is worth, or null, with nothing changed, where it does not fit.
 */
export function insert(
  space: SearchSpace,
  state: SearchState,
  prices: Prices,
  initiative: number,
): number | null {
  const entered: number[] = [];
  let gain = 0;
  const enter = (each: number): boolean => {
    if (state.columnOf[each]! >= 0) return true;
    if (!space.needs[each]!.every(enter)) return false;
    const column = bestColumn(space, state, prices, each);
    if (column < 0) return false;
    put(space, state, each, column);
    entered.push(each);
    gain += prices.cost[column]!;
    return true;
  };
  if (enter(initiative)) return gain;
  for (const each of entered) put(space, state, each, -1);
  return null;
}

function bestColumn(space: SearchSpace, state: SearchState, { score }: Prices, initiative: number): number {
  let best = -1;
  for (const column of space.allowed[initiative]!) {
    if ((best < 0 || score[column]! > score[best]!) && fits(space, state, column)) best = column;
  }
  return best;
}

/** Puts in, by order, whatever fits and is worth something, its needs included. */
export function fill(space: SearchSpace, state: SearchState, prices: Prices, order: readonly number[]): void {
  for (const initiative of order) {
    if (state.columnOf[initiative]! >= 0) continue;
    const missing = space.needs[initiative]!.filter(other => state.columnOf[other]! < 0);
    const gain = insert(space, state, prices, initiative);
    if (gain === null || gain > 0) continue;
    // Needs of needs, if any, may stay: each was put in because it fits, and the next tries weigh them.
    for (const each of [initiative, ...missing]) put(space, state, each, -1);
  }
}

/** Moves each initiative to its best start that fits, those that need it staying where they are. */
export function moveStarts(space: SearchSpace, state: SearchState, cost: Float64Array): void {
  for (let initiative = 0; initiative < state.columnOf.length; initiative += 1) {
    const now = state.columnOf[initiative]!;
    if (now < 0) continue;
    let best = now;
    for (const column of space.allowed[initiative]!) {
      if (cost[column]! > cost[best]! && canMove(space, state, initiative, column)) best = column;
    }
    if (best !== now) put(space, state, initiative, best);
  }
}

/** Whether an initiative that is in can start with another column, all others staying where they are. */
export function canMove(space: SearchSpace, state: SearchState, initiative: number, column: number): boolean {
  const now = state.columnOf[initiative]!;
  put(space, state, initiative, -1);
  const isPossible = fits(space, state, column) && keepsOthers(space, state, column, now);
  put(space, state, initiative, now);
  return isPossible;
}

/** A later start may leave one that needs it without: no row that `now` held down may pass its bound. */
function keepsOthers(space: SearchSpace, state: SearchState, column: number, now: number): boolean {
  const { starts, rows, values, upper } = space;
  const held = (row: number): number => {
    for (let entry = starts[column]!; entry < starts[column + 1]!; entry += 1) {
      if (rows[entry] === row) return values[entry]!;
    }
    return 0;
  };
  for (let entry = starts[now]!; entry < starts[now + 1]!; entry += 1) {
    const row = rows[entry]!;
    if (values[entry]! < 0 && state.activity[row]! + held(row) > upper[row]!) return false;
  }
  return true;
}
