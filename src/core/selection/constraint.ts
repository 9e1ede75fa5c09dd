import { type BudgetKind, type Portfolio, periodName } from '#core/selection/portfolio.ts';

/** What a row of the programme stands for, in the words of the portfolio. */
export type Constraint =
  | { readonly kind: 'once'; readonly initiative: string }
  | { readonly kind: 'mustDo'; readonly initiative: string; readonly reason: string }
  | { readonly kind: 'locked'; readonly initiative: string; readonly start: number; readonly reason: string }
  | { readonly kind: 'forbidden'; readonly initiative: string; readonly reason: string }
  | { readonly kind: 'budget'; readonly budget: BudgetKind; readonly year: number }
  | {
      readonly kind: 'capacity';
      readonly role: string;
      readonly department: string | null;
      readonly period: number;
    }
  | {
      readonly kind: 'atATime';
      readonly department: string;
      readonly period: number;
      readonly atMost: number;
    }
  | {
      readonly kind: 'dependency';
      readonly initiative: string;
      readonly on: string;
      readonly lagPeriods: number;
      readonly period: number;
    }
  | { readonly kind: 'exclusion'; readonly name: string; readonly initiatives: readonly string[] }
  | { readonly kind: 'goal'; readonly goal: string };

/**
 * The name under which rows belong together: a dependency has a row per period and is one thing to whoever gave it.
 * Rows of one name are taken or left together when clashes are looked for.
 */
export function constraintName(portfolio: Portfolio, constraint: Constraint): string {
  switch (constraint.kind) {
    case 'once':
      return `${constraint.initiative} starts at most once, in a period it may start in`;
    case 'mustDo':
      return `${constraint.initiative} must be done (${constraint.reason})`;
    case 'locked':
      return `${constraint.initiative} is locked to start in ${periodName(portfolio.plan, constraint.start)} (${constraint.reason})`;
    case 'forbidden':
      return `${constraint.initiative} is forbidden (${constraint.reason})`;
    case 'budget':
      return `${constraint.budget} budget of ${portfolio.plan.firstYear + constraint.year}`;
    case 'capacity':
      return `capacity of ${constraint.role}${constraint.department === null ? '' : ` in ${constraint.department}`} in ${periodName(portfolio.plan, constraint.period)}`;
    case 'atATime':
      return `at most ${constraint.atMost} at a time in ${constraint.department} (${periodName(portfolio.plan, constraint.period)})`;
    case 'dependency':
      return constraint.lagPeriods === 0
        ? `${constraint.initiative} needs ${constraint.on}`
        : `${constraint.initiative} needs ${constraint.on}, started ${constraint.lagPeriods} periods before`;
    case 'exclusion':
      return `${constraint.name}: not all of ${constraint.initiatives.join(', ')}`;
    case 'goal':
      return `least benefit for ${constraint.goal}`;
  }
}
