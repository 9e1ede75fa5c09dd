import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '#platform/root.ts';
import { cellsOf, differencesBetween } from '../../../tests/support/kolada/differences.ts';
import {
  changedBetween,
  neededForRealFetches,
  parquetOf,
  published,
  type RealFetch,
  realSource,
  type SourceData,
} from '../../../tests/support/kolada/fetch.ts';
import { type StandIn, startStandIn } from '../../../tests/support/kolada/stand-in.ts';
import { type SyncRoom, syncRoom } from '../../../tests/support/kolada/syncing.ts';
import { whenTestData } from '../../../tests/support/test-data.ts';

/** Some of the key figures of the real fetches, so that it takes seconds; `bench/sync-real.ts` takes all. */
const some =
  'N00943 N00945 N02904 N09805 N09811 N09890 N11050 N11821 N15030 N15813 N17461 N17538 N17813 U07417'.split(
    ' ',
  );

describe('Real fetches through the API', whenTestData(...neededForRealFetches), () => {
  let first: SourceData;
  let second: SourceData;
  let source: StandIn;
  let room: SyncRoom;
  beforeAll(async () => {
    [first, second] = [await realSource('2023-09-12', some), await realSource('2024-12-12', some)];
    source = await startStandIn(published(first, [], '2020-01-01'));
    room = await syncRoom();
  });
  afterAll(async () => {
    await source?.close();
    await room?.remove();
  });

  const real = (day: RealFetch, ids: readonly string[]) =>
    cellsOf(
      parquetOf(day),
      { unit: 'municipality_id', reason: 'status' },
      `kpi in (${ids.map(id => `'${id}'`).join(', ')})`,
    );
  const held = (id: string) =>
    cellsOf(path.join(room.folder, id, 'values.parquet'), { unit: 'unit', reason: 'missing' });

  test('killed in the middle and gone on with, give the values that the source holds, and then exactly its revisions', async () => {
    source.behave({ delayMilliseconds: 60, pageRows: 2000 });
    const killed = spawn(
      process.execPath,
      ['tests/support/kolada/sync-process.ts', source.address, room.room, '2026-11-02'],
      { cwd: fileURLToPath(root), stdio: 'ignore' },
    );
    const ended = once(killed, 'exit');
    while (!(await readdir(room.spoolFolder).catch((): string[] => [])).includes('00000.json')) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    killed.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
    expect(await room.warehouse.list()).toEqual([]);
    const askedBefore = source.heard.length;

    source.behave({});
    source.forget();
    const one = await room.sync(source.address, '2026-11-02');
    expect(askedBefore).toBeGreaterThan(3);
    expect(source.heard.filter(asked => asked.startsWith('data/')).length).toBeLessThan(6);
    const ids = [...first.rows.keys()];
    const before = await held(one?.manifest.id ?? '');
    expect(before).toEqual(await real('2023-09-12', ids));

    const changed = changedBetween(first, second);
    source.hold(published(second, changed, '2026-11-09'));
    const two = await room.sync(source.address, '2026-11-10');
    const after = await held(two?.manifest.id ?? '');
    const found = differencesBetween(before, after);
    const plain = differencesBetween(
      await real('2023-09-12', ids),
      await real('2024-12-12', [...second.rows.keys()]),
    );
    expect(found).toEqual(plain);
    expect(plain.revised.length).toBeGreaterThan(100);
    expect(plain.withdrawn.length).toBeGreaterThan(100);
    expect(two?.counts.withdrawn).toEqual(['N02904']);
    expect(two?.counts.fetched).toBe(changed.filter(id => second.rows.has(id)).length);
  });
});
