import { improveSelection, orderByScore } from '#core/selection/local-search.ts';
import { insert, takeOut, worthOf } from '#core/selection/moves.ts';
import { copyState, fits, type SearchSpace, type SearchState } from '#core/selection/search-space.ts';

export type Force = {
  /** Ids that would leave, and that would come with it. */
  readonly displaces: readonly string[];
  readonly brings: readonly string[];
  /** Kronor-equivalents lost, at most: below 0 where the selection itself can be bettered so. */
  readonly loss: number;
};

/** The chosen selection with one initiative more: what leaves is what frees most of what is short per krona of worth, then local search around it. Null where no way was found. */
export function forceIn(space: SearchSpace, chosen: SearchState, position: number): Force | null {
  const { cost } = space.programme.milp;
  const isMandatory = space.isMandatory.slice();
  isMandatory[position] = 1;
  const forced: SearchSpace = { ...space, isMandatory };
  const state = copyState(chosen);
  const prices = { cost, score: cost };
  while (insert(forced, state, prices, position) === null) {
    const leaving = bestToLeave(forced, state, position);
    if (leaving === null || !takeOut(forced, state, leaving)) return null;
  }
  improveSelection(forced, state, { ...prices, order: orderByScore(space, cost), tries: 100 });
  const { initiatives } = space.programme.portfolio;
  const ids = (isListed: (at: number) => boolean) =>
    initiatives.flatMap(({ id }, at) => (isListed(at) ? [id] : []));
  return {
    displaces: ids(at => chosen.columnOf[at]! >= 0 && state.columnOf[at]! < 0),
    brings: ids(at => at !== position && chosen.columnOf[at]! < 0 && state.columnOf[at]! >= 0),
    loss: (worthOf(chosen, cost) - worthOf(state, cost)) * space.programme.objectiveUnit,
  };
}

function bestToLeave(space: SearchSpace, state: SearchState, position: number): number | null {
  const { cost } = space.programme.milp;
  const short = shortRows(space, state, position);
  let best: { readonly initiative: number; readonly relief: number } | null = null;
  for (let initiative = 0; initiative < state.columnOf.length; initiative += 1) {
    const column = state.columnOf[initiative]!;
    if (column < 0) continue;
    let freed = 0;
    for (let entry = space.starts[column]!; entry < space.starts[column + 1]!; entry += 1) {
      const lack = short.get(space.rows[entry]!) ?? 0;
      if (lack > 0) freed += Math.max(0, Math.min(1, space.values[entry]! / lack));
    }
    const relief = freed / Math.max(1e-9, cost[column]!);
    if (freed <= 0 || (best !== null && relief <= best.relief)) continue;
    if (canLeave(space, state, initiative)) best = { initiative, relief };
  }
  return best?.initiative ?? null;
}

function canLeave(space: SearchSpace, state: SearchState, initiative: number): boolean {
  return takeOut(space, copyState(state), initiative);
}

/** How much is lacking per row, in the start that lacks in fewest rows, of the initiative and of whatever it needs that is out. */
function shortRows(space: SearchSpace, state: SearchState, position: number): ReadonlyMap<number, number> {
  const wanted = [position];
  for (const each of wanted) {
    for (const other of space.needs[each]!) {
      if (state.columnOf[other]! < 0 && !wanted.includes(other)) wanted.push(other);
    }
  }
  const short = new Map<number, number>();
  for (const each of wanted) {
    const lacks = space.allowed[each]!.filter(column => !fits(space, state, column)).map(column =>
      lacksOf(space, state, column),
    );
    // A start that fits alone may still be out of reach together with the rest: then all its rows count.
    const least = lacks.reduce<ReadonlyMap<number, number> | null>(
      (fewest, lack) => (fewest === null || lack.size < fewest.size ? lack : fewest),
      null,
    );
    for (const [row, lack] of least ?? []) short.set(row, Math.max(lack, short.get(row) ?? 0));
  }
  return short;
}

function lacksOf(space: SearchSpace, { activity }: SearchState, column: number): ReadonlyMap<number, number> {
  const lacks = new Map<number, number>();
  for (let entry = space.starts[column]!; entry < space.starts[column + 1]!; entry += 1) {
    const row = space.rows[entry]!;
    const lack = activity[row]! + space.values[entry]! - space.upper[row]!;
    if (space.values[entry]! > 0 && lack > 0) lacks.set(row, lack);
  }
  return lacks;
}
