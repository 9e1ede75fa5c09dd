import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { setSyncSchedule, stopSync, syncKolada, syncNow } from '#features/panel/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { koladaThrough } from '#platform/kolada/kolada.ts';
import { snapshotsFolderOf } from '#platform/warehouse/organisations-warehouse.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { madeSource } from '../../../tests/support/kolada/fetch.ts';
import { type StandIn, startStandIn } from '../../../tests/support/kolada/stand-in.ts';
import { impatient } from '../../../tests/support/kolada/syncing.ts';
import { startSyncing } from './runner.ts';
import { findSyncRun } from './store/sync-runs.ts';
import type { SyncTables } from './store/tables.ts';

describeOnEachEngine('Syncing as an organisation', database => {
  let source: StandIn;
  let room: string;
  let context: Context;
  beforeAll(async () => {
    source = await startStandIn(madeSource({ keyFigures: 10, units: 5, years: 2 }));
  });
  afterAll(() => source?.close());
  beforeEach(async () => {
    source.behave({});
    room = await mkdtemp(path.join(tmpdir(), 'rodret-syncing-'));
    const bare = await testContext(database(), { dataFolder: room });
    const folder = path.join(room, snapshotsFolderOf(bare.organisation.id));
    context = { ...bare, warehouse: openWarehouse({ starterFolder: null, folder }) };
  });
  afterEach(async () => {
    await database().db.withTables<SyncTables>().deleteFrom('sync_run').execute();
    await context.warehouse.close();
    await rm(room, { recursive: true, force: true });
  });

  const syncing = () => ({
    owner: database().db,
    contextOf: async () => context,
    kolada: koladaThrough({}, impatient),
    address: new URL(source.address),
    log: context.log,
    now: () => new Date(),
  });
  const asked = (keyFigures: readonly string[] | null = null) =>
    perform(syncKolada, context, { keyFigures: keyFigures === null ? null : [...keyFigures] });
  const now = (id: string) => findSyncRun(context.db, context.organisation.id, id);
  const untilEnded = async (id: string) => {
    for (let run = await now(id); ; run = await now(id)) {
      if (run?.state !== 'waiting' && run?.state !== 'running') return run;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  };

  test('makes a snapshot with an audit entry, and tells what was fetched', async () => {
    const run = await asked(['N10001', 'N10002', 'N99999']);
    expect(await syncNow(syncing(), run.id, () => {})).toBe(true);
    const ended = await now(run.id);
    expect(ended).toMatchObject({
      state: 'done',
      result: { fetched: 2, values: 60, unknown: ['N99999'], leftOut: [], setAside: 0 },
    });
    const [manifest] = await context.warehouse.list();
    expect(manifest?.id).toBe(ended?.result?.snapshot);
    expect(manifest?.scope.asked).toMatchObject({ keyFigures: ['N10001', 'N10002'], units: 'all' });
    const entries = await database()
      .db.selectFrom('audit_entry')
      .select(['action', 'affected'])
      .where('action', '=', 'panel.keepSynced')
      .execute();
    expect(entries.at(-1)?.affected).toEqual([{ kind: 'snapshot', id: manifest?.id, change: 'created' }]);
    expect(await readdir(path.join(room, 'sync'))).toEqual([]);
  });

  test('is one at a time, and over the network never from an address of the asker’s choice', async () => {
    await asked();
    await expect(asked()).rejects.toMatchObject({ status: 422 });
    const elsewhere = { keyFigures: null, baseUrl: 'http://169.254.169.254/' };
    await expect(perform(syncKolada, context, elsewhere)).rejects.toMatchObject({
      fields: [{ path: 'baseUrl', values: { reason: 'command-line-only' } }],
    });
  });

  test('is stopped when somebody asks, and the next goes on from there', async () => {
    source.behave({ delayMilliseconds: path => (path.startsWith('data/') ? 1500 : 0) });
    const run = await asked();
    const working = startSyncing(syncing(), true);
    try {
      while (
        !(await readdir(path.join(room, 'sync', context.organisation.id)).catch(() => [''])).includes(
          'task.json',
        )
      )
        await new Promise(resolve => setTimeout(resolve, 10));
      await perform(stopSync, context, { syncRun: run.id });
      expect(await untilEnded(run.id)).toMatchObject({ state: 'stopped' });
      source.behave({});
      source.forget();
      expect((await untilEnded((await asked()).id))?.state).toBe('done');
      expect(source.heard).not.toContain('kpi');
    } finally {
      await working.stop();
    }
  });

  test('that its process left behind is given back and done', async () => {
    const run = await asked();
    await database()
      .db.withTables<SyncTables>()
      .updateTable('sync_run')
      .set({
        state: 'running',
        seen_at: new Date().toISOString(),
        holder: `${(await import('node:os')).hostname()} 999999`,
      })
      .execute();
    expect(await syncNow(syncing(), run.id, () => {})).toBe(true);
    expect((await now(run.id))?.state).toBe('done');
  });

  test('that the source refuses fails in words', async () => {
    source.behave({ trouble: () => ({ kind: 'html' }) });
    const run = await asked();
    await syncNow(syncing(), run.id, () => {});
    expect(await now(run.id)).toMatchObject({
      state: 'failed',
      failure: 'source',
      failureText: expect.stringMatching(/web page \(HTML\)/),
    });
  });

  test('at night is set under a version, and can be taken back', async () => {
    const set = { isNightly: true, keyFigures: ['N10001'], version: 0 };
    expect(await perform(setSyncSchedule, context, set)).toMatchObject({ version: 1, isNightly: true });
    await expect(perform(setSyncSchedule, context, set)).rejects.toMatchObject({ status: 409 });
    await expect(
      perform(setSyncSchedule, context, { ...set, keyFigures: ['; drop'], version: 1 }),
    ).rejects.toMatchObject({ status: 422 });
  });
});
