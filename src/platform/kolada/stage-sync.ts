import { open } from 'node:fs/promises';
import path from 'node:path';
import type { ImportContext } from '../warehouse/import/import-request.ts';
import { type StagedImport, stageImport } from '../warehouse/import/import-snapshot.ts';
import { type SyncScope, syncScopeFile, syncScopeText } from '../warehouse/sync-scope.ts';
import { syncFolder } from '../warehouse/write-snapshot.ts';
import { KoladaFault } from './fault.ts';
import { type Spool, spooledValues, spoolFiles } from './spool.ts';
import { scopeBehind } from './sync-base.ts';

/** What of a sync is told besides its snapshot. */
export type SyncCounts = {
  readonly fetched: number;
  readonly unchanged: number;
  readonly withdrawn: readonly string[];
  readonly unknown: readonly string[];
  readonly leftOut: readonly { readonly keyFigure: string; readonly kind: string; readonly reason: string }[];
  readonly values: number;
  readonly deleted: number;
  readonly ofGroups: number;
};

export function countsOf({ task, done }: Spool): SyncCounts {
  const batches = [...done.values()];
  const sum = (name: 'values' | 'deleted' | 'ofGroups') =>
    batches.reduce((all, batch) => all + batch[name], 0);
  const leftOut = batches.flatMap(batch => batch.leftOut);
  return {
    fetched: task.fetch.flat().length - leftOut.length,
    unchanged: task.unchanged.length,
    withdrawn: task.withdrawn,
    unknown: task.unknown,
    leftOut,
    values: sum('values'),
    deleted: sum('deleted'),
    ofGroups: sum('ofGroups'),
  };
}

/** Where values are said to come from: Kolada, and through whom where it is not Kolada itself that is asked. */
export const sourceNameOf = ({ hostname }: URL): string =>
  hostname === 'api.kolada.se' ? 'Kolada' : `Kolada (${hostname})`;

/**
 * Makes a snapshot of a spool that is whole: what was fetched laid over the snapshot before it, of which key figures that
 * were not fetched come along. Like an import: the folder is whole under a working name, to be published or discarded.
 */
export async function stageSync(spool: Spool, context: ImportContext): Promise<StagedImport> {
  const { task, folder, done } = spool;
  if (done.size < task.fetch.length) throw new Error('The spool is not whole.');
  const counts = countsOf(spool);
  if (task.onto === null && counts.values === 0) {
    throw new KoladaFault('nothing', task.address, 'the source has no values of what was asked for');
  }
  const kept = new Set(counts.leftOut.map(({ keyFigure }) => keyFigure));
  const fetched = task.fetch.flat().filter(id => !kept.has(id));
  const source = sourceNameOf(new URL(task.address));
  const scope = scopeOf(spool, fetched, await scopeBehind(context.warehouse, task.onto, task.address));
  const file = (name: keyof typeof spoolFiles) => path.join(folder, spoolFiles[name]);
  const staged = await stageImport(
    {
      values: { kind: 'stream', stream: spooledValues(spool), name: source },
      keyFigures: file('register'),
      units: file('units'),
      groups: file('groups'),
      source,
      title: `${source}, ${task.day}`,
      fetchedOn: task.day,
      ...(task.onto === null ? {} : { onto: task.onto }),
      replaced: [...fetched, ...task.withdrawn],
      asked: {
        keyFigures: task.asked === 'all' ? 'all' : [...Object.keys(scope.keyFigures), ...task.withdrawn],
        units: 'all',
        firstYear: task.firstYear,
        lastYear: task.lastYear,
      },
    },
    // One thread sorts in less memory than two, and leaves the others to those who are served meanwhile.
    { memoryMegabytes: await memoryFor(counts.values, task.onto, context), threads: 1, ...context },
  );
  try {
    const handle = await open(path.join(staged.stage, syncScopeFile), 'w', 0o600);
    await handle.writeFile(syncScopeText(scope));
    await handle.close();
    await syncFolder(staged.stage);
    return staged;
  } catch (error) {
    await staged.discard();
    throw error;
  }
}

/**
 * What DuckDB is given, in megabytes: of what it sorts outside memory it keeps a piece of each sorted run inside, so that many
 * rows need more. An import, which does not know how many there are, takes the most at once.
 */
async function memoryFor(values: number, onto: string | null, { warehouse }: ImportContext): Promise<number> {
  const before = (await warehouse.list()).find(({ id }) => id === onto);
  return Math.min(160, 64 + Math.ceil((values + (before?.rows ?? 0)) / 200_000));
}

function scopeOf({ task }: Spool, fetched: readonly string[], before: SyncScope | null): SyncScope {
  const held = before?.keyFigures ?? {};
  const asked = [...fetched, ...task.withdrawn].map(id => [id, task.day] as const);
  // What the source has no longer need not be asked for again, and is told of once.
  const gone = new Set(task.withdrawn);
  const all = Object.entries({ ...held, ...Object.fromEntries(asked) }).filter(([id]) => !gone.has(id));
  return {
    address: task.address,
    keyFigures: Object.fromEntries(all.toSorted(([one], [other]) => (one < other ? -1 : 1))),
    units: task.units,
    firstYear: Math.min(task.firstYear, before?.firstYear ?? task.firstYear),
    lastYear: task.lastYear,
  };
}
