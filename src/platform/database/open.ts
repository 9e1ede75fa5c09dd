import { mkdirSync } from 'node:fs';
import { type PGlite, types } from '@electric-sql/pglite';
import { CompiledQuery, type Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type DatabaseAddress, shownDatabaseUrl } from '../config.ts';
import type { Log } from '../log.ts';
import { createPglite } from './create-pglite.ts';
import type { OrganisationId } from './identifiers.ts';
import { postgresTypes, sessionSettings } from './parsers.ts';
import { type PGlitePool, pglitePool } from './pglite-pool.ts';
import type { Schema } from './schema.ts';
import { type SharedConnections, shareConnections } from './shared-connections.ts';

export type Database = {
  /** As the owner of the tables, past the policies: for migrations, sign-in and jobs of the whole installation. */
  readonly db: Kysely<Schema>;
  /** As `db`, but inside an open transaction its queries join that one: for the library of accounts. */
  readonly joiningDb: Kysely<Schema>;
  /** As one organisation may see and change it: what every request is given. */
  readonly dbOf: (organisation: OrganisationId) => Kysely<Schema>;
  readonly engine: 'pglite' | 'postgres';
  /** Runs several statements as one transaction, without parameters: for migrations. */
  readonly runScript: (sql: string) => Promise<void>;
  /** For a library that brings statements of its own: the queue of jobs. */
  readonly direct: DirectAccess;
  readonly close: () => Promise<void>;
};

export type Rows = { readonly rows: Record<string, unknown>[] };

/**
 * The database past Kysely, as its owner. A server is reached by connections of the library's own; PGlite has one, and
 * each call has it alone: several statements where there are no values, and the rows of every one of them.
 */
export type DirectAccess =
  | { readonly kind: 'server'; readonly url: string }
  | {
      readonly kind: 'shared';
      readonly executeSql: (text: string, values?: unknown[]) => Promise<Rows>;
      /** Calls back for every notification on the channel, until what it returns is called. */
      readonly listen: (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>>;
    };

/** The database cannot be opened. Its message says which and why: print it, not the stack. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

const second = 1000;

/** Dates as dates and numbers as drivers give them, which is what libraries expect; ours are in `parsers.ts`. */
const driversParsers = { ...types.parsers };

function directAccess(pglite: PGlite, { ask }: PGlitePool, connections: SharedConnections): DirectAccess {
  return {
    kind: 'shared',
    executeSql: (text, values = []) =>
      connections.alone(async () => {
        try {
          if (values.length > 0) {
            const { rows } = await ask(text, values, driversParsers);
            return { rows };
          }
          const results = await pglite.exec(text, { parsers: driversParsers });
          return { rows: results.flatMap(({ rows }) => rows) };
        } catch (error) {
          // A block that failed after its BEGIN would make the next statements fail, which are somebody else's.
          await pglite.exec('rollback');
          throw error;
        }
      }),
    listen: async (channel, heard) => {
      const stop = await connections.alone(() => pglite.listen(channel, heard));
      return () => connections.alone(() => stop());
    },
  };
}

/** Wraps a PGlite of `createPglite`; asked in another way than others are where that is given. */
export async function pgliteDatabase(
  pglite: PGlite,
  asked: PGlitePool = pglitePool(pglite),
): Promise<Database> {
  await pglite.exec(sessionSettings);
  const connections = shareConnections(new PostgresDialect({ pool: asked.pool }), 'one');
  return {
    db: connections.owner,
    joiningDb: connections.joining,
    dbOf: connections.of,
    engine: 'pglite',
    runScript: script =>
      connections.alone(async () => {
        await pglite.exec(script);
        asked.forget();
      }),
    direct: directAccess(pglite, asked, connections),
    // Closed by itself: Kysely leaves a database alone that it has never asked anything.
    close: async () => {
      await connections.destroy();
      if (!pglite.closed) await pglite.close();
    },
  };
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server answers there',
  ENOTFOUND: 'the name of the server is unknown',
  EAI_AGAIN: 'the name of the server could not be looked up',
  ETIMEDOUT: 'the server did not answer in time',
  '28P01': 'the server refused the password',
  '28000': 'the server refused the user',
  '3D000': 'the server has no such database',
  '53300': 'the server has no free connection',
  '57P03': 'the server is starting or stopping',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return reasons[code] ?? error.message;
}

async function openFolder(folder: string): Promise<Database> {
  try {
    // PGlite's own files are readable for all: the folder must not be.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return await pgliteDatabase(await createPglite({ dataDir: folder }));
  } catch (error) {
    throw new DatabaseUnavailable(`The database in ${folder} cannot be opened: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

async function openServer(url: string, log: Log): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    types: postgresTypes,
    application_name: 'rodret',
    max: 10,
    connectionTimeoutMillis: 5 * second,
    idleTimeoutMillis: 30 * second,
    keepAlive: true,
  });
  // An idle connection that the server closes is no reason to stop: the pool opens another.
  pool.on('error', error => {
    if (!pool.ending) log.warn('A connection to the database was lost.', { error });
  });
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async connection => {
      await connection.executeQuery(CompiledQuery.raw(sessionSettings));
    },
  });
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new DatabaseUnavailable(`${shownDatabaseUrl(url)} cannot be opened: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
  const connections = shareConnections(dialect, 'many');
  return {
    db: connections.owner,
    joiningDb: connections.joining,
    dbOf: connections.of,
    engine: 'postgres',
    // On a connection of its own: one of the pool may work for an organisation.
    runScript: async script => {
      const client = new pg.Client({ connectionString: url, types: postgresTypes });
      await client.connect();
      try {
        await client.query(sessionSettings);
        await client.query(script);
      } finally {
        await client.end();
      }
    },
    direct: { kind: 'server', url },
    close: async () => {
      await connections.destroy();
      if (!pool.ended) await pool.end();
    },
  };
}

/** On PGlite the caller must hold the lock of the data folder: two processes on one folder destroy it. */
export function openDatabase(address: DatabaseAddress, log: Log): Promise<Database> {
  return address.engine === 'pglite' ? openFolder(address.folder) : openServer(address.url, log);
}
