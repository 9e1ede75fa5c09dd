import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { decisionMessages } from '../messages/decision.ts';
import type { BasisKeyFigure } from '../model/basis.ts';

/** Key figures with the values they had, and the snapshot that these stand in. */
export function KeyFigureTable(props: {
  readonly language: Language;
  readonly caption: string;
  readonly keyFigures: readonly BasisKeyFigure[];
}) {
  const { language } = props;
  const text = decisionMessages(language);
  return (
    <Table
      caption={props.caption}
      label={props.caption}
      rows={props.keyFigures}
      rowKey={({ id, unit }) => `${unit} ${id}`}
      columns={[
        {
          key: 'title',
          header: text.keyFigure,
          align: 'text',
          cell: ({ title, id }) => (
            <>
              <Swedish>{title}</Swedish> <span className="hint">{id}</span>
            </>
          ),
        },
        {
          key: 'values',
          header: text.values,
          align: 'text',
          cell: ({ values, unitName }) =>
            `${unitName}: ${values
              .map(({ year, value }) => `${formatYear(year)}: ${formatNumber(value, language)}`)
              .join('; ')}`,
        },
        {
          key: 'source',
          header: text.source,
          align: 'text',
          cell: ({ source, isOwnCalculation, fetchedOn }) => (
            <>
              {isOwnCalculation ? text.sourceOwn : <Swedish>{source}</Swedish>},{' '}
              {formatDate(fetchedOn, language)}
            </>
          ),
        },
        {
          key: 'snapshot',
          header: text.snapshot,
          align: 'text',
          cell: ({ snapshot }) => <a href={`/data/ogonblicksbild/${snapshot.id}`}>{snapshot.id}</a>,
        },
      ]}
    />
  );
}
