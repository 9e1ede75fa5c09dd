import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type ColumnRole, columnRoles, neededRoles, rolesOf } from '#core/panel/value-columns.ts';
import { BadInput, type Where } from '../bad-input.ts';
import { type Engine, literal } from '../duckdb.ts';
import { decimalMarkOf, dialectOf } from './csv-dialect.ts';
import { firstBytes, rewriteAsUtf8, textFacts } from './text-file.ts';
import { csvColumn, csvRelation, type ValueSource } from './value-source.ts';

/** Looks at a file of values, Parquet or separated text, and makes it readable; a rewritten copy goes to `workFolder`. */
export async function openSource(
  engine: Engine,
  file: string,
  name: string,
  workFolder: string,
): Promise<ValueSource> {
  const found = await stat(file).catch(() => {
    throw new BadInput({ file: name }, 'there is no such file, or it may not be read', 'Check the path.');
  });
  if (!found.isFile()) {
    throw new BadInput({ file: name }, 'this is a folder, not a file', 'Give one file, CSV or Parquet.');
  }
  if (found.size === 0) throw new BadInput({ file: name }, 'the file is empty', 'Fetch or export it again.');
  const head = await firstBytes(file, 4);
  return head.toString('latin1') === 'PAR1'
    ? openParquet(engine, file, name, found.size)
    : openText(file, name, workFolder);
}

const roleNames: Readonly<Record<ColumnRole, string>> = {
  keyFigure: 'key figure (kpi, Variabelkod)',
  unit: 'unit (municipality_id, region_id, unit, Kommun)',
  year: 'year (year, År)',
  gender: 'gender (gender, Kön)',
  value: 'value (value, Värde)',
  status: 'status',
  withdrawn: 'isdeleted',
};

/** DuckDB takes minutes and gigabytes over a hundred thousand columns; a table in long form has a dozen. */
const mostColumns = 1000;

function demandColumns(
  where: Where,
  header: readonly string[],
  roles: ReadonlyMap<ColumnRole, number>,
  separated: string,
): void {
  if (header.length > mostColumns) {
    throw new BadInput(
      where,
      `the header names more than ${mostColumns} columns`,
      'Export the table in long form, one value a row.',
    );
  }
  const missing = neededRoles.filter(role => !roles.has(role));
  if (missing.length === 0) return;
  const years = header.filter(column => /^(19|20)\d\d$/.test(column)).length;
  throw new BadInput(
    where,
    `no column for ${missing.map(role => roleNames[role]).join(', ')}; found: ${header.map(column => column || '(no name)').join(', ')}`,
    years > 1
      ? 'The years stand in columns: export the table in long form, one value a row.'
      : `Name the columns so, in any order${separated}.`,
  );
}

async function openParquet(engine: Engine, file: string, name: string, bytes: number): Promise<ValueSource> {
  const relation = `read_parquet(${literal(file)})`;
  const columns = await engine
    .rows(`select column_name as name, column_type as type from (describe select * from ${relation})`)
    .catch((cause: unknown) => {
      throw new BadInput(
        { file: name },
        `the Parquet file is cut off or damaged (${cause instanceof Error ? cause.message.split('\n')[0] : cause})`,
        'Fetch it again.',
      );
    });
  const header = columns.map(column => String(column.name));
  const roles = rolesOf(header);
  demandColumns({ file: name }, header, roles, '');
  const isNumeric = (type: unknown): boolean =>
    /INT|DOUBLE|FLOAT|DECIMAL/.test(String(type)) && !/\[\]/.test(String(type));
  return {
    format: 'parquet',
    file,
    name,
    bytes,
    header,
    roles,
    relation,
    column: role => {
      const column = columns[roles.get(role) ?? -1];
      if (column === undefined) return null;
      const quoted = `"${String(column.name).replaceAll('"', '""')}"`;
      const isNumber = isNumeric(column.type);
      return { sql: isNumber || column.type === 'VARCHAR' ? quoted : `${quoted}::varchar`, isNumber };
    },
    text: null,
  };
}

async function openText(file: string, name: string, workFolder: string): Promise<ValueSource> {
  const facts = await textFacts(file);
  const head = await firstBytes(file, 4096);
  if (facts.encoding.startsWith('utf-16') === false && head.includes(0)) {
    throw new BadInput(
      { file: name },
      'this is neither text nor Parquet',
      'Give CSV or Parquet; a workbook must be saved as CSV.',
    );
  }
  const isAsIs = facts.encoding === 'utf-8' && !facts.hasMixedLineEnds;
  const readable = isAsIs ? file : path.join(workFolder, 'rewritten.csv');
  if (!isAsIs) await rewriteAsUtf8(file, facts.encoding, readable);
  const sample = await sampleLines(readable);
  const dialect = dialectOf(sample.head);
  demandColumns(
    { file: name, line: 1 },
    dialect.header,
    dialect.roles,
    ', with comma, semicolon or tab between them',
  );
  const decimalMark = decimalMarkOf(sample.lines, dialect);
  return {
    format: 'csv',
    file: readable,
    name,
    bytes: facts.bytes,
    header: dialect.header,
    roles: dialect.roles,
    relation: csvRelation(readable, dialect),
    column: csvColumn(dialect.roles),
    text: { encoding: facts.encoding, dialect, decimalMark, filledLines: facts.filledLines },
  };
}

/** Lines from head, middle and tail of the text; the first and last of each piece may be cut and are left out. */
async function sampleLines(
  file: string,
): Promise<{ readonly head: string; readonly lines: readonly string[] }> {
  const pieceBytes = 65_536;
  const { size } = await stat(file);
  const starts = [0, Math.max(0, Math.floor(size / 2)), Math.max(0, size - pieceBytes)];
  const pieces: string[] = [];
  for (const start of starts) pieces.push((await firstBytes(file, pieceBytes, start)).toString('utf8'));
  const head = (pieces[0] ?? '').replace(/^\ufeff/, '');
  const lines =
    size <= pieceBytes
      ? head.split(/\r\n|\n|\r/).slice(1)
      : pieces.flatMap(piece => piece.split(/\r\n|\n|\r/).slice(1, -1));
  return { head, lines };
}

/** Columns that are read, by role, and those that are not. */
export function columnUse(source: ValueSource): {
  readonly columns: Readonly<Record<string, string>>;
  readonly unusedColumns: readonly string[];
} {
  const used = columnRoles.flatMap(role => {
    const position = source.roles.get(role);
    return position === undefined ? [] : [[role, source.header[position] ?? ''] as const];
  });
  const names = new Set(used.map(([, name]) => name));
  return { columns: Object.fromEntries(used), unusedColumns: source.header.filter(name => !names.has(name)) };
}
