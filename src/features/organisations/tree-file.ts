import { type CsvRow, readCsv } from '#platform/reference-data/csv.ts';
import type { Language } from '#ui/language/language.ts';
import { isDay, tidied } from './model/fields.ts';
import type { FileColumn, FileProblem, FileRow } from './model/import-plan.ts';
import { type Part, type PartKind, partNameSchema } from './model/part.ts';
import { indexPaths, pathToParent } from './model/tree-path.ts';

export type ReadFile = { readonly rows: readonly FileRow[]; readonly problems: readonly FileProblem[] };

export const mostRows = 5000;

const columns: readonly FileColumn[] = ['name', 'kind', 'parent', 'validFrom', 'validTo'];

/** Names of the columns: the first Swedish one and the first English one are written. */
const headers: Readonly<Record<FileColumn, readonly [sv: string, en: string, ...others: string[]]>> = {
  name: ['namn', 'name'],
  kind: ['typ', 'type', 'slag', 'kind'],
  parent: ['överordnad', 'parent', 'overordnad'],
  validFrom: ['från', 'from', 'fran'],
  validTo: ['till', 'to'],
};

const kindWords: readonly (readonly [PartKind, sv: string, en: string, ...others: string[]])[] = [
  ['council', 'fullmäktige', 'council', 'kommunfullmäktige', 'regionfullmäktige'],
  ['executive-board', 'styrelse', 'executive board', 'executive-board', 'kommunstyrelse', 'regionstyrelse'],
  ['board', 'nämnd', 'board'],
  ['department', 'förvaltning', 'department'],
  ['unit', 'enhet', 'unit'],
  ['company', 'bolag', 'company'],
];

const kindOf = new Map(kindWords.flatMap(([kind, ...words]) => words.map(word => [word, kind] as const)));

const word = (cell: string): string => tidied(cell).toLowerCase();

/** A cell that a spreadsheet would take for a formula carries an apostrophe in files. */
const guarded = (cell: string): string => (/^'*[=+\-@]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);

const quoted = (cell: string): string => (/[;,"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The tree as separated text that `readTreeFile` reads, with a byte order mark so that a spreadsheet sees its accents. */
export function writeTreeFile(parts: readonly Part[], language: Language): string {
  const at = language === 'sv' ? 0 : 1;
  const index = indexPaths(parts);
  const byId = new Map(parts.map(part => [part.id, part]));
  const words = new Map(kindWords.map(([kind, sv, en]) => [kind, language === 'sv' ? sv : en]));
  const lines = parts.map(part => {
    const parent = part.parent === null ? undefined : byId.get(part.parent);
    return [
      part.name,
      words.get(part.kind) ?? part.kind,
      parent === undefined ? '' : pathToParent(index, parent, part),
      part.validFrom,
      part.validTo ?? '',
    ];
  });
  const header = columns.map(column => headers[column][at] ?? column);
  const text = [header, ...lines].map(cells => `${cells.map(cell => quoted(guarded(cell))).join(';')}\r\n`);
  return `\uFEFF${text.join('')}`;
}

const problem = (line: number, column: FileColumn | null, reason: string, name = ''): FileProblem => ({
  line,
  column,
  reason,
  name,
});

/** Reads separated text with a header; all that is wrong is told with its line and column. */
export function readTreeFile(text: string): ReadFile {
  const [header, ...lines] = csvRows(text);
  if (header === undefined) return { rows: [], problems: [problem(1, null, 'file-empty')] };
  const places = placesOf(header);
  const missing = columns.filter(column => column !== 'validTo' && !places.has(column));
  if (missing.length > 0) {
    return { rows: [], problems: missing.map(column => problem(header.line, column, 'column-missing')) };
  }
  if (lines.length === 0) return { rows: [], problems: [problem(header.line, null, 'file-without-rows')] };
  if (lines.length > mostRows) return { rows: [], problems: [problem(mostRows + 2, null, 'too-many-rows')] };
  const read = lines.map(line => rowOf(line, places, header.cells.length));
  return {
    rows: read.flatMap(({ row }) => (row === null ? [] : [row])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The separator is that of the header. */
function csvRows(text: string): readonly CsvRow[] {
  const first = text.split(/\r\n|\n|\r/).find(line => line.trim() !== '') ?? '';
  const separators = [';', ',', '\t'] as const;
  const countOf = (separator: string): number => first.split(separator).length;
  const separator = separators.reduce((best, each) => (countOf(each) > countOf(best) ? each : best));
  return readCsv(text, separator).filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
}

function placesOf(header: CsvRow): ReadonlyMap<FileColumn, number> {
  const names = header.cells.map(word);
  return new Map(
    columns.flatMap(column => {
      const at = names.findIndex(name => headers[column].includes(name));
      return at === -1 ? [] : [[column, at] as const];
    }),
  );
}

function rowOf(
  { line, cells }: CsvRow,
  places: ReadonlyMap<FileColumn, number>,
  width: number,
): { readonly row: FileRow | null; readonly problems: readonly FileProblem[] } {
  const cell = (column: FileColumn): string =>
    tidied(unguarded(cells[places.get(column) ?? -1]?.trim() ?? ''));
  const problems: FileProblem[] = [];
  if (cells.slice(width).some(extra => extra.trim() !== '')) {
    problems.push(problem(line, null, 'too-many-cells'));
  }
  const name = partNameSchema.safeParse(cell('name'));
  if (!name.success) problems.push(problem(line, 'name', cell('name') === '' ? 'required' : 'name-unusable'));
  const kind = kindOf.get(word(cell('kind')));
  if (kind === undefined) problems.push(problem(line, 'kind', 'kind-unknown', cell('kind')));
  const validFrom = dayOf(cell('validFrom'));
  const validTo = cell('validTo') === '' ? null : dayOf(cell('validTo'));
  if (validFrom === undefined) problems.push(problem(line, 'validFrom', 'no-day', cell('validFrom')));
  if (validTo === undefined) problems.push(problem(line, 'validTo', 'no-day', cell('validTo')));
  if (problems.length > 0 || !name.success || kind === undefined) return { row: null, problems };
  if (validFrom === undefined || validTo === undefined) return { row: null, problems };
  return { row: { line, name: name.data, kind, parent: cell('parent'), validFrom, validTo }, problems };
}

/** `2024-01-31`, or without hyphens. */
function dayOf(cell: string): string | undefined {
  const day = cell.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return isDay(day) ? day : undefined;
}
