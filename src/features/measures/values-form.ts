import { textOf } from '#platform/page-form.ts';
import { numberTyped, periodOrText } from './form.ts';
import type { Measure } from './model/measure.ts';
import { lastEnded, periodAfter } from './model/period.ts';

/** A row of the form in which values are entered. */
export type ValueRow = {
  readonly period: string;
  readonly value: string;
  readonly missing: string;
  readonly note: string;
};

const emptyRows = 2;
const periodsBack = 6;

/** The periods that have ended and have no value, the newest first, and rows for others. */
export function startingRows(
  { period }: Pick<Measure, 'period'>,
  recorded: ReadonlySet<string>,
  today: string,
): readonly ValueRow[] {
  const last = lastEnded(period, today);
  const waiting = Array.from({ length: periodsBack }, (_, index) => periodAfter(last, -index));
  const periods = waiting.filter(each => !recorded.has(each));
  return [...periods, ...Array.from({ length: emptyRows }, () => '')].map(each => ({
    period: each,
    value: '',
    missing: '',
    note: '',
  }));
}

export function rowsTyped(form: FormData): readonly ValueRow[] {
  const rows = Math.min(Math.max(Number(textOf(form, 'rows')) || 0, 0), 60);
  return Array.from({ length: rows }, (_, row) => {
    const typed = (field: string) => textOf(form, `values.${row}.${field}`).trim();
    return { period: typed('period'), value: typed('value'), missing: typed('missing'), note: typed('note') };
  });
}

/** The rows in which something is said, with the place of each in the form. */
export const saidRows = (rows: readonly ValueRow[]) =>
  rows.flatMap((row, index) =>
    row.value === '' && row.missing === '' && row.note === '' ? [] : [{ row, index }],
  );

export const valueInput = (measure: Measure, { period, value, missing, note }: ValueRow) => ({
  period: periodOrText(measure.period, period),
  value: numberTyped(value),
  missing: missing === '' ? null : missing,
  note,
});

/** Errors by the place of a value among those sent, told by the place of its row in the form. */
export function atRows(
  errors: Readonly<Record<string, string>>,
  said: readonly { readonly index: number }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => [
      field.replace(/^values\.(\d+)/, (_, sent: string) => `values.${said[Number(sent)]?.index ?? 0}`),
      message,
    ]),
  );
}
