import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatYears } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/data.ts';

export type SnapshotRow = {
  readonly id: string;
  readonly name: string;
  readonly isStarter: boolean;
  readonly fetchedOn: string;
  readonly rows: number;
  readonly scope: {
    readonly keyFigures: number;
    readonly municipalities: number;
    readonly regions: number;
    readonly firstYear: number;
    readonly lastYear: number;
  };
};

/** The snapshots there are, newest fetch first. */
export function SnapshotTable(props: {
  readonly language: Language;
  readonly snapshots: readonly SnapshotRow[];
}) {
  const { language, snapshots } = props;
  const text = messages(language).data;
  const number = (count: number) => formatNumber(count, language);
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.caption}
      rows={snapshots}
      rowKey={row => row.id}
      columns={[
        {
          key: 'name',
          header: text.name,
          align: 'text',
          cell: row => (
            <>
              <a href={`/data/ogonblicksbild/${row.id}`}>{row.name}</a>
              <br />
              <span className="hint">
                {row.id}
                {row.isStarter && ` · ${text.starter}`}
              </span>
            </>
          ),
        },
        {
          key: 'fetched',
          header: text.fetched,
          align: 'text',
          cell: row => formatDate(row.fetchedOn, language),
        },
        {
          key: 'keyFigures',
          header: text.keyFigures,
          align: 'number',
          cell: row => number(row.scope.keyFigures),
        },
        {
          key: 'units',
          header: text.units,
          align: 'number',
          cell: row => text.unitsText(number(row.scope.municipalities), number(row.scope.regions)),
        },
        {
          key: 'years',
          header: text.years,
          align: 'number',
          cell: row => formatYears(row.scope.firstYear, row.scope.lastYear),
        },
        { key: 'values', header: text.values, align: 'number', cell: row => number(row.rows) },
      ]}
    />
  );
}
