import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importSnapshot } from '#features/panel/actions/import-snapshot.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { root } from '#platform/root.ts';
import { snapshotsFolderOf } from '#platform/warehouse/organisations-warehouse.ts';
import type { Warehouse } from '#platform/warehouse/snapshot.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';

const rows = ['kpi,unit,year,gender,value', 'N15030,1440,2022,T,12.5', 'N15030,1440,2023,T,13'].join('\n');

describeOnEachEngine('Importing values', database => {
  let dataFolder: string;
  let warehouse: Warehouse;
  let folder: string;
  let context: Context;

  beforeEach(async () => {
    dataFolder = await mkdtemp(path.join(tmpdir(), 'rodret-import-'));
    const bare = await testContext(database(), { dataFolder });
    folder = path.join(dataFolder, snapshotsFolderOf(bare.organisation.id));
    await mkdir(folder, { recursive: true });
    warehouse = openWarehouse({ starterFolder: fileURLToPath(new URL('data/starter', root)), folder });
    context = { ...bare, warehouse };
  });
  afterEach(async () => {
    await warehouse.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  const given = async (text: string): Promise<string> => {
    const file = path.join(dataFolder, 'values.csv');
    await writeFile(file, text);
    return file;
  };
  const entries = () =>
    database()
      .db.selectFrom('audit_entry')
      .select(['action', 'affected'])
      .where('action', '=', importSnapshot.name)
      .orderBy('sequence')
      .execute();

  test('makes a snapshot that is listed, with one audit entry that names it', async () => {
    const before = await entries();
    const { manifest, state } = await perform(importSnapshot, context, {
      values: await given(rows),
      source: 'Egen',
    });
    expect(state).toBe('new');
    expect((await warehouse.list()).map(({ id }) => id)).toContain(manifest.id);
    const after = await entries();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)?.affected).toEqual([{ kind: 'snapshot', id: manifest.id, change: 'created' }]);
  });

  test('of the same content again makes no second snapshot, and says so', async () => {
    const first = await perform(importSnapshot, context, { values: await given(rows) });
    const second = await perform(importSnapshot, context, { values: await given(rows) });
    expect(second).toMatchObject({ state: 'already held', manifest: { id: first.manifest.id } });
    expect(await readdir(folder)).toEqual([first.manifest.id]);
  });

  test('of a file that cannot be used leaves neither folder nor entry, and says where and what', async () => {
    const before = await entries();
    const bad = perform(importSnapshot, context, { values: await given('kpi;year\nN1;2020') });
    await expect(bad).rejects.toMatchObject({ name: 'BadInput' });
    expect(await readdir(folder)).toEqual([]);
    expect(await entries()).toEqual(before);
  });
});
