import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../..');
const readyWithinMilliseconds = 180_000;

export type RunningServer = {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  address: string;
  dataFolder: string;
  /** What the server wrote so far, for a failing test to show. */
  log: () => string;
  /** Ends the server, as a service manager would unless told otherwise, and leaves its data folder. */
  end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** Ends the server and removes its data folder. */
  stop: () => Promise<void>;
};

/** What makes an installation a real one. */
export const realSettings = {
  RODRET_ORIGIN: 'http://localhost:4600',
  RODRET_SECRET: 'a secret for tests, and long enough',
} as const;

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

/**
 * Starts the built server (`build/server/index.js`) on a free port, with a new data folder unless one is given. Settings
 * may depend on the port, as the address by which a real installation is reached does.
 */
export const startServer = async (
  given: Record<string, string> | ((port: number) => Record<string, string>) = {},
  givenFolder?: string,
): Promise<RunningServer> => {
  const dataFolder = givenFolder ?? (await mkdtemp(path.join(tmpdir(), 'rodret-test-')));
  const port = await freePort();
  const environment = typeof given === 'function' ? given(port) : given;
  const address = `http://127.0.0.1:${port}`;
  // Without threads for garbage, as the tests beside which it runs; what they count as heap costs a server more than it gives.
  const server = spawn(process.execPath, ['--single-threaded-gc', 'build/server/index.js'], {
    cwd: repository,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: path.join(repository, '.cache/node'),
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
  const end = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    if (!hasEnded()) server.kill(signal);
    const patience = setTimeout(() => server.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(patience);
  };
  const stop = async () => {
    await end();
    await rm(dataFolder, { recursive: true, force: true });
  };

  const deadline = Date.now() + readyWithinMilliseconds;
  while (!(await answersReady(address))) {
    if (hasEnded() || Date.now() > deadline) {
      const what = hasEnded() ? 'ended before it was ready' : 'was not ready within three minutes';
      await (givenFolder === undefined ? stop() : end());
      throw new Error(`the server ${what}; it wrote:\n${written}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return { address, dataFolder, log: () => written, end, stop };
};
