import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';
import type { Publication } from './action.ts';

/**
 * Files and the database change together by announcing first: the transaction that writes the audit entry also writes
 * which working file gets which lasting name; the renaming follows the commit, and a start after a crash does what was
 * left. So the commit decides: before it nothing is published, after it everything will be.
 */
export async function announcePublications(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  publications: readonly Publication[],
): Promise<void> {
  if (publications.length === 0) return;
  await trx
    .insertInto('pending_publication')
    .values(publications.map(({ source, target }) => ({ organisation_id: organisationId, source, target })))
    .execute();
}

function inside(dataFolder: string, name: string): string {
  const path = resolve(dataFolder, name);
  const way = relative(dataFolder, path);
  if (way === '' || way.startsWith('..') || isAbsolute(way)) {
    throw new Error(`${name} does not lie inside the data folder.`);
  }
  return path;
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Done, or not ours to do: on PostgreSQL the working file may lie in the data folder of another instance. */
function publish(dataFolder: string, { source, target }: Publication): 'published' | 'elsewhere' {
  const from = inside(dataFolder, source);
  const to = inside(dataFolder, target);
  if (existsSync(to)) {
    rmSync(from, { recursive: true, force: true });
    return 'published';
  }
  if (!existsSync(from)) return 'elsewhere';
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  renameSync(from, to);
  syncFolder(dirname(to));
  return 'published';
}

/**
 * Gives announced files their lasting names. `perform` calls it after each commit, and whoever opens the data folder
 * calls it once before anything looks at the files there: what a crash left between commit and renaming is done then.
 */
export async function publishPending(db: Kysely<Schema>, dataFolder: string): Promise<void> {
  const pending = await db
    .selectFrom('pending_publication')
    .select(['organisation_id', 'id', 'source', 'target'])
    .execute();
  for (const publication of pending) {
    if (publish(dataFolder, publication) === 'elsewhere') continue;
    await db
      .deleteFrom('pending_publication')
      .where('organisation_id', '=', publication.organisation_id)
      .where('id', '=', publication.id)
      .execute();
  }
}
