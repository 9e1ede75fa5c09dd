import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { type Log, loggable } from '../log.ts';
import { chooseAddress, forgetAddress, recordAddress } from './address.ts';
import { type Answer, answerLine, type HandoverRequest, parseRequest, type Sinks } from './protocol.ts';

/** Runs a command inside the server and returns its exit code. `stopped` fires when the client is gone. */
export type HandoverHandler = (
  request: HandoverRequest,
  sinks: Sinks,
  stopped: AbortSignal,
) => Promise<number>;

export type HandoverServer = { readonly close: () => Promise<void> };

const longestRequestCharacters = 1_000_000;

/** The first line that arrives, or null where the client leaves before or sends more than a request can be. */
function readRequestLine(socket: Socket): Promise<string | null> {
  return new Promise(resolve => {
    let text = '';
    const take = (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end < 0 && text.length <= longestRequestCharacters) return;
      socket.off('data', take);
      resolve(end < 0 ? null : text.slice(0, end));
    };
    socket.setEncoding('utf8');
    socket.on('data', take);
    socket.once('close', () => resolve(null));
  });
}

function sender(socket: Socket): (answer: Answer) => Promise<void> {
  return answer =>
    new Promise(resolve => {
      if (socket.destroyed) resolve();
      else if (socket.write(answerLine(answer))) resolve();
      else {
        const goOn = () => {
          socket.off('drain', goOn);
          socket.off('close', goOn);
          resolve();
        };
        socket.on('drain', goOn);
        socket.on('close', goOn);
      }
    });
}

async function serveOne(socket: Socket, handler: HandoverHandler, log: Log): Promise<void> {
  const stopped = new AbortController();
  socket.once('close', () => stopped.abort());
  // A client that is killed resets the connection: `close` follows.
  socket.on('error', () => {});
  const send = sender(socket);
  const line = await readRequestLine(socket);
  if (line === null) {
    socket.destroy();
    return;
  }
  const request = parseRequest(line);
  if (typeof request === 'string') {
    await send({ kind: 'refused', reason: request });
  } else {
    const sinks: Sinks = {
      stdout: text => send({ kind: 'stdout', text }),
      stderr: text => send({ kind: 'stderr', text }),
      progress: text => send({ kind: 'progress', text }),
    };
    await send({ kind: 'exit', code: await runToExitCode(request, sinks, stopped.signal, handler, log) });
  }
  socket.end();
}

async function runToExitCode(
  request: HandoverRequest,
  sinks: Sinks,
  stopped: AbortSignal,
  handler: HandoverHandler,
  log: Log,
): Promise<number> {
  try {
    return await handler(request, sinks, stopped);
  } catch (error) {
    log.error('A command handed over failed.', {
      command: request.command,
      error: loggable(error),
    });
    await sinks.stderr('The server failed to run this command; its log says why.\n');
    return 1;
  }
}

/**
 * Takes commands for the data folder, whose lock the caller holds: a socket found there is a killed server's and is
 * removed. Only this user may connect. `close` takes no more and ends once the running ones have.
 */
export async function serveHandover(
  folder: string,
  handler: HandoverHandler,
  log: Log,
): Promise<HandoverServer> {
  const address = chooseAddress(folder);
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const silent = new Set<Socket>();
  const server = createServer(socket => {
    silent.add(socket);
    socket.once('data', () => silent.delete(socket));
    socket.once('close', () => silent.delete(socket));
    void serveOne(socket, handler, log);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  if (process.platform !== 'win32') chmodSync(address, 0o600);
  recordAddress(folder, address);
  return {
    close: async () => {
      forgetAddress(folder);
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      for (const socket of silent) socket.destroy();
      await closed;
    },
  };
}
