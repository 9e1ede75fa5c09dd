import { sql } from 'kysely';
import type { Database } from '#platform/database/open.ts';

export type Table = {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Whether its rows belong to organisations. */
  readonly isOfOrganisations: boolean;
  /** Whether they are known by a column `id`. */
  readonly hasIds: boolean;
};

/** Every table there is, whoever made it: what is added later is found here by itself. */
export async function tablesOf({ db }: Pick<Database, 'db'>): Promise<readonly Table[]> {
  const { rows } = await sql<{ schema: string; name: string; columns: string[] }>`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'
      and a.attnum > 0 and not a.attisdropped
    group by n.nspname, c.relname order by 1, 2`.execute(db);
  return rows.map(row => ({
    ...row,
    isOfOrganisations: row.columns.includes('organisation_id'),
    hasIds: row.columns.includes('id'),
  }));
}

/** A name of a column that is safe to put into a statement: it comes from the catalogue. */
export const named = ({ schema, name }: Pick<Table, 'schema' | 'name'>) => sql.id(schema, name);

/** What of each table belongs to whom, and by what it shows that a row of it was written. */
type Trace = Readonly<Record<string, string>>;

type Line = { readonly what: string; readonly trace: string };
const traceIn = (lines: readonly Line[]): Trace =>
  Object.fromEntries(lines.map(({ what, trace }) => [what, trace]));

const questionOf = (tables: readonly Table[]) => {
  const questions = tables.map(table => {
    const owner =
      table.name === 'organisation'
        ? sql`x.id::text`
        : table.isOfOrganisations
          ? sql`x.organisation_id::text`
          : sql`'all'`;
    return sql`select ${sql.lit(`${table.name} of `)} || ${owner} as what,
      count(*) || ' rows, ' || sum(x.xmin::text::bigint) as trace from ${named(table)} as x group by 1`;
  });
  return sql<Line>`${sql.join(questions, sql` union all `)} order by 1`;
};

/**
 * `person of 6f1c…` → how many rows there are, and the sum of the transactions that wrote them. Equal only when no row was
 * written in between: each transaction has a higher number than all before it, so that where as many rows are left, the
 * sum has grown.
 */
export async function traceOf({ db }: Pick<Database, 'db'>, tables: readonly Table[]): Promise<Trace> {
  return traceIn((await questionOf(tables).execute(db)).rows);
}

/** Which transactions are seen: as long as it stays the same, no row of any table has been written. */
async function transactionsSeen({ db }: Pick<Database, 'db'>): Promise<string> {
  const { rows } = await sql<{ seen: string }>`select pg_current_snapshot()::text as seen`.execute(db);
  return rows[0]?.seen ?? '';
}

/** Has the database keep the question planned, which takes longer than to answer it. */
async function keepPlanned({ db }: Pick<Database, 'db'>, tables: readonly Table[]): Promise<void> {
  const body = `begin return query ${questionOf(tables).compile(db).sql}; end`;
  await sql`create function trace_of_tables() returns table (what text, trace text) language plpgsql
    as ${sql.lit(body)}`.execute(db);
}

/** Asks for the trace again and again; the tables are read anew only where a transaction has written in between. */
export async function tracing(
  database: Pick<Database, 'db'>,
  tables: readonly Table[],
): Promise<() => Promise<Trace>> {
  await keepPlanned(database, tables);
  let kept: { readonly seen: string; readonly trace: Trace } = { seen: '', trace: {} };
  return async () => {
    const seen = await transactionsSeen(database);
    if (seen !== kept.seen) {
      const { rows } = await sql<Line>`select * from trace_of_tables()`.execute(database.db);
      kept = { seen, trace: traceIn(rows) };
    }
    return kept.trace;
  };
}

/** Of a trace, what belongs to one organisation. */
export const partOf = (trace: Trace, organisation: string) =>
  Object.fromEntries(Object.entries(trace).filter(([what]) => what.endsWith(organisation)));
