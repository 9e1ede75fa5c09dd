import * as Plot from '@observablehq/plot';
import { fitText, swarm, textWidth, wrapText } from '#ui/charts/layout.ts';
import { messages } from '#ui/charts/messages.ts';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { formatSigned } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** One key figure of one service area. */
export type StripPoint = {
  readonly id: string;
  readonly title: string;
  /** Gap to peers in ordinary spreads, positive = better; for costs positive = lower. */
  readonly gap: number;
  /** `check`: clear, but may be another organisation or a tiny base, so it is not counted among the clear ones. */
  readonly level: 'clear' | 'check' | 'none';
  /** `neutral` where a difference is neither good nor bad (costs). */
  readonly meaning: 'good-or-bad' | 'neutral';
  /** The value with its unit, for the table. */
  readonly value: string;
  readonly href?: string;
};

export type StripRow = { readonly area: string; readonly points: readonly StripPoint[] };

/** Dots further out are drawn at the edge. */
export const stripLimit = 4;

const limit = stripLimit;

const laneHeight = 17;

type Size = { readonly width: number; readonly left: number; readonly right: number; readonly font: number };

const sizes = {
  wide: { width: 760, left: 190, right: 16, font: 13 },
  narrow: { width: 360, left: 12, right: 12, font: 12.5 },
} as const satisfies Record<string, Size>;

type PlacedDot = {
  readonly gap: number;
  readonly y: number;
  readonly title: string;
  readonly kind: 'faint' | 'check' | 'good' | 'act' | 'neutral';
};

type PlacedLabel = {
  readonly gap: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'end';
  readonly kind: PlacedDot['kind'];
};

type PlacedRow = { readonly name: string; readonly nameY: number; readonly lineY: number };

/** One row per service area, a dot per key figure; real gaps filled and the greatest of them labelled. */
export function stripChart(rows: readonly StripRow[], language: Language, label: string): ChartVariants {
  return {
    wide: drawStrip(rows, language, label, sizes.wide, 'beside'),
    narrow: drawStrip(rows, language, label, sizes.narrow, 'above'),
  };
}

function drawStrip(
  rows: readonly StripRow[],
  language: Language,
  label: string,
  size: Size,
  names: 'beside' | 'above',
): string {
  const words = messages(language);
  const inner = size.width - size.left - size.right;
  const xOf = (gap: number) => size.left + ((clamp(gap) + limit) / (2 * limit)) * inner;
  const dots: PlacedDot[] = [];
  const labels: PlacedLabel[] = [];
  const placedRows: PlacedRow[] = [];
  const marginTop = 34;
  let y = marginTop;
  for (const row of rows) {
    const nameY = names === 'above' ? y + 12 : y + 18;
    const lineY = names === 'above' ? y + 34 : y + 18;
    const offsets = swarm(
      row.points.map(point => xOf(point.gap)),
      5,
      10,
    );
    row.points.forEach((point, index) => {
      const offset = point.level === 'clear' ? 0 : (offsets[index] ?? 0);
      dots.push({
        gap: clamp(point.gap),
        y: lineY + offset,
        title: titleOf(point, language),
        kind: kindOf(point),
      });
    });
    const rowLabels = labelsOf(row.points, xOf, size, lineY + 22);
    labels.push(...rowLabels);
    placedRows.push({
      name: names === 'above' ? row.area : wrapText(row.area, size.left - 20, size.font).join('\n'),
      nameY,
      lineY,
    });
    const lowest = Math.max(lineY, ...rowLabels.map(entry => entry.y));
    y = lowest + (rowLabels.length > 0 ? 17 : 22);
  }
  const dotsOf = (kind: PlacedDot['kind'], radius: number) =>
    Plot.dot(
      dots.filter(dot => dot.kind === kind),
      {
        x: 'gap',
        y: 'y',
        r: radius,
        title: 'title',
        // A cost is neither good nor bad: told by its shape too, not by colour alone (WCAG 1.4.1).
        symbol: kind === 'neutral' ? 'diamond' : kind === 'check' ? 'square' : 'circle',
        className: `dot-${kind}`,
      },
    );
  const height = y + 8;
  return renderPlot(
    {
      width: size.width,
      height,
      marginLeft: size.left,
      marginRight: size.right,
      marginTop: 0,
      marginBottom: 0,
      x: { domain: [-limit, limit], axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.ruleY(placedRows, { y: 'lineY', className: 'row-line' }),
        Plot.link([0], { x1: 0, x2: 0, y1: 26, y2: height - 4, className: 'zero-line' }),
        Plot.text(placedRows, {
          x: -limit,
          y: names === 'above' ? 'nameY' : 'lineY',
          text: 'name',
          dx: names === 'above' ? 0 : -size.left,
          textAnchor: 'start',
          fontSize: size.font,
          lineHeight: 1.15,
          className: 'row-name',
        }),
        ...axisWords(words.worse, words.better, size.font),
        Plot.text([words.middle], { x: 0, y: 14, text: d => d, fontSize: size.font, className: 'axis-word' }),
        dotsOf('faint', 2.5),
        dotsOf('check', 4),
        dotsOf('neutral', 5),
        dotsOf('good', 5),
        dotsOf('act', 5),
        ...labels.map(entry =>
          Plot.text([entry], {
            x: 'gap',
            y: 'y',
            text: 'text',
            textAnchor: entry.anchor,
            fontSize: labelFont(size),
            className: `label-${entry.kind}`,
          }),
        ),
      ],
    },
    label,
  );
}

