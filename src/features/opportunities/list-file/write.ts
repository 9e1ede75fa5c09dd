import type { Pattern } from '#features/catalogue/index.ts';
import type { Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { csvFile } from '#ui/format/csv.ts';
import { listFileMessages } from '../messages/list-file.ts';
import type { Ranking } from '../ranking.ts';
import { aboutList, listColumns, listRows } from './rows.ts';

/** What a file of the list is made of; the catalogue also names what has been withdrawn. */
export type ListFile = {
  readonly place: Place;
  readonly ranking: Ranking;
  readonly catalogue: readonly Pattern[];
};

/** The list as CSV: a row for each opportunity, then what is said of the list. */
export function listCsv({ place, ranking, catalogue }: ListFile, language: Language): string {
  const columns = listColumns(language);
  return csvFile(
    [
      columns.map(({ name }) => name),
      ...listRows(place, ranking, catalogue, language).map(row => columns.map(({ key }) => row[key] ?? '')),
      [],
      ...aboutList(place, language),
    ],
    language,
  );
}

/** How the numbers of a column are shown; they are kept as they are. */
const formats: Readonly<Record<string, string>> = {
  score: '0',
  voice: '0.0',
  severity: '0.00',
  persistence: '0%',
  prizeShare: '0.0%',
  reachLow: '0%',
  reachHigh: '0%',
  value: '#,##0.##',
  peerMedian: '#,##0.##',
  prizeLow: '#,##0',
  prizeHigh: '#,##0',
};
const wide = ['name', 'keyFigureTitle', 'learnFrom', 'source', 'reason', 'basis'];

/** The list as a workbook: one sheet with the opportunities, and one with what is said of the list. */
export async function listWorkbook(
  { place, ranking, catalogue }: ListFile,
  language: Language,
): Promise<Uint8Array> {
  // Only where a workbook is written: it is four hundred modules.
  const { default: exceljs } = await import('exceljs');
  const text = listFileMessages(language);
  const workbook = new exceljs.Workbook();
  const columns = listColumns(language);
  const sheet = workbook.addWorksheet(text.sheet, { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] });
  sheet.columns = columns.map(({ key, name }) => ({
    header: name,
    key,
    width: wide.includes(key) ? 40 : 16,
    style: { numFmt: formats[key] ?? 'General' },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'top' };
  for (const row of listRows(place, ranking, catalogue, language))
    sheet.addRow(columns.map(({ key }) => row[key] ?? null));
  const about = workbook.addWorksheet(text.about);
  about.columns = [{ width: 24 }, { width: 110, style: { alignment: { wrapText: true, vertical: 'top' } } }];
  for (const line of aboutList(place, language)) about.addRow([...line]);
  about.getColumn(1).font = { bold: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
