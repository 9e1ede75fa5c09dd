import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OrganisationId } from '../database/identifiers.ts';
import { root } from '../root.ts';
import { joinWarehouses } from './joined-warehouses.ts';
import type { Warehouse } from './snapshot.ts';
import { openWarehouse } from './warehouse.ts';

/** Where the snapshots that an organisation imported lie, relative to the data folder. */
export const snapshotsFolderOf = (organisation: string): string => `snapshots/${organisation}`;

export type Warehouses = {
  /** What ships with the product, for everyone. */
  readonly shared: Warehouse;
  /** The shared ones and those that this organisation imported. */
  readonly of: (organisation: OrganisationId) => Warehouse;
  readonly close: () => Promise<void>;
};

/** How many organisations' own snapshots are held open at a time. */
const held = 16;

/** The snapshots of an installation: the shipped ones are shared, the imported ones are their organisation's alone. */
export function openWarehouses(dataFolder: string): Warehouses {
  const shared = openWarehouse({
    starterFolder: fileURLToPath(new URL('data/starter/', root)),
    folder: join(dataFolder, 'snapshots', '.shared'),
  });
  const own = new Map<string, Warehouse>();
  return {
    shared,
    of: organisation => {
      const opened =
        own.get(organisation) ??
        openWarehouse({ starterFolder: null, folder: join(dataFolder, snapshotsFolderOf(organisation)) });
      own.delete(organisation);
      own.set(organisation, opened);
      for (const [oldest, warehouse] of own) {
        if (own.size <= held) break;
        own.delete(oldest);
        void warehouse.close();
      }
      return joinWarehouses(opened, shared);
    },
    close: async () => {
      await Promise.all([shared, ...own.values()].map(warehouse => warehouse.close()));
    },
  };
}

/** The organisations that have imported snapshots, by their folders: for commands that read without a database. */
export function organisationsWithSnapshots(dataFolder: string): readonly string[] {
  try {
    return readdirSync(join(dataFolder, 'snapshots'), { withFileTypes: true })
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

/** When the snapshots of each organisation that has imported any changed last, in milliseconds. */
export function snapshotsChanged(dataFolder: string): ReadonlyMap<string, number> {
  const changedAt = (organisation: string): number =>
    statSync(join(dataFolder, snapshotsFolderOf(organisation)), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return new Map(organisationsWithSnapshots(dataFolder).map(each => [each, changedAt(each)]));
}
