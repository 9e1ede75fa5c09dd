import type { UnitYears } from './effect-window.ts';

/** A panel with the names of its units, in the order in which they first stand in the file. */
export type LongPanel = UnitYears & { readonly units: readonly string[]; readonly outcome: string };

/** What is wrong with a file; `line` counts from 1, the header included; null where it is the file as a whole. */
export type TableFault = {
  readonly kind: 'fault';
  readonly line: number | null;
  readonly column: string | null;
  readonly reason: string;
  readonly remedy: string;
};

export type LongPanelFile = { readonly kind: 'panel'; readonly panel: LongPanel } | TableFault;

type Row = { readonly line: number; readonly cells: readonly string[] };

/** Lines of a text with separators; quoted cells may hold separators, doubled quotes and line breaks. */
export type Table = { readonly header: readonly string[]; readonly rows: readonly Row[] };

const mostYears = 500;
const missing = new Set(['', 'na', 'nan', 'null', '.', '..', '-', '–']);
const unitNames = [
  'unit',
  'enhet',
  'kommun',
  'municipality',
  'municipality_id',
  'state',
  'region',
  'country',
  'name',
];
const yearNames = ['year', 'år', 'ar', 'period', 'time'];

export const fault = (
  line: number | null,
  column: string | null,
  reason: string,
  remedy: string,
): TableFault => ({ kind: 'fault', line, column, reason, remedy });

/** Reads a table with `;`, tab or `,` between cells, whichever the header has most of. */
export function readTable(text: string): Table | TableFault {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  const separator = [';', '\t', ','].reduce((best, each) =>
    first.split(each).length > first.split(best).length ? each : best,
  );
  const { rows, openQuoteOn } = readRows(text, separator);
  if (openQuoteOn !== null)
    return fault(
      openQuoteOn,
      null,
      'opens a quotation mark that is never closed',
      'Give the whole file, or take the quotation mark away.',
    );
  const header = rows[0]?.cells.map(cell => cell.trim());
  if (header === undefined || header.length < 2) {
    return fault(
      1,
      null,
      'has no header with several columns',
      'Give a table with a line of column names first, separated by comma, semicolon or tab.',
    );
  }
  for (const { line, cells } of rows) {
    if (cells.length !== header.length) {
      return fault(
        line,
        null,
        `has ${cells.length} cells where the header has ${header.length}`,
        'Give every row as many cells as the header; quote cells that hold the separator.',
      );
    }
  }
  return { header, rows: rows.slice(1) };
}

