import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Patience } from '#platform/kolada/ask.ts';
import { type Kolada, koladaThrough } from '#platform/kolada/kolada.ts';
import type { AskedFor } from '#platform/kolada/plan.ts';
import { removeSpool, spoolFolderOf } from '#platform/kolada/spool.ts';
import { countsOf, type SyncCounts, stageSync } from '#platform/kolada/stage-sync.ts';
import { syncBase } from '#platform/kolada/sync-base.ts';
import type { ImportReport } from '#platform/warehouse/import/report.ts';
import type { SnapshotManifest, Warehouse } from '#platform/warehouse/snapshot.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { publish } from '#platform/warehouse/write-snapshot.ts';

/** Tries often and waits little: the source is on this machine. */
export const impatient: Patience = { tries: 4, firstPauseMilliseconds: 5, longestPauseMilliseconds: 50 };

export type Synced = {
  readonly manifest: SnapshotManifest;
  readonly report: ImportReport;
  readonly counts: SyncCounts;
};

/** A folder of snapshots that is synced without a database; nothing is in it at first. */
export type SyncRoom = {
  readonly room: string;
  readonly folder: string;
  readonly spoolFolder: string;
  readonly warehouse: Warehouse;
  /** Null where the source had nothing new. */
  readonly sync: (
    address: string,
    today: string,
    asked?: AskedFor,
    signal?: AbortSignal,
  ) => Promise<Synced | null>;
  /** Fetches alone, without a snapshot: how many values came. */
  readonly fetch: (address: string, today: string) => Promise<number>;
  readonly remove: () => Promise<void>;
};

export async function syncRoom(
  given: { readonly room?: string; readonly kolada?: Kolada; readonly starterFolder?: string } = {},
): Promise<SyncRoom> {
  const room = given.room ?? (await mkdtemp(path.join(tmpdir(), 'rodret-sync-')));
  const folder = path.join(room, 'snapshots');
  const spoolFolder = spoolFolderOf(room, 'one');
  const warehouse = openWarehouse({ starterFolder: given.starterFolder ?? null, folder });
  const kolada = given.kolada ?? koladaThrough({}, impatient, 400);
  return {
    room,
    folder,
    spoolFolder,
    warehouse,
    sync: async (at, today, asked = 'all', signal = new AbortController().signal) => {
      const address = new URL(at);
      const before = await syncBase(warehouse, address.href);
      const fetched = await kolada({ address, asked, spoolFolder, before, today }, signal, () => {});
      if (fetched.kind === 'nothing-new') return null;
      const staged = await stageSync(fetched.spool, {
        folder,
        warehouse,
        now: new Date(`${today}T12:00:00Z`),
      });
      await publish(staged.stage, folder, staged.manifest.id);
      const counts = countsOf(fetched.spool);
      await removeSpool(spoolFolder);
      return { manifest: staged.manifest, report: staged.report, counts };
    },
    fetch: async (at, today) => {
      const order = {
        address: new URL(at),
        asked: 'all',
        spoolFolder,
        before: { id: null, scope: null },
        today,
      } as const;
      const fetched = await kolada(order, new AbortController().signal, () => {});
      return fetched.kind === 'fetched' ? countsOf(fetched.spool).values : 0;
    },
    remove: async () => {
      await warehouse.close();
      await rm(room, { recursive: true, force: true });
    },
  };
}
