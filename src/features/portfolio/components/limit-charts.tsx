import * as Plot from '@observablehq/plot';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatShare, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/portfolio.ts';
import type { SelectionResult } from '../model/result.ts';

type MoneyRow = {
  readonly year: string;
  readonly used: number;
  readonly limit: number | null;
  readonly usedTold: string;
};

/** One kind of money per year against its limit. */
export function MoneyFigure(props: {
  readonly language: Language;
  readonly budget: 'investment' | 'running';
  readonly perYear: SelectionResult['perYear'];
}) {
  const { language, budget } = props;
  const text = messages(language);
  const rows: readonly MoneyRow[] = props.perYear.map(each => {
    const used = budget === 'investment' ? each.investment : each.running;
    return {
      year: formatYear(each.year),
      used,
      limit: budget === 'investment' ? each.investmentBudget : each.runningBudget,
      usedTold: formatKronor(used, language),
    };
  });
  const tightest = rows
    .filter(({ limit }) => limit !== null && limit > 0)
    .toSorted((a, b) => b.used / (b.limit ?? 1) - a.used / (a.limit ?? 1))[0];
  const title =
    tightest === undefined
      ? text.moneyTitle.free(text[budget])
      : text.moneyTitle.full(
          text[budget],
          tightest.year,
          formatShare(tightest.used / (tightest.limit ?? 1), language, 0),
        );
  const told = (amount: number | null) => (amount === null ? text.unlimited : formatKronor(amount, language));
  return (
    <ChartFigure<MoneyRow>
      language={language}
      text={{ title, subtitle: text.moneySubtitle, source: text.ownCalculation }}
      svg={moneyChart(rows, title)}
      table={{
        columns: [
          { key: 'year', header: text.year, align: 'text', cell: row => row.year },
          { key: 'used', header: text.used, align: 'number', cell: row => row.usedTold },
          { key: 'limit', header: text.limit, align: 'number', cell: row => told(row.limit) },
          {
            key: 'left',
            header: text.left,
            align: 'number',
            cell: row => (row.limit === null ? '' : formatKronor(row.limit - row.used, language)),
          },
        ],
        rows,
        rowKey: row => row.year,
      }}
    />
  );
}

function moneyChart(rows: readonly MoneyRow[], label: string): ChartVariants {
  const most = Math.max(1, ...rows.map(({ used, limit }) => Math.max(used, limit ?? 0)));
  const draw = (width: number, font: number) =>
    renderPlot(
      {
        width,
        height: 24 + rows.length * 34,
        marginLeft: 46,
        marginRight: 120,
        marginTop: 4,
        marginBottom: 4,
        x: { domain: [0, most], axis: null },
        y: { domain: rows.map(({ year }) => year), axis: null, padding: 0.35 },
        marks: [
          Plot.barX(rows, { y: 'year', x: d => Math.max(0, d.used), className: 'bar-used' }),
          Plot.tickX(
            rows.filter(({ limit }) => limit !== null),
            { y: 'year', x: 'limit', className: 'bar-limit' },
          ),
          Plot.text(rows, {
            y: 'year',
            x: 0,
            dx: -8,
            text: 'year',
            textAnchor: 'end',
            fontSize: font,
            className: 'row-name',
          }),
          Plot.text(rows, {
            y: 'year',
            x: d => Math.max(d.used, d.limit ?? 0),
            dx: 8,
            text: 'usedTold',
            textAnchor: 'start',
            fontSize: font,
            className: 'axis',
          }),
        ],
      },
      label,
    );
  return { wide: draw(560, 13), narrow: draw(340, 13) };
}
