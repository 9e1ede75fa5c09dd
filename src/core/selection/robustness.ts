import { seededUniform } from '#core/numerics/seeded-random.ts';
import { drawsOfCost } from '#core/selection/drawn-cost.ts';
import { pricedCost, pricedRows } from '#core/selection/lagrangian.ts';
import {
  constructSelection,
  improveSelection,
  orderByScore,
  type SearchOptions,
} from '#core/selection/local-search.ts';
import { worthOf } from '#core/selection/moves.ts';
import type { Programme } from '#core/selection/programme.ts';
import {
  copyState,
  makeSearchSpace,
  type SearchSpace,
  type SearchState,
  stateOf,
} from '#core/selection/search-space.ts';

/** Solves the programme without the demand of whole initiatives, for other costs; the rows stay as they are. */
export type Relaxation = (cost: Float64Array) => {
  readonly objective: number;
  /** Price of each row: what one more of its limit would give. */
  readonly prices: Float64Array;
};

export type RobustnessOptions = {
  readonly draws: number;
  readonly seed: number;
  /** Good solutions to begin from; the one chosen first. */
  readonly pool: readonly Float64Array[];
};

export type Robustness = {
  readonly draws: number;
  /** Per initiative, by position: share of the draws in which it was chosen. */
  readonly shareChosen: readonly number[];
  /** Mean over the draws of what the best found was worth less what the chosen selection was worth in that draw, as a share of the former. */
  readonly meanRegret: number;
  /** Mean over the draws of how far the best found lies below the relaxation, as a share of it: an upper bound on the heuristic's own error. */
  readonly meanGapToRelaxation: number;
};

/**
 * How often each initiative is chosen when benefits vary within their three-point estimates. A **heuristic**, not an exact solution of each draw.
 *
 * In each draw every line of benefit takes one probability, the same for all its years (an estimate that is too high one year is so the next), lines
 * independently. The draw's relaxation gives an order; a selection built in that order and the best of the pool for these benefits are improved by local search. Costs, staff and limits stay at their expected values. The same seed gives the same answer. `isGoingOn` is asked after each draw; the
 * draws made so far count.
 */
export function robustness(
  programme: Programme,
  relaxation: Relaxation,
  { draws, seed, pool }: RobustnessOptions,
  isGoingOn: (drawsDone: number) => boolean = () => true,
): Robustness {
  const space = makeSearchSpace(programme);
  const drawCost = drawsOfCost(programme, seededUniform(seed));
  const known: SearchState[] = pool.map(solution => stateOf(space, solution));
  const chosen = known[0] === undefined ? null : copyState(known[0]);
  const isPriced = pricedRows(space);
  const counts = new Float64Array(programme.columnsOf.length);
  let [done, regret, gap] = [0, 0, 0];
  while (done < draws) {
    const cost = drawCost();
    const { objective, prices } = relaxation(cost);
    const score = pricedCost(
      space,
      cost,
      prices.map((price, row) => price * isPriced[row]!),
    );
    const order = orderByScore(space, score);
    const best = bestFor(space, known, { cost, score, order, tries: triesPerDraw });
    done += 1;
    if (best !== null) {
      best.state.columnOf.forEach((column, initiative) => {
        if (column >= 0) counts[initiative]! += 1;
      });
      gap += (objective - best.worth) / Math.max(1e-9, Math.abs(objective));
      if (chosen !== null) {
        regret += (best.worth - worthOf(chosen, cost)) / Math.max(1e-9, Math.abs(best.worth));
      }
    }
    if (!isGoingOn(done)) break;
  }
  return {
    draws: done,
    shareChosen: Array.from(counts, count => count / done),
    meanRegret: regret / done,
    meanGapToRelaxation: gap / done,
  };
}

const poolSize = 12;
const triesPerDraw = 150;

/** The better of a selection built by the order and the best of those known, each improved; remembered for later draws. */
function bestFor(
  space: SearchSpace,
  known: SearchState[],
  options: SearchOptions,
): { readonly state: SearchState; readonly worth: number } | null {
  const built = constructSelection(space, options);
  const fromPool = known.reduce<SearchState | null>(
    (best, state) =>
      best === null || worthOf(state, options.cost) > worthOf(best, options.cost) ? state : best,
    null,
  );
  const candidates = [built, fromPool === null ? null : copyState(fromPool)].filter(state => state !== null);
  const improved = candidates.map(state => ({ state, worth: improveSelection(space, state, options) }));
  const best = improved.reduce<(typeof improved)[number] | null>(
    (leader, each) => (leader === null || each.worth > leader.worth ? each : leader),
    null,
  );
  if (best !== null) {
    known.push(copyState(best.state));
    // The first is the chosen one and stays.
    if (known.length > poolSize) known.splice(1, 1);
  }
  return best;
}
