import { dutiesAlone, givesRoom } from '#core/selection/duties.ts';
import { type FirstSelection, firstSelection } from '#core/selection/first-selection.ts';
import { isWithinGap, objectiveOf, type SolveOutcome } from '#core/selection/milp.ts';
import { polish } from '#core/selection/polish.ts';
import type { Programme } from '#core/selection/programme.ts';
import type { HighsSession, Watch } from './highs-session.ts';

/** Of the time there is, what a first selection may take before the solver begins; it ends before when it finds nothing better. */
const firstShare = 0.1;
const mostFirstSeconds = 1;
const idleRounds = 10;
/** Placing the duties alone: any way will do, and soon. */
const dutiesGap = 0.2;
const dutiesShare = 0.5;

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
  const options = {
    seed: 1,
    rounds: idleRounds,
    seconds: Math.min(mostFirstSeconds, firstShare * timeLimitSeconds),
  };
  const first = firstOf(highs, programme, options, timeLimitSeconds, { isStopped, onProgress });
  if (first === 'impossible') {
    return { status: 'infeasible', solution: null, bound: Number.NEGATIVE_INFINITY };
  }
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

/** A first selection by search; where duties are too tight for it, from where the solver places them. */
function firstOf(
  highs: HighsSession,
  programme: Programme,
  options: SearchLimits,
  timeLimitSeconds: number,
  watch: Watch,
): FirstSelection | 'impossible' {
  const first = search(programme, options, watch);
  if (first.solution !== null || watch.isStopped()) return first;
  const { status, solution } = highs.solve(
    dutiesAlone(programme),
    { gap: dutiesGap, timeLimitSeconds: dutiesShare * timeLimitSeconds },
    { isStopped: watch.isStopped, onProgress: () => undefined },
  );
  if (status === 'infeasible' && !givesRoom(programme)) return 'impossible';
  return solution === null ? first : search(programme, { ...options, start: solution }, watch);
}

type SearchLimits = {
  readonly seed: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly start?: Float64Array;
};

/** Search alone, for so many seconds or until `rounds` in a row gave nothing better. */
export function search(
  programme: Programme,
  limits: SearchLimits,
  { isStopped, onProgress }: Watch,
): FirstSelection {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  return firstSelection(programme, {
    ...limits,
    isOver: () => isStopped() || seconds() > limits.seconds,
    onBetter: (solution, bound) => {
      onProgress({ seconds: seconds(), best: objectiveOf(programme.milp, solution), bound, solution });
    },
  });
}
