import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { koladaInWorker } from '#platform/parallel/fetch-in-worker.ts';
import { syncRoom } from '../tests/support/kolada/syncing.ts';
import { plainFetch } from './sync/plain-reference.ts';

/**
 * The promises of fetching from Kolada: 200,000 values from a stand-in on this machine, each measured in a process of its
 * own beside a plain reference, and memory at 50,000, 200,000 and 800,000 values.
 *
 * `npx node bench/sync.ts` prints one JSON document. Time runs from the call, DuckDB not yet loaded, to the snapshot renamed and on disk.
 */
const sizes = [50_000, 200_000, 800_000];
/** When garbage is collected is not the same from one process to the next: of so many, the one in the middle by its peak. */
const processes = 3;
const promised = { values: 200_000, seconds: 60, mostGrowth: 1.25 };

type Measured = {
  readonly seconds: number;
  readonly values: number;
  readonly peakMemoryBytes: number;
  /** What the heap holds when all is done and garbage is collected. */
  readonly liveHeapBytes?: number;
};

async function measureSync(address: string): Promise<Measured> {
  const room = await mkdtemp(path.join(tmpdir(), 'rodret-bench-'));
  try {
    const { sync } = await syncRoom({ room, kolada: koladaInWorker({}) });
    const start = performance.now();
    const synced = await sync(address, '2026-11-20');
    const seconds = (performance.now() - start) / 1000;
    globalThis.gc?.();
    return {
      seconds,
      liveHeapBytes: process.memoryUsage().heapUsed,
      values: synced?.manifest.rows ?? 0,
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    };
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

async function measureReference(address: string): Promise<Measured> {
  const start = performance.now();
  const values = await plainFetch(address, '2026-11-20');
  const seconds = (performance.now() - start) / 1000;
  return { seconds, values, peakMemoryBytes: process.resourceUsage().maxRSS * 1024 };
}

function inOwnProcess(what: 'sync' | 'reference', address: string): Measured {
  const child = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), what, address], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`The ${what} ended with status ${child.status}.`);
  return JSON.parse(child.stdout);
}

function middleOfProcesses(address: string): Measured {
  const measured = Array.from({ length: processes }, () => inOwnProcess('sync', address));
  const byPeak = measured.toSorted((one, other) => one.peakMemoryBytes - other.peakMemoryBytes);
  return byPeak[Math.floor(processes / 2)]!;
}

/** The stand-in runs beside what is measured, so that its work and its memory are not counted. */
async function withStandIn<T>(values: number, use: (address: string) => T): Promise<T> {
  const serving = spawn(
    process.execPath,
    [path.join(import.meta.dirname, '../tests/support/kolada/serve-made-values.ts'), String(values)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    const [address] = await once(serving.stdout, 'data');
    return use(String(address).trim());
  } finally {
    serving.kill();
  }
}

async function runAll() {
  const measured: { readonly values: number; readonly sync: Measured; readonly reference: Measured }[] = [];
  for (const values of sizes) {
    measured.push(
      await withStandIn(values, address => ({
        values,
        sync: middleOfProcesses(address),
        reference: inOwnProcess('reference', address),
      })),
    );
  }
  const at = (values: number) => measured.find(each => each.values === values);
  const memory = (values: number) => at(values)?.sync.peakMemoryBytes ?? Number.POSITIVE_INFINITY;
  // Small fetches have not used what DuckDB is allowed: whether memory is flat shows above that.
  const growth = memory(4 * promised.values) / memory(promised.values);
  const promise = at(promised.values);
  return {
    what: 'register, units, groups and values fetched, kept in the spool and made a snapshot',
    measured: measured.map(({ sync, reference, values }) => ({
      values,
      sync: { ...sync, valuesPerSecond: Math.round(sync.values / sync.seconds) },
      reference: {
        what: 'the same pages by fetch and JSON.parse, values counted and nothing kept',
        ...reference,
      },
    })),
    memoryGrowthFrom200000To800000Values: growth,
    target: promised,
    met:
      measured.every(
        ({ values, sync, reference }) => sync.values === values && reference.values === values,
      ) &&
      (promise?.sync.seconds ?? Number.POSITIVE_INFINITY) <= promised.seconds &&
      growth <= promised.mostGrowth,
  };
}

const [what, address = ''] = process.argv.slice(2);
const answer =
  what === 'sync'
    ? await measureSync(address)
    : what === 'reference'
      ? await measureReference(address)
      : await runAll();
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
if ('met' in answer && !answer.met) process.exitCode = 1;
