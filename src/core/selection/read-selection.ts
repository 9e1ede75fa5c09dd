import {
  benefitOverHorizon,
  costPerYear,
  expectedAmounts,
  onCalendarYears,
} from '#core/selection/amounts.ts';
import { objectiveOf } from '#core/selection/milp.ts';
import {
  type BenefitKind,
  benefitKinds,
  type Initiative,
  type Plan,
  periodName,
} from '#core/selection/portfolio.ts';
import type { Programme } from '#core/selection/programme.ts';
import { staffPerPeriod } from '#core/selection/resource-rows.ts';

export type Selection = {
  /** Kronor-equivalents, weighted and discounted. */
  readonly objective: number;
  readonly chosen: readonly { readonly id: string; readonly start: string; readonly worth: number }[];
  /** Expected kronor of each year; budgets null where there is no limit. Benefits neither weighted nor discounted. */
  readonly perYear: readonly {
    readonly year: number;
    readonly investment: number;
    readonly investmentBudget: number | null;
    readonly running: number;
    readonly runningBudget: number | null;
    readonly benefits: Readonly<Record<BenefitKind, number>>;
  }[];
  /** Discounted over the horizon, not weighted. */
  readonly perGoal: Readonly<Record<string, number>>;
  readonly perCapacity: readonly {
    readonly role: string;
    readonly department: string | null;
    readonly used: readonly number[];
    readonly capacity: readonly number[];
  }[];
};

type Started = { readonly initiative: Initiative; readonly start: number; readonly column: number };

/** What a solution of the programme (0 or 1 per column) says in the portfolio's own terms. */
export function readSelection(programme: Programme, solution: ArrayLike<number>): Selection {
  const { portfolio, columns, milp, objectiveUnit } = programme;
  const { plan, budgets } = portfolio;
  const started: readonly Started[] = columns.flatMap(({ initiative, start }, column) =>
    solution[column]! > 0.5 ? [{ initiative: portfolio.initiatives[initiative]!, start, column }] : [],
  );
  const costs = (kind: 'investment' | 'running') =>
    summed(
      started.map(({ initiative, start }) => costPerYear(portfolio, initiative, kind, start, plan.years)),
      plan.years,
    );
  const [investment, running] = [costs('investment'), costs('running')];
  const benefits = benefitsPerYear(programme, started, plan);
  return {
    objective: objectiveOf(milp, solution) * objectiveUnit,
    chosen: started.map(({ initiative, start, column }) => ({
      id: initiative.id,
      start: periodName(plan, start),
      worth: milp.cost[column]! * objectiveUnit,
    })),
    perYear: Array.from({ length: plan.years }, (_, year) => ({
      year: plan.firstYear + year,
      investment: investment[year]!,
      investmentBudget: budgets.investment?.[year] ?? null,
      running: running[year]!,
      runningBudget: budgets.running?.[year] ?? null,
      benefits: benefits(year),
    })),
    perGoal: perGoal(programme, started),
    perCapacity: portfolio.capacities.map(capacity => ({
      role: capacity.role,
      department: capacity.department,
      used: Array.from(
        summed(
          started.map(({ initiative, start }) => staffPerPeriod(portfolio, initiative, capacity, start)),
          capacity.perPeriod.length,
        ),
      ),
      capacity: capacity.perPeriod,
    })),
  };
}

function summed(series: readonly Float64Array[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const each of series) for (let at = 0; at < length; at += 1) sum[at]! += each[at]!;
  return sum;
}

function benefitsPerYear({ portfolio }: Programme, started: readonly Started[], plan: Plan) {
  const byKind = new Map(
    benefitKinds.map(kind => {
      const lines = started.flatMap(({ initiative, start }) =>
        initiative.benefits
          .filter(benefit => benefit.kind === kind)
          .map(({ perYear }) =>
            onCalendarYears(expectedAmounts(portfolio, perYear), start, plan, plan.years, true),
          ),
      );
      return [kind, summed(lines, plan.years)];
    }),
  );
  const at = (kind: BenefitKind, year: number) => byKind.get(kind)?.[year] ?? 0;
  return (year: number): Record<BenefitKind, number> => ({
    financial: at('financial', year),
    reallocation: at('reallocation', year),
    quality: at('quality', year),
    environment: at('environment', year),
  });
}

function perGoal({ portfolio }: Programme, started: readonly Started[]): Record<string, number> {
  const worth: Record<string, number> = {};
  for (const { initiative, start } of started) {
    for (const { goal, perYear } of initiative.benefits) {
      const discounted = benefitOverHorizon(expectedAmounts(portfolio, perYear), start, portfolio.plan);
      worth[goal] = (worth[goal] ?? 0) + discounted;
    }
  }
  return worth;
}
