import type { SearchSpace, SearchState } from '#core/selection/search-space.ts';

/**
 * Ids of the chosen initiatives that dominate one that is out: in every start of the latter they are worth at least as much in the same start and take no more of any
 * budget, role or department. Ties on everything count.
 */
export function dominatorsOf(space: SearchSpace, state: SearchState, position: number): readonly string[] {
  const { programme, allowed } = space;
  const { initiatives } = programme.portfolio;
  return initiatives.flatMap(({ id }, other) => {
    if (other === position || state.columnOf[other]! < 0) return [];
    const isDominated = allowed[position]!.every(column => {
      const { start } = programme.columns[column]!;
      const rival = allowed[other]!.find(each => programme.columns[each]!.start === start);
      return rival !== undefined && beats(space, rival, column);
    });
    return isDominated ? [id] : [];
  });
}

function beats(space: SearchSpace, rival: number, column: number): boolean {
  const { cost } = space.programme.milp;
  if (cost[rival]! < cost[column]!) return false;
  const taken = loadsOf(space, column);
  return [...loadsOf(space, rival)].every(([row, load]) => load <= (taken.get(row) ?? 0));
}

function loadsOf(
  { programme, starts, rows, values }: SearchSpace,
  column: number,
): ReadonlyMap<number, number> {
  const loads = new Map<number, number>();
  for (let entry = starts[column]!; entry < starts[column + 1]!; entry += 1) {
    const { kind } = programme.constraints[rows[entry]!]!;
    if (kind === 'budget' || kind === 'capacity' || kind === 'atATime')
      loads.set(rows[entry]!, values[entry]!);
  }
  return loads;
}
