import { Swedish } from '#ui/components/swedish.tsx';
import type { Column } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { measureMessages } from '../messages/measure.ts';

export type PointRow = {
  readonly period: string;
  /** The recorded row, where it can be corrected. */
  readonly row: string | null;
  readonly value: string;
  readonly expected: string;
  readonly note: string;
  readonly isRevised: boolean;
  readonly isAfterBreak: boolean;
};

/** Each point of a series as a row: value, path and what is to know about it. */
export function pointColumns(
  language: Language,
  measure: string,
  mayCorrect: boolean,
): readonly [Column<PointRow>, ...Column<PointRow>[]] {
  const text = measureMessages(language);
  const corrected: Column<PointRow> = {
    key: 'correct',
    header: text.correct,
    align: 'text',
    cell: ({ row, period }) =>
      row !== null && <a href={`/matt/${measure}/ratta/${row}`}>{text.correctOf(period)}</a>,
  };
  return [
    { key: 'period', header: text.period, align: 'text', cell: ({ period }) => period },
    { key: 'value', header: text.value, align: 'number', cell: ({ value }) => value },
    { key: 'expected', header: text.expected, align: 'number', cell: ({ expected }) => expected },
    {
      key: 'remark',
      header: text.remark,
      align: 'text',
      cell: ({ note, isRevised, isAfterBreak }) => (
        <>
          {[isAfterBreak ? text.afterBreak : '', isRevised ? text.revised : ''].filter(Boolean).join(', ')}
          {note !== '' && (
            <div>
              <Swedish>{note}</Swedish>
            </div>
          )}
        </>
      ),
    },
    ...(mayCorrect ? [corrected] : []),
  ];
}
