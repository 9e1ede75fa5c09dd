import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SnapshotRoom, snapshotRoom, starterFolder } from '../../../../tests/support/snapshots.ts';

let room: SnapshotRoom;
beforeAll(async () => {
  room = await snapshotRoom();
});
afterAll(() => room.remove());

const childCode = (values: string, folder: string): string => `
  import { importSnapshot } from '#platform/warehouse/import/import-snapshot.ts';
  import { openWarehouse } from '#platform/warehouse/warehouse.ts';
  const warehouse = openWarehouse({ starterFolder: ${JSON.stringify(starterFolder)}, folder: ${JSON.stringify(folder)} });
  await importSnapshot(
    { values: { kind: 'file', path: ${JSON.stringify(values)} } },
    { folder: ${JSON.stringify(folder)}, warehouse, now: new Date() },
    step => process.stdout.write(step + '\\n'),
  );`;

/** Starts an import in a process of its own and kills it as soon as it tells of the step. */
async function killedAt(step: string, values: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', childCode(values, room.folder)], {
    cwd: path.resolve(import.meta.dirname, '../../../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise(resolve => child.once('exit', (_, signal) => resolve(signal)));
  for await (const piece of child.stdout) {
    if (String(piece).includes(step)) {
      await wait(30);
      child.kill('SIGKILL');
    }
  }
  expect(await ended).toBe('SIGKILL');
}

test('an import that is killed leaves no snapshot, and the next one cleans up after it', async () => {
  const first = await room.importing(await room.file('first.csv', 'kpi,unit,year,value\nN1,1440,2020,1\n'));
  const values = path.join(starterFolder, 'values.parquet');
  for (const step of ['reading', 'writing']) {
    await killedAt(step, values);
    expect((await readdir(room.folder)).filter(name => name.startsWith('.import-'))).toHaveLength(1);
    expect((await room.warehouse.list()).map(({ id }) => id)).toContain(first.manifest.id);
    expect(await room.warehouse.list()).toHaveLength(2);
    expect(await room.warehouse.problems()).toEqual([]);
    await room.importing(await room.file('first.csv', 'kpi,unit,year,value\nN1,1440,2020,1\n'));
    expect(await readdir(room.folder)).toEqual([first.manifest.id]);
  }
});
