import { parentPort } from 'node:worker_threads';
import { editionMemory } from './edition-memory.ts';
import type { EditionTask } from './edition-thread.ts';

const memories = new Map<string, ReturnType<typeof editionMemory>>();

parentPort?.on('message', ({ id, conversation, does }: EditionTask) => {
  const memory = memories.get(conversation) ?? editionMemory();
  memories.set(conversation, memory);
  if (does.kind === 'forget') memories.delete(conversation);
  if (does.kind === 'take') memory.take(does.votes);
  const edition = does.kind === 'make' ? memory.make(does.asked) : null;
  parentPort?.postMessage({ id, edition });
});
