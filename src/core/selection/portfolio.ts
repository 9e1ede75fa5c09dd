/** Money is in whole kronor, hands in full-time equivalents; years and periods count from 0 at the plan's start. */

export const benefitKinds = ['financial', 'reallocation', 'quality', 'environment'] as const;
export type BenefitKind = (typeof benefitKinds)[number];

/** Lowest, likeliest and highest thinkable; a figure known exactly has all three alike. */
export type Estimate = { readonly low: number; readonly likely: number; readonly high: number };

export type Distribution = 'pert' | 'triangular';

export type Plan = {
  readonly firstYear: number;
  /** Years with a budget. */
  readonly years: number;
  /** Periods that starts and capacities are counted in: 1 (years), 2, 3, 4 or 12 to the year. */
  readonly periodsPerYear: number;
  /** Years from the plan's start over which benefits (and costs, where they weigh) are summed; at least `years`. */
  readonly horizonYears: number;
  /** Per year, 0.03 being three per cent; amounts of the first year are not discounted. */
  readonly discountRate: number;
};

export type Benefit = {
  readonly kind: BenefitKind;
  readonly goal: string;
  /** Kronor or kronor-equivalents in the first, second … year from the start; the last goes on for every year after. */
  readonly perYear: readonly Estimate[];
};

export type Staffing = {
  readonly role: string;
  /** Whose hands; null draws on those the organisation has in common. */
  readonly department: string | null;
  /** Full-time equivalents in the first, second … period from the start; none after. */
  readonly perPeriod: readonly number[];
};

/** What is decided before anything is optimised. */
export type Choice =
  | { readonly kind: 'free' }
  /** Must be done, whenever: law, contract, end of life. */
  | { readonly kind: 'mustDo'; readonly reason: string }
  /** Must start in just this period. */
  | { readonly kind: 'locked'; readonly start: number; readonly reason: string }
  | { readonly kind: 'forbidden'; readonly reason: string };

/** The other must start at least `lagPeriods` before (0: no later than). */
export type Dependency = { readonly on: string; readonly lagPeriods: number };

export type Initiative = {
  readonly id: string;
  readonly name: string;
  /** Departments it keeps busy while it lasts. */
  readonly departments: readonly string[];
  /** Periods in which it may start, ascending. */
  readonly startPeriods: readonly number[];
  readonly durationPeriods: number;
  /** In the first, second … year from the start; nothing after. */
  readonly investmentPerYear: readonly Estimate[];
  /** In the first, second … year from the start; the last goes on for every year after. */
  readonly runningPerYear: readonly Estimate[];
  readonly benefits: readonly Benefit[];
  readonly staffing: readonly Staffing[];
  readonly dependsOn: readonly Dependency[];
  readonly choice: Choice;
};

export type Weights = {
  /** Kronor-equivalents that a unit of benefit of the kind counts for, 1 being krona for krona. */
  readonly kinds: Readonly<Record<BenefitKind, number>>;
  readonly goals: Readonly<Record<string, number>>;
  /** What a krona of cost takes off the benefit; 0 where the budget is there to be used. */
  readonly costs: number;
};

export type Capacity = {
  readonly role: string;
  /** Null: in common for departments that have none of their own in the role. */
  readonly department: string | null;
  /** Full-time equivalents per period of the plan. */
  readonly perPeriod: readonly number[];
};

export const budgetKinds = ['investment', 'running'] as const;
export type BudgetKind = (typeof budgetKinds)[number];

export type Portfolio = {
  readonly plan: Plan;
  readonly weights: Weights;
  readonly distribution: Distribution;
  /** Kronor per year of the plan; null is no limit. */
  readonly budgets: Readonly<Record<BudgetKind, readonly number[] | null>>;
  readonly capacities: readonly Capacity[];
  /** Of each set at most `atMost`. */
  readonly exclusions: readonly {
    readonly name: string;
    readonly initiatives: readonly string[];
    readonly atMost: number;
  }[];
  readonly atATime: readonly { readonly department: string; readonly atMost: number }[];
  readonly initiatives: readonly Initiative[];
};

/** How many periods the plan has. */
export const periodsOf = (plan: Plan): number => plan.years * plan.periodsPerYear;

const letters: Readonly<Record<number, string>> = { 2: 'H', 3: 'T', 4: 'Q' };

/** A period's name: `2027`, `2027-H1`, `2027-T1`, `2027-Q1` or `2027-01` by the number of periods in a year. */
export function periodName(plan: Plan, period: number): string {
  const year = plan.firstYear + Math.floor(period / plan.periodsPerYear);
  if (plan.periodsPerYear === 1) return `${year}`;
  const within = (period % plan.periodsPerYear) + 1;
  const letter = letters[plan.periodsPerYear];
  return letter === undefined ? `${year}-${`${within}`.padStart(2, '0')}` : `${year}-${letter}${within}`;
}
