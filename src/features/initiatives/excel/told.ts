import type { Refusal } from '#platform/action/refusal.ts';
import type { Language } from '#ui/language/language.ts';
import { excelMessages } from '../messages/excel.ts';
import { problemMessages } from '../messages/problems.ts';
import type { Planned, WorkbookPlan } from './plan.ts';

type Values = Readonly<Record<string, string | number>>;
type Text = string | ((values: Values) => string);

/** A fault as its row in the table says it. */
export type ToldFault = {
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
};

function textOf(reason: string, values: Values, language: Language): string {
  const own: Readonly<Record<string, Text>> = excelMessages(language).faults;
  const shared: Readonly<Record<string, Text>> = problemMessages(language);
  const text = [own, shared].find(texts => Object.hasOwn(texts, reason))?.[reason];
  if (text === undefined) return excelMessages(language).faults.other;
  return typeof text === 'string' ? text : text(values);
}

/** Every fault of a workbook in plain words, by sheet and cell. */
export const toldFaults = ({ fields }: Refusal, language: Language): readonly ToldFault[] =>
  fields.map(({ path, values }, at) => ({
    key: `${at} ${path}`,
    sheet: String(values.sheet ?? ''),
    cell: String(values.cell ?? ''),
    text: textOf(String(values.reason), values, language),
  }));

const toldPlanned = ({ number, before, basis, lines, staffing }: Planned) => ({
  number,
  title: basis.title,
  was: before === null ? null : before.title,
  lines: lines.length,
  staffing: staffing.length,
});

export type ToldPlan = {
  readonly basis: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rows: readonly ReturnType<typeof toldPlanned>[];
};

/** What would happen, as the page shows it. */
export const toldPlan = ({
  added,
  changed,
  unchanged,
  basis,
}: WorkbookPlan & { readonly basis: string }): ToldPlan => ({
  basis,
  added: added.length,
  changed: changed.length,
  unchanged,
  rows: [...added, ...changed].map(toldPlanned),
});
