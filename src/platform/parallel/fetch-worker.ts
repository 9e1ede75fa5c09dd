import { parentPort, workerData } from 'node:worker_threads';
import { KoladaFault } from '../kolada/fault.ts';
import { koladaThrough } from '../kolada/kolada.ts';
import type { FetchEnd, FetchNews, FetchTask } from './fetch-task.ts';

/** The thread's own start hands it this and nothing else; the main thread is the only one that starts it. */
const task = workerData as FetchTask;

const tell = (news: FetchNews): void => parentPort?.postMessage(news);

async function fetchIn({ order, settings }: FetchTask): Promise<FetchEnd> {
  const kolada = koladaThrough(...settings);
  // Whoever calls it off ends the thread.
  const never = new AbortController().signal;
  try {
    const fetched = await kolada({ ...order, address: new URL(order.address) }, never, progress =>
      tell({ kind: 'progress', progress }),
    );
    return fetched.kind === 'fetched' ? { kind: 'fetched' } : fetched;
  } catch (error) {
    if (!(error instanceof KoladaFault)) throw error;
    const { kind: fault, address, reason, status, cause } = error;
    return { kind: 'fault', fault, address, reason, status, cause };
  }
}

tell(await fetchIn(task));
