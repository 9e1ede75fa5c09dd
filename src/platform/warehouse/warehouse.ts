import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Unit } from '#core/panel/unit.ts';
import { noAdjustments } from './adjustments.ts';
import { DamagedSnapshot } from './bad-input.ts';
import { type Engine, startEngine } from './duckdb.ts';
import { contentHash, exists, fileNames } from './folder.ts';
import { loadPanel } from './load-panel.ts';
import { readGroups, readKeyFigures, readManifest, readUnits } from './parse-snapshot.ts';
import { readCells } from './read-cells.ts';
import { readStructure } from './read-structure.ts';
import type { Snapshot, SnapshotManifest, SnapshotProblem, Warehouse } from './snapshot.ts';

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

type Found = { readonly folder: string; readonly manifest: SnapshotManifest };

/** Opens the door to the shipped and the imported snapshots. Nothing is read until something is asked for. */
export function openWarehouse(options: WarehouseOptions): Warehouse {
  const opened = new Map<string, Promise<Snapshot>>();
  // A folder never changes once it is listed, so that its units are read once.
  const unitsByFolder = new Map<string, Promise<readonly Unit[]>>();
  // Found out only when a snapshot is opened; by folder, until it opens again.
  const damaged = new Map<string, DamagedSnapshot>();
  let engine: Promise<Engine> | null = null;

  const sharedEngine = (): Promise<Engine> => {
    engine ??= startEngine({
      folders: [options.folder, ...(options.starterFolder === null ? [] : [options.starterFolder])],
      memoryMegabytes: options.memoryMegabytes ?? 1024,
    });
    return engine;
  };

  const find = async (id: string): Promise<Found | null> => {
    const { found } = await look(options);
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
    const opening = sharedEngine().then(ready => openSnapshot(ready, found));
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
    list: async () => (await look(options)).found.map(({ manifest }) => manifest),
    open,
    newestWith: async unitCode => {
      let last: DamagedSnapshot | null = null;
      for (const { folder, manifest } of (await look(options)).found) {
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
      const found = new Map<string, Unit>();
      for (const { folder } of (await look(options)).found) {
        for (const unit of await unitsIn(folder)) if (!found.has(unit.code)) found.set(unit.code, unit);
      }
      return [...found.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
    },
    problems: async () => [
      ...(await look(options)).problems,
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

async function openSnapshot(engine: Engine, { folder, manifest }: Found): Promise<Snapshot> {
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
  const panel = await loadPanel(
    engine,
    valuesFile,
    keyFigures.map(({ id }) => id),
    units.map(({ code }) => code),
    { first: manifest.scope.firstYear, last: manifest.scope.lastYear },
  ).catch((cause: unknown) => {
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

/** Manifests of all snapshots, newest fetch first, imported before shipped on the same day; and folders that are damaged. */
async function look(options: WarehouseOptions): Promise<{
  readonly found: readonly Found[];
  readonly problems: readonly SnapshotProblem[];
}> {
  const names = await readdir(options.folder, { withFileTypes: true }).catch(() => []);
  const folders = names
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(entry => path.join(options.folder, entry.name));
  if (options.starterFolder !== null && (await exists(options.starterFolder)))
    folders.push(options.starterFolder);
  const found: Found[] = [];
  const problems: SnapshotProblem[] = [];
  for (const folder of folders) {
    try {
      found.push({ folder, manifest: await readManifest(folder) });
    } catch (problem) {
      if (!(problem instanceof DamagedSnapshot)) throw problem;
      problems.push({ folder, file: problem.file, reason: problem.reason });
    }
  }
  found.sort((one, other) => newestFirst(one.manifest, other.manifest));
  return { found, problems };
}

export const newestFirst = (one: SnapshotManifest, other: SnapshotManifest): number =>
  other.fetchedOn.localeCompare(one.fetchedOn) ||
  other.createdAt.localeCompare(one.createdAt) ||
  one.id.localeCompare(other.id);
