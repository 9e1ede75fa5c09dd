import * as Plot from '@observablehq/plot';
import { ChartFigure, type ChartText } from '#ui/charts/chart-figure.tsx';
import { axisTicks, isSpread, roomFor, spreadApart, wrapText } from '#ui/charts/layout.ts';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import type { TableProps } from '#ui/components/table.tsx';
import { decimalsOfColumn, formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** A value at a point of time, given as a year with its fraction; null where there is none. */
export type PathSeriesPoint = {
  readonly time: number;
  readonly value: number | null;
  /** What stands when it is pointed at: `2025: 88,2 %`. */
  readonly title: string;
};

/** A series beside the path it shall follow. Lines do not go across breaks. */
export type PathSeries = {
  readonly points: readonly PathSeriesPoint[];
  readonly breaks: readonly { readonly time: number; readonly text: string }[];
  readonly path: readonly { readonly time: number; readonly value: number }[];
  /** How far below and above the path is still on its way. */
  readonly band: { readonly below: number; readonly above: number };
  readonly names: { readonly own: string; readonly path: string };
  readonly unit: string;
  /** The word at the end of a year on the axis. */
  readonly yearName: (year: number) => string;
};

type Size = {
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly font: number;
};

const sizes = {
  wide: { width: 760, height: 300, right: 120, font: 13 },
  narrow: { width: 360, height: 260, right: 84, font: 12.5 },
} as const satisfies Record<string, Size>;

function pathSeriesChart(series: PathSeries, language: Language, label: string): ChartVariants {
  return {
    wide: draw(series, language, label, sizes.wide),
    narrow: draw(series, language, label, sizes.narrow),
  };
}

const top = 34;
const bottom = 30;

function draw(series: PathSeries, language: Language, label: string, drawn: Size): string {
  const size = { ...drawn, right: roomFor(Object.values(series.names), drawn.font, drawn.right) };
  const { points, path, breaks } = series;
  const band = bandOf(series);
  const known = points.filter(point => point.value !== null);
  const values = [
    ...known.map(({ value }) => value ?? 0),
    ...path.map(({ value }) => value),
    ...band.flatMap(({ low, high }) => [low, high]),
  ];
  const [low, high] = paddedRange(values);
  const times = [...points, ...path].map(({ time }) => time);
  const [first, last] = times.length === 0 ? [0, 1] : [Math.min(...times), Math.max(...times)];
  const xs = isSpread(first, last) ? [first, last] : [first - 0.5, last + 0.5];
  const ticks = axisTicks(low, high, 4);
  const decimals = decimalsOfColumn([low, high]);
  const longest = Math.max(...[low, high].map(value => formatNumber(value, language, decimals).length));
  const left = Math.round(longest * size.font * 0.6) + 10;
  const yOf = (value: number) =>
    size.height - bottom - ((value - low) / (high - low)) * (size.height - bottom - top);
  return renderPlot(
    {
      width: size.width,
      height: size.height,
      marginLeft: left,
      marginRight: size.right,
      marginTop: top,
      marginBottom: bottom,
      x: { domain: xs, axis: null },
      y: { domain: [low, high], axis: null },
      marks: [
        Plot.gridY(ticks.values, { className: 'grid' }),
        Plot.axisY(ticks.values, {
          tickSize: 0,
          tickFormat: (value: number) => formatNumber(value, language, ticks.decimals),
          fontSize: size.font,
          label: null,
          className: 'axis',
        }),
        Plot.axisX(yearEnds(first, last, size.width < 500 ? 3 : 7), {
          tickSize: 0,
          tickFormat: (time: number) => series.yearName(Math.round(time) - 1),
          fontSize: size.font,
          label: null,
          className: 'axis',
        }),
        Plot.text([series.unit], {
          frameAnchor: 'top-left',
          dx: -left,
          dy: -28,
          text: each => each,
          textAnchor: 'start',
          fontSize: size.font,
          className: 'axis',
        }),
        Plot.ruleX(breaks, { x: 'time', className: 'break-line' }),
        Plot.text(breaks, {
          x: 'time',
          frameAnchor: 'top',
          dy: -12,
          text: 'text',
          fontSize: size.font - 1,
          className: 'break-word',
        }),
        Plot.areaY(band, { x: 'time', y1: 'low', y2: 'high', className: 'peer-band' }),
        Plot.lineY(path, { x: 'time', y: 'value', className: 'nation-line' }),
        Plot.lineY(inSegments(points, breaks), {
          x: 'time',
          y: 'value',
          z: 'segment',
          className: 'own-line',
        }),
        Plot.dot(known, { x: 'time', y: 'value', r: 2.75, title: 'title', className: 'own-dot' }),
        ...endLabels(series, yOf, size).map(end =>
          Plot.text([end], {
            frameAnchor: 'top-right',
            dx: 12,
            dy: end.y - top,
            text: 'text',
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

const bandOf = ({ path, band }: PathSeries) =>
  band.below === 0 && band.above === 0
    ? []
    : path.map(({ time, value }) => ({ time, low: value - band.below, high: value + band.above }));

/** Each point with the number of breaks before it: a line is drawn within one number. */
const inSegments = (points: readonly PathSeriesPoint[], breaks: PathSeries['breaks']) =>
  points.map(point => ({ ...point, segment: breaks.filter(({ time }) => time <= point.time).length }));

function endLabels({ points, path, names }: PathSeries, yOf: (value: number) => number, size: Size) {
  const lastKnown = points.findLast(({ value }) => value !== null)?.value;
  const lastOfPath = path.at(-1)?.value;
  const found = (
    [
      ['own', names.own, lastKnown],
      ['nation', names.path, lastOfPath],
    ] as const
  ).flatMap(([kind, name, value]) =>
    value === undefined || value === null
      ? []
      : [{ kind, y: yOf(value), text: wrapText(name, size.right - 14, size.font).join('\n') }],
  );
  const places = spreadApart(
    found.map(({ y }) => y),
    size.font * (size.width < 500 ? 2.4 : 1.6),
    top + 4,
    size.height - bottom - 4,
  );
  return found.map((end, index) => ({ ...end, y: places[index] ?? end.y }));
}

function paddedRange(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = isSpread(low, high) ? (high - low) * 0.08 : Math.max(1, Math.abs(high) * 0.1);
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room];
}

/** The ends of years between two points of time, no more than so many; at least the last. */
function yearEnds(first: number, last: number, most: number): readonly number[] {
  const from = Math.ceil(first - 0.01);
  const to = Math.floor(last + 0.01);
  const step = Math.max(1, Math.ceil((to - from + 1) / most));
  const ends: number[] = [];
  for (let year = to; year >= from; year -= step) ends.unshift(year);
  return ends;
}

/** The series beside its path as a figure, with every point in the table given. */
export function PathSeriesFigure<Row>(props: {
  readonly language: Language;
  readonly text: ChartText;
  readonly series: PathSeries;
  readonly table: Pick<TableProps<Row>, 'columns' | 'rows' | 'rowKey'>;
  readonly note: string;
}) {
  return (
    <ChartFigure<Row>
      language={props.language}
      level={2}
      text={props.text}
      svg={pathSeriesChart(props.series, props.language, `${props.text.title}. ${props.text.subtitle}`)}
      table={props.table}
      note={props.note}
    />
  );
}
