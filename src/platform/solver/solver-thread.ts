import { Worker } from 'node:worker_threads';
import { root } from '../root.ts';
import type { SolverAnswer, SolverRequest } from './solver-task.ts';

/** The solver looks at its clock and at the flag between steps, and single steps of large programmes are long. */
const graceSeconds = 1;

export type SolverThread = {
  /**
   * Sends one request and hears its answers until one of them gives a result. Where the thread neither answers within the limit nor soon after the stop flag is set, it is
   * ended and null is the answer.
   */
  readonly ask: <T>(
    request: SolverRequest,
    limitSeconds: number,
    onAnswer: (answer: SolverAnswer) => T | undefined,
  ) => Promise<T | null>;
  /** Sets the stop flag; what runs ends at its next checkpoint. */
  readonly stop: () => void;
  readonly end: () => Promise<void>;
};

/** A thread that is started when first asked, and again after it had to be ended. One request at a time. */
export function openSolverThread(): SolverThread {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  let worker: Worker | null = null;
  let giveUpSoon: (() => void) | null = null;
  const end = async () => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  return {
    ask: async (request, limitSeconds, onAnswer) => {
      Atomics.store(flag, 0, 0);
      // By address and not by import: the server's bundle has no such file, the installation always has.
      worker ??= new Worker(new URL('src/platform/solver/solver-worker.ts', root), {
        workerData: { stop: flag },
      });
      const thread = worker;
      const { promise, resolve, reject } = Promise.withResolvers<NonNullable<
        ReturnType<typeof onAnswer>
      > | null>();
      const giveUp = () => {
        void end();
        resolve(null);
      };
      // Timers hold at most 24.8 days; whoever sets no limit waits as long.
      const timers = [setTimeout(giveUp, Math.min(2 ** 31 - 1, (limitSeconds + graceSeconds) * 1000))];
      giveUpSoon = () => timers.push(setTimeout(giveUp, graceSeconds * 1000));
      const onMessage = (answer: SolverAnswer) => {
        if (answer.kind === 'failed') return reject(new Error(answer.message));
        const result = onAnswer(answer);
        if (result !== undefined && result !== null) resolve(result);
      };
      const onExit = (code: number) => {
        reject(new Error(`The solver's thread ended with code ${code} before its work was done.`));
      };
      thread.on('message', onMessage).on('error', reject).on('exit', onExit);
      thread.postMessage(request);
      try {
        return await promise;
      } catch (error) {
        await end();
        throw error;
      } finally {
        giveUpSoon = null;
        thread.off('message', onMessage).off('error', reject).off('exit', onExit);
        for (const timer of timers) clearTimeout(timer);
      }
    },
    stop: () => {
      Atomics.store(flag, 0, 1);
      giveUpSoon?.();
    },
    end,
  };
}
