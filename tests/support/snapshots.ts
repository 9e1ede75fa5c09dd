import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ImportRequest } from '#platform/warehouse/import/import-request.ts';
import { type ImportResult, importSnapshot } from '#platform/warehouse/import/import-snapshot.ts';
import type { Cell, Warehouse } from '#platform/warehouse/snapshot.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';

export const starterFolder = path.resolve(import.meta.dirname, '../../data/starter');

/** A data folder of its own with the shipped snapshot beside it; `remove` takes it away. */
export type SnapshotRoom = {
  readonly folder: string;
  readonly warehouse: Warehouse;
  /** Writes a file beside the snapshots and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => Promise<string>;
  /** Imports a file of values by path, or a text under a name. */
  readonly importing: (values: string, rest?: Partial<ImportRequest>) => Promise<ImportResult>;
  /** Cells of a snapshot by id, as `unit year gender value-or-reason`, sorted. */
  readonly cells: (id: string, keyFigure: string) => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
};

export async function snapshotRoom(now = new Date('2026-11-23T12:00:00Z')): Promise<SnapshotRoom> {
  const room = await mkdtemp(path.join(tmpdir(), 'rodret-snapshots-'));
  const folder = path.join(room, 'snapshots');
  const warehouse = openWarehouse({ starterFolder, folder });
  return {
    folder,
    warehouse,
    file: async (name, content) => {
      const target = path.join(room, name);
      await writeFile(target, content);
      return target;
    },
    importing: (values, rest = {}) =>
      importSnapshot(
        { fetchedOn: '2024-01-02', ...rest, values: { kind: 'file', path: values } },
        { folder, warehouse, now },
      ),
    cells: async (id, keyFigure) => {
      const snapshot = await warehouse.open(id);
      return ((await snapshot?.cells(keyFigure)) ?? []).map(cellText).sort();
    },
    remove: async () => {
      await warehouse.close();
      await rm(room, { recursive: true, force: true });
    },
  };
}

export const cellText = (cell: Cell): string =>
  `${cell.unit} ${cell.year} ${cell.gender} ${cell.value ?? cell.missing}`;
