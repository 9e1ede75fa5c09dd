import { costPerYear } from '#core/selection/amounts.ts';
import type { Column, NamedRow } from '#core/selection/column.ts';
import type { Row } from '#core/selection/milp.ts';
import {
  type BudgetKind,
  budgetKinds,
  type Capacity,
  type Initiative,
  type Portfolio,
  periodsOf,
} from '#core/selection/portfolio.ts';

/** Kronor per unit of a budget row. */
export const budgetUnit = 1000;

/** Rows of budgets, capacities and of how much a department takes on at a time; rows that nothing can break are left out. */
export function resourceRows(portfolio: Portfolio, columns: readonly Column[]): readonly NamedRow[] {
  return [
    ...budgetKinds.flatMap(budget => budgetRows(portfolio, columns, budget)),
    ...portfolio.capacities.flatMap(capacity => capacityRows(portfolio, columns, capacity)),
    ...atATimeRows(portfolio, columns),
  ];
}

/** Loads per column and per year or period, turned into one row per year or period. */
function rowsOf(loads: readonly ArrayLike<number>[], limits: readonly number[]): readonly Row[] {
  return limits.map((upper, at) => {
    const indices = [...loads.keys()].filter(column => loads[column]![at] !== 0);
    const values = indices.map(column => loads[column]![at]!);
    // Negative loads are savings that make room.
    const lower = values.reduce((sum, value) => sum + Math.min(0, value), 0);
    return { indices, values, lower: Math.min(lower, upper), upper };
  });
}

const canBreak = ({ values, upper }: Row) =>
  values.reduce((sum, value) => sum + Math.max(0, value), 0) > upper;

function budgetRows(
  portfolio: Portfolio,
  columns: readonly Column[],
  budget: BudgetKind,
): readonly NamedRow[] {
  const limits = portfolio.budgets[budget];
  if (limits === null) return [];
  const loads = columns.map(({ initiative, start }) =>
    costPerYear(portfolio, portfolio.initiatives[initiative]!, budget, start, portfolio.plan.years).map(
      kronor => kronor / budgetUnit,
    ),
  );
  return rowsOf(
    loads,
    limits.map(kronor => kronor / budgetUnit),
  )
    .map((row, year): NamedRow => ({ constraint: { kind: 'budget', budget, year }, row }))
    .filter(({ row }) => canBreak(row));
}

/**
 * Whether a need of an initiative's department draws on this capacity: on the department's own where there is one in the role, else on the one in common.
 */
export function drawsOn(
  portfolio: Portfolio,
  need: { readonly role: string; readonly department: string | null },
  capacity: Capacity,
): boolean {
  if (need.role !== capacity.role) return false;
  if (need.department === capacity.department) return true;
  const hasOwn = portfolio.capacities.some(
    ({ role, department }) => role === need.role && department === need.department,
  );
  return capacity.department === null && !hasOwn;
}

/** Full-time equivalents that the initiative takes of a capacity, per period of the plan, when it starts in `start`. */
export function staffPerPeriod(
  portfolio: Portfolio,
  initiative: Initiative,
  capacity: Capacity,
  start: number,
): Float64Array {
  const taken = new Float64Array(periodsOf(portfolio.plan));
  for (const need of initiative.staffing) {
    if (!drawsOn(portfolio, need, capacity)) continue;
    need.perPeriod.forEach((hands, after) => {
      if (start + after < taken.length) taken[start + after]! += hands;
    });
  }
  return taken;
}

function capacityRows(
  portfolio: Portfolio,
  columns: readonly Column[],
  capacity: Capacity,
): readonly NamedRow[] {
  const loads = columns.map(({ initiative, start }) =>
    staffPerPeriod(portfolio, portfolio.initiatives[initiative]!, capacity, start),
  );
  const { role, department } = capacity;
  return rowsOf(loads, capacity.perPeriod)
    .map((row, period): NamedRow => ({ constraint: { kind: 'capacity', role, department, period }, row }))
    .filter(({ row }) => canBreak(row));
}

function atATimeRows(portfolio: Portfolio, columns: readonly Column[]): readonly NamedRow[] {
  const periods = periodsOf(portfolio.plan);
  return portfolio.atATime.flatMap(({ department, atMost }) => {
    const loads = columns.map(({ initiative, start }) => {
      const { departments, durationPeriods } = portfolio.initiatives[initiative]!;
      const isBusy = departments.includes(department);
      return Float64Array.from({ length: periods }, (_, period) =>
        isBusy && period >= start && period < start + durationPeriods ? 1 : 0,
      );
    });
    return rowsOf(
      loads,
      Array.from({ length: periods }, () => atMost),
    )
      .map((row, period): NamedRow => ({ constraint: { kind: 'atATime', department, period, atMost }, row }))
      .filter(({ row }) => canBreak(row));
  });
}
