import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import {
  type BenefitKind,
  benefitKinds,
  type Estimate,
  type Initiative,
  type Portfolio,
} from '#core/selection/portfolio.ts';

export type PortfolioSize = {
  readonly initiatives: number;
  readonly years: number;
  readonly roles: number;
  /** Budgets and hands as a share of what all initiatives together would take. */
  readonly share: number;
  readonly seed: number;
};

const goals = ['operations', 'service', 'legalCertainty'] as const;

/**
 * A portfolio as a municipality might have it: costs spread over two powers of ten, benefit that follows cost loosely, one to four roles per initiative, a third that depends on another, some exclusions and duties.
 */
export function makePortfolio({ initiatives, years, roles, share, seed }: PortfolioSize): Portfolio {
  const uniform = seededUniform(seed);
  const normal = seededNormal(uniform);
  const whole = (value: number) => Math.max(0, Math.round(value / 1000) * 1000);
  const around = (value: number): Estimate => ({
    low: whole(value * (0.5 + 0.3 * uniform())),
    likely: whole(value),
    high: whole(value * (1.1 + 0.6 * uniform())),
  });
  const pick = <T>(values: readonly T[]): T => values[Math.floor(uniform() * values.length)]!;
  const periods = Array.from({ length: years }, (_, period) => period);
  const list = Array.from({ length: initiatives }, (_, position): Initiative => {
    const investment = 1e6 * Math.exp(normal());
    const running = investment * (0.05 + 0.15 * uniform());
    const benefit = (investment / 3 + running) * Math.exp(0.5 * normal());
    const kind: BenefitKind = pick(benefitKinds);
    const second: BenefitKind = pick(benefitKinds);
    return {
      id: `i${position + 1}`,
      name: `Initiative ${position + 1}`,
      departments: [`d${1 + Math.floor(uniform() * 5)}`],
      startPeriods: uniform() < 0.7 ? periods : periods.slice(1),
      durationPeriods: 1 + Math.floor(uniform() * 2),
      investmentPerYear: [around(investment * 0.7), around(investment * 0.3)],
      runningPerYear: [around(running / 2), around(running)],
      benefits: [
        { kind, goal: pick(goals), perYear: [around(0), around(benefit * 0.5), around(benefit)] },
        { kind: second, goal: pick(goals), perYear: [around(0), around(benefit * 0.3)] },
      ],
      staffing: Array.from({ length: 1 + Math.floor(uniform() * 4) }, () => ({
        role: `r${1 + Math.floor(uniform() * roles)}`,
        department: null,
        perPeriod: [0.2 + Math.round(uniform() * 18) / 10, 0.1 + Math.round(uniform() * 8) / 10],
      })),
      dependsOn:
        position > 0 && uniform() < 0.33
          ? [{ on: `i${1 + Math.floor(uniform() * position)}`, lagPeriods: Math.floor(uniform() * 2) }]
          : [],
      choice: uniform() < 0.03 ? { kind: 'mustDo', reason: 'law' } : { kind: 'free' },
    };
  });
  const total = (amount: (initiative: Initiative) => number) =>
    list.reduce((sum, each) => sum + amount(each), 0);
  const investment = total(each => each.investmentPerYear.reduce((sum, { likely }) => sum + likely, 0));
  const running = total(each => each.runningPerYear.at(-1)!.likely);
  const hands = (role: string) =>
    total(each =>
      each.staffing.reduce(
        (sum, need) => (need.role === role ? sum + need.perPeriod.reduce((a, b) => a + b, 0) : sum),
        0,
      ),
    );
  return {
    plan: { firstYear: 2027, years, periodsPerYear: 1, horizonYears: 2 * years, discountRate: 0.03 },
    weights: {
      kinds: { financial: 1, reallocation: 0.8, quality: 1, environment: 0.7 },
      goals: { operations: 1, service: 1.2, legalCertainty: 1.1 },
      costs: 0,
    },
    distribution: 'pert',
    budgets: {
      investment: periods.map(() => whole((investment * share) / years)),
      running: periods.map(year => whole((running * share * (year + 1)) / years)),
    },
    capacities: Array.from({ length: roles }, (_, role) => ({
      role: `r${role + 1}`,
      department: null,
      perPeriod: periods.map(() => Math.round((10 * hands(`r${role + 1}`) * share) / years) / 10),
    })),
    exclusions: Array.from({ length: Math.floor(initiatives / 20) }, (_, set) => ({
      name: `either ${set + 1}`,
      initiatives: [`i${set * 20 + 7}`, `i${set * 20 + 13}`],
      atMost: 1,
    })),
    atATime: Array.from({ length: 5 }, (_, department) => ({
      department: `d${department + 1}`,
      atMost: Math.max(2, Math.round((initiatives * share) / 8)),
    })),
    initiatives: list,
  };
}
