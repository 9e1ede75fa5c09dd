import { Worker } from 'node:worker_threads';
import { analyseOpinions } from '#core/opinions/analyse-opinions.ts';
import type { Analysis } from '#core/opinions/analysis.ts';
import { root } from '../root.ts';
import type { OpinionTask } from './opinion-task.ts';

/** Up to so many votes are analysed in some ten milliseconds: starting a thread would cost more. */
const votesWorthThread = 40_000;

/** Analyses a conversation; a large one in a thread of its own, so that pages are served meanwhile. */
export async function analyseInWorker(task: OpinionTask): Promise<Analysis> {
  const { votes, previous } = task;
  if (votes.statement.length < votesWorthThread)
    return analyseOpinions(votes, previous === null ? {} : { previous });
  // By address and not by import: the server's bundle has no such file, the installation always has.
  const worker = new Worker(new URL('src/platform/parallel/opinion-worker.ts', root));
  const { promise, resolve, reject } = Promise.withResolvers<Analysis>();
  worker.once('message', resolve).once('error', reject);
  worker.once('exit', code => {
    reject(new Error(`The thread of opinions ended with code ${code} before its work was done.`));
  });
  worker.postMessage(task);
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}
