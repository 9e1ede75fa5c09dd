import { initiativeWords } from '../messages/words.ts';
import { periodNamed } from '../model/setting.ts';
import {
  cellOf,
  type Known,
  numberIn,
  type ReadCell,
  type ReadRow,
  textIn,
  type WorkbookProblem,
} from './cells.ts';
import { points, sameWord } from './columns.ts';

type TellRow = (key: string, reason: string, values?: WorkbookProblem['values']) => void;

const listIn = (cell: ReadCell): readonly string[] =>
  textIn(cell)
    .split(/[;\n]/)
    .map(text => text.trim())
    .filter(text => text !== '');

/** `I-007`, `i7` or 7 as 7; null for what is no number of an initiative. */
export function numberOf(cell: ReadCell): number | null {
  const digits = /^(?:i[-\s]?)?0*([1-9]\d{0,5})$/i.exec(textIn(cell))?.[1];
  return digits === undefined ? null : Number(digits);
}

type Labels = Readonly<Record<string, string>>;

/** The value that a word stands for in either language; the word itself where it stands for none, so that the schema refuses it. */
function meaningOf(text: string, labels: (words: ReturnType<typeof initiativeWords>) => Labels): string {
  for (const language of ['sv', 'en'] as const) {
    const found = Object.entries(labels(initiativeWords(language))).find(
      ([value, label]) => sameWord(label, text) || value === text,
    );
    if (found !== undefined) return found[0];
  }
  return text;
}

/** A number for the schema, where what is no number is told by cell and stands as none. */
function numberFor(row: ReadRow, key: string, tell: TellRow): number | null {
  const number = numberIn(cellOf(row, key));
  if (typeof number !== 'string') return number;
  tell(key, number);
  return 0;
}

function idsFor(
  row: ReadRow,
  key: string,
  known: ReadonlyMap<string, string>,
  reason: string,
  tell: TellRow,
): readonly string[] {
  const cell = cellOf(row, key);
  const whole = known.get(textIn(cell));
  if (whole !== undefined) return [whole];
  return listIn(cell).flatMap(name => {
    const id = known.get(name);
    if (id !== undefined) return [id];
    tell(key, reason, { name: name.slice(0, 80) });
    return [];
  });
}

/** A row of the sheet of initiatives, as the schema of its basis takes it. */
export function basisRow(row: ReadRow, { parts, goals, setting }: Known, tell: TellRow): object {
  const text = (key: string) => textIn(cellOf(row, key));
  const period = (key: string): number | null => {
    const name = text(key);
    if (name === '') return null;
    const found = periodNamed(setting, name);
    if (found === null) tell(key, 'outside-plan', { name });
    return found;
  };
  const mustReason = meaningOf(text('mustReason'), words => words.must);
  const informationClass = meaningOf(text('informationClass'), words => words.informationClass);
  return {
    title: text('title'),
    summary: text('summary'),
    kind: meaningOf(text('kind'), words => words.kind),
    departments: idsFor(row, 'departments', parts, 'part-unknown', tell),
    goals: idsFor(row, 'goals', goals, 'goal-unknown', tell),
    nullAlternative: text('nullAlternative'),
    must: mustReason === '' ? null : { reason: mustReason, text: text('mustText') },
    informationClass: informationClass === '' ? null : informationClass,
    mainKeyFigure: text('mainKeyFigure') === '' ? null : text('mainKeyFigure'),
    earliestStart: period('earliestStart') ?? 0,
    latestStart: period('latestStart'),
    durationPeriods: numberFor(row, 'durationPeriods', tell) ?? 1,
  };
}

/** What an initiative needs and shuts out, by number. */
export function relationNumbers(row: ReadRow, tell: TellRow) {
  return (['requires', 'excludes'] as const).flatMap(kind =>
    listIn(cellOf(row, kind)).flatMap(name => {
      const number = numberOf({ kind: 'text', text: name });
      if (number !== null) return [{ number, kind }];
      tell(kind, 'number-unknown', { name: name.slice(0, 40) });
      return [];
    }),
  );
}

/** How many years or periods a row says something of. */
const lastOf = (row: ReadRow, pattern: RegExp): number =>
  Math.max(0, ...Object.keys(row.cells).map(key => Number(pattern.exec(key)?.[1] ?? -1) + 1));

/** A row of the sheet of lines, as the schema of a line takes it. */
export function lineRow(row: ReadRow, tell: TellRow): object {
  const text = (key: string) => textIn(cellOf(row, key));
  const outside = text('isOutside').toLocaleLowerCase('sv');
  if (!['', 'ja', 'nej', 'yes', 'no'].includes(outside)) tell('isOutside', 'yes-or-no');
  return {
    side: meaningOf(text('side'), words => words.side),
    kind: meaningOf(text('kind'), words => words.lineKind),
    aim: meaningOf(text('aim'), words => words.aim),
    what: text('what'),
    party: text('party'),
    isOutside: ['ja', 'yes'].includes(outside),
    perYear: Array.from({ length: lastOf(row, /^perYear\.(\d+)\./) }, (_, year) => {
      const [low, likely, high] = points.map(point => numberFor(row, `perYear.${year}.${point}`, tell));
      if (low === null && high === null) return { low: likely ?? 0, likely: likely ?? 0, high: likely ?? 0 };
      return { low, likely, high };
    }),
  };
}

/** A row of the sheet of staffing, as its schema takes it. */
export function staffingRow(row: ReadRow, { parts }: Known, tell: TellRow): object {
  return {
    role: textIn(cellOf(row, 'role')),
    part: idsFor(row, 'part', parts, 'part-unknown', tell)[0] ?? null,
    perPeriod: Array.from(
      { length: lastOf(row, /^perPeriod\.(\d+)$/) },
      (_, period) => numberFor(row, `perPeriod.${period}`, tell) ?? 0,
    ),
  };
}
