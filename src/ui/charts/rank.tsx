import * as Plot from '@observablehq/plot';
import { ChartFigure, type ChartText, type HeadingLevel } from '#ui/charts/chart-figure.tsx';
import { axisTicks, isSpread, swarm, textWidth } from '#ui/charts/layout.ts';
import { messages } from '#ui/charts/messages.ts';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { decimalsOfColumn, formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

export type RankedUnit = {
  readonly name: string;
  readonly value: number;
  readonly role: 'own' | 'peer' | 'other';
  readonly href?: string;
};

export type Ranking = {
  readonly units: readonly RankedUnit[];
  /** Which end is good; `neither` writes no words at the ends. */
  readonly better: 'higher' | 'lower' | 'neither';
  /** Unit of measure in words; empty for a bare number. */
  readonly unit: string;
};

type Size = {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly radius: number;
};

const sizes = {
  wide: { width: 760, height: 172, font: 13, radius: 3 },
  narrow: { width: 360, height: 200, font: 12.5, radius: 2.25 },
} as const satisfies Record<string, Size>;

type PlacedUnit = RankedUnit & { readonly y: number; readonly text: string };

/** Every unit as a dot on one line; own and peers marked, own named. */
function rankChart(ranking: Ranking, language: Language, label: string): ChartVariants {
  return {
    wide: drawRank(ranking, language, label, sizes.wide),
    narrow: drawRank(ranking, language, label, sizes.narrow),
  };
}

function drawRank(ranking: Ranking, language: Language, label: string, size: Size): string {
  const words = messages(language);
  const units = ranking.units.filter(unit => Number.isFinite(unit.value));
  const values = units.map(unit => unit.value);
  const [low, high] = rangeOf(values);
  const side = 14;
  const inner = size.width - 2 * side;
  const xOf = (value: number) => side + ((value - low) / (high - low)) * inner;
  const line = (size.height - 46) / 2 + 26;
  const decimals = decimalsOfColumn(values);
  const ticks = axisTicks(low, high, size.width < 500 ? 4 : 7);
  const offsets = swarm(values.map(xOf), size.radius * 2 + 0.5, line - 40);
  const placed: readonly PlacedUnit[] = units.map((unit, index) => ({
    ...unit,
    y: line + (offsets[index] ?? 0),
    text: `${unit.name}: ${formatNumber(unit.value, language, decimals)} ${ranking.unit}`.trim(),
  }));
  const dots = (role: RankedUnit['role'], radius: number) =>
    Plot.dot(
      placed.filter(unit => unit.role === role),
      { x: 'value', y: 'y', r: radius, title: 'text', className: `rank-${role}` },
    );
  const own = placed.filter(unit => unit.role === 'own');
  const ends =
    ranking.better === 'neither'
      ? null
      : ranking.better === 'higher'
        ? { left: words.worse, right: words.better }
        : { left: words.better, right: words.worse };
  return renderPlot(
    {
      width: size.width,
      height: size.height,
      marginLeft: side,
      marginRight: side,
      marginTop: 0,
      marginBottom: 46,
      x: { domain: [low, high], axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.axisX(ticks.values, {
          tickSize: 0,
          tickFormat: (value: number) => formatNumber(value, language, ticks.decimals),
          fontSize: size.font,
          label: null,
          className: 'axis',
        }),
        Plot.link([0], {
          x1: low,
          x2: high,
          y1: size.height - 44,
          y2: size.height - 44,
          className: 'row-line',
        }),
        Plot.link(values.length === 0 ? [] : [median(values)], {
          x1: d => d,
          x2: d => d,
          y1: 30,
          y2: size.height - 44,
          className: 'nation-line',
        }),
        dots('other', size.radius),
        dots('peer', size.radius + 0.75),
        Plot.link(own, { x1: 'value', x2: 'value', y1: 24, y2: 'y', className: 'own-stem' }),
        dots('own', size.radius + 3),
        ...own.map(unit => ownLabel(unit, xOf, size)),
        ...(ends === null
          ? []
          : [endWord(ends.left, low, 'start', size), endWord(ends.right, high, 'end', size)]),
      ],
    },
    label,
  );
}

function ownLabel(unit: PlacedUnit, xOf: (value: number) => number, size: Size) {
  const x = xOf(unit.value);
  const half = textWidth(unit.text, size.font) / 2;
  const anchor = x - half < 8 ? 'start' : x + half > size.width - 8 ? 'end' : 'middle';
  return Plot.text([unit], {
    x: 'value',
    y: 14,
    text: 'text',
    textAnchor: anchor,
    fontSize: size.font,
    className: 'end-own',
  });
}

function endWord(word: string, at: number, anchor: 'start' | 'end', size: Size) {
  return Plot.text([word], {
    x: at,
    y: size.height - 8,
    text: d => d,
    textAnchor: anchor,
    fontSize: size.font,
    className: 'axis-word',
  });
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  return isSpread(low, high) ? [low, high] : [low - 1, high + 1];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The ranking as a figure with a table of all units, highest first. */
export function RankFigure(props: {
  readonly language: Language;
  readonly text: ChartText;
  readonly level?: HeadingLevel;
  readonly ranking: Ranking;
}) {
  const { language, ranking } = props;
  const words = messages(language);
  const rows = ranking.units.filter(unit => Number.isFinite(unit.value)).sort((a, b) => b.value - a.value);
  const decimals = decimalsOfColumn(rows.map(row => row.value));
  return (
    <ChartFigure<RankedUnit>
      language={language}
      text={props.text}
      {...(props.level === undefined ? {} : { level: props.level })}
      svg={rankChart(ranking, language, `${props.text.title}. ${props.text.subtitle}`)}
      note={<RankNote language={language} />}
      table={{
        columns: [
          {
            key: 'name',
            header: words.unit,
            align: 'text',
            cell: row => (row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>),
          },
          {
            key: 'value',
            header: ranking.unit === '' ? words.value : `${words.value}, ${ranking.unit}`,
            align: 'number',
            cell: row => formatNumber(row.value, language, decimals),
          },
          { key: 'role', header: words.role, align: 'text', cell: row => words[row.role] },
        ],
        rows,
        rowKey: row => row.name,
        isOwn: row => row.role === 'own',
      }}
    />
  );
}

function RankNote({ language }: { readonly language: Language }) {
  const words = messages(language);
  return (
    <>
      {(['own', 'peer', 'faint'] as const).map(kind => (
        <span className="key-entry" key={kind}>
          <span className="key-dot" data-kind={kind} />
          {kind === 'faint' ? words.otherUnits : words[kind]}
        </span>
      ))}
      <span className="key-entry">
        <span className="key-dash" />
        {words.medianShort}
      </span>
    </>
  );
}
