import type { ReactNode } from 'react';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { formMessages } from '../messages/form.ts';

/** Rows of fields side by side, each under its number. */
export function RowFields(props: {
  readonly language: Language;
  readonly list: string;
  readonly rows: number;
  readonly children: (name: string) => ReactNode;
}) {
  const text = formMessages(props.language);
  return Array.from({ length: props.rows }, (_, row) => {
    const name = `${props.list}.${row}`;
    return (
      <fieldset key={name} className="row-fields">
        <legend>{text.row(formatNumber(row + 1, props.language, 0))}</legend>
        <div className="row-line">{props.children(name)}</div>
      </fieldset>
    );
  });
}
