import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { pageWords } from '#platform/documents/document.ts';
import {
  type BriefBlock,
  type BriefDocument,
  type Cell,
  type Column,
  type Line,
  languageTag,
  type Piece,
  spreadOf,
  type TableBlock,
} from '../document/document.ts';
import type { Drawing } from '../document/drawing.ts';
import { pngOf } from './png.ts';
import { svgOf } from './svg.ts';
import { accent, ink, rule, senseColours, softInk, strongRule, toneColours } from './theme.ts';

const bare = (colour: string): string => colour.slice(1);
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = (colour: string) => ({ style: BorderStyle.SINGLE, size: 4, color: bare(colour) }) as const;
const noFrame = { top: none, left: none, right: none, bottom: none } as const;
/** Between the margins of the page, in twentieths of a point. */
const wholeWidth = convertMillimetersToTwip(210 - 2 * 20);
const numbered = 'numbered';
const dotted = 'dotted';

type Base = Pick<IRunOptions, 'size' | 'bold' | 'color'>;

function runsOf(line: Line, base: Base = {}): readonly TextRun[] {
  return line.flatMap(piece =>
    piece.text
      .split('\n')
      .map((text, at) => new TextRun({ ...base, ...styleOf(piece), text, ...(at > 0 ? { break: 1 } : {}) })),
  );
}

function styleOf({ isStrong, isSoft, isSwedish, sense }: Piece): IRunOptions {
  const colour = sense !== undefined ? senseColours[sense] : isSoft === true ? softInk : null;
  return {
    ...(isStrong === true ? { bold: true } : {}),
    ...(colour === null ? {} : { color: bare(colour) }),
    ...(isSwedish === true ? { language: { value: languageTag('sv') } } : {}),
  };
}

function pictureOf(drawing: Drawing, width: number): ImageRun {
  const svg = svgOf(drawing, (tone, how) => `${how}="${toneColours[tone]}"`);
  // docx counts in pixels of a 96th of an inch.
  const size = { width: (width * 96) / 72, height: (((drawing.height * width) / drawing.width) * 96) / 72 };
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation: size,
    altText: { name: drawing.label, title: drawing.label, description: drawing.label },
    fallback: { type: 'png', data: Buffer.from(pngOf(drawing)) },
  });
}

function tableOf({ columns, rows, isDense = false }: TableBlock): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widthOf = ({ share }: Column) => Math.round((wholeWidth * share) / whole);
  const size = isDense ? 16 : 18;
  const pad = isDense ? 20 : 60;
  const cellOf = (column: Column, children: readonly Paragraph[], border: string) =>
    new TableCell({
      width: { size: widthOf(column), type: WidthType.DXA },
      margins: { top: pad, bottom: pad, left: 40, right: 80 },
      verticalAlign: VerticalAlign.CENTER,
      borders: { ...noFrame, bottom: thin(border) },
      children: [...children],
    });
  const paragraphOf = (column: Column, cell: Cell) =>
    new Paragraph({
      alignment: column.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
      spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
      children:
        cell.kind === 'line'
          ? runsOf(cell.line, {
              size,
              ...(cell.sense === undefined ? {} : { color: bare(senseColours[cell.sense]) }),
            })
          : [pictureOf(cell.drawing, widthOf(column) / 20 - 7)],
    });
  return new Table({
    width: { size: wholeWidth, type: WidthType.DXA },
    columnWidths: columns.map(widthOf),
    borders: { ...noFrame, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(column => cellOf(column, [headOf(column, widthOf(column), size)], strongRule)),
      }),
      ...rows.map(
        cells =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) => {
              const cell = cells[at];
              return cellOf(column, cell === undefined ? [] : [paragraphOf(column, cell)], rule);
            }),
          }),
      ),
    ],
  });
}

function headOf({ head, align }: Column, width: number, size: number): Paragraph {
  const style = { bold: true, size: size - 1, color: bare(softInk) };
  const common = { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true };
  if (align !== 'spread') {
    const alignment = align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT;
    return new Paragraph({ ...common, alignment, children: [new TextRun({ ...style, text: head })] });
  }
  const inner = width - 120;
  return new Paragraph({
    ...common,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(inner / 2) },
      { type: TabStopType.RIGHT, position: inner },
    ],
    children: [new TextRun({ ...style, children: [spreadOf(head).join('\t')] })],
  });
}

