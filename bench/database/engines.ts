import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '#platform/config.ts';
import { type Doors, openDoors } from '#platform/doors.ts';
import { createLog } from '#platform/log.ts';
import { root } from '#platform/root.ts';
import { startCluster } from '../../tests/support/postgres/cluster.ts';

export const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });

export const engines = ['pglite', 'postgres'] as const;
export type Engine = (typeof engines)[number];

/** Runs the work on a new installation of the engine, on disk as in use, and removes it afterwards. */
export async function onEngine<Result>(
  engine: Engine,
  work: (doors: Doors) => Promise<Result>,
): Promise<Result> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), `rodret-bench-${engine}-`));
  // What is committed is on the disk, as on a server in use.
  const cluster = engine === 'postgres' ? await startCluster({ fsync: 'on' }) : null;
  try {
    const config = readConfig(
      {
        RODRET_DATA: dataFolder,
        RODRET_ORIGIN: 'http://localhost:4600',
        RODRET_SECRET: 'a secret for benchmarks, and long enough',
        DATABASE_URL: cluster?.urlOf('postgres'),
      },
      root,
    );
    const doors = await openDoors(config, log);
    try {
      return await work(doors);
    } finally {
      await doors.close();
    }
  } finally {
    await cluster?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The value below which the given share of the measurements lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
