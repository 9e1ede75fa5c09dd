import {
  isWithinGap,
  type Milp,
  objectiveOf,
  type SolveOutcome,
  type SolveStatus,
} from '#core/selection/milp.ts';
import type { SolveProgress } from './solver-task.ts';

/** Gathers what several threads tell of one programme: the best solution of any, the tightest bound of any. */
export function makeBestSoFar(milp: Milp, gap: number) {
  const started = performance.now();
  let solution: Float64Array | null = null;
  let worth = Number.NEGATIVE_INFINITY;
  let bound = Number.POSITIVE_INFINITY;
  const isGoodEnough = () => solution !== null && isWithinGap(worth, bound, gap);
  const take = (candidate: Float64Array | null, proved: number): Float64Array | null => {
    bound = Math.min(bound, proved);
    const rounded = candidate?.map(Math.round) ?? null;
    if (rounded === null || objectiveOf(milp, rounded) <= worth) return null;
    [solution, worth] = [rounded, objectiveOf(milp, rounded)];
    return rounded;
  };
  return {
    /** The report as it looks beside all others, or null where it says nothing new. */
    hear: (progress: SolveProgress): SolveProgress | null => {
      const [worthBefore, boundBefore] = [worth, bound];
      const better = take(progress.solution, progress.bound ?? Number.POSITIVE_INFINITY);
      if (worth === worthBefore && bound === boundBefore) return null;
      return {
        seconds: (performance.now() - started) / 1000,
        best: solution === null ? null : worth,
        bound: Number.isFinite(bound) ? bound : null,
        solution: better,
      };
    },
    isGoodEnough,
    /** The outcome with what the thread that ended brings; null where it did not end by itself. */
    with: (ended: SolveOutcome | null, otherwise: SolveStatus): SolveOutcome => {
      if (ended !== null) take(ended.solution, ended.bound);
      const status = isGoodEnough() ? 'optimal' : (ended?.status ?? otherwise);
      return { status, solution, bound };
    },
  };
}
