import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/revisions.ts';

type Row = {
  readonly keyFigure: string;
  readonly name: string;
  readonly href: string;
  readonly factor: string;
  readonly cells: string;
  readonly reason: string;
  readonly from: string | null;
  readonly state: string;
};

/** Key figures that seem to mean something else. Nothing where there are none. */
export function SuspectedSection(props: {
  readonly language: Language;
  readonly suspected: { readonly waiting: number; readonly rows: readonly Row[] };
  /** Who settles it: without an organisation nobody does. */
  readonly isMember: boolean;
}) {
  const { waiting, rows } = props.suspected;
  const text = messages(props.language).suspected;
  if (rows.length === 0) return null;
  return (
    <Section
      id="omdefinitioner"
      title={props.isMember ? text.heading(waiting) : text.headingOpen(rows.length)}
      lede={props.isMember && waiting > 0 ? text.lede : undefined}
    >
      <Table
        caption={text.caption}
        label={text.caption}
        rows={rows}
        rowKey={row => row.keyFigure}
        columns={[
          {
            key: 'name',
            header: text.keyFigure,
            align: 'text',
            cell: row => (
              <a href={row.href}>
                <Swedish>{row.name}</Swedish>
              </a>
            ),
          },
          { key: 'factor', header: text.factor, align: 'number', cell: row => row.factor },
          { key: 'cells', header: text.cells, align: 'number', cell: row => row.cells },
          {
            key: 'reason',
            header: text.reason,
            align: 'text',
            cell: row => (
              <span className="long-words">
                {row.from === null ? row.reason : `${row.reason}, ${row.from}`}
              </span>
            ),
          },
          ...(props.isMember
            ? [
                {
                  key: 'state',
                  header: text.state,
                  align: 'text' as const,
                  cell: (row: Row) => row.state,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
