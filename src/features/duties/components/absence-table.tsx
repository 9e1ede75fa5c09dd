import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { absenceMessages } from '../messages/absence.ts';

export type AbsenceRow = {
  readonly id: string;
  readonly personName: string;
  readonly from: string;
  readonly to: string;
  readonly deputyName: string | null;
};

/** Absences, newest first, each with where it is changed. */
export function AbsenceTable(props: { readonly language: Language; readonly rows: readonly AbsenceRow[] }) {
  const { language, rows } = props;
  const text = absenceMessages(language);
  const daysOf = ({ from, to }: AbsenceRow) =>
    text.days(formatDate(from, language), formatDate(to, language));
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'person', header: text.columns.person, align: 'text', cell: row => row.personName },
        { key: 'days', header: text.columns.days, align: 'text', cell: daysOf },
        {
          key: 'deputy',
          header: text.columns.deputy,
          align: 'text',
          cell: row => row.deputyName ?? text.noDeputy,
        },
        {
          key: 'step',
          header: text.columns.step,
          align: 'text',
          cell: row => (
            <a
              href={`/mina-masten/franvaro/${row.id}`}
              aria-label={text.changeOf(row.personName, daysOf(row))}
            >
              {text.change}
            </a>
          ),
        },
      ]}
    />
  );
}
