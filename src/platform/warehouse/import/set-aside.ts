import path from 'node:path';
import { BadInput } from '../bad-input.ts';
import { type Engine, literal } from '../duckdb.ts';
import { fileNames } from '../folder.ts';
import { checkedRows, type UnitLookUp } from './checked-rows.ts';
import { splitLine } from './csv-dialect.ts';
import { type RecordLines, recordLines } from './record-lines.ts';
import { reasonTexts, type SetAsideReason, type SetAsideRow } from './report.ts';
import { rowText, type ValueSource } from './value-source.ts';

/** Makes an empty table `set_aside (line, reason, text)`. */
export const prepareSetAside = (engine: Engine): Promise<void> =>
  engine.run('create table set_aside (line bigint, reason varchar, text varchar)');

/**
 * Puts all rows that may not stay in `set_aside`: those with a problem of their own, and those whose key stands in
 * table `doubled (kpi, unit, year, gender, reason)`. Reads the source again, since only now is it worth counting lines.
 */
export async function collectSetAside(engine: Engine, source: ValueSource, units: UnitLookUp): Promise<void> {
  // The number is given before any join: after one, the order of rows is no longer that of the file.
  const numbered = `(select row_number() over () as ordinal, * from ${source.relation})`;
  await engine.run(`
    create table bad_rows as
    select ordinal, coalesce(problem, d.reason) as reason, text, kpi, unit, year, gender
    from (${checkedRows(source, units, `(select *, ${rowText(source)} as text from ${numbered})`, ['ordinal', 'text'])}) rows
    left join doubled d using (kpi, unit, year, gender)
    where problem is not null or d.reason is not null;
    delete from bad_rows where ordinal in (
      select min(ordinal) from bad_rows where reason = 'repeated' group by kpi, unit, year, gender);`);
  if (source.text === null) {
    await engine.run('insert into set_aside select ordinal, reason, text from bad_rows');
    return;
  }
  await withLines(engine, source, source.text.dialect);
}

async function withLines(
  engine: Engine,
  source: ValueSource,
  dialect: { readonly separator: string; readonly headerLines: number },
): Promise<void> {
  const refused = await refusedRows(engine, source);
  const lines = await recordLines(
    source.file,
    dialect.separator,
    dialect.headerLines,
    refused.map(row => row.at),
  );
  demandWholeEnd(source, lines, refused);
  await engine.run(`create table shifts (ordinal bigint, shift bigint)`);
  await insertMany(
    engine,
    'shifts',
    lines.shifts.map(shift => `(${shift.fromOrdinal},${shift.offset})`),
  );
  await insertMany(
    engine,
    'set_aside',
    refused.map(row => `(${lines.refused.get(row.at) ?? 0},'columns',${literal(row.text.slice(0, 200))})`),
  );
  await engine.run(`
    insert into set_aside
    select b.ordinal + s.shift, reason, text from bad_rows b asof join shifts s on b.ordinal >= s.ordinal`);
}

type RefusedRow = { readonly at: number; readonly text: string };

/** Of a refused row no more is looked at. */
const longestText = 4000;

/** Rows that DuckDB refused while it read the source, by byte position; one row may have several errors. */
async function refusedRows(engine: Engine, source: ValueSource): Promise<readonly RefusedRow[]> {
  const rows = await engine.rows(`
    select line_byte_position - 1 as at, left(any_value(csv_line), ${longestText}) as text from reject_errors group by 1 order by 1`);
  const found = rows.map(row => ({ at: Number(row.at), text: String(row.text ?? '') }));
  const unclosed = found.find(row => row.text.trimEnd().includes('\n'));
  if (unclosed !== undefined && source.text !== null) {
    const { separator, headerLines } = source.text.dialect;
    const lines = await recordLines(source.file, separator, headerLines, [unclosed.at]);
    throw unclosedQuote(source, lines.refused.get(unclosed.at) || headerLines + 1);
  }
  return found.map(row => ({ at: row.at, text: row.text.trimEnd() }));
}

/**
 * A copy or a fetch that broke off stops in the middle of a row: without an end of line, inside quotes or with too few
 * columns. A last line of one column is a footnote to the table as often, and is set aside like any other row.
 */
