import { benefitOverHorizon, costOverHorizon, expectedAmounts } from '#core/selection/amounts.ts';
import type { Benefit, Initiative, Portfolio } from '#core/selection/portfolio.ts';

/** A goal without a weight of its own counts for 1. */
export const weightOf = ({ weights }: Portfolio, { kind, goal }: Benefit): number =>
  weights.kinds[kind] * (Object.hasOwn(weights.goals, goal) ? weights.goals[goal]! : 1);

/**
 * What the initiative is worth when it starts in `period`, in kronor-equivalents: Σ weight of kind × weight of goal × discounted benefit over
 * the horizon, less the weight of costs × discounted cost.
 *
 * `amountsOf` gives a line's amounts per year from the start; the expected ones by default.
 */
export function weightedBenefit(
  portfolio: Portfolio,
  initiative: Initiative,
  period: number,
  amountsOf: (benefit: Benefit) => readonly number[] = benefit => expectedAmounts(portfolio, benefit.perYear),
): number {
  let sum = 0;
  for (const benefit of initiative.benefits) {
    sum += weightOf(portfolio, benefit) * benefitOverHorizon(amountsOf(benefit), period, portfolio.plan);
  }
  const { costs } = portfolio.weights;
  return costs === 0 ? sum : sum - costs * costOverHorizon(portfolio, initiative, period);
}

/** The same for one goal alone, without the goal's own weight and without costs. */
export function goalBenefit(
  portfolio: Portfolio,
  initiative: Initiative,
  goal: string,
  period: number,
): number {
  let sum = 0;
  for (const benefit of initiative.benefits) {
    if (benefit.goal !== goal) continue;
    const worth = benefitOverHorizon(expectedAmounts(portfolio, benefit.perYear), period, portfolio.plan);
    sum += portfolio.weights.kinds[benefit.kind] * worth;
  }
  return sum;
}
