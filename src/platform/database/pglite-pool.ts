import { messages, type PGlite, protocol } from '@electric-sql/pglite';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { asParameter } from './parameters.ts';
import { type Column, readyStatements } from './ready-statements.ts';

const { serialize } = protocol;

type Parser = (text: string) => unknown;
type Parsers = Readonly<Record<number, Parser>>;
type Row = Record<string, unknown>;
type Answer = { readonly command: string; readonly rowCount: number; readonly rows: Row[] };

/** PGlite asked by whole messages of PostgreSQL's protocol: what is asked again is neither parsed, planned nor described anew. */
export type PGlitePool = {
  /** For Kysely's dialect of PostgreSQL. Its one client must be held by one holder at a time, which is the caller's matter. */
  readonly pool: PostgresPool;
  /** Asks one statement, with parsers beside those of the database. */
  readonly ask: (text: string, values: readonly unknown[], parsers?: Parsers) => Promise<Answer>;
  /** Statements that are kept ready may no longer fit the tables: nothing is asked by them any more. */
  readonly forget: () => void;
};

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const columnsOf = (description: messages.RowDescriptionMessage): readonly Column[] =>
  description.fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));

function rowsOf(
  told: readonly unknown[],
  columns: readonly Column[],
  parserOf: (type: number) => Parser | undefined,
): Row[] {
  const readers = columns.map(({ name, type }) => ({ name, parse: parserOf(type) ?? null }));
  const rows: Row[] = [];
  for (const each of told) {
    if (!(each instanceof messages.DataRowMessage)) continue;
    const row: Row = {};
    for (const [at, { name, parse }] of readers.entries()) {
      const text = each.fields[at] ?? null;
      row[name] = text === null || parse === null ? text : parse(text);
    }
    rows.push(row);
  }
  return rows;
}

/** `INSERT 0 3` → the command, and how many rows it was about. */
function completed(told: readonly unknown[]): Pick<Answer, 'command' | 'rowCount'> {
  const complete = told.find(each => each instanceof messages.CommandCompleteMessage);
  const words = complete instanceof messages.CommandCompleteMessage ? complete.text.split(' ') : [];
  return { command: words[0] ?? '', rowCount: Number(words.at(-1)) || 0 };
}

/** `worded` may put a statement in other words before it is asked. */
export function pglitePool(pglite: PGlite, worded = (text: string) => text): PGlitePool {
  const statements = readyStatements();

  const ask: PGlitePool['ask'] = (given, values, parsers = {}) =>
    pglite.runExclusive(async () => {
      const text = worded(given);
      const { name, columns, closed } = statements.of(text);
      const isNew = columns === null;
      const sent = [
        ...closed.map(each => serialize.close({ type: 'S', name: each })),
        ...(isNew ? [serialize.parse({ name, text })] : []),
        serialize.bind({ statement: name, values: values.map(asParameter) }),
        ...(isNew ? [serialize.describe({ type: 'P' })] : []),
        serialize.execute(),
        serialize.sync(),
      ];
      const told = await pglite.execProtocolStream(joined(sent), {
        syncToFs: false,
        throwOnError: false,
      });
      const described = told.find(each => each instanceof messages.RowDescriptionMessage);
      const found = columns ?? (described === undefined ? [] : columnsOf(described));
      const error = told.find(each => each instanceof messages.DatabaseError);
      if (isNew && told.some(each => each.name === 'parseComplete')) {
        if (error === undefined) statements.keep(text, found);
        else statements.leave(name);
      }
      if (error !== undefined) {
        if (!isNew && error.code === '0A000') statements.forget();
        error.stack = `${error.stack}\n${new Error().stack}`;
        throw error;
      }
      if (!pglite.isInTransaction()) await pglite.syncToFs();
      return {
        ...completed(told),
        rows: rowsOf(told, found, type => parsers[type] ?? pglite.parsers[type]),
      };
    });

  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(asked: string | PostgresCursor<R>, values: readonly unknown[] = []): unknown {
    if (typeof asked !== 'string') throw new Error('PGlite has no cursors.');
    return ask(asked, values);
  }
  const client: PostgresPoolClient = { query, release: () => {} };
  return {
    pool: { connect: async () => client, end: async () => {}, options: {} },
    ask,
    forget: statements.forget,
  };
}
