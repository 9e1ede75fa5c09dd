import type { Constraint } from '#core/selection/constraint.ts';
import type { Milp, Solve } from '#core/selection/milp.ts';
import { type BudgetKind, budgetKinds } from '#core/selection/portfolio.ts';
import type { Programme } from '#core/selection/programme.ts';
import { budgetUnit } from '#core/selection/resource-rows.ts';

export type More =
  | { readonly kind: 'budget'; readonly budget: BudgetKind; readonly year: number; readonly kronor: number }
  /** In every period of the plan. */
  | {
      readonly kind: 'capacity';
      readonly role: string;
      readonly department: string | null;
      readonly fullTimeEquivalents: number;
    };

export type MarginalValue = {
  readonly more: More;
  /** Kronor-equivalents gained, weighted and discounted. */
  readonly gain: number;
};

/**
 * What one more million in each budget and year, and one more full-time equivalent in each role throughout, would give; most first.
 *
 * The programme is solved anew with the wider limit, **relaxed** (initiatives may be taken in part): the gain over the whole step, not the slope at its beginning as a
 * dual value would give, in milliseconds each, and free of the solver's gap, which would drown it. The true gain comes in whole initiatives: it may be nothing until the
 * step is large enough, and then more.
 * Null where the relaxation was not solved in time.
 */
export async function marginalValues(
  programme: Programme,
  solve: Solve,
  secondsPerSolve: number,
): Promise<readonly MarginalValue[] | null> {
  const relaxed = async (milp: Milp): Promise<number | null> => {
    const { status, bound } = await solve(milp, {
      gap: 0,
      timeLimitSeconds: secondsPerSolve,
      isRelaxed: true,
    });
    return status === 'optimal' ? bound : null;
  };
  const now = await relaxed(programme.milp);
  if (now === null) return null;
  const values: MarginalValue[] = [];
  for (const more of steps(programme)) {
    const then = await relaxed(widened(programme, more));
    if (then === null) return null;
    values.push({ more, gain: Math.max(0, then - now) * programme.objectiveUnit });
  }
  return values.sort((a, b) => b.gain - a.gain);
}

const million = 1_000_000;

function steps({ portfolio }: Programme): readonly More[] {
  return [
    ...budgetKinds.flatMap(budget =>
      (portfolio.budgets[budget] ?? []).map(
        (_, year): More => ({
          kind: 'budget',
          budget,
          year,
          kronor: million,
        }),
      ),
    ),
    ...portfolio.capacities.map(
      ({ role, department }): More => ({ kind: 'capacity', role, department, fullTimeEquivalents: 1 }),
    ),
  ];
}

function widened({ milp, constraints }: Programme, more: More): Milp {
  return {
    ...milp,
    rowUpper: milp.rowUpper.map((upper, row) => upper + addition(constraints[row]!, more)),
  };
}

function addition(constraint: Constraint, more: More): number {
  if (constraint.kind === 'budget' && more.kind === 'budget') {
    const isSame = constraint.budget === more.budget && constraint.year === more.year;
    return isSame ? more.kronor / budgetUnit : 0;
  }
  if (constraint.kind === 'capacity' && more.kind === 'capacity') {
    const isSame = constraint.role === more.role && constraint.department === more.department;
    return isSame ? more.fullTimeEquivalents : 0;
  }
  return 0;
}
