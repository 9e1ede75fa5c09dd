import { type Log, loggable } from '../log.ts';

/** What waits in a table of the database to be worked on, across organisations. */
export type WorkQueue<Task, Progress, Result> = {
  /** Gives back what nobody works on any more: running, and not heard of since; `all` where no other process can be at work. */
  readonly giveBackLost: (before: string | 'all', now: string) => Promise<void>;
  /** Takes what has waited longest; no two processes take the same. */
  readonly takeNext: (now: string) => Promise<Task | null>;
  /** Says how far it has come; whether it is to end. */
  readonly tell: (
    task: Task,
    progress: Progress | null,
    now: string,
  ) => Promise<{ readonly isToEnd: boolean }>;
  readonly keep: (task: Task, result: Result, now: string) => Promise<void>;
  /** Lays aside what was begun, as if it had not been: the process is told to stop. */
  readonly layAside: (task: Task) => Promise<void>;
  readonly noteFailed: (task: Task, now: string) => Promise<void>;
};

/** Works on one; ended early by the signal, what it has so far is the result. */
export type Work<Task, Progress, Result> = (
  task: Task,
  watching: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
) => Promise<Result>;

export type Around = {
  /** What waits, for the log: *Portfolios*. */
  readonly name: string;
  readonly log: Log;
  readonly now: () => Date;
  /** Where no other process can be at work on the database: then what is said to run at the start was left by one that died. */
  readonly isAlone: boolean;
};

export type WorkingThrough = { readonly stop: () => Promise<void> };

const lookEveryMilliseconds = 500;
const tellEveryMilliseconds = 1000;
/** Not heard of for so long, whoever worked on it is gone. */
const patienceMilliseconds = 60_000;

/** Works on what waits, one at a time, until it is stopped. */
export function workThrough<Task, Progress, Result>(
  queue: WorkQueue<Task, Progress, Result>,
  work: Work<Task, Progress, Result>,
  around: Around,
): WorkingThrough {
  const ending = new AbortController();
  const running = run(queue, work, around, ending.signal).catch((error: unknown) => {
    around.log.error(`${around.name} cannot be calculated until the next start.`, { error: loggable(error) });
  });
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

async function run<Task, Progress, Result>(
  queue: WorkQueue<Task, Progress, Result>,
  work: Work<Task, Progress, Result>,
  around: Around,
  ending: AbortSignal,
): Promise<void> {
  const { now, log, name, isAlone } = around;
  if (isAlone) await queue.giveBackLost('all', now().toISOString());
  while (!ending.aborted) {
    try {
      const long = new Date(now().getTime() - patienceMilliseconds).toISOString();
      await queue.giveBackLost(long, now().toISOString());
      const isTaken = await workOnNext(queue, work, around, ending);
      if (!isTaken) await pause(lookEveryMilliseconds, ending);
    } catch (error) {
      if (ending.aborted) return;
      log.error(`One of ${name} could not be taken or kept.`, { error: loggable(error) });
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

/** Works on the next, if there is one, and says about every second how far it has come. */
export async function workOnNext<Task, Progress, Result>(
  queue: WorkQueue<Task, Progress, Result>,
  work: Work<Task, Progress, Result>,
  { now, log, name }: Pick<Around, 'now' | 'log' | 'name'>,
  ending: AbortSignal,
): Promise<boolean> {
  const task = await queue.takeNext(now().toISOString());
  if (task === null) return false;
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, ending]);
  let latest: Progress | null = null;
  let telling: Promise<void> = Promise.resolve();
  const tell = async () => {
    const { isToEnd } = await queue.tell(task, latest, now().toISOString());
    if (isToEnd) stopping.abort();
  };
  const timer = setInterval(() => {
    telling = telling.then(tell).catch((error: unknown) => {
      log.warn(`The progress of one of ${name} could not be told.`, { error: loggable(error) });
    });
  }, tellEveryMilliseconds);
  try {
    const result = await work(task, {
      signal,
      onProgress: progress => {
        latest = progress;
      },
    });
    clearInterval(timer);
    await telling;
    if (ending.aborted) await queue.layAside(task);
    else await queue.keep(task, result, now().toISOString());
  } catch (error) {
    clearInterval(timer);
    await telling;
    log.error(`One of ${name} failed.`, { error: loggable(error) });
    await queue.noteFailed(task, now().toISOString());
  }
  return true;
}
