import { messages } from '#features/panel/messages/data.ts';
import { Section } from '#ui/components/finding.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** What an import read and could not take. */
export type SetAside = {
  readonly rows: { readonly read: number; readonly setAside: number };
  readonly setAside: readonly { readonly reason: string; readonly meaning: string; readonly rows: number }[];
  readonly firstSetAside: readonly {
    readonly line: number;
    readonly reason: string;
    readonly text: string;
  }[];
  readonly assumed: readonly string[];
};

/** What the import could not take, by reason, with the first rows; and what it had to assume. */
export function SetAsideRows({
  language,
  report,
}: {
  readonly language: Language;
  readonly report: SetAside;
}) {
  const text = messages(language).snapshot;
  const number = (count: number) => formatNumber(count, language);
  return (
    <Section
      id="at-sidan"
      title={text.setAside}
      lede={
        report.rows.setAside === 0
          ? text.setAsideNone
          : text.setAsideText(number(report.rows.setAside), number(report.rows.read))
      }
    >
      {report.setAside.length > 0 && (
        <Table
          caption={text.setAside}
          captionDisplay="hidden"
          label={`${text.setAside}: ${text.reason.toLowerCase()}, ${text.count.toLowerCase()}`}
          rows={report.setAside}
          rowKey={row => row.reason}
          columns={[
            { key: 'reason', header: text.reason, align: 'text', cell: row => row.meaning },
            { key: 'count', header: text.count, align: 'number', cell: row => number(row.rows) },
          ]}
        />
      )}
      {report.firstSetAside.length > 0 && (
        <Table
          caption={text.setAside}
          captionDisplay="hidden"
          label={text.row}
          rows={report.firstSetAside}
          rowKey={row => `${row.line} ${row.reason}`}
          columns={[
            { key: 'line', header: text.line, align: 'number', cell: row => number(row.line) },
            { key: 'row', header: text.row, align: 'text', cell: row => <code>{row.text}</code> },
            { key: 'reason', header: text.reason, align: 'text', cell: row => row.reason },
          ]}
        />
      )}
      {report.assumed.length > 0 && (
        <Disclosure summary={text.assumed}>
          <ul>
            {report.assumed.map(assumption => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}
