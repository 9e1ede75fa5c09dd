import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { pageWords } from '#platform/documents/document.ts';
import { type BriefBlock, type BriefDocument, languageTag } from '../../document/document.ts';
import { accent, ink, softInk } from '../theme.ts';
import { bare, runsOf, wholeWidth } from './pieces.ts';
import { numbersOf, tableOf } from './tables.ts';

const numbered = 'numbered';
const dotted = 'dotted';

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
          // In twentieths of a point: not every program that reads Word files knows millimetres.
          page: {
            margin: {
              top: convertMillimetersToTwip(18),
              bottom: convertMillimetersToTwip(18),
              left: convertMillimetersToTwip(20),
              right: convertMillimetersToTwip(20),
              footer: convertMillimetersToTwip(9),
            },
          },
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