function demandWholeEnd(source: ValueSource, lines: RecordLines, refused: readonly RefusedRow[]): void {
  if (lines.unclosed !== null) throw unclosedQuote(source, lines.unclosed);
  const last = refused.find(row => row.at === lines.unendedAt);
  if (last === undefined || last.text.length >= longestText || source.text === null) return;
  const columns = splitLine(last.text, source.text.dialect.separator).length;
  if (columns < 2 || columns >= source.header.length) return;
  throw new BadInput(
    { file: source.name, line: lines.refused.get(last.at) ?? 0 },
    `the file stops in the middle of a row (${last.text.slice(0, 200)}), so it has been cut off`,
    'Fetch or export it again; if nothing else is missing, complete the row or take it out.',
  );
}

/**
 * DuckDB loses rows without a word where a record is longer than its buffer, as with a quotation mark that opens and is
 * not closed: then the records it read are fewer than the file has.
 */
export async function demandAllRecords(engine: Engine, source: ValueSource, read: number): Promise<void> {
  if (source.text === null || source.text.filledLines < 2) return;
  const refused = await engine.rows('select distinct line_byte_position - 1 as at from reject_errors');
  if (read + refused.length >= source.text.filledLines - 1) return;
  const { separator, headerLines } = source.text.dialect;
  const found = await recordLines(
    source.file,
    separator,
    headerLines,
    refused.map(row => Number(row.at)),
  );
  if (found.unclosed === null && found.records <= read) return;
  throw found.unclosed === null
    ? new BadInput(
        { file: source.name },
        `only ${read + refused.length} of its ${found.records + refused.length} rows can be read: some line is longer than 4 MB`,
        'Shorten the line, or take it out.',
      )
    : unclosedQuote(source, found.unclosed);
}

const unclosedQuote = (source: ValueSource, line: number): BadInput =>
  new BadInput(
    { file: source.name, line },
    'a quotation mark opens here and is never rightly closed, so that the lines after it cannot be told apart',
    'Close or remove the quotation mark.',
  );

async function insertMany(engine: Engine, table: string, tuples: readonly string[]): Promise<void> {
  for (let from = 0; from < tuples.length; from += 2000) {
    await engine.run(`insert into ${table} values ${tuples.slice(from, from + 2000).join(',')}`);
  }
}

/** Whether DuckDB refused any row; to be asked after the source was read once. */
export async function hasRefused(engine: Engine, source: ValueSource): Promise<boolean> {
  if (source.format === 'parquet') return false;
  const [row] = await engine.rows('select count(*) as rows from reject_errors');
  return Number(row?.rows) > 0;
}

/** Writes `rejected.csv` into the folder of the snapshot. */
export const writeSetAside = (engine: Engine, folder: string): Promise<void> =>
  engine.run(`
    copy (select line, reason, text from set_aside order by line, reason)
    to ${literal(path.join(folder, fileNames.rejected))} (format csv, header true)`);

/** Counts per reason, most first, and the first rows of the file that were set aside. */
export async function summaryOfSetAside(engine: Engine): Promise<{
  readonly setAside: readonly {
    readonly reason: SetAsideReason;
    readonly meaning: string;
    readonly rows: number;
  }[];
  readonly firstSetAside: readonly SetAsideRow[];
}> {
  const counts = new Map(
    (await engine.rows('select reason, count(*) as rows from set_aside group by reason')).map(row => [
      String(row.reason),
      Number(row.rows),
    ]),
  );
  const first = await engine.rows('select line, reason, text from set_aside order by line, reason limit 20');
  const reasons = (Object.keys(reasonTexts) as SetAsideReason[]).filter(reason => counts.has(reason));
  return {
    setAside: reasons
      .map(reason => ({ reason, meaning: reasonTexts[reason], rows: counts.get(reason) ?? 0 }))
      .sort((one, other) => other.rows - one.rows),
    firstSetAside: first.flatMap(row => {
      const reason = reasons.find(name => name === row.reason);
      return reason === undefined ? [] : [{ line: Number(row.line), reason, text: String(row.text) }];
    }),
  };
}
