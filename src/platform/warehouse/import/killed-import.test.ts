import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SnapshotRoom, snapshotRoom, starterFolder } from '../../../../tests/support/snapshots.ts';

let room: SnapshotRoom;
beforeAll(async () => {
  room = await snapshotRoom();
});
afterAll(() => room.remove());

const childCode = (fatal: string, values: string, folder: string): string => `
  import { importSnapshot } from '#platform/warehouse/import/import-snapshot.ts';
  import { openWarehouse } from '#platform/warehouse/warehouse.ts';
  const warehouse = openWarehouse({ starterFolder: ${JSON.stringify(starterFolder)}, folder: ${JSON.stringify(folder)} });
  await importSnapshot(
    { values: { kind: 'file', path: ${JSON.stringify(values)} } },
    { folder: ${JSON.stringify(folder)}, warehouse, now: new Date() },
    step => step === ${JSON.stringify(fatal)} && setTimeout(() => process.kill(process.pid, 'SIGKILL'), 5),
  );`;

/** An import in a process of its own, which dies in the midst of the step: from inside, so that none can end before. */
async function killedIn(step: string, values: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', childCode(step, values, room.folder)],
    {
      cwd: path.resolve(import.meta.dirname, '../../../..'),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const signal = await new Promise(resolve => child.once('exit', (_, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
}

test('an import that is killed leaves no snapshot, and the next one cleans up after it', async () => {
  const first = await room.importing(await room.file('first.csv', 'kpi,unit,year,value\nN1,1440,2020,1\n'));
  const values = path.join(starterFolder, 'values.parquet');
  for (const step of ['reading', 'writing']) {
    await killedIn(step, values);
    expect((await readdir(room.folder)).filter(name => name.startsWith('.import-'))).toHaveLength(1);
    expect((await room.warehouse.list()).map(({ id }) => id)).toContain(first.manifest.id);
    expect(await room.warehouse.list()).toHaveLength(2);
    expect(await room.warehouse.problems()).toEqual([]);
    await room.importing(await room.file('first.csv', 'kpi,unit,year,value\nN1,1440,2020,1\n'));
    expect(await readdir(room.folder)).toEqual([first.manifest.id]);
  }
});
