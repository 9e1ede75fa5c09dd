import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RegisteredKeyFigure } from '#core/panel/key-figure.ts';
import type { Unit, UnitGroup } from '#core/panel/unit.ts';
import { type Engine, literal } from './duckdb.ts';
import { contentHash, exists, fileNames } from './folder.ts';
import { readmeText } from './readme.ts';
import type { AskedScope, Gender, SnapshotManifest } from './snapshot.ts';

/** What a snapshot is made of besides its values. */
export type SnapshotParts = {
  readonly name: string;
  readonly source: string;
  readonly fetchedOn: string;
  readonly createdAt: string;
  readonly onto: string | null;
  readonly isStarter: boolean;
  /** What was asked for, where that is known. */
  readonly asked?: AskedScope | undefined;
  /** Those with values, sorted by code. */
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  /** Those with values and a title, sorted by id. */
  readonly keyFigures: readonly RegisteredKeyFigure[];
  readonly withoutTitle: readonly string[];
};

/** `fast` for imports; `small` costs ten times the time for a fifth of the bytes, for what ships with the product. */
export type Packing = 'fast' | 'small';

const packing: Readonly<Record<Packing, string>> = {
  fast: 'compression_level 3, row_group_size 122880',
  small: 'compression_level 19, row_group_size 368640',
};

/** Writes a relation (kpi, unit, year, gender, value, missing) as the values file of a folder, in its order. */
export async function writeValues(
  engine: Engine,
  relation: string,
  folder: string,
  size: Packing,
  order: 'sorted already' | 'to be sorted' = 'to be sorted',
): Promise<void> {
  // Parquet's version 2 splits doubles into streams of bytes, which ZSTD packs a quarter worse here than those of version 1.
  await engine.run(`
    copy (${order === 'sorted already' ? columnsOf(relation) : await sortedSql(engine, relation)})
    to ${literal(path.join(folder, fileNames.values))}
    (format parquet, compression zstd, parquet_version v1, ${packing[size]})`);
}

const columnsOf = (relation: string): string =>
  `select kpi, unit, year::smallint as year, gender, value, missing from ${relation}`;

/** Gender T first, since the panel is loaded from the head of the file. What is sorted is small: enums, not texts. */
async function sortedSql(engine: Engine, relation: string): Promise<string> {
  const units = await engine.rows(`select distinct unit from ${relation} order by unit`);
  const unit = units.map(row => literal(String(row.unit))).join(', ');
  return `
    select kpi, unit::varchar as unit, year, gender::varchar as gender, value, missing::varchar as missing from (
      select kpi, unit::enum(${unit}) as unit, year, gender::enum('T', 'M', 'K') as gender, value,
        missing::enum('bortfall', 'not applicable', 'suppressed') as missing
      from (${columnsOf(relation)}) order by gender, kpi, unit, year)`;
}

/** Writes the other files beside the values file already in `folder`, and the manifest last; returns it. */
export async function describeSnapshot(
  engine: Engine,
  folder: string,
  parts: SnapshotParts,
): Promise<SnapshotManifest> {
  await writeJson(path.join(folder, fileNames.units), parts.units);
  await writeJson(path.join(folder, fileNames.groups), parts.groups);
  await writeJson(path.join(folder, fileNames.keyFigures), parts.keyFigures);
  const hash = await contentHash(folder);
  const [counts] = await engine.rows(`
    select count(*) as rows, min(year)::integer as first_year, max(year)::integer as last_year,
      count(distinct kpi) as key_figures,
      count(*) filter (missing = 'bortfall') as bortfall,
      count(*) filter (missing = 'not applicable') as not_applicable,
      count(*) filter (missing = 'suppressed') as suppressed,
      array_to_string(list_sort(list(distinct gender), 'desc'), '') as genders
    from read_parquet(${literal(path.join(folder, fileNames.values))})`);
  const manifest: SnapshotManifest = {
    id: `${parts.fetchedOn}-${hash.slice(0, 8)}`,
    name: parts.name,
    source: parts.source,
    fetchedOn: parts.fetchedOn,
    createdAt: parts.createdAt,
    contentHash: hash,
    onto: parts.onto,
    scope: {
      keyFigures: Number(counts?.key_figures),
      municipalities: parts.units.filter(unit => unit.kind === 'municipality' && !unit.isMadeUp).length,
      regions: parts.units.filter(unit => unit.kind === 'region').length,
      firstYear: Number(counts?.first_year),
      lastYear: Number(counts?.last_year),
      genders: (['T', 'K', 'M'] satisfies Gender[]).filter(gender =>
        String(counts?.genders).includes(gender),
      ),
      ...(parts.asked === undefined ? {} : { asked: parts.asked }),
    },
    rows: Number(counts?.rows),
    missing: {
      bortfall: Number(counts?.bortfall),
      'not applicable': Number(counts?.not_applicable),
      suppressed: Number(counts?.suppressed),
    },
    withoutTitle: parts.withoutTitle,
    isStarter: parts.isStarter,
  };
  await writeFile(path.join(folder, fileNames.readme), readmeText(manifest));
  await writeFile(path.join(folder, fileNames.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** One entry a line, so that two snapshots can be compared by eye. */
const writeJson = (file: string, entries: readonly unknown[]): Promise<void> =>
  writeFile(file, `[\n${entries.map(entry => JSON.stringify(entry)).join(',\n')}\n]\n`);

/** Unfinished folders begin so; they are never listed, and `removeLeftovers` takes them away. */
const stagePrefix = '.import-';

/** A new, empty folder beside the snapshots, to fill and then to `publish`. */
export async function stageFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const folder = path.join(parent, `${stagePrefix}${process.pid}-${crypto.randomUUID()}`);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

/** Makes a filled folder a snapshot in one step; where the same one is there already, that one stays. */
export async function publish(stage: string, parent: string, id: string): Promise<'new' | 'already held'> {
  const target = path.join(parent, id);
  if (await exists(path.join(target, fileNames.manifest))) {
    await rm(stage, { recursive: true });
    return 'already held';
  }
  await syncFolder(stage);
  await rename(stage, target);
  await sync(parent);
  return 'new';
}

/** Waits until the files of a folder, and the folder itself, are on disk. */
export async function syncFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await sync(path.join(folder, name));
  await sync(folder);
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Takes away what killed imports left behind; what a living process is still filling stays. */
export async function removeLeftovers(parent: string): Promise<readonly string[]> {
  const entries = await readdir(parent).catch(() => []);
  const dead = entries.filter(name => name.startsWith(stagePrefix) && !isAlive(Number(name.split('-')[1])));
  for (const name of dead) await rm(path.join(parent, name), { recursive: true, force: true });
  return dead;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}
