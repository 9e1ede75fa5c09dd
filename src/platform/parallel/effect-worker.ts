import { parentPort } from 'node:worker_threads';
import { evaluateSideBySide } from '#core/effects/side-by-side.ts';
import type { EffectTask } from './effect-task.ts';

parentPort?.on('message', ({ panel, settings }: EffectTask) => {
  parentPort?.postMessage(evaluateSideBySide(panel, settings));
});
