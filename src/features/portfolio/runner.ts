import type { Kysely } from 'kysely';
import type { Schema } from '#platform/database/schema.ts';
import type { Log } from '#platform/log.ts';
import { type WorkingThrough, type WorkQueue, workThrough } from '#platform/parallel/work-queue.ts';
import type { Solver } from '#platform/solver/solver.ts';
import { calculate } from './calculating.ts';
import type { CalculationProgress } from './model/calculation.ts';
import type { CalculationResult } from './model/result.ts';
import {
  giveBackLost,
  keepResult,
  layAside,
  noteFailed,
  type Taken,
  takeNext,
  tellProgress,
} from './store/queue.ts';

export type Calculating = WorkingThrough;

type Works = {
  readonly owner: Kysely<Schema>;
  readonly solver: Solver;
  readonly log: Log;
  readonly now: () => Date;
};

/** Calculates what waits, one at a time, as long as the server runs. `isAlone` where no other process can be at work on the database. */
export function startCalculating({ owner, solver, log, now }: Works, isAlone: boolean): Calculating {
  const queue: WorkQueue<Taken, CalculationProgress, CalculationResult> = {
    giveBackLost: (before, at) => giveBackLost(owner, before, at),
    takeNext: at => takeNext(owner, at),
    tell: (taken, progress, at) => tellProgress(owner, taken, progress, at),
    keep: (taken, result, at) => keepResult(owner, taken, result, at),
    layAside: taken => layAside(owner, taken),
    noteFailed: (taken, at) => noteFailed(owner, taken, at),
  };
  const working = workThrough(
    queue,
    ({ input }, { signal, onProgress }) => {
      let latest: CalculationProgress | null = null;
      return calculate(input, solver, {
        signal,
        onProgress: progress => {
          latest = {
            ...progress,
            best: progress.best ?? latest?.best ?? null,
            bound: progress.bound ?? latest?.bound ?? null,
            gap: progress.gap ?? latest?.gap ?? null,
          };
          onProgress(latest);
        },
      });
    },
    { name: 'portfolios', log, now, isAlone },
  );
  return {
    stop: async () => {
      await working.stop();
      await solver.close();
    },
  };
}
