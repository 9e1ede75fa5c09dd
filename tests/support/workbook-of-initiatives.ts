import ExcelJS from 'exceljs';

/** Sheets as rows of cells, the heading first; a cell may be anything that a workbook can hold. */
export type Sheets = Readonly<Record<string, readonly (readonly ExcelJS.CellValue[])[]>>;

/** A workbook of these sheets, as a file; `change` may do to it what people do. */
export async function workbookFile(
  sheets: Sheets,
  change: (workbook: ExcelJS.Workbook) => void = () => {},
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const kinds = ['nytt arbetssätt', 'digital tjänst', 'ny teknik', 'automatisering'];

/** The list that a municipality could have: so many initiatives with lines and staffing, each fifth needing the one before. */
export function listOfInitiatives(count: number): Sheets {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return {
    Initiativ: [
      [
        'Nr',
        'Namn',
        'Vad det är',
        'Slag',
        'Om inget görs',
        'Måste göras',
        'Tidigast start',
        'Perioder',
        'Kräver',
      ],
      ...numbers.map(number => [
        `I-${String(number).padStart(3, '0')}`,
        `Initiativ ${number}`,
        `Det ${number}:e på listan.`,
        kinds[number % kinds.length] ?? '',
        'Som i dag.',
        number % 20 === 0 ? 'lag' : '',
        `2027-Q${(number % 4) + 1}`,
        2 + (number % 5),
        number % 5 === 0 ? number - 1 : '',
      ]),
    ],
    Rader: [
      [
        'Nr',
        'Sida',
        'Slag',
        'Syfte',
        'Vad',
        'Vem',
        'Utanför organisationen',
        'År 1 lägst',
        'År 1 troligast',
        'År 1 högst',
        'År 2 troligast',
      ],
      ...numbers.flatMap(number => [
        [
          number,
          'nytta',
          'omfördelning',
          'servicenivå',
          'Tid',
          'Enheten',
          'nej',
          100_000,
          100_000 + number * 10_000,
          2_000_000,
          300_000,
        ],
        [
          number,
          'investering',
          'finansiell',
          'verksamhetsutveckling',
          'Införande',
          'Förvaltningen',
          '',
          null,
          400_000,
          null,
          null,
        ],
      ]),
    ],
    Bemanning: [
      ['Nr', 'Roll', 'Period 1', 'Period 2'],
      ...numbers.map(number => [number, 'Verksamhetsutvecklare', 0.5, 0.25]),
    ],
  };
}
