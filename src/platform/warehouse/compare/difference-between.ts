import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compareInWorker, rowsWorthThread } from '../../parallel/snapshots-in-worker.ts';
import { readManifest } from '../parse-snapshot.ts';
import type { Warehouse } from '../snapshot.ts';
import { readDifference } from './read-difference.ts';
import { differenceSchema, type SnapshotDifference } from './snapshot-difference.ts';

/** Differences lie beside the folder of the snapshots, in one named by the edition of the method that found them. */
const keptIn = '.compared-1';

const known = new Map<string, Promise<SnapshotDifference>>();
/** So many are held in memory. */
const held = 48;

/**
 * What happened between two snapshots, found once: snapshots never change, and their ids follow from their content. Null
 * where the warehouse lacks one of them.
 */
export async function differenceBetween(
  warehouse: Warehouse,
  before: string,
  after: string,
): Promise<SnapshotDifference | null> {
  const [beforeFolder, afterFolder] = [await warehouse.folderOf(before), await warehouse.folderOf(after)];
  if (beforeFolder === null || afterFolder === null) return null;
  if (before === after) return { before, after, keyFigures: [], isNew: [], isGone: [] };
  return differenceOfFolders({ before, after }, beforeFolder, afterFolder);
}

/** What happened between the snapshots in two folders, of which the newer may not have got its lasting name yet. */
export function differenceOfFolders(
  { before, after }: { readonly before: string; readonly after: string },
  beforeFolder: string,
  afterFolder: string,
): Promise<SnapshotDifference> {
  const key = `${before}..${after}`;
  const finding = known.get(key) ?? findOrRead(key, beforeFolder, afterFolder);
  known.delete(key);
  known.set(key, finding);
  finding.catch(() => known.delete(key));
  for (const oldest of known.keys()) {
    if (known.size <= held) break;
    known.delete(oldest);
  }
  return finding;
}

async function findOrRead(
  key: string,
  beforeFolder: string,
  afterFolder: string,
): Promise<SnapshotDifference> {
  const [older, newer] = [await readManifest(beforeFolder), await readManifest(afterFolder)];
  // Beside what ships with the product nothing is written.
  const snapshots = path.dirname(newer.isStarter ? beforeFolder : afterFolder);
  const folder = path.join(path.dirname(snapshots), keptIn, path.basename(snapshots));
  const file = path.join(folder, `${key}.json`);
  const kept = await readKept(file);
  if (kept !== null) return kept;
  const isLarge = Math.max(older.rows, newer.rows) >= rowsWorthThread;
  const found = await (isLarge ? compareInWorker : readDifference)(beforeFolder, afterFolder);
  await keep(folder, file, found);
  return found;
}

async function readKept(file: string): Promise<SnapshotDifference | null> {
  try {
    return differenceSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** What cannot be kept is found again after the next start. */
async function keep(folder: string, file: string, found: SnapshotDifference): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const working = `${file}.${process.pid}-${crypto.randomUUID()}`;
    await writeFile(working, JSON.stringify(found), { mode: 0o600 });
    await rename(working, file);
  } catch {
    // Nothing is lost.
  }
}
