import { parentPort } from 'node:worker_threads';
import { analyseOpinions } from '#core/opinions/analyse-opinions.ts';
import type { OpinionTask } from './opinion-task.ts';

parentPort?.on('message', ({ votes, previous }: OpinionTask) => {
  parentPort?.postMessage(analyseOpinions(votes, previous === null ? {} : { previous }));
});
