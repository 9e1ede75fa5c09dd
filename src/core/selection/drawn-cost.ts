import { benefitOverHorizon, costOverHorizon } from '#core/selection/amounts.ts';
import { quantileOfEstimate } from '#core/selection/estimate.ts';
import type { Benefit } from '#core/selection/portfolio.ts';
import type { Programme } from '#core/selection/programme.ts';
import { weightOf } from '#core/selection/weighted-benefit.ts';

/**
 * Each call draws all benefits anew and gives the programme's costs for them.
 *
 * A line of benefit takes one probability for all its years; lines are independent. What a start is worth is linear in the amounts, so the coefficients are worked out once.
 */
export function drawsOfCost(programme: Programme, uniform: () => number): () => Float64Array {
  const { portfolio, columns, columnsOf, objectiveUnit } = programme;
  const lines = portfolio.initiatives.flatMap(({ benefits }, initiative) =>
    benefits.map(benefit => ({
      estimates: benefit.perYear,
      columns: columnsOf[initiative]!.map(column => ({
        column,
        perAmount: coefficients(programme, benefit, columns[column]!.start),
      })),
    })),
  );
  const { costs } = portfolio.weights;
  const fixed = Float64Array.from(columns, ({ initiative, start }) =>
    costs === 0
      ? 0
      : (-costs * costOverHorizon(portfolio, portfolio.initiatives[initiative]!, start)) / objectiveUnit,
  );
  return () => {
    const cost = fixed.slice();
    for (const line of lines) {
      const share = uniform();
      const amounts = line.estimates.map(estimate =>
        quantileOfEstimate(estimate, portfolio.distribution, share),
      );
      for (const { column, perAmount } of line.columns) {
        for (let year = 0; year < amounts.length; year += 1)
          cost[column]! += perAmount[year]! * amounts[year]!;
      }
    }
    return cost;
  };
}

function coefficients(
  { portfolio, objectiveUnit }: Programme,
  benefit: Benefit,
  start: number,
): readonly number[] {
  const weight = weightOf(portfolio, benefit) / objectiveUnit;
  return benefit.perYear.map((_, year) => {
    const unit = benefit.perYear.map((_estimate, other) => (other === year ? 1 : 0));
    return weight * benefitOverHorizon(unit, start, portfolio.plan);
  });
}
