import { type Milp, objectiveOf, type Row, type Solve, withRows } from '#core/selection/milp.ts';
import type { Programme } from '#core/selection/programme.ts';
import { goalBenefit } from '#core/selection/weighted-benefit.ts';

export type FrontierPoint = {
  readonly solution: Float64Array;
  /** Kronor-equivalents for the one goal and the other: discounted, weighted by kind and not by goal. */
  readonly first: number;
  readonly second: number;
};

export type FrontierOptions = {
  readonly goals: readonly [string, string];
  /** How many levels of the second goal are asked for, the two ends included. */
  readonly points: number;
  readonly gap: number;
  readonly secondsPerPoint: number;
};

/**
 * The efficient frontier between two goals: selections where neither can be had more of without less of the other, by the augmented ε-constraint method.
 *
 * Each end is the most of one goal (and then of the other); between them the second is demanded at even levels and the first maximised, with a thousandth of the range given for the second, so that
 * no point is bought at the cost of nothing. Points are efficient within the gap; those that another beats are left out. From most to least of the first goal; empty where
 * nothing is possible.
 * Reference: Mavrotas 2009, Applied Mathematics and Computation 213(2), doi 10.1016/j.amc.2009.03.037.
 */
export async function efficientFrontier(
  programme: Programme,
  solve: Solve,
  { goals, points, gap, secondsPerPoint }: FrontierOptions,
): Promise<readonly FrontierPoint[]> {
  const [first, second] = [goalCost(programme, goals[0]), goalCost(programme, goals[1])];
  const worth = (cost: Float64Array, solution: Float64Array) =>
    objectiveOf({ ...programme.milp, cost }, solution);
  const best = async (main: Float64Array, other: Float64Array, share: number, least: Row[]) => {
    const cost = main.map((each, column) => each + share * other[column]!);
    const milp: Milp = { ...withRows(programme.milp, () => true, least), cost };
    return (await solve(milp, { gap, timeLimitSeconds: secondsPerPoint })).solution;
  };
  const [mostOfFirst, mostOfSecond] = [
    await best(first, second, 1e-3, []),
    await best(second, first, 1e-3, []),
  ];
  if (mostOfFirst === null || mostOfSecond === null) return [];
  const [low, high] = [worth(second, mostOfFirst), worth(second, mostOfSecond)];
  const lost = Math.abs(worth(first, mostOfFirst) - worth(first, mostOfSecond));
  const share = high > low ? (1e-3 * lost) / (high - low) : 0;
  const solutions = [mostOfFirst];
  for (let point = 1; point < points - 1 && high > low; point += 1) {
    const least = low + ((high - low) * point) / (points - 1);
    const solution = await best(first, second, share, [atLeast(second, least)]);
    if (solution !== null) solutions.push(solution);
  }
  solutions.push(mostOfSecond);
  const unit = programme.objectiveUnit;
  return efficient(
    solutions.map(solution => ({
      solution,
      first: worth(first, solution) * unit,
      second: worth(second, solution) * unit,
    })),
  );
}

function goalCost({ portfolio, columns, objectiveUnit }: Programme, goal: string): Float64Array {
  return Float64Array.from(
    columns,
    ({ initiative, start }) =>
      goalBenefit(portfolio, portfolio.initiatives[initiative]!, goal, start) / objectiveUnit,
  );
}

function atLeast(cost: Float64Array, lower: number): Row {
  const indices = [...cost.keys()].filter(column => cost[column] !== 0);
  const values = indices.map(column => cost[column]!);
  return { indices, values, lower, upper: values.reduce((sum, value) => sum + Math.max(0, value), lower) };
}

const efficient = (points: readonly FrontierPoint[]): readonly FrontierPoint[] =>
  points
    .filter((point, at) =>
      points.every(
        (other, place) =>
          other.first < point.first ||
          other.second < point.second ||
          (other.first === point.first && other.second === point.second && place >= at),
      ),
    )
    .toSorted((a, b) => b.first - a.first);
