import * as Plot from '@observablehq/plot';
import { shownPeriod } from '#features/measures/index.ts';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { countedText } from '../attention-text.ts';
import { attentionMessages } from '../messages/attention.ts';
import { type Counts, timings } from '../model/attention.ts';
import type { Attention } from '../reading/attention.ts';

type Row = { readonly month: string; readonly counts: Counts };

/** How much of each month's was done on time, late and not at all. */
export function AttentionFigure(props: { readonly language: Language; readonly attention: Attention }) {
  const { language, attention } = props;
  const text = attentionMessages(language);
  const rows = attention.months.map((month, at) => ({
    month: shownPeriod(month, language),
    counts: attention.perMonth[at] ?? attention.whole,
  }));
  return (
    <ChartFigure<Row>
      level={2}
      language={language}
      text={{ title: text.chartTitle, subtitle: text.chartSubtitle, source: text.source }}
      svg={attentionChart(rows, text.chartTitle, language)}
      note={text.chartNote}
      table={{
        columns: [
          { key: 'month', header: text.month, align: 'text', cell: ({ month }) => month },
          {
            key: 'asked',
            header: text.asked,
            align: 'number',
            cell: ({ counts }) => formatNumber(counts.asked, language, 0),
          },
          ...timings.map(timing => ({
            key: timing,
            header: text.timings[timing],
            align: 'number' as const,
            cell: ({ counts }: Row) => formatNumber(counts[timing], language, 0),
          })),
        ],
        rows,
        rowKey: ({ month }) => month,
      }}
    />
  );
}

function attentionChart(rows: readonly Row[], label: string, language: Language): ChartVariants {
  const most = Math.max(1, ...rows.map(({ counts }) => counts.asked));
  const bars = rows.flatMap(({ month, counts }) => {
    let from = 0;
    return timings.map(timing => {
      const start = from;
      from += counts[timing];
      return { month, timing, start, end: from };
    });
  });
  const told = rows.map(({ month, counts }) => ({
    month,
    asked: counts.asked,
    words: countedText(counts, language),
  }));
  const draw = (width: number) =>
    renderPlot(
      {
        width,
        height: 16 + rows.length * 26,
        marginLeft: 64,
        marginRight: 130,
        marginTop: 4,
        marginBottom: 4,
        x: { domain: [0, most], axis: null },
        y: { domain: rows.map(({ month }) => month), axis: null, padding: 0.35 },
        marks: [
          ...timings.map(timing =>
            Plot.barX(
              bars.filter(bar => bar.timing === timing && bar.end > bar.start),
              { y: 'month', x1: 'start', x2: 'end', insetRight: 1, className: `attention-${timing}` },
            ),
          ),
          Plot.text(told, {
            y: 'month',
            x: 0,
            dx: -8,
            text: 'month',
            textAnchor: 'end',
            fontSize: 13,
            className: 'row-name',
          }),
          Plot.text(told, {
            y: 'month',
            x: 'asked',
            dx: 8,
            text: 'words',
            textAnchor: 'start',
            fontSize: 13,
            className: 'axis',
          }),
        ],
      },
      label,
    );
  return { wide: draw(620), narrow: draw(350) };
}
