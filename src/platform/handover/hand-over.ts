import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { FolderHeld, type FolderLock, lockFolder } from '../lock.ts';
import { recordedAddress } from './address.ts';
import { type Answer, type HandoverRequest, parseAnswer, requestLine, type Sinks } from './protocol.ts';

export type HandoverResult =
  | { readonly kind: 'done'; readonly exitCode: number }
  | { readonly kind: 'no server' };

/** The server was reached and the command was not carried through. Print the message, not the stack. */
export class HandoverFailed extends Error {
  override readonly name = 'HandoverFailed';
}

const nobodyListens = new Set(['ENOENT', 'ECONNREFUSED']);

function reach(address: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (nobodyListens.has(error.code ?? '')) resolve(null);
      else reject(new HandoverFailed(`The server at ${address} cannot be reached: ${error.message}.`));
    });
  });
}

async function pass(answer: Answer, sinks: Sinks): Promise<number | null> {
  switch (answer.kind) {
    case 'stdout':
      await sinks.stdout(answer.text);
      return null;
    case 'stderr':
      await sinks.stderr(answer.text);
      return null;
    case 'progress':
      await sinks.progress(answer.text);
      return null;
    case 'exit':
      return answer.code;
    case 'refused':
      throw new HandoverFailed(answer.reason);
  }
}

/** Lets the server that holds the data folder run a command; its texts go to `sinks` as they come. */
export async function handOver(
  folder: string,
  request: HandoverRequest,
  sinks: Sinks,
): Promise<HandoverResult> {
  const address = recordedAddress(folder);
  const socket = address === null ? null : await reach(address);
  if (socket === null) return { kind: 'no server' };
  socket.on('error', () => {});
  try {
    socket.write(requestLine(request));
    for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
      const exitCode = await pass(parseAnswer(line), sinks);
      if (exitCode !== null) return { kind: 'done', exitCode };
    }
  } finally {
    socket.destroy();
  }
  throw new HandoverFailed('The server stopped before the command was done. Nothing half-done remains.');
}

const pauseMilliseconds = 100;

export type FolderEntry =
  | { readonly kind: 'locked'; readonly lock: FolderLock }
  | { readonly kind: 'handed over'; readonly exitCode: number };

/**
 * For a command that writes or asks the database: takes the folder's lock, or hands the command to the server that
 * holds it. Where the holder does not listen (a server that is starting, another command) it tries again for
 * `patienceMilliseconds` and then throws `FolderHeld`.
 */
export async function lockOrHandOver(
  folder: string,
  request: HandoverRequest,
  sinks: Sinks,
  now: Date,
  patienceMilliseconds = 5000,
): Promise<FolderEntry> {
  for (let waited = 0; ; waited += pauseMilliseconds) {
    try {
      return { kind: 'locked', lock: lockFolder(folder, request.command, now) };
    } catch (error) {
      if (!(error instanceof FolderHeld)) throw error;
      const result = await handOver(folder, request, sinks);
      if (result.kind === 'done') return { kind: 'handed over', exitCode: result.exitCode };
      if (waited >= patienceMilliseconds) throw error;
      await wait(pauseMilliseconds);
    }
  }
}
