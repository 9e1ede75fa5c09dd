import { Worker } from 'node:worker_threads';
import type { Panel } from '#core/panel/panel.ts';
import { root } from '../root.ts';
import type { SnapshotDifference } from '../warehouse/compare/snapshot-difference.ts';
import type { SnapshotAnswer, SnapshotTask } from './snapshot-task.ts';

/** Below this many rows starting a thread costs more than it saves. */
export const rowsWorthThread = 400_000;

/** Compares two snapshot folders in a thread of its own. */
export async function compareInWorker(before: string, after: string): Promise<SnapshotDifference> {
  const answer = await inWorker({ kind: 'compare', before, after });
  if (answer.kind !== 'compare') throw new Error('The thread answered something else.');
  return answer.difference;
}

/** Loads a panel in a thread of its own, into shared memory. */
export async function loadInWorker(
  task: Omit<Extract<SnapshotTask, { kind: 'load' }>, 'kind'>,
): Promise<Panel> {
  const answer = await inWorker({ kind: 'load', ...task });
  if (answer.kind !== 'load') throw new Error('The thread answered something else.');
  return answer.panel;
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: each takes as much memory as a whole snapshot. */
function inWorker(task: SnapshotTask): Promise<SnapshotAnswer> {
  const answer = last.then(() => ask(task));
  last = answer.catch(() => {});
  return answer;
}

async function ask(task: SnapshotTask): Promise<SnapshotAnswer> {
  // By address and not by import: the server's bundle has no such file, the installation always has.
  const worker = new Worker(new URL('src/platform/parallel/snapshot-worker.ts', root), { workerData: task });
  const { promise, resolve, reject } = Promise.withResolvers<SnapshotAnswer>();
  worker.once('message', resolve).once('error', reject);
  worker.once('exit', code =>
    reject(new Error(`The thread of snapshots ended with code ${code} before its work was done.`)),
  );
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}
