import type { Unit } from '#core/panel/unit.ts';
import { newestFirst } from './look.ts';
import type { SnapshotManifest, Warehouse } from './snapshot.ts';

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
    units: async () => unitsOf(await own.units(), await shared.units()),
    problems: async () => [...(await own.problems()), ...(await shared.problems())],
    folderOf: async id => (await own.folderOf(id)) ?? (await shared.folderOf(id)),
    close: () => own.close(),
  };
}

const joined = new WeakMap<readonly Unit[], WeakMap<readonly Unit[], readonly Unit[]>>();

/** Own and shared units by code; kept, since every page asks for them. */
function unitsOf(own: readonly Unit[], shared: readonly Unit[]): readonly Unit[] {
  const withShared = joined.get(own) ?? new WeakMap<readonly Unit[], readonly Unit[]>();
  joined.set(own, withShared);
  const known = withShared.get(shared);
  if (known !== undefined) return known;
  const found = new Map<string, Unit>([...shared, ...own].map(unit => [unit.code, unit]));
  const units = [...found.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
  withShared.set(shared, units);
  return units;
}
