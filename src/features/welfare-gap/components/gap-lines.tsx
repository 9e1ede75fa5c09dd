import * as Plot from '@observablehq/plot';
import { ChartFigure, type ChartText } from '#ui/charts/chart-figure.tsx';
import { axisTicks, spreadApart, wrapText } from '#ui/charts/layout.ts';
import { renderPlot } from '#ui/charts/render-plot.ts';
import { decimalsOfColumn, formatSigned, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/page.ts';

export type GapLine = {
  readonly kind: 'own' | 'peers';
  readonly name: string;
  readonly values: readonly number[];
};

type Size = {
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly font: number;
};

const sizes = {
  wide: { width: 760, height: 300, right: 130, font: 13 },
  narrow: { width: 360, height: 260, right: 84, font: 12.5 },
} as const satisfies Record<string, Size>;

type Point = { readonly year: number; readonly value: number };

function draw(
  years: readonly number[],
  lines: readonly GapLine[],
  today: number,
  language: Language,
  label: string,
  size: Size,
): string {
  const text = messages(language).chart;
  const values = [0, ...lines.flatMap(line => line.values)];
  const span = Math.max(...values) - Math.min(...values) || 1;
  const [low, high] = [Math.min(...values) - span * 0.06, Math.max(...values) + span * 0.06];
  const ticks = axisTicks(low, high, 4);
  const top = 30;
  const bottom = 30;
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const yOf = (value: number) =>
    size.height - bottom - ((value - low) / (high - low)) * (size.height - bottom - top);
  const points = (line: GapLine): readonly Point[] =>
    line.values.map((value, at) => ({ year: first + at, value }));
  const places = spreadApart(
    lines.map(line => yOf(line.values.at(-1) ?? 0)),
    size.font * 2.4,
    top + 4,
    size.height - 34,
  );
  const wanted = size.width < 500 ? 4 : 10;
  const step = Math.max(1, Math.ceil((last - first) / wanted));
  return renderPlot(
    {
      width: size.width,
      height: size.height,
      marginLeft: 56,
      marginRight: size.right,
      marginTop: top,
      marginBottom: bottom,
      x: { domain: [first, last], axis: null },
      y: { domain: [low, high], axis: null },
      marks: [
        Plot.gridY(ticks.values, { className: 'grid' }),
        Plot.axisY(ticks.values, {
          tickSize: 0,
          tickFormat: (value: number) => formatSigned(value, language, ticks.decimals),
          fontSize: size.font,
          label: null,
          className: 'axis',
        }),
        Plot.axisX(
          years.filter((_, at) => at % step === 0),
          { tickSize: 0, tickFormat: formatYear, fontSize: size.font, label: null, className: 'axis' },
        ),
        ...(today > first && today < last
          ? [
              Plot.ruleX([today], { className: 'break-line' }),
              Plot.text([text.today], {
                x: () => today,
                frameAnchor: 'top',
                dy: -14,
                text: each => each,
                fontSize: size.font - 1,
                className: 'break-word',
              }),
            ]
          : []),
        ...lines.flatMap((line, at) => [
          Plot.lineY(points(line), {
            x: 'year',
            y: 'value',
            className: line.kind === 'own' ? 'own-line' : 'peer-line',
          }),
          Plot.text([wrapText(line.name, size.right - 14, size.font).join('\n')], {
            x: () => last,
            frameAnchor: 'top',
            dx: 12,
            dy: (places[at] ?? 0) - top,
            text: each => each,
            textAnchor: 'start',
            lineAnchor: 'middle',
            fontSize: size.font,
            className: line.kind === 'own' ? 'end-own' : 'end-peers',
          }),
        ]),
      ],
    },
    label,
  );
}

/** The gap by year from the base: one line, or a scenario’s beside the open data’s. */
export function GapLines(props: {
  readonly language: Language;
  readonly text: ChartText;
  readonly years: readonly number[];
  readonly lines: readonly GapLine[];
  readonly thisYear: number;
}) {
  const { language, years, lines, thisYear } = props;
  const label = `${props.text.title}. ${props.text.subtitle}`;
  const decimals = Math.min(1, decimalsOfColumn(lines.flatMap(line => line.values)));
  const drawn = (size: Size) => draw(years, lines, thisYear, language, label, size);
  return (
    <ChartFigure
      language={language}
      level={2}
      text={props.text}
      svg={{ wide: drawn(sizes.wide), narrow: drawn(sizes.narrow) }}
      table={{
        columns: [
          {
            key: 'year',
            header: messages(language).chart.year,
            align: 'text',
            cell: (row: number) => formatYear(row),
          },
          ...lines.map(line => ({
            key: line.name,
            header: line.name,
            align: 'number' as const,
            cell: (row: number) => formatSigned(line.values[row - (years[0] ?? 0)] ?? 0, language, decimals),
          })),
        ],
        rows: years,
        rowKey: row => String(row),
        isOwn: row => row === thisYear,
      }}
    />
  );
}
