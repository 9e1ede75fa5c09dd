import { parentPort, workerData } from 'node:worker_threads';
import { finishUnits, unitsPerBlock } from '#core/gaps/finish-units.ts';
import { makeScanWorkspace } from '#core/gaps/make-scan-workspace.ts';
import { scanRange } from '#core/gaps/scan-range.ts';
import type { ScanPhase, ScanTask } from './scan-task.ts';

/** Key figures taken at a time: enough to seldom meet the other worker, few enough to end together. */
const keyFiguresPerTurn = 16;

/** The thread's own start hands it this and nothing else; the main thread is the only one that starts it. */
const task = workerData as ScanTask;
const workspace = makeScanWorkspace(task.input);

function takeTurns(
  counter: number,
  size: number,
  end: number,
  work: (from: number, to: number) => void,
): void {
  for (;;) {
    const from = Atomics.add(task.taken, counter, size);
    if (from >= end) return;
    work(from, Math.min(end, from + size));
  }
}

function run(phase: ScanPhase): void {
  const { input, result } = task;
  switch (phase.kind) {
    case 'scan':
      takeTurns(0, keyFiguresPerTurn, input.panel.keyFigures.length, (from, to) => {
        scanRange(input, workspace, phase.typical, from, to, result);
      });
      return;
    case 'finish':
      takeTurns(1, unitsPerBlock, input.panel.units.length, (from, to) => {
        finishUnits(input, from, to, result);
      });
      return;
  }
}

parentPort?.on('message', (phase: ScanPhase) => {
  run(phase);
  parentPort?.postMessage(phase.kind);
});
