import * as Plot from '@observablehq/plot';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { axisTicks } from '#ui/charts/layout.ts';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { aroundMessages } from '../messages/around.ts';
import { messages } from '../messages/portfolio.ts';
import { settingsMessages } from '../messages/settings.ts';
import type { FrontierResult } from '../model/result.ts';

type Row = {
  readonly name: string;
  readonly first: number;
  readonly second: number;
  readonly count: number;
  readonly isOwn: boolean;
};

/** The efficient portfolios between two aims, and the scenario's own among them. */
export function FrontierFigure(props: { readonly language: Language; readonly result: FrontierResult }) {
  const { language, result } = props;
  const text = aroundMessages(language);
  const { aim } = settingsMessages(language);
  const [first, second] = [aim[result.aims.first], aim[result.aims.second]];
  const rows: readonly Row[] = [
    ...result.points.map((point, at) => ({
      ...point,
      name: String(at + 1),
      count: point.chosen.length,
      isOwn: false,
    })),
    ...(result.own === null
      ? []
      : [{ ...result.own, name: text.own, count: result.own.chosen.length, isOwn: true }]),
  ];
  const [from, to] = [result.points[0], result.points.at(-1)];
  const title =
    from === undefined || to === undefined || result.points.length < 2
      ? text.frontierFlat
      : text.frontierTitle(
          formatKronor(from.first - to.first, language),
          first.toLocaleLowerCase('sv'),
          formatKronor(to.second - from.second, language),
          second.toLocaleLowerCase('sv'),
        );
  return (
    <ChartFigure<Row>
      language={language}
      text={{
        title,
        subtitle: text.frontierSubtitle(first.toLocaleLowerCase('sv'), second.toLocaleLowerCase('sv')),
        source: messages(language).ownCalculation,
      }}
      svg={frontierChart(rows, language, title)}
      {...(result.isProved ? {} : { note: text.notProved })}
      table={{
        columns: [
          { key: 'name', header: text.point, align: 'text', cell: row => row.name },
          { key: 'first', header: first, align: 'number', cell: row => formatKronor(row.first, language) },
          { key: 'second', header: second, align: 'number', cell: row => formatKronor(row.second, language) },
          {
            key: 'count',
            header: text.count,
            align: 'number',
            cell: row => formatNumber(row.count, language, 0),
          },
        ],
        rows,
        rowKey: row => row.name,
        isOwn: row => row.isOwn,
      }}
    />
  );
}

const million = 1e6;
const font = 13;

function frontierChart(rows: readonly Row[], language: Language, label: string): ChartVariants {
  const scaled = rows.map(row => ({ ...row, x: row.first / million, y: row.second / million }));
  const domainOf = (values: readonly number[]): readonly [number, number] => {
    const [low, high] = [Math.min(0, ...values), Math.max(...values, 0.1)];
    const least = Math.min(...values);
    const room = Math.max(0.1, high - least) * 0.12;
    return [Math.max(low, least - room), high + room];
  };
  const [xs, ys] = [domainOf(scaled.map(({ x }) => x)), domainOf(scaled.map(({ y }) => y))];
  const points = scaled.filter(({ isOwn }) => !isOwn);
  const line = scaled.toSorted((a, b) => a.x - b.x);
  const draw = (width: number, height: number) => {
    const [xTicks, yTicks] = [axisTicks(xs[0], xs[1], width > 500 ? 6 : 4), axisTicks(ys[0], ys[1], 5)];
    return renderPlot(
      {
        width,
        height,
        marginLeft: 52,
        marginRight: 16,
        marginTop: 12,
        marginBottom: 34,
        x: { domain: [...xs], axis: null },
        y: { domain: [...ys], axis: null },
        marks: [
          Plot.ruleY([...yTicks.values], { className: 'grid' }),
          Plot.ruleX([...xTicks.values], { className: 'grid' }),
          Plot.text([...xTicks.values], {
            x: d => d,
            frameAnchor: 'bottom',
            dy: 18,
            text: d => formatNumber(d, language, xTicks.decimals),
            fontSize: font,
            className: 'axis',
          }),
          Plot.text([...yTicks.values], {
            y: d => d,
            frameAnchor: 'left',
            dx: -10,
            textAnchor: 'end',
            text: d => formatNumber(d, language, yTicks.decimals),
            fontSize: font,
            className: 'axis',
          }),
          Plot.line(line, { x: 'x', y: 'y', className: 'frontier-line' }),
          Plot.dot(points, { x: 'x', y: 'y', r: 5.5, className: 'frontier-dot' }),
          Plot.dot(
            scaled.filter(({ isOwn }) => isOwn),
            { x: 'x', y: 'y', r: 7, className: 'frontier-own' },
          ),
        ],
      },
      label,
    );
  };
  return { wide: draw(720, 380), narrow: draw(340, 320) };
}
