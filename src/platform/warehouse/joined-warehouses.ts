import type { Unit } from '#core/panel/unit.ts';
import type { SnapshotManifest, Warehouse } from './snapshot.ts';
import { newestFirst } from './warehouse.ts';

/**
 * The snapshots of one organisation before those that all share. A shared snapshot is the same object for everyone, so
 * that it is read and analysed once.
 */
export function joinWarehouses(own: Warehouse, shared: Warehouse): Warehouse {
  const list = async (): Promise<readonly SnapshotManifest[]> =>
    [...(await own.list()), ...(await shared.list())].sort(newestFirst);
  return {
    list,
    open: async id => (await own.open(id)) ?? (await shared.open(id)),
    newestWith: async unitCode => {
      const [mine, everyones] = await Promise.all([own.newestWith(unitCode), shared.newestWith(unitCode)]);
      if (mine === null || everyones === null) return mine ?? everyones;
      return newestFirst(mine.manifest, everyones.manifest) <= 0 ? mine : everyones;
    },
    units: async () => {
      const found = new Map<string, Unit>((await shared.units()).map(unit => [unit.code, unit]));
      for (const unit of await own.units()) found.set(unit.code, unit);
      return [...found.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
    },
    problems: async () => [...(await own.problems()), ...(await shared.problems())],
    folderOf: async id => (await own.folderOf(id)) ?? (await shared.folderOf(id)),
    close: () => own.close(),
  };
}
