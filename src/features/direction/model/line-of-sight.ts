import type { Part } from '#features/organisations/index.ts';
import type { Goal } from './goal.ts';

export type GoalNode = { readonly goal: Goal; readonly below: readonly GoalNode[] };

/** What of the organisation sees which goal of the council, through which goals between. */
export type LineOfSight = {
  /** Goals of the council with what serves them. */
  readonly served: readonly GoalNode[];
  /** Goals of boards and outcomes that serve nothing in force, with what serves them. */
  readonly servingNone: readonly GoalNode[];
  /** Parts without a goal of their own, above or below them: the uppermost of each branch. */
  readonly partsWithout: readonly Part[];
};

/** Of the goals in force on a day and the parts there are that day. Goals that serve each other in a ring are not among those stored. */
export function lineOfSight(goals: readonly Goal[], parts: readonly Part[]): LineOfSight {
  const ids = new Set(goals.map(({ id }) => id));
  const below = Map.groupBy(goals, ({ serves }) => (serves !== null && ids.has(serves) ? serves : null));
  const nodesUnder = (id: string | null): readonly GoalNode[] =>
    (below.get(id) ?? [])
      .map(goal => ({ goal, below: nodesUnder(goal.id) }))
      .toSorted(
        (one, other) =>
          other.goal.weight - one.goal.weight || one.goal.title.localeCompare(other.goal.title, 'sv'),
      );
  const tops = nodesUnder(null);
  return {
    served: tops.filter(({ goal }) => goal.kind === 'council'),
    servingNone: tops.filter(({ goal }) => goal.kind !== 'council'),
    partsWithout: partsWithout(goals, parts),
  };
}

function partsWithout(goals: readonly Goal[], parts: readonly Part[]): readonly Part[] {
  const byId = new Map(parts.map(part => [part.id, part]));
  const above = (part: Part): readonly Part[] => {
    const parent = part.parent === null ? undefined : byId.get(part.parent);
    return parent === undefined ? [] : [parent, ...above(parent)];
  };
  const withGoal = new Set(goals.flatMap(({ part }) => (part === null ? [] : [part])));
  const onTheWay = new Set(
    parts.filter(({ id }) => withGoal.has(id)).flatMap(part => above(part).map(({ id }) => id)),
  );
  const lacks = (part: Part): boolean =>
    part.kind !== 'council' &&
    !withGoal.has(part.id) &&
    !onTheWay.has(part.id) &&
    !above(part).some(({ id, kind }) => kind !== 'council' && withGoal.has(id));
  const lacking = new Set(parts.filter(lacks).map(({ id }) => id));
  return parts.filter(({ id, parent }) => lacking.has(id) && !(parent !== null && lacking.has(parent)));
}
