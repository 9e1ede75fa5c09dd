import { parentPort, workerData } from 'node:worker_threads';
import { robustness } from '#core/selection/robustness.ts';
import { whyIn, whyNot } from '#core/selection/why.ts';
import { type HighsSession, openHighs, type Watch } from './highs-session.ts';
import { search, select } from './select.ts';
import type { SolverAnswer, SolverRequest, SolverTask } from './solver-task.ts';

/** The thread's own start hands it this and nothing else; the main thread is the only one that starts it. */
const { stop } = workerData as SolverTask;
const answer = (message: SolverAnswer) => parentPort?.postMessage(message);
const watch: Watch = {
  isStopped: () => Atomics.load(stop, 0) === 1,
  onProgress: progress => answer({ kind: 'progress', ...progress }),
};

let opening: Promise<HighsSession> | null = null;
/** Loaded when first asked for: search and reasons need none. */
const opened = () => {
  opening ??= openHighs();
  return opening;
};

async function run(request: SolverRequest): Promise<SolverAnswer> {
  switch (request.kind) {
    case 'select': {
      const { programme, gap, timeLimitSeconds } = request;
      return { kind: 'solved', outcome: select(await opened(), programme, gap, timeLimitSeconds, watch) };
    }
    case 'search': {
      const endless = { seed: 2, rounds: Number.POSITIVE_INFINITY, seconds: request.timeLimitSeconds };
      return {
        kind: 'solved',
        outcome: { status: 'stopped', ...search(request.programme, endless, watch) },
      };
    }
    case 'explain': {
      const until = performance.now() + request.timeLimitSeconds * 1000;
      const isOver = () => watch.isStopped() || performance.now() > until;
      const { programme, solution } = request;
      return {
        kind: 'explained',
        reasons: { whyIn: whyIn(programme, solution), whyNot: whyNot(programme, solution, isOver) },
      };
    }
    case 'solve':
      return { kind: 'solved', outcome: (await opened()).solve(request.milp, request.options, watch) };
    case 'robustness': {
      const goOn = (draws: number) => {
        if (draws % 10 === 0) answer({ kind: 'drawn', draws });
        return !watch.isStopped();
      };
      const { programme, options } = request;
      return (await opened()).withRelaxation(programme.milp, relaxation => ({
        kind: 'robustness',
        robustness: robustness(programme, relaxation, options, goOn),
      }));
    }
  }
}

parentPort?.on('message', (request: SolverRequest) => {
  run(request).then(answer, (error: unknown) => {
    answer({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : `${error}` });
  });
});
