import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readDifference } from '../warehouse/compare/read-difference.ts';
import { startEngine } from '../warehouse/duckdb.ts';
import { loadPanel } from '../warehouse/load-panel.ts';
import type { SnapshotAnswer, SnapshotTask } from './snapshot-task.ts';

/** The thread's own start hands it this and nothing else; the main thread is the only one that starts it. */
const task = workerData as SnapshotTask;

async function answerOf(asked: SnapshotTask): Promise<SnapshotAnswer> {
  if (asked.kind === 'compare')
    return { kind: 'compare', difference: await readDifference(asked.before, asked.after) };
  const { valuesFile, keyFigures, units, years, memoryMegabytes } = asked;
  const engine = await startEngine({ folders: [path.dirname(valuesFile)], memoryMegabytes });
  try {
    return { kind: 'load', panel: await loadPanel(engine, valuesFile, keyFigures, units, years, 'shared') };
  } finally {
    engine.close();
  }
}

parentPort?.postMessage(await answerOf(task));