function numbersOf({ numbers }: Extract<BriefBlock, { kind: 'numbers' }>): Table {
  const width = Math.round(wholeWidth / numbers.length);
  return new Table({
    width: { size: wholeWidth, type: WidthType.DXA },
    columnWidths: numbers.map(() => width),
    borders: { ...noFrame, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: numbers.map(
          ({ number, words, sense }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { top: 60, bottom: 60, left: 40, right: 120 },
              borders: { ...noFrame, top: thin(senseColours[sense]) },
              children: [
                new Paragraph({
                  spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
                  children: [
                    new TextRun({ text: number, bold: true, size: 40, color: bare(senseColours[sense]) }),
                  ],
                }),
                new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: words, size: 17 })] }),
              ],
            }),
        ),
      }),
    ],
  });
}

const after = (table: Table): readonly (Paragraph | Table)[] => [
  table,
  new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.AUTO }, children: [] }),
];

function childrenOf(block: BriefBlock, list: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          spacing: { after: 40 },
          children: [new TextRun({ text: block.topic, bold: true, color: bare(accent), size: 20 })],
        }),
        new Paragraph({ heading: HeadingLevel.HEADING_1, text: block.title }),
        new Paragraph({
          spacing: { after: 160 },
          children: [new TextRun({ text: block.facts, size: 17, color: bare(softInk) })],
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          text: block.text,
          keepNext: true,
          ...(block.onNewPage === true ? { pageBreakBefore: true } : {}),
        }),
      ];
    case 'lead':
      return [new Paragraph({ spacing: { after: 140 }, children: [...runsOf(block.line, { size: 21 })] })];
    case 'text':
      return [
        new Paragraph({
          spacing: { after: 100 },
          children: [...runsOf(block.line, block.isNote === true ? { size: 16, color: bare(softInk) } : {})],
        }),
      ];
    case 'list':
      return block.items.map(
        item =>
          new Paragraph({
            numbering: { reference: block.isNumbered ? numbered : dotted, level: 0, instance: list },
            spacing: { after: 70 },
            children: [...runsOf(item)],
          }),
      );
    case 'numbers':
      return after(numbersOf(block));
    case 'facts':
      return block.facts.map(
        ({ term, line }, at) =>
          new Paragraph({
            keepLines: true,
            keepNext: at < block.facts.length - 1,
            spacing: { after: 40 },
            indent: { left: 1800, hanging: 1800 },
            tabStops: [{ type: TabStopType.LEFT, position: 1800 }],
            children: [
              new TextRun({ text: `${term}\t`, bold: true, color: bare(softInk), size: 19 }),
              ...runsOf(line, { size: 19 }),
            ],
          }),
      );
    case 'table':
      return after(tableOf(block));
  }
}

/** The brief as a Word document that can be changed: real headings, lists, tables with heads, pictures told in words. */
export async function wordOf({
  title,
  author,
  foot,
  language,
  blocks,
}: BriefDocument): Promise<Uint8Array<ArrayBuffer>> {
  const [before = '', between = '', last = ''] = pageWords('|', '|', language).split('|');
  const heading = (size: number, spacing: { readonly before: number; readonly after: number }) => ({
    run: { size, bold: true, color: bare(ink) },
    paragraph: { spacing, keepNext: true },
  });
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360, hanging: 360 } } },
  });
  const document = new Document({
    title,
    creator: author,
    description: title,
    numbering: {
      config: [
        { reference: numbered, levels: [level(LevelFormat.DECIMAL, '%1.')] },
        { reference: dotted, levels: [level(LevelFormat.BULLET, '•')] },
      ],
    },
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 20, color: bare(ink), language: { value: languageTag(language) } },
          paragraph: { spacing: { line: 254, lineRule: LineRuleType.AUTO } },
        },
        heading1: heading(38, { before: 0, after: 60 }),
        heading2: heading(28, { before: 260, after: 80 }),
        heading3: heading(22, { before: 160, after: 40 }),
      },
    },
    sections: [
      {
        properties: {
          page: { margin: { top: '18mm', bottom: '18mm', left: '20mm', right: '20mm', footer: '9mm' } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: TabStopType.RIGHT, position: wholeWidth }],
                children: [
                  new TextRun({
                    size: 16,
                    color: bare(softInk),
                    children: [
                      `${foot}\t`,
                      before,
                      PageNumber.CURRENT,
                      between,
                      PageNumber.TOTAL_PAGES,
                      last,
                    ],
                  }),
                ],
              }),
            ],
          }),
        },
        children: blocks.flatMap((block, at) => [...childrenOf(block, at)]),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
