import type ExcelJS from 'exceljs';
import type { ReadCell, ReadRow, ReadWorkbook, WorkbookProblem } from './cells.ts';
import { keyOfHeader, type SheetName, sheetNamed, sheets } from './columns.ts';
import { type Unreadable, unreadable } from './unpack.ts';

export const mostInitiatives = 1000;
const mostRows: Readonly<Record<SheetName, number>> = {
  initiatives: mostInitiatives,
  lines: 20_000,
  staffing: 20_000,
};

/** Reads a workbook in either language, cell by cell; what is no workbook is told as why. */
export async function readWorkbook(
  bytes: Buffer,
): Promise<ReadWorkbook | { readonly unreadable: Unreadable | 'no-sheet' }> {
  const fault = unreadable(bytes);
  if (fault !== null) return { unreadable: fault };
  // Only where a workbook is read or written: it is four hundred modules.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    // Rules for what may be typed are spread over every cell by the parser, be it a million.
    const ignoreNodes = [
      'dataValidations',
      'conditionalFormatting',
      'extLst',
      'drawing',
      'hyperlinks',
      'tableParts',
    ];
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes });
  } catch {
    return { unreadable: 'not-a-workbook' };
  }
  const problems: WorkbookProblem[] = [];
  const found = (name: SheetName) => workbook.worksheets.find(sheet => sheetNamed(sheet.name) === name);
  const initiatives = found('initiatives');
  if (initiatives === undefined) return { unreadable: 'no-sheet' };
  const [lines, staffing] = [found('lines'), found('staffing')];
  return {
    initiatives: rowsOf(initiatives, 'initiatives', problems),
    lines: lines === undefined ? null : rowsOf(lines, 'lines', problems),
    staffing: staffing === undefined ? null : rowsOf(staffing, 'staffing', problems),
    names: {
      initiatives: initiatives.name,
      lines: lines?.name ?? sheets.lines.sv,
      staffing: staffing?.name ?? sheets.staffing.sv,
    },
    problems,
  };
}

type Headers = ReadonlyMap<number, string>;

function rowsOf(sheet: ExcelJS.Worksheet, name: SheetName, problems: WorkbookProblem[]): readonly ReadRow[] {
  const tell = (cell: string, reason: string, values: WorkbookProblem['values'] = {}) =>
    void problems.push({ sheet: sheet.name, cell, reason, values });
  const headers = headersOf(sheet, name, tell);
  if (![...headers.values()].includes('number')) {
    tell('A1', 'no-number-column');
    return [];
  }
  const letters = new Map([...headers].map(([column, key]) => [key, sheet.getColumn(column).letter]));
  const rows: ReadRow[] = [];
  sheet.eachRow((row, position) => {
    if (position === 1) return;
    const cells = cellsOf(row, headers, tell);
    if (Object.keys(cells).length > 0) rows.push({ row: position, letters, cells });
  });
  if (rows.length > mostRows[name]) tell('A1', 'too-many-rows', { rows: rows.length, most: mostRows[name] });
  return rows.slice(0, mostRows[name]);
}

type Tell = (cell: string, reason: string, values?: WorkbookProblem['values']) => void;

function headersOf(sheet: ExcelJS.Worksheet, name: SheetName, tell: Tell): Headers {
  const headers = new Map<number, string>();
  sheet.getRow(1).eachCell((cell, column) => {
    const text = typeof cell.value === 'string' ? cell.value.trim() : cell.text.trim();
    if (text === '') return;
    const key = keyOfHeader(name, text);
    if (cell.isMerged) tell(cell.address, 'merged');
    else if (key === undefined) tell(cell.address, 'column-unknown', { name: text.slice(0, 60) });
    else if ([...headers.values()].includes(key)) tell(cell.address, 'column-twice', { name: text });
    else headers.set(column, key);
  });
  return headers;
}

function cellsOf(row: ExcelJS.Row, headers: Headers, tell: Tell): ReadRow['cells'] {
  const cells: Record<string, ReadCell> = {};
  row.eachCell((cell, column) => {
    const key = headers.get(column);
    const read = readCell(cell);
    if (read.kind === 'empty') return;
    if (key === undefined) {
      // A cell under no heading would be lost without a word; one under a heading of its own has been told of.
      if (row.worksheet.getRow(1).getCell(column).text.trim() === '') tell(cell.address, 'no-header');
      return;
    }
    if (read.kind === 'faulty') tell(cell.address, read.reason);
    cells[key] = read;
  });
  return cells;
}

function readCell(cell: ExcelJS.Cell): ReadCell {
  const { value } = cell;
  if (cell.isMerged && (value !== null || cell.master !== cell)) return { kind: 'faulty', reason: 'merged' };
  if (value === null || value === undefined) return { kind: 'empty' };
  if (typeof value === 'number') {
    return {
      kind: 'number',
      number: value,
      isForeign: /[€$£]|EUR|USD/.test(cell.numFmt?.replace(/\[\$-\w+\]/g, '') ?? ''),
    };
  }
  if (typeof value === 'string')
    return value.trim() === '' ? { kind: 'empty' } : { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'ja' : 'nej' };
  if (value instanceof Date) return { kind: 'faulty', reason: 'date-in-cell' };
  if ('formula' in value || 'sharedFormula' in value) return { kind: 'faulty', reason: 'formula' };
  if ('error' in value) return { kind: 'faulty', reason: 'cell-error' };
  const text = 'richText' in value ? value.richText.map(part => part.text).join('') : cell.text;
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text };
}
