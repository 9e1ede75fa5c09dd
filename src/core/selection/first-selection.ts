import { seededUniform } from '#core/numerics/seeded-random.ts';
import { lagrangian } from '#core/selection/lagrangian.ts';
import {
  constructSelection,
  improveSelection,
  orderByScore,
  type SearchOptions,
} from '#core/selection/local-search.ts';
import { insert, takeOut } from '#core/selection/moves.ts';
import type { Programme } from '#core/selection/programme.ts';
import {
  copyState,
  makeSearchSpace,
  restore,
  type SearchSpace,
  type SearchState,
  solutionOf,
  stateOf,
} from '#core/selection/search-space.ts';

export type FirstSelection = {
  /** 0 or 1 per column; null where what must be done did not fit in the way it was tried. */
  readonly solution: Float64Array | null;
  /** Proved: no selection is worth more, in the programme's units. */
  readonly bound: number;
};

export type FirstSelectionOptions = {
  readonly seed: number;
  /** Asked often; the search goes on until it says so, or until `rounds` in a row gave nothing better. */
  readonly isOver: () => boolean;
  readonly rounds: number;
  /** A selection to begin from, where one is known; else one is built. */
  readonly start?: Float64Array;
  readonly onBetter?: (solution: Float64Array, bound: number) => void;
};

/**
 * A good selection fast, with a proved bound: prices by the Lagrangian dual, a selection built in the order of what initiatives are worth at those prices, then iterated local
 * search – a few initiatives are taken out at random and the rest improved anew.
 *
 * A heuristic for the solver to begin from, and the answer where the solver has no time. The same seed gives the same rounds.
 * Reference: Lourenço, Martin & Stützle 2003, Iterated local search, in Handbook of Metaheuristics, doi 10.1007/0-306-48056-5_11.
 */
export function firstSelection(
  programme: Programme,
  { seed, isOver, rounds, start, onBetter }: FirstSelectionOptions,
): FirstSelection {
  const space = makeSearchSpace(programme);
  const { cost } = programme.milp;
  const { bound, score } = lagrangian(space, cost, 0, 300);
  const options: SearchOptions = { cost, score, order: orderByScore(space, score), tries: 1e9, isOver };
  const state = start === undefined ? constructSelection(space, options) : stateOf(space, start);
  if (state === null) return { solution: null, bound };
  const told = () => onBetter?.(solutionOf(space, state), bound);
  told();
  let worth = improveSelection(space, state, options);
  told();
  const uniform = seededUniform(seed);
  for (let idle = 0; idle < rounds && !isOver(); idle += 1) {
    const before = copyState(state);
    shake(space, state, options, uniform);
    const tried = improveSelection(space, state, options);
    if (tried > worth + 1e-9 * Math.max(1, Math.abs(worth))) {
      [worth, idle] = [tried, -1];
      told();
    } else restore(state, before);
  }
  return { solution: solutionOf(space, state), bound };
}

/** Takes out some of those chosen at random, and lets in others at random where they fit: else the same would come back. */
function shake(space: SearchSpace, state: SearchState, prices: SearchOptions, uniform: () => number): void {
  const pick = (from: readonly number[]) => from[Math.floor(uniform() * from.length)]!;
  const initiatives = [...state.columnOf.keys()];
  const chosen = initiatives.filter(initiative => state.columnOf[initiative]! >= 0);
  const outside = initiatives.filter(initiative => state.columnOf[initiative]! < 0);
  if (chosen.length === 0 || outside.length === 0) return;
  const leaving = 2 + Math.floor((uniform() * chosen.length) / 8);
  for (let left = leaving; left > 0; left -= 1) {
    const initiative = pick(chosen);
    if (state.columnOf[initiative]! >= 0) takeOut(space, state, initiative);
  }
  for (let left = leaving; left > 0; left -= 1) {
    const initiative = pick(outside);
    if (state.columnOf[initiative]! < 0) insert(space, state, prices, initiative);
  }
}
