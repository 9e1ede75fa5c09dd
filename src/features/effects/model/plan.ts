import { plusDays } from '#core/calendar/days.ts';
import type { EffectMethod } from '#core/effects/side-by-side.ts';
import type { EvaluationResult } from './result.ts';

/** When a plan was fixed: before the decision it stands by, after it, or when the outcome could be seen already. */
export const fixings = ['before-decision', 'after-decision', 'outcome-visible'] as const;
export type Fixing = (typeof fixings)[number];

export type Plan = {
  readonly id: string;
  readonly initiative: string;
  readonly decision: string | null;
  readonly keyFigures: readonly string[];
  readonly unit: string;
  readonly startYear: number;
  /** How many years are measured, the first with the effort counted. */
  readonly years: number;
  /** The day by which it is to be evaluated; null for plans that said none. */
  readonly evaluateBy: string | null;
  readonly method: EffectMethod;
  readonly relevantEffect: number | null;
  readonly without: readonly string[];
  readonly breaks: readonly number[];
  readonly fixed: Fixing;
  readonly reason: string;
  readonly at: string;
};

/**
 * When a plan is fixed. `isDecided`: a yes stands already; `lastYear`: the newest year of the unit in any of the key figures.
 * What happens on the day of the decision but before it is recorded counts as before.
 */
export function fixingOf(isDecided: boolean, startYear: number, lastYear: number | null): Fixing {
  if (lastYear !== null && lastYear >= startYear) return 'outcome-visible';
  return isDecided ? 'after-decision' : 'before-decision';
}

/** The last year that a plan measures. */
export const lastYearMeasured = ({ startYear, years }: Pick<Plan, 'startYear' | 'years'>): number =>
  startYear + years - 1;

/** An evaluation answers a plan when it was planned and reaches its last year. */
export const answersPlan = (
  plan: Pick<Plan, 'startYear' | 'years'>,
  { isPlanned, result }: { readonly isPlanned: boolean; readonly result: Pick<EvaluationResult, 'years'> },
): boolean => isPlanned && result.years.last >= lastYearMeasured(plan);

/** Nobody is given less to evaluate what can be evaluated already. */
const leastDays = 30;
const mostYearsBehind = 5;

/**
 * The day by which a plan is to be evaluated: the end of the year in which the values of its last year can be expected, as
 * far behind as the latest of its key figures is today. `values` holds of each when it was fetched and its newest year.
 */
export function evaluateByOf(
  plan: Pick<Plan, 'startYear' | 'years'>,
  values: readonly { readonly fetchedOn: string; readonly lastYear: number | null }[],
  today: string,
): string {
  const behind = values.map(({ fetchedOn, lastYear }) =>
    lastYear === null ? 1 : Number(fetchedOn.slice(0, 4)) - lastYear,
  );
  const years = Math.min(mostYearsBehind, Math.max(1, ...behind));
  const expected = `${lastYearMeasured(plan) + years}-12-31`;
  const earliest = plusDays(today, leastDays);
  return expected > earliest ? expected : earliest;
}
