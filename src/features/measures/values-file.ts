import { type CsvRow, parseCsv } from '#platform/reference-data/csv.ts';
import type { Measure } from './model/measure.ts';
import { periodTyped } from './model/period.ts';
import { type GivenValue, type MissingReason, missingReasons } from './model/value.ts';

export const fileColumns = ['measure', 'period', 'value', 'missing', 'note'] as const;
export type FileColumn = (typeof fileColumns)[number];

export type FileProblem = {
  readonly line: number;
  readonly column: FileColumn | null;
  readonly reason: string;
  /** What stands in the cell. */
  readonly cell: string;
};

export type FileRow = GivenValue & { readonly line: number; readonly measure: string };

export const mostRows = 5000;

const headers: Readonly<Record<FileColumn, readonly string[]>> = {
  measure: ['mått', 'matt', 'measure'],
  period: ['period'],
  value: ['värde', 'varde', 'value'],
  missing: ['saknas', 'missing'],
  note: ['anmärkning', 'anmarkning', 'note'],
};

const reasonWords: Readonly<Record<MissingReason, readonly string[]>> = {
  bortfall: ['bortfall', 'no answer'],
  'not applicable': ['ej tillämplig', 'ej tillämpligt', 'not applicable'],
  suppressed: ['sekretess', 'suppressed', 'confidential'],
};

const word = (cell: string): string => cell.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** A number as people write it: `1 234,5`, `-3.5`; undefined for what is none. */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/\s/g, '').replace('\u2212', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) && Math.abs(Number(plain)) <= 1e15 ? Number(plain) : undefined;
}

type Measures = readonly Pick<Measure, 'id' | 'name' | 'period' | 'kind' | 'isRetired'>[];

/** Reads separated text with a header; all that is wrong is told with its line and column, and then nothing is taken. */
export function readValuesFile(
  text: string,
  measures: Measures,
): { readonly rows: readonly FileRow[]; readonly problems: readonly FileProblem[] } {
  const none = (problems: readonly FileProblem[]) => ({ rows: [], problems });
  const { rows: all, openQuoteOn } = csvRows(text);
  const [header, ...lines] = all;
  if (header === undefined) return none([problem(1, null, 'file-empty')]);
  if (openQuoteOn !== null) return none([problem(openQuoteOn, null, 'quote-open')]);
  const places = placesOf(header);
  const doubled = doubledIn(header);
  if (doubled.length > 0) return none(doubled.map(column => problem(header.line, column, 'column-twice')));
  const lacking = (['measure', 'period', 'value'] as const).filter(column => !places.has(column));
  if (lacking.length > 0) return none(lacking.map(column => problem(header.line, column, 'column-missing')));
  if (lines.length === 0) return none([problem(header.line, null, 'file-without-rows')]);
  if (lines.length > mostRows)
    return none([problem(lines[mostRows]?.line ?? mostRows, null, 'too-many-rows')]);
  const byName = new Map(measures.map(measure => [word(measure.name), measure]));
  const read = lines.map(line => rowOf(line, places, header.cells.length, byName));
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]));
  return { rows, problems: [...read.flatMap(({ problems }) => problems), ...twice(rows)] };
}

const problem = (line: number, column: FileColumn | null, reason: string, cell = ''): FileProblem => ({
  line,
  column,
  reason,
  cell,
});

function twice(rows: readonly FileRow[]): readonly FileProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, measure, period }) => {
    const key = `${measure} ${period}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    return before === undefined ? [] : [problem(line, 'period', 'period-twice', period)];
  });
}

/** The separator is that of the header. */
function csvRows(text: string): ReturnType<typeof parseCsv> {
  const first = text.split(/\r\n|\n|\r/).find(line => line.trim() !== '') ?? '';
  const separators = [';', ',', '\t'] as const;
  const countOf = (separator: string): number => first.split(separator).length;
  const separator = separators.reduce((best, each) => (countOf(each) > countOf(best) ? each : best));
  const { rows, openQuoteOn } = parseCsv(text, separator);
  return { rows: rows.filter(({ cells }) => cells.some(cell => cell.trim() !== '')), openQuoteOn };
}

/** Which of two columns holds the value nobody can say. */
const doubledIn = (header: CsvRow): readonly FileColumn[] =>
  fileColumns.filter(column => header.cells.filter(cell => headers[column].includes(word(cell))).length > 1);

function placesOf(header: CsvRow): ReadonlyMap<FileColumn, number> {
  const names = header.cells.map(word);
  return new Map(
    fileColumns.flatMap(column => {
      const at = names.findIndex(name => headers[column].includes(name));
      return at === -1 ? [] : [[column, at] as const];
    }),
  );
}

function rowOf(
  { line, cells }: CsvRow,
  places: ReadonlyMap<FileColumn, number>,
  width: number,
  byName: ReadonlyMap<string, Measures[number]>,
): { readonly row: FileRow | null; readonly problems: readonly FileProblem[] } {
  const cell = (column: FileColumn): string => cells[places.get(column) ?? -1]?.trim() ?? '';
  const problems: FileProblem[] = [];
  const fault = (column: FileColumn | null, reason: string) =>
    problems.push(problem(line, column, reason, column === null ? '' : cell(column).slice(0, 100)));
  if (cells.slice(width).some(extra => extra.trim() !== '')) fault(null, 'too-many-cells');
  const measure = byName.get(word(cell('measure')));
  if (measure === undefined) fault('measure', 'measure-unknown');
  else if (measure.kind !== 'reported') fault('measure', 'not-reported');
  else if (measure.isRetired) fault('measure', 'measure-retired');
  const period = measure === undefined ? undefined : periodTyped(measure.period, cell('period'));
  if (measure !== undefined && period === undefined) fault('period', `no-${measure.period}`);
  const missing = missingReasons.find(reason => reasonWords[reason].includes(word(cell('missing')))) ?? null;
  const value = numberIn(cell('value')) ?? null;
  if (cell('missing') !== '' && missing === null) fault('missing', 'reason-unknown');
  else if (cell('value') !== '' && missing !== null) fault('value', 'value-and-missing');
  else if (cell('value') === '' && missing === null) fault('value', 'value-missing');
  else if (cell('value') !== '' && value === null) fault('value', 'no-number');
  const note = cell('note').replace(/\s+/g, ' ');
  if (note.length > 200) fault('note', 'note-too-long');
  if (problems.length > 0 || measure === undefined || period === undefined) return { row: null, problems };
  return { row: { line, measure: measure.id, period, value, missing, note }, problems };
}
