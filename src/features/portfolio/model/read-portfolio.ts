import {
  type Choice,
  type Estimate,
  type Initiative,
  type Plan,
  type Portfolio,
  periodName,
  periodsOf,
} from '#core/selection/portfolio.ts';
import { type PortfolioProblem, portfolioProblems } from '#core/selection/portfolio-problems.ts';
import { type EstimateInFile, type PortfolioFile, portfolioFileSchema } from './portfolio-file.ts';

export type ReadPortfolio =
  | { readonly kind: 'portfolio'; readonly portfolio: Portfolio }
  | { readonly kind: 'problems'; readonly problems: readonly PortfolioProblem[] };

/** A portfolio from what a JSON file held, or everything that is wrong with it. */
export function readPortfolio(value: unknown): ReadPortfolio {
  const parsed = portfolioFileSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      path: path.map(step => (typeof step === 'number' ? step : String(step))),
      reason: message,
      remedy:
        'The form of the file is told in docs/methods/portfolio.schema.json; amounts are plain numbers in the unit of "money".',
    }));
    return { kind: 'problems', problems };
  }
  const { portfolio, unknown } = toPortfolio(parsed.data);
  const problems = [...unknown, ...portfolioProblems(portfolio)];
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'portfolio', portfolio };
}

type Unknown = PortfolioProblem[];

/** Names of periods become positions; those outside the plan are told, and left out. */
function toPortfolio(file: PortfolioFile): { portfolio: Portfolio; unknown: readonly PortfolioProblem[] } {
  const factor = file.money === 'kronor' ? 1 : 1000;
  const plan: Plan = { ...file.plan, horizonYears: Math.max(file.plan.horizonYears ?? 0, file.plan.years) };
  const names = Array.from({ length: periodsOf(plan) }, (_, at) => periodName(plan, at));
  const unknown: Unknown = [];
  const periodAt = (name: string, path: PortfolioProblem['path']): number | null => {
    const position = names.indexOf(name);
    if (position >= 0) return position;
    unknown.push({
      path,
      reason: `${name} is a period outside the plan`,
      remedy: `The plan has periods ${names[0]} to ${names[names.length - 1]}.`,
    });
    return null;
  };
  const money = (amounts: readonly number[] | null) => amounts?.map(each => each * factor) ?? null;
  const portfolio: Portfolio = {
    plan,
    weights: file.weights,
    distribution: file.distribution,
    budgets: { investment: money(file.budgets.investment), running: money(file.budgets.running) },
    capacities: file.capacities.map(({ perPeriod, ...capacity }) => ({
      ...capacity,
      perPeriod: typeof perPeriod === 'number' ? names.map(() => perPeriod) : perPeriod,
    })),
    exclusions: file.exclusions,
    atATime: file.atATime,
    initiatives: file.initiatives.map((initiative, at) =>
      toInitiative(initiative, factor, names, (name, ...path) =>
        periodAt(name, ['initiatives', at, ...path]),
      ),
    ),
  };
  return { portfolio, unknown };
}

function toInitiative(
  given: PortfolioFile['initiatives'][number],
  factor: number,
  names: readonly string[],
  periodAt: (name: string, ...path: PortfolioProblem['path']) => number | null,
): Initiative {
  const estimates = (list: readonly EstimateInFile[]) => list.map(each => toEstimate(each, factor));
  const starts = given.startPeriods?.map((name, at) => periodAt(name, 'startPeriods', at)) ?? [
    ...names.keys(),
  ];
  const known = [...new Set(starts.filter(start => start !== null))].sort((a, b) => a - b);
  return {
    id: given.id,
    name: given.name,
    departments: given.departments,
    // One that names only periods outside the plan is told of those, not also of having none.
    startPeriods: known.length === 0 && starts.length > 0 ? [0] : known,
    durationPeriods: given.durationPeriods,
    investmentPerYear: estimates(given.investmentPerYear),
    runningPerYear: estimates(given.runningPerYear),
    benefits: given.benefits.map(benefit => ({ ...benefit, perYear: estimates(benefit.perYear) })),
    staffing: given.staffing,
    dependsOn: given.dependsOn.map(each => (typeof each === 'string' ? { on: each, lagPeriods: 0 } : each)),
    choice: toChoice(given.choice, name => periodAt(name, 'choice', 'start')),
  };
}

const toEstimate = (given: EstimateInFile, factor: number): Estimate =>
  typeof given === 'number'
    ? { low: given * factor, likely: given * factor, high: given * factor }
    : { low: given.low * factor, likely: given.likely * factor, high: given.high * factor };

function toChoice(
  given: PortfolioFile['initiatives'][number]['choice'],
  periodAt: (name: string) => number | null,
): Choice {
  if (given.kind !== 'locked') return given;
  const start = periodAt(given.start);
  return start === null ? { kind: 'free' } : { ...given, start };
}
