import { defineAction, definePreparedAction } from '#platform/action/action.ts';
import { askToStop } from '#platform/action/ask-to-stop.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import { openSpool, spoolFolderOf } from '#platform/kolada/spool.ts';
import { stageSync } from '#platform/kolada/stage-sync.ts';
import type { StagedImport } from '#platform/warehouse/import/import-snapshot.ts';
import {
  type OfSyncRun,
  type SyncKolada,
  type SyncSchedule,
  syncKoladaSchema,
  syncRunSchema,
  syncScheduleSchema,
} from '../model/sync.ts';
import { findSyncRun, insertSyncRun, openSyncRun, type SyncRun } from '../store/sync-runs.ts';
import { readSyncSetting, type SyncSetting, writeSyncSetting } from '../store/sync-setting.ts';
import { comparedAhead, importContext, publicationOf } from './import-context.ts';

const howMany = (keyFigures: readonly string[] | null): number | 'all' => keyFigures?.length ?? 'all';

/** Asks to fetch from Kolada; the server does it after the commit. */
export const syncKolada = defineAction<SyncKolada, SyncRun>({
  name: 'panel.syncKolada',
  permission: 'values.sync',
  input: syncKoladaSchema,
  record: ({ keyFigures }) => ({ keyFigures: howMany(keyFigures) }),
  run: async ({ db, organisation, actor, now }, { keyFigures, baseUrl }) => {
    // Whoever asks over the network must not send the server to addresses of their choice.
    if (baseUrl !== null && actor.via !== 'command')
      throw refused('baseUrl', 'command-line-only', 'Only the command line may name another source.');
    if ((await openSyncRun(db, organisation.id)) !== undefined)
      throw refused('', 'under-way', 'A fetch from Kolada is waiting or under way already.');
    const id = await insertSyncRun(db, organisation.id, {
      keyFigures,
      address: baseUrl,
      at: now().toISOString(),
      by: actor.id,
    });
    const asked = await findSyncRun(db, organisation.id, id);
    if (asked === undefined) throw new Error('The run that was just made is gone.');
    return { output: asked, affected: [{ kind: 'sync-run', id, change: 'created' }] };
  },
});

export type Kept = { readonly snapshot: string | null; readonly setAside: number };

/** Makes a snapshot of what a fetch under way has fetched, once it has all of it; before that it keeps nothing. */
export const keepSynced = definePreparedAction<OfSyncRun, Kept, StagedImport | null>({
  name: 'panel.keepSynced',
  permission: 'values.sync',
  input: syncRunSchema,
  record: ({ syncRun }) => ({ syncRun }),
  prepare: async (context, { syncRun }) => {
    const { db, organisation, dataFolder } = context;
    const run = await findSyncRun(db, organisation.id, syncRun);
    if (run === undefined) throw unknown('sync-run');
    const spool =
      run.state === 'running' ? await openSpool(spoolFolderOf(dataFolder, organisation.id)) : null;
    if (spool === null || spool.done.size < spool.task.fetch.length) return null;
    return comparedAhead(context, await stageSync(spool, importContext(context)));
  },
  run: async ({ organisation }, _, staged) => {
    if (staged === null) return { output: { snapshot: null, setAside: 0 }, affected: [] };
    const { manifest, report, state } = staged;
    return {
      output: { snapshot: manifest.id, setAside: report.rows.setAside },
      affected: state === 'new' ? [{ kind: 'snapshot', id: manifest.id, change: 'created' }] : [],
      publish: [publicationOf(organisation.id, staged)],
    };
  },
  discard: async staged => staged?.discard(),
});

/** Ends a fetch; what it has fetched is kept, and the next one goes on from there. */
export const stopSync = defineAction<OfSyncRun, SyncRun>({
  name: 'panel.stopSync',
  permission: 'values.sync',
  input: syncRunSchema,
  record: ({ syncRun }) => ({ syncRun }),
  run: async ({ db, organisation, now }, { syncRun }) => {
    const found = await findSyncRun(db, organisation.id, syncRun);
    if (found === undefined) throw unknown('sync-run');
    const isStopping = await askToStop(db, 'sync_run', organisation.id, syncRun, now());
    if (!isStopping) throw refused('', 'ended-already', 'The fetch has ended.');
    return {
      output: (await findSyncRun(db, organisation.id, syncRun)) ?? found,
      affected: [{ kind: 'sync-run', id: syncRun, change: 'changed' }],
    };
  },
});

/** Whether the server fetches by itself at night, and what. */
export const setSyncSchedule = defineAction<SyncSchedule, SyncSetting>({
  name: 'panel.setSyncSchedule',
  permission: 'values.sync',
  input: syncScheduleSchema,
  record: ({ isNightly, keyFigures }) => ({ isNightly, keyFigures: howMany(keyFigures) }),
  run: async ({ db, organisation, actor, now }, setting) => {
    const before = await readSyncSetting(db, organisation.id);
    const isWritten =
      before.version === setting.version &&
      (await writeSyncSetting(db, organisation.id, setting, now().toISOString(), actor.id));
    if (!isWritten) {
      const { isNightly, keyFigures, version } = await readSyncSetting(db, organisation.id);
      throw stale('sync-setting', {
        isNightly,
        keyFigures: keyFigures === null ? null : [...keyFigures],
        version,
      });
    }
    const version = setting.version + 1;
    const old = before.keyFigures === null ? null : [...before.keyFigures];
    return {
      output: { ...setting, version },
      affected: [{ kind: 'sync-setting', id: organisation.id, change: 'changed' }],
      undo: {
        action: 'panel.setSyncSchedule',
        input: { isNightly: before.isNightly, keyFigures: old, version },
      },
    };
  },
});
