import { Worker } from 'node:worker_threads';
import { makeScanWorkspace } from '#core/gaps/make-scan-workspace.ts';
import { scan } from '#core/gaps/scan.ts';
import { allocateScanResult } from '#core/gaps/scan-result.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import { typicalAutocorrelations } from '#core/gaps/typical-autocorrelation.ts';
import { root } from '../root.ts';
import type { ScanPhase, ScanTask } from './scan-task.ts';

/** Below this many cells starting threads costs more than it saves. */
const cellsWorthThreads = 2_000_000;

export type ScanInWorkersOptions = {
  /** Threads to use; fewer than two scan in this thread. */
  readonly workers: number;
  /** Ends the scan early: the threads are stopped and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
};

/**
 * The national scan on several threads; the same figures as `scan`, in shared memory.
 *
 * A panel that lies in shared memory already is read where it is, another is copied there first. A small panel is scanned in this thread.
 */
export async function scanInWorkers(input: ScanInput, options: ScanInWorkersOptions): Promise<ScanResult> {
  options.signal?.throwIfAborted();
  if (options.workers < 2 || input.panel.values.length < cellsWorthThreads) return scan(input);
  const task = makeTask(input);
  const threads = Array.from({ length: options.workers }, () => startWorker(task));
  const stopped = stoppedBy(options.signal);
  try {
    // While the threads start.
    const typical = typicalAutocorrelations(task.input, makeScanWorkspace(task.input));
    const phases: readonly ScanPhase[] = [{ kind: 'scan', typical }, { kind: 'finish' }];
    for (const phase of phases) {
      await Promise.race([Promise.all(threads.map(thread => runPhase(thread, phase))), stopped.promise]);
    }
    return task.result;
  } finally {
    stopped.forget();
    await Promise.all(threads.map(thread => thread.terminate()));
  }
}

function makeTask(input: ScanInput): ScanTask {
  const shared = (byteLength: number) => new SharedArrayBuffer(byteLength);
  const { values } = input.panel;
  const shareable =
    values.buffer instanceof SharedArrayBuffer ? values : new Float64Array(shared(values.byteLength));
  if (shareable !== values) shareable.set(values);
  return {
    input: { ...input, panel: { ...input.panel, values: shareable } },
    result: allocateScanResult(input.panel.keyFigures.length, input.panel.units.length, shared),
    taken: new Int32Array(shared(8)),
  };
}

function startWorker(task: ScanTask): Worker {
  // By address and not by import: the server's bundle has no such file, the installation always has.
  return new Worker(new URL('src/platform/parallel/scan-worker.ts', root), { workerData: task });
}

function runPhase(thread: Worker, phase: ScanPhase): Promise<void> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number) => {
      reject(new Error(`A scan thread ended with code ${code} before its work was done.`));
    };
    const settle = (done: () => void) => () => {
      thread.off('error', reject);
      thread.off('exit', onExit);
      done();
    };
    thread.once('message', settle(resolve));
    thread.once('error', reject);
    thread.once('exit', onExit);
    thread.postMessage(phase);
  });
}

/** A promise that never resolves and rejects when the signal is aborted. */
function stoppedBy(signal: AbortSignal | undefined): { promise: Promise<never>; forget: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const onAbort = () => {
    reject(signal?.reason);
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    promise,
    forget: () => {
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
