import { messages } from '#features/situation/messages/situation.ts';
import type { SituationRow } from '#features/situation/rows.ts';
import { SmallSeries } from '#ui/charts/small-series.tsx';
import { GapColumn, type GapRow } from '#ui/components/gap-list.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

type Column = { readonly count: number; readonly rows: readonly SituationRow[] };

/** Worse, better, costs and what moves: at most a handful of rows each, with a way to all of them. */
export function SituationColumns(props: {
  readonly language: Language;
  readonly unitCode: string;
  /** `?snapshot=…` or nothing. */
  readonly query: string;
  readonly columns: Readonly<Record<'worse' | 'better' | 'cost' | 'moving', Column>>;
}) {
  const text = messages(props.language).columns;
  const column = (name: keyof typeof props.columns, title: string, empty: string) => {
    const { count, rows } = props.columns[name];
    const joint = props.query === '' ? '?' : `${props.query}&`;
    return (
      <GapColumn
        title={title}
        empty={empty}
        rows={rows.map(gapRow)}
        {...(count > rows.length
          ? {
              more: {
                label: text.all(formatNumber(count, props.language)),
                href: `/nyckeltal/${props.unitCode}${joint}utfall=${outcomes[name]}`,
              },
            }
          : {})}
      />
    );
  };
  return (
    <div className="columns">
      {column('worse', text.worse, text.worseEmpty)}
      {column('better', text.better, text.betterEmpty)}
      {column('cost', text.cost, text.costEmpty)}
      {column('moving', text.moving, text.movingEmpty)}
    </div>
  );
}

/** The filter of the list of key figures that shows the whole column. */
const outcomes = { worse: 'samre', better: 'battre', cost: 'kostnad', moving: 'rorelse' } as const;

/** A row as the list component takes it, with its line to the right. */
export function gapRow(row: SituationRow): GapRow {
  const { caution, line, ...rest } = row;
  return {
    ...rest,
    ...(caution === null ? {} : { caution }),
    aside: <SmallSeries own={line.own} label={line.label} />,
  };
}
