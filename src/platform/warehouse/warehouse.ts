import path from 'node:path';
import type { Unit } from '#core/panel/unit.ts';
import { loadInWorker, rowsWorthThread } from '../parallel/snapshots-in-worker.ts';
import { noAdjustments } from './adjustments.ts';
import { DamagedSnapshot } from './bad-input.ts';
import { type Engine, startEngine } from './duckdb.ts';
import { contentHash, exists, fileNames } from './folder.ts';
import { loadPanel } from './load-panel.ts';
import { type Found, type Looked, openLook } from './look.ts';
import { readGroups, readKeyFigures, readUnits } from './parse-snapshot.ts';
import { readCells } from './read-cells.ts';
import { readStructure } from './read-structure.ts';
import type { Snapshot, Warehouse } from './snapshot.ts';

export type WarehouseOptions = {
  /** The snapshot folder that ships with the product; null where there is none. */
  readonly starterFolder: string | null;
  /** The folder under which imported snapshots lie, one folder each; need not exist. */
  readonly folder: string;
  /** How many opened snapshots are held in memory; three by default. */
  readonly held?: number;
  /** DuckDB's memory limit for reading, 1,024 MB by default. */
  readonly memoryMegabytes?: number;
};

/** Opens the door to the shipped and the imported snapshots. Nothing is read until something is asked for. */
export function openWarehouse(options: WarehouseOptions): Warehouse {
  const opened = new Map<string, Promise<Snapshot>>();
  // A folder never changes once it is listed, so that its units are read once.
  const unitsByFolder = new Map<string, Promise<readonly Unit[]>>();
  // Found out only when a snapshot is opened; by folder, until it opens again.
  const damaged = new Map<string, DamagedSnapshot>();
  let engine: Promise<Engine> | null = null;
  const memoryMegabytes = options.memoryMegabytes ?? 1024;
  const look = openLook(options);
  const unitsSeen = new WeakMap<Looked, readonly Unit[]>();

  const sharedEngine = (): Promise<Engine> => {
    engine ??= startEngine({
      folders: [options.folder, ...(options.starterFolder === null ? [] : [options.starterFolder])],
      memoryMegabytes,
    });
    return engine;
  };

  const find = async (id: string): Promise<Found | null> => {
    const { found } = await look();
    return found.find(({ manifest }) => manifest.id === id) ?? null;
  };

  const unitsIn = (folder: string): Promise<readonly Unit[]> => {
    const held = unitsByFolder.get(folder) ?? readUnits(folder).catch(() => []);
    unitsByFolder.set(folder, held);
    return held;
  };

  const open = async (id: string): Promise<Snapshot | null> => {
    const held = opened.get(id);
    if (held !== undefined) {
      opened.delete(id);
      opened.set(id, held);
      return held;
    }
    const found = await find(id);
    if (found === null) return null;
    // Somebody else may have begun to open it while this call looked for it.
    const begun = opened.get(id);
    if (begun !== undefined) return begun;
    const opening = sharedEngine().then(ready => openSnapshot(ready, found, memoryMegabytes));
    opened.set(id, opening);
    opening.then(
      () => damaged.delete(found.folder),
      (problem: unknown) => {
        opened.delete(id);
        if (problem instanceof DamagedSnapshot) damaged.set(found.folder, problem);
      },
    );
    for (const oldest of opened.keys()) {
      if (opened.size <= (options.held ?? 3)) break;
      opened.delete(oldest);
    }
    return opening;
  };

  return {
    list: async () => (await look()).found.map(({ manifest }) => manifest),
    open,
    newestWith: async unitCode => {
      let last: DamagedSnapshot | null = null;
      for (const { folder, manifest } of (await look()).found) {
        if (!(await unitsIn(folder)).some(unit => unit.code === unitCode)) continue;
        const known = damaged.get(folder);
        const snapshot = known ?? (await open(manifest.id).catch(damageOf));
        if (!(snapshot instanceof DamagedSnapshot)) return snapshot;
        last = snapshot;
      }
      if (last !== null) throw last;
      return null;
    },
    units: async () => {
      const looked = await look();
      const known = unitsSeen.get(looked);
      if (known !== undefined) return known;
      const found = new Map<string, Unit>();
      for (const { folder } of looked.found) {
        for (const unit of await unitsIn(folder)) if (!found.has(unit.code)) found.set(unit.code, unit);
      }
      const units = [...found.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
      unitsSeen.set(looked, units);
      return units;
    },
    problems: async () => [
      ...(await look()).problems,
      ...[...damaged].map(([folder, { file, reason }]) => ({ folder, file, reason })),
    ],
    folderOf: async id => (await find(id))?.folder ?? null,
    close: async () => {
      opened.clear();
      const running = engine;
      engine = null;
      (await running)?.close();
    },
  };
}

/** One damaged snapshot must not hide the others; every other error is a defect. */
function damageOf(problem: unknown): DamagedSnapshot {
  if (problem instanceof DamagedSnapshot) return problem;
  throw problem;
}

async function openSnapshot(
  engine: Engine,
  { folder, manifest }: Found,
  memoryMegabytes: number,
): Promise<Snapshot> {
  const valuesFile = path.join(folder, fileNames.values);
  if (!(await exists(valuesFile))) throw new DamagedSnapshot(valuesFile, 'the file is missing');
  const [units, groups, keyFigures, structure, hash] = await Promise.all([
    readUnits(folder),
    readGroups(folder),
    readKeyFigures(folder),
    readStructure(folder),
    contentHash(folder),
  ]);
  if (hash !== manifest.contentHash) {
    throw new DamagedSnapshot(
      folder,
      'its files are not those that its manifest was made for (content hash)',
    );
  }
  const ids = keyFigures.map(({ id }) => id);
  const codes = units.map(({ code }) => code);
  const years = { first: manifest.scope.firstYear, last: manifest.scope.lastYear };
  const loading =
    manifest.rows < rowsWorthThread
      ? loadPanel(engine, valuesFile, ids, codes, years)
      : loadInWorker({ valuesFile, keyFigures: ids, units: codes, years, memoryMegabytes });
  const panel = await loading.catch((cause: unknown) => {
    throw new DamagedSnapshot(valuesFile, 'the values cannot be read', { cause });
  });
  return {
    manifest,
    keyFigures,
    units,
    groups,
    structure,
    panel,
    asFetched: panel,
    adjustments: noAdjustments,
    cells: (keyFigure, unit) => readCells(engine, valuesFile, keyFigure, unit),
  };
}
