import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';

/** A locked-down DuckDB in memory: it sees only the paths it was given, and no statement can change that. */
export type Engine = {
  readonly run: (sql: string) => Promise<void>;
  /** Rows as plain objects of numbers, strings, booleans and null; for small answers. */
  readonly rows: (sql: string) => Promise<readonly Row[]>;
  /** Chunks of about 2,000 rows, column by column; for large answers. */
  readonly chunks: (sql: string) => AsyncIterable<DuckDBDataChunk>;
  readonly close: () => void;
};

export type Row = Readonly<Record<string, unknown>>;

export type EngineOptions = {
  /** Folders it may read and write below. */
  readonly folders: readonly string[];
  /** Single files it may read. */
  readonly files?: readonly string[];
  /** Where it may spill what does not fit in memory; nothing is spilled without it. */
  readonly spillFolder?: string;
  readonly memoryMegabytes: number;
  readonly threads?: number;
  /** For one large piece of work beside others: what it lets go of, the process gives back at once, for a tenth more processor time. */
  readonly givesBackAtOnce?: boolean;
};

/** Quotes a text as an SQL literal. A statement ends at a null character, so that one becomes a replacement character. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''").replaceAll('\0', '\ufffd')}'`;

/** A list of texts as an SQL list literal. */
export const literals = (texts: readonly string[]): string => `[${texts.map(literal).join(',')}]`;

// DuckDB compares allowed paths as text, so links must be followed first.
const real = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
};

/** Texts without line ends as rows of an SQL select; many times faster to parse than a list of literals. */
export const unnested = (texts: readonly string[]): string =>
  texts.length === 0
    ? 'unnest([]::varchar[])'
    : `unnest(string_split(${literal(texts.join('\n'))}, chr(10)))`;

/** Starts an engine. DuckDB is loaded here and not before, for the commands that need none. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const duckdb = await import('@duckdb/node-api');
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    threads: String(options.threads ?? 2),
    memory_limit: `${options.memoryMegabytes}MB`,
    // Usually it gives back after half a gigabyte, which with a smaller limit is never.
    ...(options.givesBackAtOnce === true ? { allocator_bulk_deallocation_flush_threshold: '1MB' } : {}),
  });
  const connection = await instance.connect();
  await connection.run(lockDown(options));
  return engineOn(instance, connection);
}

// DuckDB takes a CSV file to be small and would put all of it in the hash table of a join: the right side is always ours.
function lockDown(options: EngineOptions): string {
  const folders = [...options.folders, ...(options.spillFolder === undefined ? [] : [options.spillFolder])];
  return `
    set autoinstall_known_extensions = false;
    set autoload_known_extensions = false;
    set disabled_optimizers = 'build_side_probe_side';
    set temp_directory = ${literal(options.spillFolder === undefined ? '' : real(options.spillFolder))};
    set allowed_directories = ${literals(folders.map(real))};
    set allowed_paths = ${literals((options.files ?? []).map(real))};
    set enable_external_access = false;
    set lock_configuration = true;`;
}

function engineOn(instance: DuckDBInstance, connection: DuckDBConnection): Engine {
  return {
    run: async sql => {
      await connection.run(sql);
    },
    rows: async sql => {
      const answer = await connection.run(sql);
      return (await answer.getRowObjectsJS()).map(row =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof value === 'bigint' ? Number(value) : value,
          ]),
        ),
      );
    },
    chunks: async function* (sql) {
      // A connection of its own: the next statement on the same one would cut the stream off.
      const own = await instance.connect();
      try {
        const answer = await own.stream(sql);
        for (;;) {
          const chunk = await answer.fetchChunk();
          if (chunk === null || chunk.rowCount === 0) return;
          yield chunk;
        }
      } finally {
        own.closeSync();
      }
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
