import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startCluster } from '../../tests/support/postgres/cluster.ts';
import type { Engine } from './engines.ts';

/** Settings of a real installation, which is reached at `RODRET_ORIGIN`. */
export type Installed = Readonly<Record<'RODRET_DATA' | 'RODRET_ORIGIN' | 'RODRET_PORT', string>> &
  Readonly<Record<string, string>>;

/** A new real installation on an engine, for as long as it is measured. */
export async function onInstallation<Measured>(
  engine: Engine,
  port: number,
  measure: (environment: Installed) => Promise<Measured>,
): Promise<Measured> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), `rodret-bench-${engine}-`));
  const cluster = engine === 'postgres' ? await startCluster({ fsync: 'on' }) : null;
  try {
    return await measure({
      RODRET_DATA: dataFolder,
      RODRET_ORIGIN: `http://localhost:${port}`,
      RODRET_PORT: String(port),
      RODRET_SECRET: 'a secret for benchmarks, and long enough',
      LOG_LEVEL: 'error',
      ...(cluster === null ? {} : { DATABASE_URL: cluster.urlOf('postgres') }),
    });
  } finally {
    await cluster?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The built server on an installation, from when it is ready until what is measured has ended. */
export async function whileServed<Measured>(
  environment: Installed,
  measure: (server: ChildProcess) => Promise<Measured>,
): Promise<Measured> {
  const server = spawn(process.execPath, ['build/server/index.js'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    const isReady = () =>
      fetch(`${environment.RODRET_ORIGIN}/ready`).then(
        answer => answer.ok,
        () => false,
      );
    while (!(await isReady())) await wait(100);
    return await measure(server);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}
