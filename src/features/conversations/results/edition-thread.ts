import { Worker } from 'node:worker_threads';
import { root } from '#platform/root.ts';
import { type EditionAsked, type EditionMade, type EditionMemory, memoryHere } from './edition-memory.ts';
import type { StatementVotes } from './voices.ts';

/** What the thread is asked about one conversation. */
export type EditionTask = {
  readonly id: number;
  readonly conversation: string;
  readonly does:
    | { readonly kind: 'take'; readonly votes: readonly StatementVotes[] }
    | { readonly kind: 'make'; readonly asked: EditionAsked }
    | { readonly kind: 'forget' };
};

type Answer = { readonly id: number; readonly edition: EditionMade | null };

/** A thread that remembers the votes of conversations and makes their editions, so that pages are served meanwhile. */
export type EditionThread = {
  readonly of: (conversation: string) => EditionMemory;
  /** Forgets a conversation. */
  readonly forget: (conversation: string) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Starts when first asked. Once it has failed it answers nobody: its memory is gone, and another is to be begun. */
export function editionThread(): EditionThread {
  type Waiting = {
    readonly resolve: (edition: EditionMade | null) => void;
    readonly reject: (reason: unknown) => void;
  };
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let failure: Error | null = null;
  let asked = 0;

  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };

  const start = (): Worker => {
    // By address and not by import: the server's bundle has no such file, the installation always has.
    const started = new Worker(new URL('src/features/conversations/results/edition-worker.ts', root));
    started.on('message', ({ id, edition }: Answer) => {
      waiting.get(id)?.resolve(edition);
      waiting.delete(id);
    });
    started.on('error', fail);
    started.on('exit', code => fail(new Error(`The thread of editions ended with code ${code}.`)));
    return started;
  };

  const ask = (conversation: string, does: EditionTask['does']): Promise<EditionMade | null> => {
    if (failure !== null) return Promise.reject(failure);
    worker ??= start();
    asked += 1;
    const { promise, resolve, reject } = Promise.withResolvers<EditionMade | null>();
    waiting.set(asked, { resolve, reject });
    worker.postMessage({ id: asked, conversation, does } satisfies EditionTask);
    return promise;
  };

  return {
    of: conversation => ({
      take: async votes => {
        await ask(conversation, { kind: 'take', votes });
      },
      make: each => ask(conversation, { kind: 'make', asked: each }),
    }),
    forget: async conversation => {
      if (worker !== null) await ask(conversation, { kind: 'forget' });
    },
    end: async () => {
      await worker?.terminate();
    },
  };
}

/** Up to so many votes an edition is made in some ten milliseconds: starting a thread would cost more. */
const votesWorthThread = 5000;

/** One edition of a conversation, and then no more: in this thread where there are few votes. */
export async function inOneGo<Result>(
  votes: number,
  use: (memory: EditionMemory) => Promise<Result>,
): Promise<Result> {
  if (votes <= votesWorthThread) return use(memoryHere());
  const thread = editionThread();
  try {
    return await use(thread.of(''));
  } finally {
    await thread.end();
  }
}
