import { Worker } from 'node:worker_threads';
import { KoladaFault } from '../kolada/fault.ts';
import type { Fetched, SyncProgress } from '../kolada/fetch-all.ts';
import type { Kolada, koladaThrough } from '../kolada/kolada.ts';
import { openSpool } from '../kolada/spool.ts';
import { root } from '../root.ts';
import type { FetchEnd, FetchNews, FetchTask } from './fetch-task.ts';

/**
 * Pages become rows and lines, and are done with at once; left to itself V8 lets the room for what is young grow to 128 MB on
 * them. What lives at a time, three pages or the whole register, is far less than the other bound.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/**
 * Fetches from Kolada in a thread of its own, so that pages are served meanwhile and memory stays the same however much
 * comes. Called off by the signal, the thread is ended in the middle of what it does: the spool is made for that.
 */
export const koladaInWorker =
  (...[environment, ...patience]: Parameters<typeof koladaThrough>): Kolada =>
  async (order, signal, onProgress) => {
    const { address, ...rest } = order;
    const task: FetchTask = {
      order: { ...rest, address: address.href },
      settings: [{ ...environment }, ...patience],
    };
    return fetchedBy(await endOf(task, signal, onProgress), order.spoolFolder);
  };

async function endOf(
  task: FetchTask,
  signal: AbortSignal,
  onProgress: (progress: SyncProgress) => void,
): Promise<FetchEnd> {
  signal.throwIfAborted();
  // By address and not by import: the server's bundle has no such file, the installation always has.
  const file = new URL('src/platform/parallel/fetch-worker.ts', root);
  const worker = new Worker(file, { workerData: task, resourceLimits });
  const { promise, resolve, reject } = Promise.withResolvers<FetchEnd>();
  worker.on('message', (news: FetchNews) => {
    if (news.kind === 'progress') onProgress(news.progress);
    else resolve(news);
  });
  worker.once('error', reject);
  worker.once('exit', code =>
    reject(new Error(`The thread that fetches ended with code ${code} before its work was done.`)),
  );
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}

async function fetchedBy(end: FetchEnd, spoolFolder: string): Promise<Fetched> {
  switch (end.kind) {
    case 'nothing-new':
      return end;
    case 'fault':
      throw new KoladaFault(end.fault, end.address, end.reason, end);
    case 'fetched': {
      const spool = await openSpool(spoolFolder);
      if (spool === null) throw new Error('What was fetched is gone.');
      return { kind: 'fetched', spool };
    }
  }
}
