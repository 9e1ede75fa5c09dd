import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../..');
const readyWithinMilliseconds = 60_000;

export type RunningServer = {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  address: string;
  dataFolder: string;
  /** What the server wrote so far, for a failing test to show. */
  log: () => string;
  /** Ends the server as a service manager would, and removes its data folder. */
  stop: () => Promise<void>;
};

const freePort = async (): Promise<number> => {
  const listener = createServer();
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port could be had');
  return address.port;
};

const answersReady = (address: string): Promise<boolean> =>
  fetch(`${address}/ready`).then(
    answer => answer.ok,
    () => false,
  );

/** Starts the built server (`build/server/index.js`) on a free port with a data folder of its own. */
export const startServer = async (environment: Record<string, string> = {}): Promise<RunningServer> => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rodret-test-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['build/server/index.js'], {
    cwd: repository,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      RODRET_DATA: dataFolder,
      RODRET_PORT: String(port),
      DATABASE_URL: '',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const keep = (chunk: Buffer) => {
    written += chunk.toString('utf8');
  };
  server.stdout.on('data', keep);
  server.stderr.on('data', keep);
  const ended = once(server, 'exit');
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
  const stop = async () => {
    if (!hasEnded()) server.kill('SIGTERM');
    const patience = setTimeout(() => server.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(patience);
    await rm(dataFolder, { recursive: true, force: true });
  };

  const deadline = Date.now() + readyWithinMilliseconds;
  while (!(await answersReady(address))) {
    if (hasEnded() || Date.now() > deadline) {
      const what = hasEnded() ? 'ended before it was ready' : 'was not ready within a minute';
      await stop();
      throw new Error(`the server ${what}; it wrote:\n${written}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return { address, dataFolder, log: () => written, stop };
};
