import { SmallSeries } from '#ui/charts/small-series.tsx';
import { StatusMark } from '#ui/components/marks.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/measures.ts';
import type { MeasureRow } from '../rows.ts';

/** The measures with status, newest value, target and a line of the size of a word; below it every value of the lines. */
export function MeasureTable(props: { readonly language: Language; readonly rows: readonly MeasureRow[] }) {
  const { language, rows } = props;
  const text = messages(language);
  const named = ({ name, isOfPanel }: MeasureRow) => (isOfPanel ? <Swedish>{name}</Swedish> : name);
  const values = rows.flatMap(row => row.points.map(point => ({ row, ...point })));
  return (
    <>
      <Table
        caption={text.caption}
        captionDisplay="hidden"
        label={text.caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'measure',
            header: text.measure,
            align: 'text',
            cell: row => (
              <>
                <a href={`/matt/${row.id}`}>{named(row)}</a>
                {row.isRetired && <div className="hint">{text.retired}</div>}
              </>
            ),
          },
          {
            key: 'status',
            header: text.status,
            align: 'text',
            cell: row => (
              <>
                <StatusMark tone={row.tone} label={row.status} />
                {row.why !== null && <div className="hint">{row.why}</div>}
              </>
            ),
          },
          { key: 'newest', header: text.newest, align: 'text', cell: row => row.newest },
          { key: 'target', header: text.target, align: 'text', cell: row => row.target },
          {
            key: 'series',
            header: text.series,
            align: 'text',
            cell: row => row.values.length > 0 && <SmallSeries own={row.values} label={row.seriesLabel} />,
          },
        ]}
      />
      <Disclosure summary={text.allValues}>
        <Table
          caption={text.valuesCaption}
          captionDisplay="hidden"
          label={text.valuesCaption}
          rows={values}
          rowKey={({ row, period }) => `${row.id} ${period}`}
          columns={[
            { key: 'measure', header: text.measure, align: 'text', cell: ({ row }) => named(row) },
            { key: 'period', header: text.period, align: 'text', cell: ({ period }) => period },
            { key: 'value', header: text.value, align: 'number', cell: ({ value }) => value },
          ]}
        />
      </Disclosure>
    </>
  );
}
