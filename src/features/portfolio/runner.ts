import type { Kysely } from 'kysely';
import type { Schema } from '#platform/database/schema.ts';
import { type Log, loggable } from '#platform/log.ts';
import type { Solver } from '#platform/solver/solver.ts';
import { calculate } from './calculating.ts';
import type { CalculationProgress } from './model/calculation.ts';
import {
  giveBackLost,
  keepResult,
  layAside,
  noteFailed,
  type Taken,
  takeNext,
  tellProgress,
} from './store/queue.ts';

export type Calculating = { readonly stop: () => Promise<void> };

type Works = {
  readonly owner: Kysely<Schema>;
  readonly solver: Solver;
  readonly log: Log;
  readonly now: () => Date;
};

const lookEveryMilliseconds = 500;
const tellEveryMilliseconds = 1000;
/** Not heard of for so long, whoever worked on it is gone. */
const patienceMilliseconds = 60_000;

/**
 * Calculates what waits, one at a time, as long as the server runs. `isAlone` where no other process can be at work on the database: then
 * what is said to run at the start was left by one that died.
 */
export function startCalculating(works: Works, isAlone: boolean): Calculating {
  const ending = new AbortController();
  const running = run(works, isAlone, ending.signal).catch((error: unknown) => {
    works.log.error('Portfolios cannot be calculated until the next start.', { error: loggable(error) });
  });
  return {
    stop: async () => {
      ending.abort();
      await running;
      await works.solver.close();
    },
  };
}

async function run(works: Works, isAlone: boolean, ending: AbortSignal): Promise<void> {
  const { owner, now, log } = works;
  if (isAlone) await giveBackLost(owner, 'all', now().toISOString());
  while (!ending.aborted) {
    try {
      const long = new Date(now().getTime() - patienceMilliseconds).toISOString();
      await giveBackLost(owner, long, now().toISOString());
      const taken = await takeNext(owner, now().toISOString());
      if (taken !== null) await workOn(works, taken, ending);
      else await pause(lookEveryMilliseconds, ending);
    } catch (error) {
      if (ending.aborted) return;
      log.error('A calculation could not be taken or kept.', { error: loggable(error) });
      await pause(10 * lookEveryMilliseconds, ending);
    }
  }
}

function pause(milliseconds: number, ending: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  const end = () => {
    clearTimeout(timer);
    resolve();
  };
  ending.addEventListener('abort', end, { once: true });
  return promise.finally(() => {
    ending.removeEventListener('abort', end);
  });
}

/** Works on one, and says about every second how far it has come. */
async function workOn({ owner, solver, log, now }: Works, taken: Taken, ending: AbortSignal): Promise<void> {
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, ending]);
  let latest: CalculationProgress | null = null;
  let telling: Promise<void> = Promise.resolve();
  const tell = async () => {
    const { isToEnd } = await tellProgress(owner, taken, latest, now().toISOString());
    if (isToEnd) stopping.abort();
  };
  const timer = setInterval(() => {
    telling = telling.then(tell).catch((error: unknown) => {
      log.warn('The progress of a calculation could not be told.', { error: loggable(error) });
    });
  }, tellEveryMilliseconds);
  try {
    const result = await calculate(taken.input, solver, {
      signal,
      onProgress: progress => {
        latest = {
          ...progress,
          best: progress.best ?? latest?.best ?? null,
          bound: progress.bound ?? latest?.bound ?? null,
          gap: progress.gap ?? latest?.gap ?? null,
        };
      },
    });
    clearInterval(timer);
    await telling;
    if (ending.aborted) await layAside(owner, taken);
    else await keepResult(owner, taken, result, now().toISOString());
  } catch (error) {
    clearInterval(timer);
    await telling;
    log.error('A calculation failed.', { calculation: taken.id, error: loggable(error) });
    await noteFailed(owner, taken, now().toISOString());
  }
}
