import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { importMessages } from '../messages/import.ts';

export type Fault = {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  readonly name: string;
};

/** What is wrong in a file, by line and column. */
export function ImportFaults(props: {
  readonly language: Language;
  readonly faults: readonly Fault[];
  readonly count: number;
}) {
  const { language, faults, count } = props;
  const text = importMessages(language);
  const columns: Readonly<Record<string, string>> = text.columns;
  return (
    <>
      <Table
        caption={text.faultsCaption}
        label={text.faultsCaption}
        rows={faults}
        rowKey={({ line, column, reason, name }) => `${line} ${column} ${reason} ${name}`}
        columns={[
          {
            key: 'line',
            header: text.line,
            align: 'number',
            cell: ({ line }) => formatNumber(line, language, 0),
          },
          { key: 'column', header: text.column, align: 'text', cell: ({ column }) => columns[column] ?? '' },
          { key: 'fault', header: text.fault, align: 'text', cell: fault => faultText(fault, language) },
        ]}
      />
      {count > faults.length && <p className="hint">{text.moreFaults}</p>}
    </>
  );
}

function faultText({ reason, name }: Fault, language: Language): string {
  const reasons: Readonly<Record<string, string | ((cell: string) => string)>> =
    importMessages(language).reasons;
  const text = reasons[reason.startsWith('below-') ? 'below' : reason] ?? reason;
  return typeof text === 'string' ? text : text(name);
}
