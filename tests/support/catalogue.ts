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

/** What of each table belongs to whom, as one hash each: `person of 6f1c…` → hash. Equal when no row differs. */
export async function traceOf(
  { db }: Pick<Database, 'db'>,
  tables: readonly Table[],
): Promise<Readonly<Record<string, string>>> {
  const questions = tables.map(table => {
    const owner =
      table.name === 'organisation'
        ? sql`x.id::text`
        : table.isOfOrganisations
          ? sql`x.organisation_id::text`
          : sql`'all'`;
    return sql`select ${table.name}::text || ' of ' || ${owner} as what,
      md5(string_agg(x::text, '|' order by x::text)) as hash from ${named(table)} as x group by 1`;
  });
  const { rows } = await sql<{
    what: string;
    hash: string;
  }>`${sql.join(questions, sql` union all `)} order by 1`.execute(db);
  return Object.fromEntries(rows.map(({ what, hash }) => [what, hash]));
}

/** Which transactions are seen: as long as it stays the same, no row of any table has been written. */
async function transactionsSeen({ db }: Pick<Database, 'db'>): Promise<string> {
  const { rows } = await sql<{ seen: string }>`select pg_current_snapshot()::text as seen`.execute(db);
  return rows[0]?.seen ?? '';
}

/** Asks for the trace again and again; the tables are read anew only where a transaction has written in between. */
export function tracing(
  database: Pick<Database, 'db'>,
  tables: readonly Table[],
): () => ReturnType<typeof traceOf> {
  let kept = { seen: '', trace: {} as Awaited<ReturnType<typeof traceOf>> };
  return async () => {
    const seen = await transactionsSeen(database);
    if (seen !== kept.seen) kept = { seen, trace: await traceOf(database, tables) };
    return kept.trace;
  };
}

/** Of a trace, what belongs to one organisation. */
export const partOf = (trace: Readonly<Record<string, string>>, organisation: string) =>
  Object.fromEntries(Object.entries(trace).filter(([what]) => what.endsWith(organisation)));
