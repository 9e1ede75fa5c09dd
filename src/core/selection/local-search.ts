import { canMove, fill, insert, moveStarts, type Prices, takeOut, worthOf } from '#core/selection/moves.ts';
import {
  copyState,
  emptyState,
  put,
  restore,
  type SearchSpace,
  type SearchState,
} from '#core/selection/search-space.ts';

export type SearchOptions = Prices & {
  /** Initiatives, the most promising first. */
  readonly order: readonly number[];
  /** Swaps tried before it is given up; each costs time in proportion to the number of initiatives. */
  readonly tries: number;
  readonly isOver?: () => boolean;
};

/** Initiatives by the score of their best start, best first. */
export function orderByScore({ allowed }: SearchSpace, score: Float64Array): readonly number[] {
  const best = allowed.map(own =>
    own.reduce((highest, column) => Math.max(highest, score[column]!), Number.NEGATIVE_INFINITY),
  );
  return [...best.keys()].sort((a, b) => best[b]! - best[a]!);
}

/**
 * A selection built from nothing: what must be done first, then by `order`, each with what it needs, in its best start that fits.
 *
 * Null where what must be done does not fit in the way it is tried here, which does not prove that it cannot.
 */
export function constructSelection(space: SearchSpace, options: SearchOptions): SearchState | null {
  const state = emptyState(space);
  const mandatory = [...space.isMandatory.keys()]
    .filter(initiative => space.isMandatory[initiative] === 1)
    .sort((a, b) => space.allowed[a]!.length - space.allowed[b]!.length);
  for (const initiative of mandatory) {
    if (state.columnOf[initiative]! < 0 && insert(space, state, options, initiative) === null) return null;
  }
  fill(space, state, options, options.order);
  return state;
}

/**
 * Improves a selection until no try does: start periods are moved, then one initiative is let in at the cost of one that is in (with those that
 * need it), and the room that is left is filled anew. Changes `state` and gives what it is worth.
 *
 * A heuristic: what it gives is feasible and no worse than what it was given, not proved best.
 */
export function improveSelection(space: SearchSpace, state: SearchState, options: SearchOptions): number {
  const settle = () => {
    fill(space, state, options, options.order);
    moveStarts(space, state, options.cost);
    return worthOf(state, options.cost);
  };
  let worth = settle();
  let triesLeft = options.tries;
  const isOver = () => triesLeft <= 0 || (options.isOver?.() ?? false);
  const hasGained = (): boolean => {
    const tried = settle();
    const isBetter = tried > worth + 1e-9 * Math.max(1, Math.abs(worth));
    if (isBetter) worth = tried;
    return isBetter;
  };
  /** The first that may enter for the one that leaves and makes it better; `state` is as before where none does. */
  const exchange = (leaving: number): boolean => {
    const before = copyState(state);
    if (!takeOut(space, state, leaving)) return false;
    const bare = copyState(state);
    for (const entering of options.order) {
      if (isOver()) break;
      if (entering === leaving || state.columnOf[entering]! >= 0) continue;
      if (insert(space, state, options, entering) === null) continue;
      triesLeft -= 1;
      if (hasGained()) return true;
      restore(state, bare);
    }
    restore(state, before);
    return false;
  };
  /** Another start that leaves room for something better. */
  const shift = (initiative: number): boolean => {
    const before = copyState(state);
    for (const column of space.allowed[initiative]!) {
      if (isOver()) return false;
      if (column === state.columnOf[initiative] || !canMove(space, state, initiative, column)) continue;
      triesLeft -= 1;
      put(space, state, initiative, column);
      if (hasGained()) return true;
      restore(state, before);
    }
    return false;
  };
  for (let hasImproved = true; hasImproved && !isOver(); ) {
    hasImproved = false;
    for (const initiative of options.order.toReversed()) {
      if (state.columnOf[initiative]! < 0) continue;
      if (shift(initiative) || exchange(initiative)) hasImproved = true;
    }
  }
  return worth;
}
