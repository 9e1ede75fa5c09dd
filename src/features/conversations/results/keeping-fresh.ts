import type { Kysely } from 'kysely';
import type { Schema } from '#platform/database/schema.ts';
import { type Log, loggable } from '#platform/log.ts';
import type { WorkingThrough } from '#platform/parallel/work-queue.ts';
import { unfinished } from '../store/results.ts';
import { type EditionThread, editionThread } from './edition-thread.ts';
import { nothingRemembered, type Remembered, refreshResult } from './refreshing.ts';

const pauseMilliseconds = 3000;

/** Keeps what is shown of conversations up to date as long as the server runs: some seconds after a vote it has been counted. */
export function startRefreshing({
  owner,
  log,
  now,
}: {
  readonly owner: Kysely<Schema>;
  readonly log: Log;
  readonly now: () => Date;
}): WorkingThrough {
  const memory = new Map<string, Remembered>();
  let thread: EditionThread = editionThread();
  const ending = new AbortController();
  const look = async () => {
    const waiting = await unfinished(owner);
    for (const id of memory.keys()) {
      if (waiting.some(({ conversation }) => conversation === id)) continue;
      memory.delete(id);
      await thread.forget(id);
    }
    for (const each of waiting) {
      if (ending.signal.aborted) return;
      const remembered = memory.get(each.conversation) ?? nothingRemembered(thread.of(each.conversation));
      memory.set(each.conversation, remembered);
      await refreshResult(owner, each, remembered, now());
    }
  };
  const run = async () => {
    while (!ending.signal.aborted) {
      const began = performance.now();
      try {
        await look();
      } catch (error) {
        if (ending.signal.aborted) return;
        memory.clear();
        await thread.end();
        thread = editionThread();
        log.error('The results of conversations could not be brought up to date.', {
          error: loggable(error),
        });
      }
      // As long a pause as the work took, at least: voters come first.
      await pause(Math.max(pauseMilliseconds, performance.now() - began), ending.signal);
    }
  };
  const running = run().finally(() => thread.end());
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

function pause(milliseconds: number, ending: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  const end = () => {
    clearTimeout(timer);
    resolve();
  };
  ending.addEventListener('abort', end, { once: true });
  return promise.finally(() => {
    ending.removeEventListener('abort', end);
  });
}
