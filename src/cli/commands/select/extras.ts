import type { Arguments, Io } from '#cli/command.ts';
import { UsageError } from '#cli/command.ts';
import { efficientFrontier } from '#core/selection/frontier.ts';
import { marginalValues } from '#core/selection/marginal-values.ts';
import type { Programme } from '#core/selection/programme.ts';
import { readSelection } from '#core/selection/read-selection.ts';
import type { Solver } from '#platform/solver/solver.ts';
import { numberOf } from './options.ts';

const frontierPoints = 7;

/** What is asked for beside the selection itself: marginal values, a frontier, robustness. */
export async function extrasOf(
  given: Arguments,
  programme: Programme,
  solution: Float64Array,
  solver: Solver,
  timeLimitSeconds: number,
  io: Io,
  signal: AbortSignal,
) {
  const marginal = given.isSet('marginal')
    ? await marginalValues(
        programme,
        (milp, options) => solver.solve(milp, options, { signal }),
        timeLimitSeconds,
      )
    : undefined;
  const goals = given.text('frontier');
  const frontier =
    goals === null ? undefined : await frontierOf(goals, programme, solver, timeLimitSeconds, signal);
  const draws = numberOf(given, 'draws', 0, { least: 0, most: 100_000, isWhole: true });
  const robustness =
    draws === 0 ? undefined : await robustnessOf(given, draws, programme, solution, solver, io, signal);
  return {
    ...(marginal === undefined ? {} : { marginal: { method: 'relaxed', values: marginal } }),
    ...(frontier === undefined ? {} : { frontier }),
    ...(robustness === undefined ? {} : { robustness }),
  };
}

async function frontierOf(
  goals: string,
  programme: Programme,
  solver: Solver,
  timeLimitSeconds: number,
  signal: AbortSignal,
) {
  const known = new Set(
    programme.portfolio.initiatives.flatMap(({ benefits }) => benefits.map(({ goal }) => goal)),
  );
  const [first, second, ...more] = goals.split(',');
  if (
    first === undefined ||
    second === undefined ||
    more.length > 0 ||
    !known.has(first) ||
    !known.has(second)
  ) {
    throw new UsageError(
      `--frontier takes two goals with a comma between, of: ${[...known].sort().join(', ')}.`,
    );
  }
  const points = await efficientFrontier(
    programme,
    (milp, options) => solver.solve(milp, options, { signal }),
    {
      goals: [first, second],
      points: frontierPoints,
      gap: 0.01,
      secondsPerPoint: timeLimitSeconds / frontierPoints,
    },
  );
  return {
    goals: [first, second],
    points: points.map(point => ({
      first: point.first,
      second: point.second,
      chosen: readSelection(programme, point.solution).chosen.map(({ id }) => id),
    })),
  };
}

async function robustnessOf(
  given: Arguments,
  draws: number,
  programme: Programme,
  solution: Float64Array,
  solver: Solver,
  io: Io,
  signal: AbortSignal,
) {
  const seed = numberOf(given, 'seed', 1, { least: 0, most: 2 ** 31 - 1, isWhole: true });
  const started = performance.now();
  const { shareChosen, ...found } = await solver.robustness(
    programme,
    { draws, seed, pool: [solution] },
    {
      signal,
      onDraws: done => {
        void io.progress(`${done} of ${draws} draws`);
      },
    },
  );
  return {
    method: 'heuristic',
    seed,
    ...found,
    seconds: (performance.now() - started) / 1000,
    shareChosen: Object.fromEntries(
      programme.portfolio.initiatives.map(({ id }, position) => [id, shareChosen[position]]),
    ),
  };
}
