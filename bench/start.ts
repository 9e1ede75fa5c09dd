import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** `npm start` the second time, from the command to the first good answer of `/ready`, beside a bare server of Node. */

const repository = path.resolve(import.meta.dirname, '..');
const port = 4690;
const targetSeconds = 6;
const patienceSeconds = 60;

async function secondsUntil(address: string, start: () => ChildProcess): Promise<number> {
  const begun = performance.now();
  const child = start();
  const stopped = new Promise<void>(resolve => child.once('exit', () => resolve()));
  try {
    for (;;) {
      const isReady = await fetch(address).then(
        answer => answer.ok,
        () => false,
      );
      const seconds = (performance.now() - begun) / 1000;
      if (isReady) return seconds;
      if (seconds > patienceSeconds) throw new Error(`${address} did not answer within ${patienceSeconds} s`);
      await wait(20);
    }
  } finally {
    child.kill('SIGTERM');
    await stopped;
  }
}

const dataFolder = await mkdtemp(path.join(tmpdir(), 'rodret-bench-start-'));
try {
  const product = () =>
    spawn('npm', ['start'], {
      cwd: repository,
      stdio: 'ignore',
      env: { ...process.env, RODRET_DATA: dataFolder, RODRET_PORT: String(port), LOG_LEVEL: 'error' },
    });
  const bare = () =>
    spawn(process.execPath, ['-e', `require('node:http').createServer((_, r) => r.end()).listen(${port})`], {
      stdio: 'ignore',
    });
  const first = await secondsUntil(`http://127.0.0.1:${port}/ready`, product);
  const seconds = await secondsUntil(`http://127.0.0.1:${port}/ready`, product);
  const reference = await secondsUntil(`http://127.0.0.1:${port}/`, bare);
  const isMet = seconds <= targetSeconds;
  const result = {
    name: 'npm start, the second time, until /ready',
    seconds,
    firstSeconds: first,
    reference: { seconds: reference, how: 'a bare Node server until it answers' },
    ratio: seconds / reference,
    target: { seconds: targetSeconds },
    met: isMet,
  };
  console.log(JSON.stringify([result], null, 2));
  process.exitCode = isMet ? 0 : 1;
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
