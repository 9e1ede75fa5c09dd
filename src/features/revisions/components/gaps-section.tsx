import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/revisions.ts';

type Row = Readonly<
  Record<'keyFigure' | 'name' | 'href' | 'change' | 'before' | 'after' | 'because', string>
>;

/** Which real gaps of the unit at hand are otherwise in the newer fetch. */
export function GapsSection(props: {
  readonly language: Language;
  readonly unit: string;
  readonly gaps: { readonly unit: string; readonly rows: readonly Row[] } | null;
}) {
  const text = messages(props.language).gaps;
  if (props.gaps === null) return <p>{text.notHeld(props.unit)}</p>;
  const { unit, rows } = props.gaps;
  return (
    <Section
      id="gap"
      title={text.heading(rows.length, unit)}
      lede={rows.length === 0 ? undefined : text.lede}
    >
      {rows.length > 0 && (
        <Table
          caption={text.caption}
          captionDisplay="hidden"
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
            { key: 'change', header: text.change, align: 'text', cell: row => row.change },
            { key: 'before', header: text.before, align: 'text', cell: row => row.before },
            { key: 'after', header: text.after, align: 'text', cell: row => row.after },
            { key: 'because', header: text.because, align: 'text', cell: row => row.because },
          ]}
        />
      )}
    </Section>
  );
}
