import { firstSelection } from '#core/selection/first-selection.ts';
import { isWithinGap, objectiveOf, type SolveOutcome } from '#core/selection/milp.ts';
import { polish } from '#core/selection/polish.ts';
import type { Programme } from '#core/selection/programme.ts';
import type { HighsSession, Watch } from './highs-session.ts';

/** Of the time there is, what a first selection may take before the solver begins; it ends before when it finds nothing better. */
const firstShare = 0.15;
const mostFirstSeconds = 2;
const idleRounds = 40;

/** Selects: a first selection by search, which the solver then betters and proves. Blocks its thread; what is best so far is told as it comes. */
export function select(
  highs: HighsSession,
  programme: Programme,
  gap: number,
  timeLimitSeconds: number,
  { isStopped, onProgress }: Watch,
): SolveOutcome {
  const { milp } = programme;
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const first = search(
    programme,
    { seed: 1, rounds: idleRounds, seconds: Math.min(mostFirstSeconds, firstShare * timeLimitSeconds) },
    { isStopped, onProgress },
  );
  if (first.solution !== null && isWithinGap(objectiveOf(milp, first.solution), first.bound, gap)) {
    return { status: 'optimal', ...first };
  }
  const start = first.solution === null ? {} : { start: first.solution };
  const solved = highs.solve(
    milp,
    { gap, timeLimitSeconds: Math.max(0.1, timeLimitSeconds - seconds()), ...start },
    {
      isStopped,
      onProgress: progress => {
        onProgress({ ...progress, seconds: seconds() });
      },
    },
  );
  if (solved.status === 'infeasible') return solved;
  const found = solved.solution ?? first.solution;
  return {
    status: solved.status,
    solution: found === null ? null : polish(programme, found),
    bound: Math.min(solved.bound, first.bound),
  };
}

/** Search alone, for so many seconds or until `rounds` in a row gave nothing better. */
export function search(
  programme: Programme,
  options: { readonly seed: number; readonly rounds: number; readonly seconds: number },
  { isStopped, onProgress }: Watch,
) {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  return firstSelection(programme, {
    seed: options.seed,
    rounds: options.rounds,
    isOver: () => isStopped() || seconds() > options.seconds,
    onBetter: (solution, bound) => {
      onProgress({ seconds: seconds(), best: objectiveOf(programme.milp, solution), bound, solution });
    },
  });
}
