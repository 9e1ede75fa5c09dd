import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from './database/open.ts';

/** The database and the migration files do not belong together. Its message says why: print it, not the stack. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

const fileName = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** The files `0001-….sql`, `0002-….sql` … of a folder; any other name, a gap or a number used twice is an error. */
function readMigrations(folder: URL): readonly Migration[] {
  return readdirSync(folder)
    .sort()
    .map((name, index) => {
      const number = Number(fileName.exec(name)?.[1]);
      if (number !== index + 1) {
        throw new MigrationError(
          `${name} in the migrations folder: expected ${String(index + 1).padStart(4, '0')}-name.sql.`,
        );
      }
      // Git may write line ends differently from machine to machine.
      const text = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
      return { number, name, sql: text, checksum: createHash('sha256').update(text).digest('hex') };
    });
}

const appliedMigrations = z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() }));

async function readApplied(database: Database): Promise<z.infer<typeof appliedMigrations>> {
  const { rows } = await sql`select number, name, checksum from schema_migration order by number`.execute(
    database.db,
  );
  return appliedMigrations.parse(rows);
}

function refuseOthers(applied: z.infer<typeof appliedMigrations>, migrations: readonly Migration[]): void {
  for (const { number, name, checksum } of applied) {
    const file = migrations[number - 1];
    if (file === undefined) {
      throw new MigrationError(
        `The database has migration ${name}, which this version of Rodret does not know: it was used by a newer version. Start that one.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new MigrationError(
        `Migration ${file.name} is not the file that was applied to this database (${name}). An applied migration is never changed: restore it and write a new one.`,
      );
    }
  }
}

// Several statements sent at once without BEGIN are one transaction on both engines, the note of it included.
async function apply(database: Database, migration: Migration): Promise<void> {
  try {
    await database.runScript(
      `${migration.sql}\n;insert into schema_migration (number, name, checksum)
       values (${migration.number}, '${migration.name}', '${migration.checksum}');`,
    );
  } catch (error) {
    throw new MigrationError(
      `Migration ${migration.name} failed and changed nothing: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
}

async function applyMissing(
  database: Database,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await database.runScript(`create table if not exists schema_migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz(3) not null default now()
  );`);
  const applied = await readApplied(database);
  refuseOthers(applied, migrations);
  const missing = migrations.slice(applied.length);
  for (const migration of missing) await apply(database, migration);
  return missing.map(migration => migration.name);
}

/**
 * Brings the database up to the files in `folder`, forward only, each file in one transaction, and returns the names of
 * those applied now. On PostgreSQL instances that start together wait for each other.
 */
export async function migrate(database: Database, folder: URL): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  if (database.engine === 'pglite') return applyMissing(database, migrations);
  return database.db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(hashtextextended('rodret schema_migration', 0))`.execute(trx);
    return applyMissing(database, migrations);
  });
}
