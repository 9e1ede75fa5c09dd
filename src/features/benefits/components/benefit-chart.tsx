import * as Plot from '@observablehq/plot';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { formatKronor, formatKronorRange } from '#ui/format/money.ts';
import { formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { otherHomeText } from '../home-text.ts';
import { benefitMessages } from '../messages/benefit.ts';
import { benefitWords } from '../messages/words.ts';
import type { BenefitYear } from '../model/benefit.ts';

type Row = {
  readonly name: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly kronor: number;
  readonly end: number;
  readonly told: string;
  readonly of: BenefitYear;
};

/** What each year was promised to give, against what is booked in money. */
export function BenefitChart(props: { readonly language: Language; readonly years: readonly BenefitYear[] }) {
  const { language, years } = props;
  const text = benefitMessages(language);
  const words = benefitWords(language);
  const money = ({ home, isOver }: BenefitYear) =>
    home.bookings.money > 0 ? formatKronor(home.kronor, language) : isOver ? words.missing : words.notYet;
  const rows = years.map((of): Row => {
    const { low, likely, high } = of.promised ?? { low: 0, likely: 0, high: 0 };
    const { kronor } = of.home;
    return {
      ...{ name: formatYear(of.year), low, likely, high, kronor, of },
      end: Math.max(high, kronor),
      told: money(of),
    };
  });
  const title = text.chartTitle;
  const [first, last] = [rows[0]?.name ?? '', rows.at(-1)?.name ?? ''];
  return (
    <ChartFigure<Row>
      language={language}
      level={2}
      text={{ title, subtitle: text.chartSubtitle(first, last), source: text.source }}
      svg={draw(rows, title)}
      note={text.chartNote}
      table={{
        columns: [
          { key: 'year', header: text.year, align: 'text', cell: ({ name }) => name },
          {
            key: 'promised',
            header: text.promised,
            align: 'number',
            cell: ({ likely, of }) => (of.promised === null ? text.none : formatKronor(likely, language)),
          },
          {
            key: 'range',
            header: text.range,
            align: 'number',
            cell: ({ low, high, of }) => (of.promised === null ? '' : formatKronorRange(low, high, language)),
          },
          { key: 'money', header: text.money, align: 'number', cell: ({ told }) => told },
          {
            key: 'other',
            header: text.other,
            align: 'text',
            cell: ({ of }) => otherHomeText(of.home, language),
          },
        ],
        rows,
        rowKey: ({ name }) => name,
      }}
    />
  );
}

function draw(rows: readonly Row[], label: string): ChartVariants {
  const most = Math.max(1, ...rows.map(({ end }) => end));
  const least = Math.min(0, ...rows.map(({ kronor }) => kronor));
  const promised = rows.filter(({ of }) => of.promised !== null);
  const sized = (width: number, font: number) =>
    renderPlot(
      {
        width,
        height: 24 + rows.length * 34,
        marginLeft: 46,
        marginRight: 120,
        marginTop: 4,
        marginBottom: 4,
        x: { domain: [least, most], axis: null },
        y: { domain: rows.map(({ name }) => name), axis: null, padding: 0.35 },
        marks: [
          Plot.barX(rows, { y: 'name', x: 'kronor', className: 'bar-used' }),
          Plot.link(promised, { y: 'name', x1: 'low', x2: 'high', className: 'promised-range' }),
          Plot.tickX(promised, { y: 'name', x: 'likely', className: 'bar-limit' }),
          Plot.text(rows, {
            y: 'name',
            x: least,
            dx: -8,
            text: 'name',
            textAnchor: 'end',
            fontSize: font,
            className: 'row-name',
          }),
          Plot.text(rows, {
            y: 'name',
            x: 'end',
            dx: 8,
            text: 'told',
            textAnchor: 'start',
            fontSize: font,
            className: 'axis',
          }),
        ],
      },
      label,
    );
  return { wide: sized(560, 13), narrow: sized(340, 13) };
}
