import type { Milp, SolveOptions, SolveOutcome } from '#core/selection/milp.ts';
import type { Programme } from '#core/selection/programme.ts';
import type { Robustness, RobustnessOptions } from '#core/selection/robustness.ts';
import { makeBestSoFar } from './best-so-far.ts';
import type { Reasons, SolveProgress, SolverAnswer } from './solver-task.ts';
import { openSolverThread } from './solver-thread.ts';

export type Watching = {
  /** Ends it early; what is best so far is given. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
};

/**
 * HiGHS in a thread of its own and a search beside it in another; the event loop stays free. Kept between solves, and answering one request
 * after the other.
 */
export type Solver = {
  /** The best selection and what is proved of it, by solver and search at once. */
  readonly select: (
    programme: Programme,
    options: { readonly gap: number; readonly timeLimitSeconds: number },
    watching?: Watching,
  ) => Promise<SolveOutcome>;
  /** Why each initiative is in or out of a selection. */
  readonly explain: (
    programme: Programme,
    solution: Float64Array,
    timeLimitSeconds: number,
  ) => Promise<Reasons>;
  readonly solve: (milp: Milp, options: SolveOptions, watching?: Watching) => Promise<SolveOutcome>;
  /** See `robustness` in the core; ended early, the draws made so far count. */
  readonly robustness: (
    programme: Programme,
    options: RobustnessOptions,
    watching?: { readonly signal?: AbortSignal; readonly onDraws?: (draws: number) => void },
  ) => Promise<Robustness>;
  readonly close: () => Promise<void>;
};

export function openSolver(): Solver {
  const [main, beside] = [openSolverThread(), openSolverThread()];
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => {
    const mine = last.then(async () => {
      const stop = () => {
        main.stop();
        beside.stop();
      };
      signal?.addEventListener('abort', stop, { once: true });
      try {
        const running = work();
        if (signal?.aborted === true) stop();
        return await running;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    });
    last = mine.catch(() => undefined);
    return mine;
  };
  const statusAtEnd = (signal: AbortSignal | undefined) => (signal?.aborted ? 'stopped' : 'time limit');

  return {
    select: (programme, { gap, timeLimitSeconds }, { signal, onProgress } = {}) =>
      inTurn(signal, async () => {
        const best = makeBestSoFar(programme.milp, gap);
        const hear = (answer: SolverAnswer) => {
          if (answer.kind === 'progress') {
            const progress = best.hear(answer);
            if (progress !== null) onProgress?.(progress);
            if (best.isGoodEnough()) main.stop();
          }
          return answer.kind === 'solved' ? answer.outcome : undefined;
        };
        const searching = beside.ask({ kind: 'search', programme, timeLimitSeconds }, timeLimitSeconds, hear);
        searching.catch(() => undefined);
        const solving = main.ask(
          { kind: 'select', programme, gap, timeLimitSeconds },
          timeLimitSeconds,
          hear,
        );
        try {
          const solved = await solving;
          if (solved?.status === 'infeasible') return solved;
          return best.with(solved, statusAtEnd(signal));
        } finally {
          beside.stop();
          await searching;
        }
      }),
    explain: (programme, solution, timeLimitSeconds) =>
      inTurn(undefined, async () => {
        const reasons = await main.ask(
          { kind: 'explain', programme, solution, timeLimitSeconds },
          4 * timeLimitSeconds,
          answer => (answer.kind === 'explained' ? answer.reasons : undefined),
        );
        return reasons ?? { whyIn: [], whyNot: [] };
      }),
    solve: (milp, options, { signal, onProgress } = {}) =>
      inTurn(signal, async () => {
        const best = makeBestSoFar(milp, options.gap);
        const solved = await main.ask({ kind: 'solve', milp, options }, options.timeLimitSeconds, answer => {
          if (answer.kind === 'progress') {
            const progress = best.hear(answer);
            if (progress !== null) onProgress?.(progress);
          }
          return answer.kind === 'solved' ? answer.outcome : undefined;
        });
        return solved ?? best.with(null, statusAtEnd(signal));
      }),
    robustness: (programme, options, { signal, onDraws } = {}) =>
      inTurn(signal, async () => {
        const found = await main.ask(
          { kind: 'robustness', programme, options },
          Number.POSITIVE_INFINITY,
          answer => {
            if (answer.kind === 'drawn') onDraws?.(answer.draws);
            return answer.kind === 'robustness' ? answer.robustness : undefined;
          },
        );
        if (found === null) throw new Error('The draws could not be stopped in time.');
        return found;
      }),
    close: () =>
      inTurn(undefined, async () => {
        await Promise.all([main.end(), beside.end()]);
      }),
  };
}
