import { dependencyCycles } from '#core/selection/dependency-cycles.ts';
import {
  budgetKinds,
  type Estimate,
  type Initiative,
  type Portfolio,
  periodName,
  periodsOf,
} from '#core/selection/portfolio.ts';

/** What is wrong with a portfolio, where (a path into it) and what to do about it. */
export type PortfolioProblem = {
  readonly path: readonly (string | number)[];
  readonly reason: string;
  readonly remedy: string;
};

/** Everything in a portfolio that cannot be made into a programme; empty where all is well. */
export function portfolioProblems(portfolio: Portfolio): readonly PortfolioProblem[] {
  const ids = new Set(portfolio.initiatives.map(({ id }) => id));
  return [
    ...limitProblems(portfolio),
    ...portfolio.initiatives.flatMap((initiative, position) =>
      initiativeProblems(portfolio, initiative, ids).map(problem => ({
        ...problem,
        path: ['initiatives', position, ...problem.path],
      })),
    ),
    ...duplicateIds(portfolio),
    ...portfolio.exclusions.flatMap(({ initiatives }, set) =>
      initiatives.flatMap((id, at) =>
        ids.has(id)
          ? []
          : [
              {
                path: ['exclusions', set, 'initiatives', at],
                reason: `there is no initiative ${id}`,
                remedy: 'Write the id of an initiative in this portfolio.',
              },
            ],
      ),
    ),
    ...dependencyCycles(portfolio.initiatives).map(cycle => ({
      path: ['initiatives', portfolio.initiatives.findIndex(({ id }) => id === cycle[0]), 'dependsOn'],
      reason: `circular dependencies: ${[...cycle, cycle[0]].join(' needs ')}`,
      remedy: 'Take one of these dependencies away.',
    })),
  ];
}

function limitProblems(portfolio: Portfolio): readonly PortfolioProblem[] {
  const { plan } = portfolio;
  const [years, periods] = [plan.years, periodsOf(plan)];
  const series = [
    ...budgetKinds.map(kind => ({
      path: ['budgets', kind],
      values: portfolio.budgets[kind] ?? [],
      wanted: portfolio.budgets[kind] === null ? 0 : years,
      unit: 'years',
    })),
    ...portfolio.capacities.map(({ perPeriod }, at) => ({
      path: ['capacities', at, 'perPeriod'],
      values: perPeriod,
      wanted: periods,
      unit: 'periods',
    })),
  ];
  return series.flatMap(({ path, values, wanted, unit }) => [
    ...(values.length === wanted
      ? []
      : [
          {
            path,
            reason: `${values.length} figures for a plan of ${wanted} ${unit}`,
            remedy: `Give one for each of the ${wanted} ${unit} from ${periodName(plan, 0)}.`,
          },
        ]),
    ...[...values.keys()]
      .filter(at => !(values[at]! >= 0))
      .map(at => ({
        path: [...path, at],
        reason: `${values[at]} is below zero`,
        remedy: 'A budget or capacity is zero or more.',
      })),
  ]);
}

function duplicateIds({ initiatives }: Portfolio): readonly PortfolioProblem[] {
  const seen = new Set<string>();
  return initiatives.flatMap(({ id }, position) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        path: ['initiatives', position, 'id'],
        reason: `${id} is the id of an initiative before it`,
        remedy: 'Give each initiative an id of its own.',
      },
    ];
  });
}

function initiativeProblems(
  portfolio: Portfolio,
  initiative: Initiative,
  ids: ReadonlySet<string>,
): readonly PortfolioProblem[] {
  const periods = periodsOf(portfolio.plan);
  const last = periodName(portfolio.plan, periods - 1);
  const outside = `The plan has periods ${periodName(portfolio.plan, 0)} to ${last}.`;
  const { startPeriods, choice } = initiative;
  const problems: PortfolioProblem[] = [];
  const found = (path: PortfolioProblem['path'], reason: string, remedy: string) => {
    problems.push({ path, reason, remedy });
  };
  startPeriods.forEach((start, at) => {
    if (!Number.isInteger(start) || start < 0 || start >= periods) {
      found(['startPeriods', at], 'a period outside the plan', outside);
    }
  });
  if (startPeriods.length === 0) {
    found(['startPeriods'], 'no period to start in', 'Name at least one, or forbid the initiative.');
  }
  if (choice.kind === 'locked' && !startPeriods.includes(choice.start)) {
    found(
      ['choice', 'start'],
      'locked to a period it may not start in',
      `Choose one of its start periods. ${outside}`,
    );
  }
  initiative.dependsOn.forEach(({ on }, at) => {
    if (!ids.has(on)) {
      found(['dependsOn', at], `there is no initiative ${on}`, 'Write the id of one in this portfolio.');
    }
  });
  initiative.staffing.forEach((need, at) => {
    const isCovered = portfolio.capacities.some(
      ({ role, department }) => role === need.role && (department === null || department === need.department),
    );
    if (!isCovered) {
      found(
        ['staffing', at, 'role'],
        `no capacity is given for ${need.role}${need.department === null ? '' : ` in ${need.department}`}`,
        'Add the role to capacities, with a large figure if it is no limit.',
      );
    }
    if (need.perPeriod.some(hands => !(hands >= 0))) {
      found(['staffing', at, 'perPeriod'], 'staffing below zero', 'Full-time equivalents are zero or more.');
    }
  });
  for (const [path, estimates] of estimateLists(initiative)) {
    estimates.forEach(({ low, likely, high }, at) => {
      if (low <= likely && likely <= high) return;
      found(
        [...path, at],
        `low ${low}, likely ${likely}, high ${high} are not in order`,
        'Low is at most likely, likely at most high.',
      );
    });
  }
  return problems;
}

const estimateLists = (
  initiative: Initiative,
): readonly (readonly [readonly (string | number)[], readonly Estimate[]])[] => [
  [['investmentPerYear'], initiative.investmentPerYear],
  [['runningPerYear'], initiative.runningPerYear],
  ...initiative.benefits.map(({ perYear }, at) => [['benefits', at, 'perYear'], perYear] as const),
];
