import { expectedValue } from '#core/selection/estimate.ts';
import type { BudgetKind, Estimate, Initiative, Plan, Portfolio } from '#core/selection/portfolio.ts';

/**
 * Amounts per year from the start, laid on calendar years 0 … `years` − 1 of the plan when the start is in `period`.
 *
 * A start within a year divides each amount between two calendar years by the part of it that falls in each. With `goesOn` the last amount is
 * repeated for every year after. What falls after `years` is left out.
 */
export function onCalendarYears(
  amounts: readonly number[],
  period: number,
  plan: Plan,
  years: number,
  goesOn: boolean,
): Float64Array {
  const spread = new Float64Array(years);
  const startYear = Math.floor(period / plan.periodsPerYear);
  const later = (period % plan.periodsPerYear) / plan.periodsPerYear;
  const at = (index: number) =>
    index < 0 ? 0 : (amounts[index] ?? (goesOn ? (amounts[amounts.length - 1] ?? 0) : 0));
  for (let year = startYear; year < years; year += 1) {
    const index = year - startYear;
    spread[year] = (1 - later) * at(index) + later * at(index - 1);
  }
  return spread;
}

const expected = (estimates: readonly Estimate[], portfolio: Portfolio) =>
  estimates.map(estimate => expectedValue(estimate, portfolio.distribution));

/** Expected cost in kronor per calendar year (`years` of them) of an initiative that starts in `period`. */
export function costPerYear(
  portfolio: Portfolio,
  initiative: Initiative,
  budget: BudgetKind,
  period: number,
  years: number,
): Float64Array {
  const [estimates, goesOn] =
    budget === 'investment' ? [initiative.investmentPerYear, false] : [initiative.runningPerYear, true];
  return onCalendarYears(expected(estimates, portfolio), period, portfolio.plan, years, goesOn);
}

/** 1/(1 + rate)^year for years 0 … `horizonYears` − 1. */
export function discountFactors(plan: Plan): Float64Array {
  return Float64Array.from({ length: plan.horizonYears }, (_, year) => (1 + plan.discountRate) ** -year);
}

/**
 * What each benefit line is worth when the initiative starts in `period`: discounted kronor-equivalents over the horizon, before any weight.
 *
 * `amountsOf` gives the line's amounts per year from the start: the expected ones, or those of one draw.
 */
export function benefitOverHorizon(amounts: readonly number[], period: number, plan: Plan): number {
  const perYear = onCalendarYears(amounts, period, plan, plan.horizonYears, true);
  return discountFactors(plan).reduce((sum, factor, year) => sum + factor * perYear[year]!, 0);
}

/** Expected amounts of a line of benefit, per year from the start. */
export function expectedAmounts(portfolio: Portfolio, estimates: readonly Estimate[]): readonly number[] {
  return expected(estimates, portfolio);
}

/** Discounted expected cost in kronor over the horizon, both kinds together. */
export function costOverHorizon(portfolio: Portfolio, initiative: Initiative, period: number): number {
  const { plan } = portfolio;
  const investment = costPerYear(portfolio, initiative, 'investment', period, plan.horizonYears);
  const running = costPerYear(portfolio, initiative, 'running', period, plan.horizonYears);
  return discountFactors(plan).reduce(
    (sum, factor, year) => sum + factor * (investment[year]! + running[year]!),
    0,
  );
}