function readRows(
  text: string,
  separator: string,
): { readonly rows: readonly Row[]; readonly openQuoteOn: number | null } {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let startLine = 1;
  let quotedOn = 1;
  const endRow = () => {
    cells.push(cell);
    if (cells.length > 1 || cell.trim() !== '') rows.push({ line: startLine, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '\n') line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') {
      isQuoted = true;
      quotedOn = line;
    } else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endRow();
      startLine = line;
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return { rows, openQuoteOn: isQuoted ? quotedOn : null };
}

/** A number with decimal point or comma; NaN where the cell says that it is missing; undefined where it is no number. */
export function numberIn(cell: string): number | undefined {
  const text = cell
    .trim()
    .replaceAll(/[\u00a0\u202f ]/g, '')
    .replace('−', '-');
  if (missing.has(text.toLowerCase())) return Number.NaN;
  const value = Number(/^-?\d*,\d+$/.test(text) ? text.replace(',', '.') : text);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Reads a panel in long form, one row per unit and year: columns for unit, year and outcome, by name or found.
 *
 * Found are: the unit by its usual names, else the first column that is not all numbers; the year by its usual names; the outcome as the only other column of numbers that is not 0 and 1 alone. Empty cells, `NA` and `..` are missing
 * values. A fault tells the first thing wrong: a cell that is no number, a year that is none, the same unit and year twice.
 */
export function readLongPanel(
  text: string,
  named: { readonly unit: string | null; readonly year: string | null; readonly outcome: string | null },
): LongPanelFile {
  const table = readTable(text);
  if ('kind' in table) return table;
  const { header, rows } = table;
  if (rows.length === 0) return fault(1, null, 'has a header and no rows', 'Give one row per unit and year.');
  const named_ = {
    unit: columnNamed(header, named.unit, '--unit-column'),
    year: columnNamed(header, named.year, '--year-column'),
    outcome: columnNamed(header, named.outcome, '--outcome'),
  };
  if (typeof named_.unit === 'object') return named_.unit;
  if (typeof named_.year === 'object') return named_.year;
  if (typeof named_.outcome === 'object') return named_.outcome;
  const taken = [named_.unit, named_.year, named_.outcome].filter(column => column >= 0);
  const free = Array.from(header.keys()).filter(column => !taken.includes(column));
  const usual = (names: readonly string[]) =>
    names
      .map(name => free.find(column => header[column]!.toLowerCase() === name))
      .find(column => column !== undefined);
  const year = named_.year >= 0 ? named_.year : (usual(yearNames) ?? -1);
  if (year < 0)
    return fault(
      1,
      null,
      `no column of years is found among ${header.join(', ')}`,
      'Name it with --year-column.',
    );
  const isText = (column: number) => rows.some(({ cells }) => numberIn(cells[column]!) === undefined);
  const unit =
    named_.unit >= 0
      ? named_.unit
      : (usual(unitNames) ?? free.find(column => column !== year && isText(column)) ?? -1);
  if (unit < 0)
    return fault(
      1,
      null,
      `no column of units is found among ${header.join(', ')}`,
      'Name it with --unit-column.',
    );
  const outcome =
    named_.outcome >= 0
      ? named_.outcome
      : outcomeAmong(
          table,
          free.filter(column => column !== year && column !== unit),
        );
  if (typeof outcome === 'object') return outcome;
  return panelOf(table, unit, year, outcome);
}

function columnNamed(header: readonly string[], name: string | null, option: string): number | TableFault {
  if (name === null) return -1;
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const loose = header.findIndex(each => each.toLowerCase() === name.toLowerCase());
  return loose >= 0
    ? loose
    : fault(1, null, `has no column ${name}`, `Give ${option} one of: ${header.join(', ')}.`);
}

function outcomeAmong({ header, rows }: Table, columns: readonly number[]): number | TableFault {
  const numeric = columns.filter(column => {
    const values = rows.map(({ cells }) => numberIn(cells[column]!));
    return (
      values.every(value => value !== undefined) &&
      values.some(value => !Number.isNaN(value) && value !== 0 && value !== 1)
    );
  });
  if (numeric.length === 1) return numeric[0]!;
  const told = (numeric.length === 0 ? columns : numeric).map(column => header[column]).join(', ');
  return numeric.length === 0 && columns.length === 1
    ? columns[0]!
    : fault(
        1,
        null,
        numeric.length === 0
          ? 'has no column of numbers to follow'
          : `has several columns of numbers: ${told}`,
        `Choose one with --outcome${told === '' ? '' : `, of: ${told}`}.`,
      );
}

function panelOf(
  { header, rows }: Table,
  unitColumn: number,
  yearColumn: number,
  outcome: number,
): LongPanelFile {
  const positions = new Map<string, number>();
  const cellsRead: { unit: number; year: number; value: number; line: number }[] = [];
  let firstYear = Number.POSITIVE_INFINITY;
  let lastYear = Number.NEGATIVE_INFINITY;
  for (const { line, cells } of rows) {
    const name = cells[unitColumn]!.trim();
    if (name === '')
      return fault(
        line,
        header[unitColumn]!,
        'names no unit',
        'Give every row a unit, or take the row away.',
      );
    const year = numberIn(cells[yearColumn]!);
    if (year === undefined || !Number.isInteger(year))
      return fault(
        line,
        header[yearColumn]!,
        `${cells[yearColumn]!.trim() || 'an empty cell'} is not a year`,
        'Give whole years, such as 2019.',
      );
    const value = numberIn(cells[outcome]!);
    if (value === undefined)
      return fault(
        line,
        header[outcome]!,
        `${cells[outcome]!.trim()} is not a number`,
        'Give a number, or leave the cell empty where the value is missing.',
      );
    const unit = positions.get(name) ?? positions.size;
    positions.set(name, unit);
    cellsRead.push({ unit, year, value, line });
    firstYear = Math.min(firstYear, year);
    lastYear = Math.max(lastYear, year);
  }
  const yearCount = lastYear - firstYear + 1;
  if (yearCount > mostYears)
    return fault(
      null,
      header[yearColumn]!,
      `has years from ${firstYear} to ${lastYear}`,
      'Look for a year that is mistyped.',
    );
  const values = new Float64Array(positions.size * yearCount).fill(Number.NaN);
  const lines = new Int32Array(values.length);
  const units = [...positions.keys()];
  for (const { unit, year, value, line } of cellsRead) {
    const at = unit * yearCount + year - firstYear;
    if (lines[at] !== 0)
      return fault(
        line,
        null,
        `${units[unit]} ${year} stands on line ${lines[at]} already`,
        'Keep one row per unit and year; where the file holds several key figures or genders, give one of them.',
      );
    lines[at] = line;
    values[at] = value;
  }
  return {
    kind: 'panel',
    panel: { units, unitCount: units.length, firstYear, yearCount, values, outcome: header[outcome]! },
  };
}
