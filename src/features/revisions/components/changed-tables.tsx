import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/revisions.ts';

type Row = { readonly keyFigure: string; readonly name: string; readonly cells: string };
type Rows<Shown> = { readonly count: number; readonly rows: readonly Shown[] };

const nameColumn = (language: Language, unit: string | null, snapshot: string) => ({
  key: 'name',
  header: messages(language).suspected.keyFigure,
  align: 'text' as const,
  cell: ({ keyFigure, name }: Row) =>
    unit === null ? (
      <Swedish>{name}</Swedish>
    ) : (
      <a href={`/nyckeltal/${unit}/${keyFigure}?snapshot=${snapshot}`}>
        <Swedish>{name}</Swedish>
      </a>
    ),
});

function More({ language, count, shown }: { language: Language; count: number; shown: number }) {
  return count > shown ? (
    <p className="hint">{messages(language).more(formatNumber(count - shown, language))}</p>
  ) : null;
}

/** Values that came or went, by key figure. Nothing where there are none. */
export function CountedSection(props: {
  readonly language: Language;
  readonly kind: 'withdrawn' | 'added';
  readonly shown: Rows<Row>;
  /** Whose key figures the rows lead to, in which snapshot. */
  readonly unit: string | null;
  readonly snapshot: string;
}) {
  const { language, kind, shown } = props;
  const all = messages(language);
  const text = all[kind];
  if (shown.count === 0) return null;
  return (
    <Section
      id={kind === 'added' ? 'tillkomna' : 'tillbakadragna'}
      title={text.heading}
      lede={kind === 'withdrawn' ? all.withdrawn.lede : undefined}
    >
      <Table
        caption={text.caption}
        label={text.caption}
        rows={shown.rows}
        rowKey={row => row.keyFigure}
        columns={[
          nameColumn(language, props.unit, props.snapshot),
          { key: 'cells', header: all.revised.cells, align: 'number', cell: row => row.cells },
        ]}
      />
      <More language={language} count={shown.count} shown={shown.rows.length} />
    </Section>
  );
}

type RevisedRow = Row & { readonly largest: string; readonly where: string };

/** Values that were revised, by key figure, with the one that was revised most. */
export function RevisedSection(props: {
  readonly language: Language;
  readonly shown: Rows<RevisedRow>;
  readonly unit: string | null;
  readonly snapshot: string;
}) {
  const { language, shown } = props;
  const text = messages(language).revised;
  if (shown.count === 0) return null;
  return (
    <Section id="reviderade" title={text.heading}>
      <Table
        caption={text.caption}
        label={text.caption}
        rows={shown.rows}
        rowKey={row => row.keyFigure}
        columns={[
          nameColumn(language, props.unit, props.snapshot),
          { key: 'cells', header: text.cells, align: 'number', cell: row => row.cells },
          { key: 'largest', header: text.largest, align: 'number', cell: row => row.largest },
          {
            key: 'where',
            header: text.where,
            align: 'text',
            cell: row => <span className="long-words">{row.where}</span>,
          },
        ]}
      />
      <More language={language} count={shown.count} shown={shown.rows.length} />
    </Section>
  );
}
