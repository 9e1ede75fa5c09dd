import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { assumptionMessages } from '../messages/assumptions.ts';
import { messages } from '../messages/page.ts';
import type { AreaRow, assumptionRows, hitRows, patternView, populationView } from '../view.ts';

/** Services with what their needs take now and at the horizon. */
export function AreaTable({
  language,
  rows,
}: {
  readonly language: Language;
  readonly rows: readonly AreaRow[];
}) {
  const text = messages(language).areas;
  return (
    <Table
      caption={text.table}
      captionDisplay="hidden"
      label={text.table}
      rows={rows}
      rowKey={row => row.id}
      isOwn={row => row.isArea}
      columns={[
        { key: 'service', header: text.service, align: 'text', cell: row => row.name },
        { key: 'needs', header: text.needs, align: 'number', cell: row => row.needs },
        { key: 'hands', header: text.hands, align: 'number', cell: row => row.hands },
        { key: 'handsGap', header: text.handsGap, align: 'number', cell: row => row.handsGap },
        { key: 'moneyGap', header: text.moneyGap, align: 'number', cell: row => row.moneyGap },
      ]}
    />
  );
}

export function PopulationTable(props: {
  readonly language: Language;
  readonly years: readonly string[];
  readonly rows: ReturnType<typeof populationView>['rows'];
}) {
  const text = messages(props.language).population;
  return (
    <Table
      caption={text.lede}
      captionDisplay="hidden"
      label={text.lede}
      rows={props.rows}
      rowKey={row => row.name}
      columns={[
        { key: 'ages', header: text.ages, align: 'text', cell: row => row.name },
        ...props.years.map((year, at) => ({
          key: year,
          header: year,
          align: 'number' as const,
          cell: (row: (typeof props.rows)[number]) => row.persons[at],
        })),
        { key: 'change', header: text.change, align: 'number', cell: row => row.change },
        {
          key: 'how',
          header: text.how,
          align: 'text',
          cell: row => <span className="long-words">{row.how}</span>,
        },
      ]}
    />
  );
}

export function HitTable(props: { readonly language: Language; readonly rows: ReturnType<typeof hitRows> }) {
  const text = messages(props.language).population;
  return (
    <Table
      caption={text.hits}
      label={text.hits}
      rows={props.rows}
      rowKey={row => row.madeIn}
      columns={[
        { key: 'madeIn', header: text.madeIn, align: 'text', cell: row => row.madeIn },
        { key: 'year', header: text.forYear, align: 'text', cell: row => row.year },
        { key: 'said', header: text.said, align: 'number', cell: row => row.said },
        { key: 'came', header: text.came, align: 'number', cell: row => row.came },
        { key: 'miss', header: text.miss, align: 'number', cell: row => row.miss },
      ]}
    />
  );
}

export function PatternTable(props: {
  readonly language: Language;
  readonly rows: ReturnType<typeof patternView>['rows'];
}) {
  const text = messages(props.language).patterns;
  return (
    <Table
      caption={text.pattern}
      captionDisplay="hidden"
      label={text.pattern}
      rows={props.rows}
      rowKey={row => row.key}
      columns={[
        {
          key: 'pattern',
          header: text.pattern,
          align: 'text',
          cell: row => <a href={row.href}>{row.name}</a>,
        },
        { key: 'service', header: text.service, align: 'text', cell: row => row.service },
        { key: 'hands', header: text.hands, align: 'number', cell: row => row.hands },
        { key: 'money', header: text.money, align: 'number', cell: row => row.money },
        {
          key: 'basis',
          header: text.basis,
          align: 'text',
          cell: row => <span className="long-words">{row.basis}</span>,
        },
      ]}
    />
  );
}

/** Every assumption, each key figure a link to its values. */
export function AssumptionTable(props: {
  readonly language: Language;
  readonly unit: string;
  readonly label: string;
  readonly rows: ReturnType<typeof assumptionRows>;
}) {
  const text = assumptionMessages(props.language);
  return (
    <Table
      caption={props.label}
      captionDisplay="hidden"
      label={props.label}
      rows={props.rows}
      rowKey={row => row.id}
      columns={[
        { key: 'what', header: text.what, align: 'text', cell: row => `${row.of}: ${row.what}` },
        {
          key: 'value',
          header: text.value,
          align: 'number',
          cell: row => (row.instead === null ? row.value : `${row.value} (${row.instead})`),
        },
        { key: 'year', header: text.year, align: 'text', cell: row => row.year },
        {
          key: 'from',
          header: text.from,
          align: 'text',
          cell: row => (
            <span className="long-words">
              {row.origin}
              {row.keyFigures.map(id => (
                <span key={id}>
                  {' '}
                  <a href={`/nyckeltal/${props.unit}/${id}`}>{id}</a>
                </span>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}
