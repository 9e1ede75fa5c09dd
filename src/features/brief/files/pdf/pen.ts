import type { Language } from '#platform/context.ts';
import { type Line, languageTag } from '../../document/document.ts';
import { cornersOf, type Drawing, type Shape } from '../../document/drawing.ts';
import { ink, senseColours, softInk, toneColours } from '../theme.ts';
import { fontOf, heightOf, layOut, leading, type Row, type Run, type Sheet } from './lay-out.ts';

export type Part = PDFKit.PDFStructureElement;

export const margin = { side: 54, top: 46, foot: 56 } as const;

/** Where the next thing is written, on which sheet, in which language. */
export type Pen = { readonly sheet: Sheet; readonly root: Part; readonly language: Language; y: number };

export const contentWidth = ({ sheet }: Pick<Pen, 'sheet'>): number => sheet.page.width - 2 * margin.side;

const bottomOf = ({ sheet }: Pen): number => sheet.page.height - margin.foot;

export function newPage(pen: Pen): void {
  pen.sheet.addPage();
  pen.y = margin.top;
}

/** Whether so much is left of the page. */
export const hasRoom = (pen: Pen, height: number): boolean => pen.y + height <= bottomOf(pen);

/** What does not fit begins on the next page. */
export function keepTogether(pen: Pen, height: number): void {
  if (!hasRoom(pen, height) && pen.y > margin.top) newPage(pen);
}

export type Style = {
  readonly size: number;
  readonly isStrong?: boolean;
  readonly colour?: string;
  readonly align?: 'start' | 'end';
};

/** What is only there to be seen: rules, numbers of pages. */
export function asArtifact({ sheet }: Pick<Pen, 'sheet'>, draw: () => void): void {
  sheet.markContent('Artifact');
  draw();
  sheet.endMarkedContent();
}

export function drawRule(pen: Pen, y: number, colour: string, from = 0, to = contentWidth(pen)): void {
  asArtifact(pen, () => {
    pen.sheet
      .moveTo(margin.side + from, y)
      .lineTo(margin.side + to, y)
      .lineWidth(0.5)
      .strokeColor(colour)
      .stroke();
  });
}

type Placed = { readonly x: number; readonly y: number; readonly width: number };

/** Writes rows as one element, each stretch of another language with its own; returns the height they take. */
export function writeRows(
  pen: Pen,
  parent: Part,
  tag: string,
  rows: readonly Row[],
  { x, y, width }: Placed,
  style: Style,
): number {
  const { sheet, language } = pen;
  const element = sheet.struct(tag);
  parent.add(element);
  const placed = rows.flatMap((row, at) => {
    const shift = style.align === 'end' ? width - row.width : 0;
    return row.runs.map(run => ({ run, x: x + shift + run.x, y: y + at * leading(style.size) }));
  });
  for (const stretch of stretchesOf(placed, language)) {
    const draw = () => {
      for (const { run, x: left, y: top } of stretch.runs) drawRun(sheet, run, left, top, style);
    };
    element.add(stretch.isForeign ? sheet.struct('Span', { lang: languageTag('sv') }, draw) : draw);
  }
  element.end();
  return heightOf(rows, style.size);
}

type PlacedRun = { readonly run: Run; readonly x: number; readonly y: number };

/** Runs in a row that are in the document's language, or that are not. */
function stretchesOf(placed: readonly PlacedRun[], language: Language) {
  const stretches: { readonly isForeign: boolean; readonly runs: PlacedRun[] }[] = [];
  for (const each of placed) {
    const isForeign = language !== 'sv' && each.run.piece.isSwedish === true;
    const last = stretches.at(-1);
    if (last !== undefined && last.isForeign === isForeign) last.runs.push(each);
    else stretches.push({ isForeign, runs: [each] });
  }
  return stretches;
}

function colourOf({ isSoft, sense }: Run['piece'], style: Style): string {
  if (sense !== undefined) return senseColours[sense];
  return isSoft === true ? softInk : (style.colour ?? ink);
}

function drawRun(sheet: Sheet, { text, piece }: Run, x: number, y: number, style: Style): void {
  sheet
    .font(fontOf(piece, style.isStrong === true))
    .fontSize(style.size)
    .fillColor(colourOf(piece, style))
    .text(`${text} `, x, y, { lineBreak: false });
}

/** Writes a line at the pen and moves it down. */
export function writeLine(pen: Pen, parent: Part, tag: string, line: Line, style: Style, indent = 0): void {
  const width = contentWidth(pen) - indent;
  const rows = layOut(pen.sheet, line, { width, ...style });
  keepTogether(pen, heightOf(rows, style.size));
  pen.y += writeRows(pen, parent, tag, rows, { x: margin.side + indent, y: pen.y, width }, style);
}

/** A drawing as vectors with what it shows in words, as wide as it is told. */
export function drawDrawing(
  pen: Pen,
  parent: Part,
  drawing: Drawing,
  x: number,
  y: number,
  scale: number,
): void {
  const { sheet } = pen;
  const element = sheet.struct('Figure', { alt: drawing.label }, () => {
    sheet.save().translate(x, y).scale(scale);
    for (const shape of drawing.shapes) drawShape(sheet, shape);
    sheet.restore();
  });
  parent.add(element);
}

function drawShape(sheet: Sheet, shape: Shape): void {
  const colour = toneColours[shape.tone];
  const path = (points: readonly (readonly [number, number])[]) => {
    points.forEach(([x, y], at) => void (at === 0 ? sheet.moveTo(x, y) : sheet.lineTo(x, y)));
  };
  switch (shape.kind) {
    case 'line':
      path(shape.points);
      if (shape.isDashed === true) sheet.dash(2.5, { space: 2 });
      sheet.lineWidth(shape.width).lineJoin('round').strokeColor(colour).stroke();
      if (shape.isDashed === true) sheet.undash();
      return;
    case 'area':
      path(shape.points);
      sheet.closePath().fillColor(colour).fill();
      return;
    case 'mark': {
      const [x, y] = shape.at;
      if (shape.form === 'circle') sheet.circle(x, y, shape.radius).fillColor(colour).fill();
      else if (shape.form === 'ring')
        sheet.circle(x, y, shape.radius).lineWidth(1.2).strokeColor(colour).stroke();
      else {
        path(cornersOf(shape));
        sheet.closePath().fillColor(colour).fill();
      }
    }
  }
}
