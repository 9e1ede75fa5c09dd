import type { Constraint } from '#core/selection/constraint.ts';
import { dominatorsOf } from '#core/selection/dominance.ts';
import { type Force, forceIn } from '#core/selection/force-in.ts';
import type { Programme } from '#core/selection/programme.ts';
import { budgetUnit } from '#core/selection/resource-rows.ts';
import {
  makeSearchSpace,
  type SearchSpace,
  type SearchState,
  stateOf,
} from '#core/selection/search-space.ts';

/** A limit that the initiative would pass if it were added to what is chosen: by how much, in kronor, hands or counts. */
export type Shortage = { readonly constraint: Constraint; readonly lacks: number };

export type WhyNotReason =
  | { readonly kind: 'forbidden'; readonly reason: string }
  /** It needs initiatives that are out, or that start too late. */
  | { readonly kind: 'needs'; readonly on: readonly string[] }
  | { readonly kind: 'excluded'; readonly name: string; readonly by: readonly string[] }
  /** Its benefit, at the given weights, is nothing or less in every start. */
  | { readonly kind: 'worth nothing' }
  /** In the start where least is lacking. */
  | { readonly kind: 'no room'; readonly start: number; readonly short: readonly Shortage[] }
  /** It would fit: the search ended before the best was proved. */
  | { readonly kind: 'fits'; readonly start: number };

export type WhyNot = {
  readonly initiative: string;
  readonly reason: WhyNotReason;
  /** Chosen initiatives worth at least as much in every start that take no more of anything. */
  readonly dominatedBy: readonly string[];
  /** What would leave and what it would cost if it were taken in; null where it cannot be, or was not tried. */
  readonly instead: Force | null;
};

export type Why =
  | { readonly initiative: string; readonly kind: 'mustDo' | 'locked'; readonly reason: string }
  | { readonly initiative: string; readonly kind: 'needed'; readonly by: readonly string[] }
  | { readonly initiative: string; readonly kind: 'worth' };

/** Why each chosen initiative is in: a duty, needed by others, or for what it is worth. */
export function whyIn(programme: Programme, solution: ArrayLike<number>): readonly Why[] {
  const space = makeSearchSpace(programme);
  const { columnOf } = stateOf(space, solution);
  const { initiatives } = programme.portfolio;
  return initiatives.flatMap(({ id, choice }, position): readonly Why[] => {
    if (columnOf[position]! < 0) return [];
    if (choice.kind === 'mustDo' || choice.kind === 'locked') {
      return [{ initiative: id, kind: choice.kind, reason: choice.reason }];
    }
    const by = space.neededBy[position]!.filter(other => columnOf[other]! >= 0).map(
      other => initiatives[other]!.id,
    );
    return [by.length > 0 ? { initiative: id, kind: 'needed', by } : { initiative: id, kind: 'worth' }];
  });
}

/**
 * Why each initiative that is not chosen is out, and what taking it in would displace.
 *
 * The reason is exact for the selection as it stands. What it would displace comes from local search with the initiative forced in: the loss told is reachable, so
 * the true one is no greater. `isOver` ends that part for the rest.
 */
export function whyNot(
  programme: Programme,
  solution: ArrayLike<number>,
  isOver: () => boolean = () => false,
): readonly WhyNot[] {
  const space = makeSearchSpace(programme);
  const state = stateOf(space, solution);
  return programme.portfolio.initiatives.flatMap(({ id, choice }, position): readonly WhyNot[] => {
    if (state.columnOf[position]! >= 0) return [];
    const isTried = choice.kind !== 'forbidden' && !isOver();
    return [
      {
        initiative: id,
        reason: reasonOf(space, state, position),
        dominatedBy: isTried ? dominatorsOf(space, state, position) : [],
        instead: isTried ? forceIn(space, state, position) : null,
      },
    ];
  });
}

function reasonOf(space: SearchSpace, state: SearchState, position: number): WhyNotReason {
  const { programme } = space;
  const { initiatives } = programme.portfolio;
  const { choice } = initiatives[position]!;
  if (choice.kind === 'forbidden') return { kind: 'forbidden', reason: choice.reason };
  const own = space.allowed[position]!;
  if (own.every(column => programme.milp.cost[column]! <= 0)) return { kind: 'worth nothing' };
  const out = space.needs[position]!.filter(other => state.columnOf[other]! < 0);
  if (out.length > 0) return { kind: 'needs', on: out.map(other => initiatives[other]!.id) };
  const tried = own.map(column => ({ column, short: shortages(space, state, column) }));
  const least = tried.reduce((best, each) => (lack(each.short) < lack(best.short) ? each : best));
  const { start } = programme.columns[least.column]!;
  const exclusion = least.short.find(({ constraint }) => constraint.kind === 'exclusion')?.constraint;
  if (exclusion?.kind === 'exclusion') {
    const by = initiatives.filter(
      ({ id }, other) => exclusion.initiatives.includes(id) && state.columnOf[other]! >= 0,
    );
    return { kind: 'excluded', name: exclusion.name, by: by.map(({ id }) => id) };
  }
  const late = least.short.flatMap(({ constraint }) =>
    constraint.kind === 'dependency' ? [constraint.on] : [],
  );
  if (late.length > 0) return { kind: 'needs', on: [...new Set(late)] };
  if (least.short.length === 0) return { kind: 'fits', start };
  const short = least.short.map(({ constraint, lacks }) => ({ constraint, lacks }));
  return { kind: 'no room', start, short };
}

/** What is lacking, each as a share of its limit. */
const lack = (short: readonly (Shortage & { readonly share: number })[]): number =>
  short.reduce((sum, { share }) => sum + share, 0);

function shortages(space: SearchSpace, state: SearchState, column: number) {
  const { starts, rows, values, programme } = space;
  const short: (Shortage & { readonly share: number })[] = [];
  for (let entry = starts[column]!; entry < starts[column + 1]!; entry += 1) {
    const row = rows[entry]!;
    const over = state.activity[row]! + values[entry]! - programme.milp.rowUpper[row]!;
    if (values[entry]! <= 0 || state.activity[row]! + values[entry]! <= space.upper[row]!) continue;
    const constraint = programme.constraints[row]!;
    short.push({
      constraint,
      lacks: constraint.kind === 'budget' ? over * budgetUnit : over,
      share: over / Math.max(1e-9, Math.abs(programme.milp.rowUpper[row]!), values[entry]!),
    });
  }
  return short;
}
