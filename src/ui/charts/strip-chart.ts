import { fitText, swarm, textWidth, wrapText } from '#ui/charts/layout.ts';
import { messages } from '#ui/charts/messages.ts';
import type { ChartVariants } from '#ui/charts/render-plot.ts';
import { drawing, element, escaped } from '#ui/charts/svg.ts';
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

/** With more key figures than this, those that do not stand out are neither named one by one nor listed in the table. */
const mostNamed = 600;

export const areAllNamed = (rows: readonly StripRow[]): boolean =>
  rows.reduce((sum, { points }) => sum + points.length, 0) <= mostNamed;

const limit = stripLimit;

const laneHeight = 17;

type Size = { readonly width: number; readonly left: number; readonly right: number; readonly font: number };

const sizes = {
  wide: { width: 760, left: 190, right: 16, font: 13 },
  narrow: { width: 360, left: 12, right: 12, font: 12.5 },
} as const satisfies Record<string, Size>;

type Kind = 'faint' | 'check' | 'good' | 'act' | 'neutral';

type PlacedDot = { readonly x: number; readonly y: number; readonly title: string; readonly kind: Kind };

type PlacedLabel = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'end';
  readonly kind: Kind;
};

type PlacedRow = { readonly name: readonly string[]; readonly nameY: number; readonly lineY: number };

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
  const isNamed = areAllNamed(rows);
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
        x: xOf(point.gap),
        y: lineY + offset,
        title: titleOf(point, language),
        kind: kindOf(point),
      });
    });
    const rowLabels = labelsOf(row.points, xOf, size, lineY + 22);
    labels.push(...rowLabels);
    placedRows.push({
      name: names === 'above' ? [row.area] : wrapText(row.area, size.left - 20, size.font),
      nameY,
      lineY,
    });
    const lowest = Math.max(lineY, ...rowLabels.map(entry => entry.y));
    y = lowest + (rowLabels.length > 0 ? 17 : 22);
  }
  const height = y + 8;
  const end = size.width - size.right;
  return drawing(
    { width: size.width, height, label },
    element('g', { class: 'row-line' }, ...placedRows.map(({ lineY }) => line(size.left, lineY, end, lineY))),
    element('g', { class: 'zero-line' }, line(xOf(0), 26, xOf(0), height - 4)),
    element(
      'g',
      { class: 'row-name', 'font-size': size.font, 'text-anchor': 'start' },
      ...placedRows.map(row => rowName(row, names === 'above' ? size.left : 0, names, size)),
    ),
    axisWords(xOf, words, size.font),
    ...drawnOrder.map(kind =>
      element(
        'g',
        { class: `dot-${kind}`, 'stroke-width': 1.5 },
        ...drawDots(
          dots.filter(dot => dot.kind === kind),
          kind === 'faint' && !isNamed,
        ),
      ),
    ),
    element('g', { 'font-size': labelFont(size) }, ...labels.map(drawLabel)),
  );
}

/** What matters most is drawn last, above the rest. */
const drawnOrder = ['faint', 'check', 'neutral', 'good', 'act'] as const satisfies readonly Kind[];

/** Thousands of faint dots are one path: each by itself would be most of the page. */
function drawDots(dots: readonly PlacedDot[], asOne: boolean): readonly string[] {
  if (!asOne) return dots.map(drawDot);
  // Half pixels are enough for dots that lie over each other, and many of them fall together.
  const places = new Set(dots.map(({ x, y }) => `M${Math.round(2 * x) / 2} ${Math.round(2 * y) / 2}h0`));
  return places.size === 0 ? [] : [element('path', { class: 'dots', d: [...places].join('') })];
}

/** A cost is neither good nor bad: told by its shape too, not by colour alone (WCAG 1.4.1). */
function drawDot({ x, y, title, kind }: PlacedDot): string {
  const told = `<title>${escaped(title)}</title>`;
  if (kind === 'neutral')
    return element('path', { d: `M${at(x, y - 8.25)}l4.76,8.25l-4.76,8.25l-4.76,-8.25Z` }, told);
  if (kind === 'check') return element('path', { d: `M${at(x - 3.5, y - 3.5)}h7v7h-7Z` }, told);
  return element('circle', { cx: x, cy: y, r: kind === 'faint' ? 2.5 : 5 }, told);
}

function drawLabel({ x, y, text, anchor, kind }: PlacedLabel): string {
  return element(
    'text',
    { class: `label-${kind}`, x, y, dy: '0.32em', 'text-anchor': anchor },
    escaped(text),
  );
}

/** The name of a service area, its lines about the middle of where it stands. */
function rowName(
  { name, nameY, lineY }: PlacedRow,
  x: number,
  names: 'beside' | 'above',
  size: Size,
): string {
  const leading = 1.15 * size.font;
  const first = (names === 'above' ? nameY : lineY) - ((name.length - 1) * leading) / 2;
  const lines = name.map((words, index) =>
    element('tspan', { x, y: first + index * leading, dy: '0.32em' }, escaped(words)),
  );
  return element('text', {}, lines.join(' '));
}

/** *sämre* and *bättre* at the ends with arrows drawn, since the fonts lack them. */
function axisWords(
  xOf: (gap: number) => number,
  words: { readonly worse: string; readonly better: string; readonly middle: string },
  font: number,
): string {
  const y = 14;
  const word = (x: number, anchor: 'start' | 'middle' | 'end', text: string) =>
    element('text', { x, y, dy: '0.32em', 'text-anchor': anchor }, escaped(text));
  const arrow = (from: number, to: number) => {
    const back = from < to ? -4 : 4;
    const head = `M${at(to + back, y - 4)}L${at(to, y)}L${at(to + back, y + 4)}`;
    return element('path', { d: `M${at(from, y)}L${at(to, y)}${head}`, fill: 'none' });
  };
  return (
    element(
      'g',
      { class: 'axis-arrow' },
      arrow(xOf(0.5 - limit), xOf(-limit)),
      arrow(xOf(limit - 0.5), xOf(limit)),
    ) +
    element(
      'g',
      { class: 'axis-word', 'font-size': font },
      word(xOf(0.6 - limit), 'start', words.worse),
      word(xOf(limit - 0.6), 'end', words.better),
      word(xOf(0), 'middle', words.middle),
    )
  );
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return element('line', { x1, y1, x2, y2 });
}

function at(x: number, y: number): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
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
  if (worst !== undefined) {
    const x = xOf(worst.gap);
    labels.push(labelOf(worst, 'start', { x, y, room: size.width - size.right - x }, size));
  }
  if (best !== undefined) {
    const x = xOf(best.gap);
    const label = labelOf(best, 'end', { x, y, room: x - size.left }, size);
    const first = labels[0];
    const free = worst === undefined ? 0 : x - xOf(worst.gap) - 16;
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
  place: { readonly x: number; readonly y: number; readonly room: number },
  size: Size,
): PlacedLabel {
  const { x, y, room } = place;
  return { x, y, text: fitText(point.title, room, labelFont(size)), anchor, kind: kindOf(point) };
}

function labelFont(size: Size): number {
  return size.font - 0.5;
}

function kindOf(point: StripPoint): Kind {
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
