import { improveSelection, orderByScore } from '#core/selection/local-search.ts';
import type { Programme } from '#core/selection/programme.ts';
import { makeSearchSpace, solutionOf, stateOf } from '#core/selection/search-space.ts';

/**
 * A solution no worse than the one given, in which nothing that is worth something and fits is left out: a solver that stops within its gap may leave such crumbs.
 */
export function polish(programme: Programme, solution: Float64Array): Float64Array {
  const space = makeSearchSpace(programme);
  const state = stateOf(space, solution);
  const { cost } = programme.milp;
  improveSelection(space, state, { cost, score: cost, order: orderByScore(space, cost), tries: 200 });
  return solutionOf(space, state);
}