/** *sämre* and *bättre* at the ends with arrows drawn, since the fonts lack them. */
function axisWords(worse: string, better: string, font: number) {
  return [
    Plot.link([0], {
      x1: -limit + 0.5,
      x2: -limit,
      y1: 14,
      y2: 14,
      markerEnd: 'arrow',
      className: 'axis-arrow',
    }),
    Plot.link([0], {
      x1: limit - 0.5,
      x2: limit,
      y1: 14,
      y2: 14,
      markerEnd: 'arrow',
      className: 'axis-arrow',
    }),
    Plot.text([worse], {
      x: -limit + 0.6,
      y: 14,
      text: d => d,
      textAnchor: 'start',
      fontSize: font,
      className: 'axis-word',
    }),
    Plot.text([better], {
      x: limit - 0.6,
      y: 14,
      text: d => d,
      textAnchor: 'end',
      fontSize: font,
      className: 'axis-word',
    }),
  ];
}

/**
 * Labels under one row: the greatest real gap to each side. A label starts (or ends) at its dot and runs towards the
 * other side; both share a line where they fit in full, else the better one stands on a line of its own.
 */
function labelsOf(
  points: readonly StripPoint[],
  xOf: (gap: number) => number,
  size: Size,
  y: number,
): readonly PlacedLabel[] {
  const real = points
    .filter(point => point.level === 'clear')
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const worst = real.find(point => point.gap < 0);
  const best = real.find(point => point.gap >= 0);
  const labels: PlacedLabel[] = [];
  if (worst !== undefined)
    labels.push(labelOf(worst, 'start', size.width - size.right - xOf(worst.gap), size, y));
  if (best !== undefined) {
    const label = labelOf(best, 'end', xOf(best.gap) - size.left, size, y);
    const first = labels[0];
    const free = worst === undefined ? 0 : xOf(best.gap) - xOf(worst.gap) - 16;
    const isTogether =
      first === undefined ||
      textWidth(first.text, labelFont(size)) + textWidth(label.text, labelFont(size)) <= free;
    labels.push(isTogether ? label : { ...label, y: y + laneHeight });
  }
  return labels;
}

function labelOf(
  point: StripPoint,
  anchor: PlacedLabel['anchor'],
  room: number,
  size: Size,
  y: number,
): PlacedLabel {
  return {
    gap: clamp(point.gap),
    y,
    text: fitText(point.title, room, labelFont(size)),
    anchor,
    kind: kindOf(point),
  };
}

function labelFont(size: Size): number {
  return size.font - 0.5;
}

function kindOf(point: StripPoint): PlacedDot['kind'] {
  if (point.level === 'none') return 'faint';
  if (point.level === 'check') return 'check';
  if (point.meaning === 'neutral') return 'neutral';
  return point.gap < 0 ? 'act' : 'good';
}

function titleOf(point: StripPoint, language: Language): string {
  return `${point.title}: ${point.value} (${formatSigned(point.gap, language, 1)})`;
}

function clamp(gap: number): number {
  return Math.max(-limit, Math.min(limit, gap));
}
