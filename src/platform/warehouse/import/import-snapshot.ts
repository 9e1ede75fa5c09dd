import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadInput, isDiskFull } from '../bad-input.ts';
import { startEngine } from '../duckdb.ts';
import { isWhole } from '../parse-snapshot.ts';
import type { SnapshotManifest, Warehouse } from '../snapshot.ts';
import { publish, removeLeftovers, stageFolder, syncFolder } from '../write-snapshot.ts';
import type { ImportContext, ImportRequest, ImportStep } from './import-request.ts';
import { type Before, type Input, makeSnapshot } from './make-snapshot.ts';
import type { ImportReport } from './report.ts';

export type ImportResult = {
  readonly state: 'new' | 'already held';
  readonly manifest: SnapshotManifest;
  readonly report: ImportReport;
};

/** A whole snapshot that is not yet among the others: to be renamed to `folder/<id>`, or discarded. */
export type StagedImport = ImportResult & {
  readonly stage: string;
  readonly discard: () => Promise<void>;
};

/**
 * Imports a file of values into a folder beside the snapshots, whole and written to disk, all or nothing: what is wrong
 * as a whole throws `BadInput` and leaves nothing behind, rows that are wrong by themselves are set aside and reported.
 * `already held` says that the same content is a snapshot already; then its manifest is given.
 */
export async function stageImport(
  request: ImportRequest,
  context: ImportContext,
  progress: (step: ImportStep) => void = () => {},
): Promise<StagedImport> {
  const before = await snapshotFolders(context.warehouse, request.onto);
  await removeLeftovers(context.folder);
  const stage = await stageFolder(context.folder);
  const discard = () => rm(stage, { recursive: true, force: true });
  try {
    const workFolder = path.join(stage, '.work');
    await mkdir(workFolder);
    const input = await receive(request, workFolder, () => progress('receiving'));
    const engine = await startEngine({
      folders: [stage, ...before.all],
      files: [input.file],
      spillFolder: workFolder,
      memoryMegabytes: context.memoryMegabytes ?? 160,
      threads: context.threads ?? 2,
      givesBackAtOnce: true,
    });
    const made = await makeSnapshot(
      request,
      context,
      { engine, stage, workFolder, before, input },
      progress,
    ).finally(engine.close);
    await rm(workFolder, { recursive: true });
    await syncFolder(stage);
    const held = (await context.warehouse.list()).find(({ id }) => id === made.manifest.id);
    const state = held === undefined ? 'new' : 'already held';
    return { state, manifest: held ?? made.manifest, report: made.report, stage, discard };
  } catch (problem) {
    await discard();
    throw isDiskFull(problem) ? noRoom(request) : problem;
  }
}

const noRoom = ({ values }: ImportRequest): BadInput =>
  new BadInput(
    { file: values.kind === 'file' ? values.path : values.name },
    'there is not room enough on the disk of the data folder to import it',
    'Make room there and import it again.',
  );

/** Imports a file of values as a new snapshot in one step; see `stageImport`. */
export async function importSnapshot(
  request: ImportRequest,
  context: ImportContext,
  progress: (step: ImportStep) => void = () => {},
): Promise<ImportResult> {
  const { stage, manifest, report, discard } = await stageImport(request, context, progress);
  try {
    return { manifest, report, state: await publish(stage, context.folder, manifest.id) };
  } catch (problem) {
    await discard();
    throw problem;
  }
}

async function snapshotFolders(warehouse: Warehouse, onto: string | undefined): Promise<Before> {
  const manifests = await warehouse.list();
  if (onto !== undefined && !manifests.some(({ id }) => id === onto)) {
    throw new BadInput(
      { file: onto },
      'there is no snapshot with this id to lay the import over',
      `There are: ${manifests.map(({ id }) => id).join(', ') || 'none'}.`,
    );
  }
  const order = manifests
    .map((manifest, age) => ({
      id: manifest.id,
      rank: manifest.id === onto ? -2 : manifest.isStarter ? -1 : age,
    }))
    .sort((one, other) => one.rank - other.rank);
  const all = (await Promise.all(order.map(({ id }) => warehouse.folderOf(id)))).filter(
    folder => folder !== null,
  );
  const base = onto === undefined ? null : (all[0] ?? null);
  if (onto !== undefined && base !== null && !(await isWhole(base))) {
    throw new BadInput({ file: onto }, 'the snapshot to lay the import over is damaged', 'Choose another.');
  }
  return { onto: base, all };
}

async function receive(request: ImportRequest, workFolder: string, tell: () => void): Promise<Input> {
  if (request.values.kind === 'file') {
    const file = path.resolve(request.values.path);
    const found = await stat(file).catch(() => null);
    const { name } = request.values;
    // A file under another name was put there a moment ago: its date says nothing of the fetch.
    return { file, name: name ?? file, date: name === undefined ? (found?.mtime ?? null) : null };
  }
  tell();
  const file = path.join(workFolder, 'received');
  await pipeline(Readable.from(request.values.stream), createWriteStream(file, { mode: 0o600 }));
  return { file, name: request.values.name, date: null };
}
