import * as Plot from '@observablehq/plot';
import { ChartFigure, type ChartText, type HeadingLevel } from '#ui/charts/chart-figure.tsx';
import { axisTicks, isSpread, roomFor, spreadApart, wrapText } from '#ui/charts/layout.ts';
import { messages } from '#ui/charts/messages.ts';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { decimalsOfColumn, formatNumber, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** One year; null where there is no value. */
export type SeriesYear = {
  readonly year: number;
  readonly own: number | null;
  readonly peers: { readonly lower: number; readonly median: number; readonly upper: number } | null;
  readonly nation: number | null;
};

export type Series = {
  readonly years: readonly SeriesYear[];
  readonly names: { readonly own: string; readonly peers: string; readonly nation: string };
  /** Unit of measure in words, at the top of the axis; empty for a bare number. */
  readonly unit: string;
  /** Years before which the definition or the source changed, with a word on it. */
  readonly breaks: readonly { readonly year: number; readonly text: string }[];
};

type Size = {
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly font: number;
};

const sizes = {
  wide: { width: 760, height: 320, right: 150, font: 13 },
  narrow: { width: 360, height: 270, right: 92, font: 12.5 },
} as const satisfies Record<string, Size>;

/** Own line, the peers' middle half as a band, the nation dashed; names at the ends of the lines. */
function seriesChart(series: Series, language: Language, label: string): ChartVariants {
  return {
    wide: drawSeries(series, language, label, sizes.wide),
    narrow: drawSeries(series, language, label, sizes.narrow),
  };
}

function drawSeries(series: Series, language: Language, label: string, drawn: Size): string {
  const size = { ...drawn, right: roomFor(Object.values(series.names), drawn.font, drawn.right) };
  const years = everyYear(series.years);
  const lines = cutAt(years, series.breaks);
  const values = years.flatMap(valuesOf);
  const [low, high] = paddedRange(values);
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  const top = 34;
  const bottom = 30;
  const left = marginFor(low, high, language, size.font);
  const yOf = (value: number) =>
    size.height - bottom - ((value - low) / (high - low)) * (size.height - bottom - top);
  const ticks = axisTicks(low, high, 4);
  const ends = endLabels(series, years, yOf, size, top);
  return renderPlot(
    {
      width: size.width,
      height: size.height,
      marginLeft: left,
      marginRight: size.right,
      marginTop: top,
      marginBottom: bottom,
      x: { domain: first === last ? [first - 1, last + 1] : [first, last], axis: null },
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
        Plot.axisX(ticksOf(first, last, size.width < 500 ? 4 : 8), {
          tickSize: 0,
          tickFormat: formatYear,
          fontSize: size.font,
          label: null,
          className: 'axis',
        }),
        Plot.text([series.unit], {
          frameAnchor: 'top-left',
          dx: -left,
          dy: -28,
          text: d => d,
          textAnchor: 'start',
          fontSize: size.font,
          className: 'axis',
        }),
        Plot.ruleX(series.breaks, { x: 'year', className: 'break-line' }),
        Plot.text(series.breaks, {
          x: 'year',
          frameAnchor: 'top',
          dy: -12,
          text: 'text',
          fontSize: size.font - 1,
          className: 'break-word',
        }),
        Plot.areaY(lines, {
          x: 'year',
          y1: (row: SeriesYear) => row.peers?.lower,
          y2: (row: SeriesYear) => row.peers?.upper,
          className: 'peer-band',
        }),
        Plot.lineY(lines, { x: 'year', y: (row: SeriesYear) => row.peers?.median, className: 'peer-line' }),
        Plot.lineY(lines, { x: 'year', y: (row: SeriesYear) => row.nation, className: 'nation-line' }),
        Plot.lineY(lines, { x: 'year', y: (row: SeriesYear) => row.own, className: 'own-line' }),
        Plot.dot(
          years.filter(row => row.own !== null),
          {
            x: 'year',
            y: 'own',
            r: 2.75,
            title: (row: SeriesYear) => titleOf(row, series, language),
            className: 'own-dot',
          },
        ),
        ...ends.map(end =>
          Plot.text([end], {
            x: last,
            frameAnchor: 'top',
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

type EndLabel = { readonly kind: 'own' | 'peers' | 'nation'; readonly y: number; readonly text: string };

function endLabels(
  series: Series,
  years: readonly SeriesYear[],
  yOf: (value: number) => number,
  size: Size,
  top: number,
): readonly EndLabel[] {
  const lastOf = (pick: (row: SeriesYear) => number | null) =>
    years.map(pick).findLast((value): value is number => value !== null);
  const found = (
    [
      ['own', series.names.own, lastOf(row => row.own)],
      ['peers', series.names.peers, lastOf(row => row.peers?.median ?? null)],
      ['nation', series.names.nation, lastOf(row => row.nation)],
    ] as const
  ).flatMap(([kind, name, value]) =>
    value === undefined
      ? []
      : [{ kind, y: yOf(value), text: wrapText(name, size.right - 14, size.font).join('\n') }],
  );
  const places = spreadApart(
    found.map(end => end.y),
    size.font * (size.width < 500 ? 2.5 : 1.4),
    top + 4,
    size.height - 34,
  );
  return found.map((end, index) => ({ ...end, y: places[index] ?? end.y }));
}

/** Years without a row filled in as missing, so that lines break there. */
function everyYear(years: readonly SeriesYear[]): readonly SeriesYear[] {
  const known = new Map(years.map(row => [row.year, row]));
  const numbers = [...known.keys()];
  if (numbers.length === 0) return [];
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => {
    const year = first + index;
    return known.get(year) ?? { year, own: null, peers: null, nation: null };
  });
}

/** What stands on either side of a break is not the same figure: no line goes across it. */
function cutAt(years: readonly SeriesYear[], breaks: Series['breaks']): readonly SeriesYear[] {
  const cut = new Set(breaks.map(({ year }) => year));
  return years.flatMap(row =>
    cut.has(row.year) ? [{ year: row.year - 0.5, own: null, peers: null, nation: null }, row] : [row],
  );
}

function valuesOf(row: SeriesYear): readonly number[] {
  const peers = row.peers === null ? [] : [row.peers.lower, row.peers.median, row.peers.upper];
  return [row.own, row.nation, ...peers].filter(
    value => value !== null && Number.isFinite(value),
  ) as number[];
}

function paddedRange(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = isSpread(low, high) ? (high - low) * 0.08 : Math.max(1, Math.abs(high) * 0.1);
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room];
}

function marginFor(low: number, high: number, language: Language, font: number): number {
  const decimals = decimalsOfColumn([low, high]);
  const longest = Math.max(...[low, high].map(value => formatNumber(value, language, decimals).length));
  return Math.round(longest * font * 0.6) + 10;
}

function ticksOf(first: number, last: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first) / most));
  const ticks: number[] = [];
  for (let year = last; year >= first; year -= step) ticks.unshift(year);
  return ticks;
}

function titleOf(row: SeriesYear, series: Series, language: Language): string {
  const value = row.own === null ? messages(language).missing : formatNumber(row.own, language);
  return `${series.names.own} ${formatYear(row.year)}: ${value} ${series.unit}`.trim();
}

/** The series as a figure with a table of every year, newest first. */
export function SeriesFigure(props: {
  readonly language: Language;
  readonly text: ChartText;
  readonly level?: HeadingLevel;
  readonly series: Series;
  /** Words for a missing own value of a year, with its reason. */
  readonly missingOwn?: (year: number) => string;
}) {
  const { language, series } = props;
  const words = messages(language);
  const decimals = decimalsOfColumn(series.years.flatMap(valuesOf));
  const write = (value: number | null | undefined) =>
    value === null || value === undefined ? words.missing : formatNumber(value, language, decimals);
  return (
    <ChartFigure<SeriesYear>
      language={language}
      text={props.text}
      {...(props.level === undefined ? {} : { level: props.level })}
      svg={seriesChart(series, language, `${props.text.title}. ${props.text.subtitle}`)}
      table={{
        columns: [
          { key: 'year', header: words.year, align: 'text', cell: row => formatYear(row.year) },
          {
            key: 'own',
            header: series.names.own,
            align: 'number',
            cell: row =>
              row.own === null ? (props.missingOwn?.(row.year) ?? words.missing) : write(row.own),
          },
          {
            key: 'lower',
            header: words.lowerQuartile(series.names.peers),
            align: 'number',
            cell: row => write(row.peers?.lower),
          },
          {
            key: 'median',
            header: words.median(series.names.peers),
            align: 'number',
            cell: row => write(row.peers?.median),
          },
          {
            key: 'upper',
            header: words.upperQuartile(series.names.peers),
            align: 'number',
            cell: row => write(row.peers?.upper),
          },
          { key: 'nation', header: series.names.nation, align: 'number', cell: row => write(row.nation) },
        ],
        rows: [...series.years].sort((a, b) => b.year - a.year),
        rowKey: row => String(row.year),
      }}
    />
  );
}
