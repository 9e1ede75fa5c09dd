import { readFile } from 'node:fs/promises';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { createPglite } from '#platform/database/create-pglite.ts';
import { type Database, openDatabase, pgliteDatabase } from '#platform/database/open.ts';
import { createLog } from '#platform/log.ts';
import { copyOfFolder } from './made-folders.ts';
import { type Rehearsal, rehearsing } from './rehearsal.ts';

async function ask(path: string): Promise<Response> {
  const service = inject('databaseService');
  if (!service) throw new Error('vitest.config.ts lacks globalSetup tests/support/postgres-global-setup.ts.');
  const response = await fetch(`${service}${path}`);
  if (!response.ok) throw new Error(`No test database: ${await response.text()}`);
  return response;
}

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });

/** Read once for all tests of a process. */
let dump: Promise<Blob> | null = null;

async function migratedPglite(): Promise<PGlite> {
  dump ??= ask('/pglite-dump').then(async answer => new Blob([await readFile(await answer.text())]));
  return createPglite({ loadDataDir: await dump });
}

/** A fresh PGlite in memory, with all migrations applied (0.3 s) or with none (3 s). */
export async function openTestPglite(contents: 'migrated' | 'empty' = 'migrated'): Promise<Database> {
  return pgliteDatabase(contents === 'empty' ? await createPglite() : await migratedPglite());
}

/** A fresh PGlite with all migrations applied, in which pieces of work can be taken back. */
export async function openRehearsal(): Promise<{ database: Database; rehearse: Rehearsal['rehearse'] }> {
  const pglite = await migratedPglite();
  const { asked, rehearse } = rehearsing(pglite);
  return { database: await pgliteDatabase(pglite, asked), rehearse };
}

/** A data folder of its own, with a PGlite in it that has all tables: what a first command would make in 4 s. */
export async function migratedDataFolder(prefix: string): Promise<string> {
  return copyOfFolder(await (await ask('/migrated-folder')).text(), prefix);
}

/** The address of a fresh database on the test run's own PostgreSQL 18. */
export async function testPostgresUrl(contents: 'migrated' | 'empty' = 'migrated'): Promise<string> {
  return (await ask(`/postgres/${contents}`)).text();
}

export async function openTestPostgres(contents: 'migrated' | 'empty' = 'migrated'): Promise<Database> {
  return openDatabase({ engine: 'postgres', url: await testPostgresUrl(contents) }, log);
}

/** Only by request, and said aloud: without it a PostgreSQL that cannot be started fails the suite. */
export const skipsPostgres = process.env.RODRET_SKIP_POSTGRES === '1';

/**
 * Runs the suite on PGlite and on a real PostgreSQL, each with a fresh database for the whole suite. `database()` may be
 * called inside tests and hooks.
 */
export function describeOnEachEngine(
  title: string,
  suite: (database: () => Database) => void,
  contents: 'migrated' | 'empty' = 'migrated',
): void {
  const engines = [
    { engine: 'PGlite', open: openTestPglite, isSkipped: false },
    { engine: 'PostgreSQL', open: openTestPostgres, isSkipped: skipsPostgres },
  ];
  for (const { engine, open, isSkipped } of engines) {
    if (isSkipped) console.warn(`Skipped on ${engine} by RODRET_SKIP_POSTGRES=1: ${title}`);
    describe.skipIf(isSkipped)(`${title} (${engine})`, () => {
      let database: Database;
      beforeAll(async () => {
        database = await open(contents);
      });
      afterAll(() => database?.close());
      suite(() => database);
    });
  }
}
