import type ExcelJS from 'exceljs';
import type { Language } from '#ui/language/language.ts';
import { helpMessages } from '../messages/excel-help.ts';
import { initiativeWords } from '../messages/words.ts';
import { type Initiative, numberName } from '../model/initiative.ts';
import { type PlanningSetting, periodName } from '../model/setting.ts';
import { columnsOf, points, type SheetName, sheets } from './columns.ts';

/** What names stand for in a workbook. */
export type WorkbookNames = {
  readonly parts: ReadonlyMap<string, string>;
  readonly goals: ReadonlyMap<string, string>;
};

type Row = Readonly<Record<string, string | number | null>>;

/** All initiatives as a workbook: the same file is the template to fill in. */
export async function writeWorkbook(
  initiatives: readonly Initiative[],
  names: WorkbookNames,
  setting: PlanningSetting,
  language: Language,
): Promise<Uint8Array> {
  // Only where a workbook is read or written: it is four hundred modules.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const years = Math.max(
    5,
    ...initiatives.flatMap(({ lines }) => lines.map(({ perYear }) => perYear.length)),
  );
  const periods = Math.max(
    8,
    ...initiatives.flatMap(({ staffing }) => staffing.map(({ perPeriod }) => perPeriod.length)),
  );
  const add = (sheet: SheetName, many: number, rows: readonly Row[]) =>
    addSheet(workbook, sheet, many, rows, language);
  add(
    'initiatives',
    0,
    initiatives.map(each => initiativeRow(each, initiatives, names, setting, language)),
  );
  add(
    'lines',
    years,
    initiatives.flatMap(each => lineRows(each, language)),
  );
  add(
    'staffing',
    periods,
    initiatives.flatMap(each => staffingRows(each, names)),
  );
  addHelp(workbook, setting, language);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: ExcelJS.Workbook,
  name: SheetName,
  many: number,
  rows: readonly Row[],
  language: Language,
): void {
  const sheet = workbook.addWorksheet(sheets[name][language], { views: [{ state: 'frozen', ySplit: 1 }] });
  const columns = columnsOf(name, many);
  sheet.columns = columns.map(column => ({
    header: column[language],
    key: column.key,
    width: ['summary', 'nullAlternative', 'title', 'what'].includes(column.key) ? 40 : 16,
    style: { numFmt: column.key.startsWith('perYear.') ? '#,##0' : 'General' },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(columns.map(({ key }) => row[key] ?? null));
}

function initiativeRow(
  initiative: Initiative,
  all: readonly Initiative[],
  names: WorkbookNames,
  setting: PlanningSetting,
  language: Language,
): Row {
  const words = initiativeWords(language);
  const numbers = new Map(all.map(({ id, number }) => [id, numberName(number)]));
  const related = (kind: 'requires' | 'excludes') =>
    initiative.relations
      .filter(relation => relation.kind === kind)
      .map(({ other }) => numbers.get(other) ?? '')
      .sort()
      .join('; ');
  const { must, informationClass, latestStart } = initiative;
  const called = (known: ReadonlyMap<string, string>, ids: readonly string[]) =>
    ids.map(id => known.get(id) ?? '').join('; ');
  return {
    number: numberName(initiative.number),
    title: initiative.title,
    summary: initiative.summary,
    kind: words.kind[initiative.kind],
    state: words.state[initiative.state],
    departments: called(names.parts, initiative.departments),
    goals: called(names.goals, initiative.goals),
    nullAlternative: initiative.nullAlternative,
    mustReason: must === null ? '' : words.must[must.reason],
    mustText: must?.text ?? '',
    informationClass: informationClass === null ? '' : words.informationClass[informationClass],
    mainKeyFigure: initiative.mainKeyFigure,
    earliestStart: periodName(setting, initiative.earliestStart),
    latestStart: latestStart === null ? '' : periodName(setting, latestStart),
    durationPeriods: initiative.durationPeriods,
    requires: related('requires'),
    excludes: related('excludes'),
  };
}

function lineRows({ number, lines }: Initiative, language: Language): readonly Row[] {
  const words = initiativeWords(language);
  const [yes, no] = language === 'sv' ? ['ja', 'nej'] : ['yes', 'no'];
  return lines.map(line => ({
    number: numberName(number),
    side: words.side[line.side],
    kind: words.lineKind[line.kind],
    aim: words.aim[line.aim],
    what: line.what,
    party: line.party,
    isOutside: line.isOutside ? yes : no,
    ...Object.fromEntries(
      line.perYear.flatMap((estimate, year) =>
        points.map(point => [`perYear.${year}.${point}`, estimate[point]]),
      ),
    ),
  }));
}

const staffingRows = ({ number, staffing }: Initiative, names: WorkbookNames): readonly Row[] =>
  staffing.map(({ role, part, perPeriod }) => ({
    number: numberName(number),
    role,
    part: part === null ? '' : (names.parts.get(part) ?? ''),
    ...Object.fromEntries(perPeriod.map((hands, period) => [`perPeriod.${period}`, hands])),
  }));

function addHelp(workbook: ExcelJS.Workbook, setting: PlanningSetting, language: Language): void {
  const text = helpMessages(language);
  const words = initiativeWords(language);
  const sheet = workbook.addWorksheet(sheets.help[language]);
  sheet.columns = [{ width: 28 }, { width: 110 }];
  const any = (labels: Readonly<Record<string, string>>) => Object.values(labels).join(', ');
  sheet.addRows([
    [text.title, ''],
    [text.number, text.numberText],
    [text.names, text.namesText],
    [text.kind, any(words.kind)],
    [text.must, any(words.must)],
    [text.informationClass, any(words.informationClass)],
    [
      text.start,
      text.startText(periodName(setting, 0), periodName(setting, setting.years * setting.periodsPerYear - 1)),
    ],
    [text.state, text.stateText],
    [text.side, any(words.side)],
    [text.lineKind, any(words.lineKind)],
    [text.aim, any(words.aim)],
    [text.amounts, text.amountsText(String(setting.priceYear))],
    [text.hands, text.handsText],
    [text.kept, text.keptText],
  ]);
  sheet.getRow(1).font = { bold: true };
}
