import type { ColumnRole } from '#core/panel/value-columns.ts';
import { literal } from '../duckdb.ts';
import type { Dialect } from './csv-dialect.ts';

/** A file of values that DuckDB can read, and which of its columns say what. */
export type ValueSource = {
  readonly format: 'csv' | 'parquet';
  /** The file as DuckDB reads it; a rewritten copy where the given one was not UTF-8. */
  readonly file: string;
  /** The name by which the file was given. */
  readonly name: string;
  readonly bytes: number;
  readonly header: readonly string[];
  readonly roles: ReadonlyMap<ColumnRole, number>;
  /** Reads all rows, all columns, as an SQL table expression; `strict` fails on rows that do not fit the header. */
  readonly relation: string;
  /** SQL expression of the column with the role, and whether it is a number already; null where there is none. */
  readonly column: (role: ColumnRole) => { readonly sql: string; readonly isNumber: boolean } | null;
  readonly text: {
    readonly encoding: string;
    readonly dialect: Dialect;
    readonly decimalMark: ',' | '.' | null;
    /** Lines that hold anything, the header among them; never fewer than the records. */
    readonly filledLines: number;
  } | null;
};

const columnName = (position: number): string => `c${position}`;

/** The relation of a CSV file: all columns as text; rows that do not fit are noted in DuckDB's `reject_errors`. */
export function csvRelation(file: string, dialect: Dialect): string {
  const columns = dialect.header.map((_, position) => `${literal(columnName(position))}: 'VARCHAR'`);
  // Nothing may be sniffed: DuckDB's guesses change with the rows it happens to see first.
  return `read_csv(${literal(file)}, auto_detect = false, header = false, skip = ${dialect.headerLines},
    delim = ${literal(dialect.separator)}, quote = '"', escape = '"', columns = {${columns.join(', ')}},
    nullstr = '\u0001', store_rejects = true, rejects_limit = 0, max_line_size = 65536, buffer_size = 4194304)`;
}

export const csvColumn =
  (roles: ReadonlyMap<ColumnRole, number>) =>
  (role: ColumnRole): { readonly sql: string; readonly isNumber: boolean } | null => {
    const position = roles.get(role);
    return position === undefined ? null : { sql: columnName(position), isNumber: false };
  };

/** A row as one text, for reports. */
export const rowText = (source: ValueSource): string => {
  const columns =
    source.format === 'csv'
      ? source.header.map((_, position) => columnName(position))
      : source.header.map(name => `"${name.replaceAll('"', '""')}"::varchar`);
  const separator = source.text?.dialect.separator ?? ';';
  return `left(concat_ws(${literal(separator)}, ${columns.map(column => `coalesce(${column}, '')`).join(', ')}), 200)`;
};
