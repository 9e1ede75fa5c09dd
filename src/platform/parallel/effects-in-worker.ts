import { Worker } from 'node:worker_threads';
import { root } from '../root.ts';
import type { EffectAnswer, EffectTask } from './effect-task.ts';

/** Evaluates one question after the other. */
export type Evaluate = (task: EffectTask) => Promise<EffectAnswer>;

/**
 * Evaluates effects in a thread of their own for as long as `use` runs, so that pages are served meanwhile. Called off by the signal, the thread is ended in
 * the middle of what it does, and the question it was at is rejected with the signal's reason.
 */
export async function evaluateInWorker<Result>(
  signal: AbortSignal,
  use: (evaluate: Evaluate) => Promise<Result>,
): Promise<Result> {
  // By address and not by import: the server's bundle has no such file, the installation always has.
  const worker = new Worker(new URL('src/platform/parallel/effect-worker.ts', root));
  try {
    return await use(task => ask(worker, task, signal));
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, task: EffectTask, signal: AbortSignal): Promise<EffectAnswer> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<EffectAnswer>();
  const onExit = (code: number) => {
    reject(new Error(`The thread of effects ended with code ${code} before its work was done.`));
  };
  const onAbort = () => {
    reject(signal.reason);
  };
  worker.once('message', resolve).once('error', reject).once('exit', onExit);
  signal.addEventListener('abort', onAbort, { once: true });
  worker.postMessage(task);
  return promise.finally(() => {
    worker.off('message', resolve).off('error', reject).off('exit', onExit);
    signal.removeEventListener('abort', onAbort);
  });
}
