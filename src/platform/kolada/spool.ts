import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { DataRow } from './shapes.ts';
import type { Receiver } from './values.ts';

/** What a sync set out to do; a later run goes on with it only where it is asked the same. */
const taskSchema = z.object({
  address: z.string(),
  asked: z.union([z.literal('all'), z.array(z.string())]),
  /** The snapshot that what is not fetched comes from; null where there is none. */
  onto: z.string().nullable(),
  /** The day it was begun: what the source publishes after it is fetched by the next one. */
  day: z.iso.date(),
  firstYear: z.number().int(),
  lastYear: z.number().int(),
  units: z.array(z.string()),
  groups: z.array(z.string()),
  fetch: z.array(z.array(z.string())),
  unchanged: z.array(z.string()),
  withdrawn: z.array(z.string()),
  unknown: z.array(z.string()),
});
export type SyncTask = z.infer<typeof taskSchema>;

/** A batch of key figures that was fetched: how much came, and what was passed over. */
const batchSchema = z.object({
  values: z.number().int(),
  deleted: z.number().int(),
  ofGroups: z.number().int(),
  leftOut: z.array(z.object({ keyFigure: z.string(), kind: z.string(), reason: z.string() })),
});
export type BatchDone = z.infer<typeof batchSchema>;

export type Spool = {
  readonly folder: string;
  readonly task: SyncTask;
  /** By number, those that are done; whoever goes on fetches the others. */
  readonly done: ReadonlyMap<number, BatchDone>;
  readonly begin: (batch: number) => Promise<BatchFile>;
};

/** The rows of one batch on their way to disk; nothing of it counts before `end`. */
export type BatchFile = Receiver & {
  readonly end: (leftOut: BatchDone['leftOut']) => Promise<BatchDone>;
  readonly drop: () => Promise<void>;
};

export const spoolFiles = {
  task: 'task.json',
  register: 'register.json',
  units: 'units.json',
  groups: 'groups.json',
} as const;

const header = 'kpi,municipality,year,gender,value,status\n';
const valuesName = (batch: number): string => `${String(batch).padStart(5, '0')}.csv.gz`;
const doneName = (batch: number): string => `${String(batch).padStart(5, '0')}.json`;

/** Where what an organisation fetches lies until it is a snapshot. */
export const spoolFolderOf = (dataFolder: string, organisation: string): string =>
  path.join(dataFolder, 'sync', organisation);

/** The spool that lies in a folder; null where there is none, or none that can be gone on with. */
export async function openSpool(folder: string): Promise<Spool | null> {
  const text = await readFile(path.join(folder, spoolFiles.task), 'utf8').catch(() => null);
  const task = text === null ? undefined : taskSchema.safeParse(parsed(text)).data;
  if (task === undefined) return null;
  const done = new Map<number, BatchDone>();
  for (const name of await readdir(folder)) {
    const batch = /^(\d{5})\.json$/.exec(name)?.[1];
    if (batch === undefined) continue;
    const found = batchSchema.safeParse(parsed(await readFile(path.join(folder, name), 'utf8'))).data;
    if (found !== undefined) done.set(Number(batch), found);
  }
  return spoolOn(folder, task, done);
}

/** Begins a spool anew: what lay there is taken away. The task is written last, so that half a beginning is none. */
export async function beginSpool(
  folder: string,
  task: SyncTask,
  lists: Readonly<Record<'register' | 'units' | 'groups', readonly unknown[]>>,
): Promise<Spool> {
  await removeSpool(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of ['register', 'units', 'groups'] as const)
    await writeFile(path.join(folder, spoolFiles[name]), JSON.stringify(lists[name]), { mode: 0o600 });
  await writeWhole(folder, spoolFiles.task, JSON.stringify(task));
  return spoolOn(folder, task, new Map());
}

export const removeSpool = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** In one step, and on disk: a process that is killed leaves all of it or nothing. */
async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  const part = path.join(folder, `${name}.part`);
  const handle = await open(part, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, path.join(folder, name));
}

function spoolOn(folder: string, task: SyncTask, done: Map<number, BatchDone>): Spool {
  const groups = new Set(task.groups);
  const begin = async (batch: number): Promise<BatchFile> => {
    const part = path.join(folder, `${valuesName(batch)}.part`);
    const handle = await open(part, 'w', 0o600);
    // Each page is an archive of its own behind the others: what is taken back is cut off.
    const first = gzipSync('');
    await handle.write(first, 0, first.length, 0);
    let now = { bytes: first.length, values: 0, deleted: 0, ofGroups: 0 };
    return {
      mark: () => {
        const before = now;
        return async () => {
          await handle.truncate(before.bytes);
          now = before;
        };
      },
      take: async rows => {
        const { text, values, deleted, ofGroups } = linesOf(rows, groups);
        const packed = gzipSync(text, { level: 1 });
        await handle.write(packed, 0, packed.length, now.bytes);
        now = {
          bytes: now.bytes + packed.length,
          values: now.values + values,
          deleted: now.deleted + deleted,
          ofGroups: now.ofGroups + ofGroups,
        };
      },
      end: async leftOut => {
        await handle.sync();
        await handle.close();
        await rename(part, path.join(folder, valuesName(batch)));
        const { bytes: _, ...counts } = now;
        const ended = { ...counts, leftOut };
        await writeWhole(folder, doneName(batch), JSON.stringify(ended));
        done.set(batch, ended);
        return ended;
      },
      drop: async () => {
        await handle.close();
        await rm(part, { force: true });
      },
    };
  };
  return { folder, task, done, begin };
}

/** One line a value, as the import reads them. What is deleted at the source, and averages of groups, are only counted. */
function linesOf(
  rows: readonly DataRow[],
  groups: ReadonlySet<string>,
): { readonly text: string } & Pick<BatchDone, 'values' | 'deleted' | 'ofGroups'> {
  const count = { values: 0, deleted: 0, ofGroups: 0 };
  const lines: string[] = [];
  for (const { kpi, municipality, period, values } of rows) {
    const isOfGroup = groups.has(municipality);
    for (const { gender, value, status, isdeleted } of values) {
      if (isOfGroup) count.ofGroups += 1;
      else if (isdeleted === true) count.deleted += 1;
      else {
        count.values += 1;
        lines.push(`${kpi},${municipality},${period},${gender ?? 'T'},${value ?? ''},${status ?? ''}\n`);
      }
    }
  }
  return { text: lines.join(''), ...count };
}

/** All values that were fetched, as one text of separated values, never more than a piece of it in memory. */
export async function* spooledValues({
  folder,
  task,
}: Pick<Spool, 'folder' | 'task'>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(header);
  for (const batch of task.fetch.keys()) {
    yield* createReadStream(path.join(folder, valuesName(batch))).pipe(createGunzip());
  }
}
