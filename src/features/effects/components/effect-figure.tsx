import * as Plot from '@observablehq/plot';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { axisTicks, spreadApart, wrapText } from '#ui/charts/layout.ts';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { decimalsOfColumn, formatNumber, formatSigned, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { evaluationMessages } from '../messages/evaluation.ts';
import type { MethodResult } from '../model/result.ts';

type Year = MethodResult['path'][number];

export type Drawn = {
  readonly path: readonly Year[];
  readonly startYear: number;
  readonly breaks: readonly number[];
  readonly unit: string;
  /** Unit of measure at the top of the axis; empty for a bare number. */
  readonly measure: string;
};

const sizes = {
  wide: { width: 760, height: 330, right: 140, font: 13 },
  narrow: { width: 360, height: 280, right: 88, font: 12.5 },
} as const;
type Size = (typeof sizes)[keyof typeof sizes];

const [top, bottom] = [34, 30];

function draw(drawn: Drawn, language: Language, label: string, size: Size): string {
  const text = evaluationMessages(language);
  const { path, startYear } = drawn;
  const all = path.flatMap(({ actual, counterfactual, low, high }) =>
    [actual, counterfactual, low, high].filter(value => value !== null),
  );
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = Math.max((most - least) * 0.08, Math.abs(most) * 1e-6, 1e-9);
  const domain = [least - room, most + room] as const;
  const [first, last] = [path[0]!.year, path.at(-1)!.year];
  const ticks = axisTicks(domain[0], domain[1], 4);
  const longest = Math.max(
    ...ticks.values.map(value => formatNumber(value, language, ticks.decimals).length),
  );
  const left = Math.round(longest * size.font * 0.6) + 10;
  const yOf = (value: number) =>
    size.height - bottom - ((value - domain[0]) / (domain[1] - domain[0])) * (size.height - bottom - top);
  const ends = [
    { kind: 'own', y: yOf(path.at(-1)!.actual), text: drawn.unit },
    { kind: 'peers', y: yOf(path.at(-1)!.counterfactual), text: text.counterfactual },
  ];
  const places = spreadApart(
    ends.map(({ y }) => y),
    size.font * (size.width < 500 ? 2.5 : 1.4),
    top + 4,
    size.height - 34,
  );
  const step = Math.max(1, Math.ceil((last - first) / (size.width < 500 ? 4 : 8)));
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => last - at * step);
  const rules = [
    { year: startYear - 0.5, text: text.startWord },
    ...drawn.breaks.map(year => ({ year: year - 0.5, text: text.breakWord })),
  ];
  return renderPlot(
    {
      width: size.width,
      height: size.height,
      marginLeft: left,
      marginRight: size.right,
      marginTop: top,
      marginBottom: bottom,
      x: { domain: [first, last], axis: null },
      y: { domain: [...domain], axis: null },
      marks: [
        Plot.gridY(ticks.values, { className: 'grid' }),
        Plot.axisY(ticks.values, {
          tickSize: 0,
          tickFormat: (value: number) => formatNumber(value, language, ticks.decimals),
          fontSize: size.font,
          label: null,
          className: 'axis',
        }),
        Plot.axisX(years, {
          tickSize: 0,
          tickFormat: formatYear,
          fontSize: size.font,
          label: null,
          className: 'axis',
        }),
        Plot.text([drawn.measure], {
          frameAnchor: 'top-left',
          dx: -left,
          dy: -28,
          text: word => word,
          textAnchor: 'start',
          fontSize: size.font,
          className: 'axis',
        }),
        Plot.areaY(
          path.filter(({ low }) => low !== null),
          { x: 'year', y1: 'low', y2: 'high', className: 'peer-band' },
        ),
        Plot.ruleX(rules, { x: 'year', className: 'break-line' }),
        Plot.text(rules, {
          x: 'year',
          frameAnchor: 'top',
          dy: -12,
          text: 'text',
          fontSize: size.font - 1,
          className: 'break-word',
        }),
        Plot.lineY(path, { x: 'year', y: 'counterfactual', className: 'nation-line' }),
        Plot.lineY(path, { x: 'year', y: 'actual', className: 'own-line' }),
        Plot.dot(path, { x: 'year', y: 'actual', r: 2.75, className: 'own-dot' }),
        ...ends.map((end, at) =>
          Plot.text([end], {
            x: last,
            frameAnchor: 'top',
            dx: 12,
            dy: (places[at] ?? end.y) - top,
            text: () => wrapText(end.text, size.right - 14, size.font).join('\n'),
            textAnchor: 'start',
            lineAnchor: 'middle',
            lineHeight: 1.15,
            fontSize: size.font,
            className: `end-${end.kind}`,
          }),
        ),
      ],
    },
    label,
  );
}

/** Own line, what the comparison says would have been, and the band of trials where nothing was done; every year in a table. */
export function EffectFigure(props: {
  readonly language: Language;
  readonly drawn: Drawn;
  readonly subtitle: string;
  readonly source: string;
}) {
  const { language, drawn } = props;
  const text = evaluationMessages(language);
  const title = text.figure(drawn.unit);
  const label = `${title}. ${props.subtitle}`;
  const svg: ChartVariants = {
    wide: draw(drawn, language, label, sizes.wide),
    narrow: draw(drawn, language, label, sizes.narrow),
  };
  const decimals = decimalsOfColumn(drawn.path.map(({ actual }) => actual));
  const write = (value: number | null) => (value === null ? '–' : formatNumber(value, language, decimals));
  return (
    <ChartFigure<Year>
      language={language}
      level={2}
      text={{ title, subtitle: props.subtitle, source: props.source }}
      svg={svg}
      note={text.band}
      table={{
        rows: drawn.path.toReversed(),
        rowKey: ({ year }) => String(year),
        columns: [
          { key: 'year', header: text.year, align: 'text', cell: ({ year }) => formatYear(year) },
          { key: 'actual', header: drawn.unit, align: 'number', cell: row => write(row.actual) },
          {
            key: 'counterfactual',
            header: text.counterfactual,
            align: 'number',
            cell: row => write(row.counterfactual),
          },
          {
            key: 'difference',
            header: text.difference,
            align: 'number',
            cell: ({ actual, counterfactual }) => formatSigned(actual - counterfactual, language, decimals),
          },
          { key: 'low', header: text.low, align: 'number', cell: row => write(row.low) },
          { key: 'high', header: text.high, align: 'number', cell: row => write(row.high) },
        ],
      }}
    />
  );
}
