import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { cellsOf, differencesBetween } from '../tests/support/kolada/differences.ts';
import {
  changedBetween,
  neededForRealFetches,
  parquetOf,
  published,
  type RealFetch,
  realFetches,
  realSource,
} from '../tests/support/kolada/fetch.ts';
import { startStandIn } from '../tests/support/kolada/stand-in.ts';
import { type SyncRoom, syncRoom } from '../tests/support/kolada/syncing.ts';
import { testData } from '../tests/support/test-data.ts';

/**
 * The three real fetches, in full, one after the other through the API: the first killed in the middle and gone on with, the
 * others incremental. What differs between the snapshots is held against what differs between the files, read plainly.
 */
const started = () => performance.now();
const since = (start: number) => Math.round(performance.now() - start) / 1000;

async function killedInTheMiddle(address: string, room: SyncRoom, day: string): Promise<number> {
  const script = path.join(import.meta.dirname, '../tests/support/kolada/sync-process.ts');
  const child: ChildProcess = spawn(process.execPath, [script, address, room.room, day], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const batches = async () =>
    (await readdir(room.spoolFolder).catch((): string[] => [])).filter(name => /^\d{5}\.json$/.test(name))
      .length;
  while ((await batches()) < 2) await new Promise(resolve => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await ended;
  return batches();
}

async function run() {
  const present = testData(...neededForRealFetches);
  if (present.state === 'absent') return { skipped: present.reason };
  const room = await syncRoom();
  const sources = new Map<RealFetch, Awaited<ReturnType<typeof realSource>>>();
  for (const day of realFetches) sources.set(day, await realSource(day));
  const source = await startStandIn(published(sources.get(realFetches[0])!, [], '2020-01-01'));
  const held = (id: string) =>
    cellsOf(path.join(room.folder, id, 'values.parquet'), { unit: 'unit', reason: 'missing' });
  const real = (day: RealFetch) => cellsOf(parquetOf(day), { unit: 'municipality_id', reason: 'status' });
  try {
    source.behave({ delayMilliseconds: 50 });
    const kept = await killedInTheMiddle(source.address, room, '2026-11-02');
    const appeared = (await room.warehouse.list()).length;
    source.behave({});
    source.forget();
    const start = started();
    const first = await room.sync(source.address, '2026-11-02');
    let cells = await held(first?.manifest.id ?? '');
    const steps: unknown[] = [
      {
        fetch: realFetches[0],
        batchesBeforeKill: kept,
        snapshotsAfterKill: appeared,
        callsAfterKill: source.heard.length,
        seconds: since(start),
        cells: cells.size,
        isAsTheFile: differs(cells, await real(realFetches[0])) === 0,
      },
    ];
    let isExact = appeared === 0 && differs(cells, await real(realFetches[0])) === 0;
    for (const [at, day] of realFetches.entries()) {
      const before = realFetches[at - 1];
      if (before === undefined) continue;
      const changed = changedBetween(sources.get(before)!, sources.get(day)!);
      const publishedOn = `2026-11-${10 + at}`;
      source.hold(published(sources.get(day)!, changed, publishedOn));
      source.forget();
      const begun = started();
      const synced = await room.sync(source.address, publishedOn);
      const seconds = since(begun);
      const now = await held(synced?.manifest.id ?? '');
      const found = differencesBetween(cells, now);
      const plain = differencesBetween(await real(before), await real(day));
      const isSame = JSON.stringify(found) === JSON.stringify(plain);
      isExact &&= isSame;
      steps.push({
        fetch: day,
        fetchedKeyFigures: synced?.counts.fetched,
        unchangedKeyFigures: synced?.counts.unchanged,
        withdrawnKeyFigures: synced?.counts.withdrawn,
        calls: source.heard.length,
        seconds,
        found: {
          added: found.added.length,
          withdrawn: found.withdrawn.length,
          revised: found.revised.length,
        },
        plain: {
          added: plain.added.length,
          withdrawn: plain.withdrawn.length,
          revised: plain.revised.length,
        },
        isExactlyThoseOfTheFiles: isSame,
      });
      cells = now;
    }
    return { steps, met: isExact };
  } finally {
    await source.close();
    await room.remove();
  }
}

const differs = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): number =>
  [...one].filter(([key, value]) => other.get(key) !== value).length + Math.abs(one.size - other.size);

const answer = await run();
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
if ('met' in answer && !answer.met) process.exitCode = 1;
