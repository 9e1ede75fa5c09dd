/** Sheets of the workbook by what they hold, in both languages: a file is read in either. */
export const sheets = {
  initiatives: { sv: 'Initiativ', en: 'Initiatives' },
  lines: { sv: 'Rader', en: 'Lines' },
  staffing: { sv: 'Bemanning', en: 'Staffing' },
  help: { sv: 'Förklaringar', en: 'Explanations' },
} as const;

export type SheetName = 'initiatives' | 'lines' | 'staffing';

type Named = { readonly key: string; readonly sv: string; readonly en: string };

const column = (key: string, sv: string, en: string): Named => ({ key, sv, en });

const fixed: Readonly<Record<SheetName, readonly Named[]>> = {
  initiatives: [
    column('number', 'Nr', 'No.'),
    column('title', 'Namn', 'Name'),
    column('summary', 'Vad det är', 'What it is'),
    column('kind', 'Slag', 'Kind'),
    column('state', 'Läge', 'State'),
    column('departments', 'Förvaltningar', 'Departments'),
    column('goals', 'Mål', 'Goals'),
    column('nullAlternative', 'Om inget görs', 'If nothing is done'),
    column('mustReason', 'Måste göras', 'Must be done'),
    column('mustText', 'Vad som kräver det', 'What demands it'),
    column('informationClass', 'Informationsklass', 'Information class'),
    column('mainKeyFigure', 'Nyckeltal', 'Key figure'),
    column('earliestStart', 'Tidigast start', 'Earliest start'),
    column('latestStart', 'Senast start', 'Latest start'),
    column('durationPeriods', 'Perioder', 'Periods'),
    column('requires', 'Kräver', 'Needs'),
    column('excludes', 'Utesluter', 'Excludes'),
  ],
  lines: [
    column('number', 'Nr', 'No.'),
    column('side', 'Sida', 'Side'),
    column('kind', 'Slag', 'Kind'),
    column('aim', 'Syfte', 'Aim'),
    column('what', 'Vad', 'What'),
    column('party', 'Vem', 'Who'),
    column('isOutside', 'Utanför organisationen', 'Outside the organisation'),
  ],
  staffing: [column('number', 'Nr', 'No.'), column('role', 'Roll', 'Role'), column('part', 'Ur', 'From')],
};

export const points = ['low', 'likely', 'high'] as const;
const pointNames = {
  low: { sv: 'lägst', en: 'lowest' },
  likely: { sv: 'troligast', en: 'likeliest' },
  high: { sv: 'högst', en: 'highest' },
} as const;

const yearColumn = (year: number, point: (typeof points)[number]): Named =>
  column(
    `perYear.${year}.${point}`,
    `År ${year + 1} ${pointNames[point].sv}`,
    `Year ${year + 1} ${pointNames[point].en}`,
  );

const periodColumn = (period: number): Named =>
  column(`perPeriod.${period}`, `Period ${period + 1}`, `Period ${period + 1}`);

/** The columns of a sheet that holds so many years or periods. */
export function columnsOf(sheet: SheetName, many: number): readonly Named[] {
  const series = Array.from({ length: many }, (_, at) => at);
  if (sheet === 'lines')
    return [...fixed.lines, ...series.flatMap(year => points.map(point => yearColumn(year, point)))];
  if (sheet === 'staffing') return [...fixed.staffing, ...series.map(periodColumn)];
  return fixed.initiatives;
}

const most: Readonly<Record<SheetName, number>> = { initiatives: 0, lines: 30, staffing: 120 };

const plain = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv');

const keysByHeader = new Map(
  (['initiatives', 'lines', 'staffing'] as const).map(sheet => [
    sheet,
    new Map(
      columnsOf(sheet, most[sheet]).flatMap(({ key, sv, en }) => [
        [plain(sv), key],
        [plain(en), key],
      ]),
    ),
  ]),
);

/** The column that a heading names in either language; undefined for one that the sheet does not have. */
export const keyOfHeader = (sheet: SheetName, header: string): string | undefined =>
  keysByHeader.get(sheet)?.get(plain(header));

export function sheetNamed(name: string): SheetName | 'help' | undefined {
  const wanted = plain(name);
  return (['initiatives', 'lines', 'staffing', 'help'] as const).find(sheet =>
    [plain(sheets[sheet].sv), plain(sheets[sheet].en)].includes(wanted),
  );
}

/** Whether two words are the same, however they are written. */
export const sameWord = (one: string, other: string): boolean => plain(one) === plain(other);
