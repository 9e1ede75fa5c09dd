import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type DocumentContent, pageWords } from './document.ts';

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: '999999' } as const;
const wholeWidth = { size: 100, type: WidthType.PERCENTAGE } as const;

const lines = (text: string): readonly Paragraph[] =>
  text.split('\n').map(each => new Paragraph({ text: each, spacing: { after: 80 } }));

const cell = (text: string, share: number, isBold = false): TableCell =>
  new TableCell({
    width: { size: share, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [new Paragraph({ children: [new TextRun({ text, bold: isBold })] })],
  });

function childrenOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: levels[block.level], keepNext: true })];
    case 'text':
      return lines(block.text);
    case 'table': {
      const shares = block.widths ?? block.head.map(() => 1);
      const whole = shares.reduce((sum, share) => sum + share, 0);
      const percent = (index: number) => Math.round((100 * (shares[index] ?? 1)) / whole);
      return [
        new Table({
          width: wholeWidth,
          rows: [
            new TableRow({
              tableHeader: true,
              children: block.head.map((text, index) => cell(text, percent(index), true)),
            }),
            ...block.rows.map(
              row => new TableRow({ children: row.map((text, index) => cell(text, percent(index))) }),
            ),
          ],
        }),
      ];
    }
    case 'facts':
      return block.facts.map(
        ({ term, text }) =>
          new Paragraph({
            spacing: { after: 40 },
            children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(text)],
          }),
      );
    case 'signatures':
      return block.roles.map(
        role =>
          new Table({
            width: { size: 60, type: WidthType.PERCENTAGE },
            borders: { top: none, left: none, right: none, bottom: none },
            rows: [
              new TableRow({
                height: { value: 900, rule: 'atLeast' },
                children: [
                  new TableCell({
                    borders: { top: none, left: none, right: none, bottom: line },
                    children: [new Paragraph('')],
                  }),
                ],
              }),
              new TableRow({
                children: [
                  new TableCell({
                    borders: { top: line, left: none, right: none, bottom: none },
                    children: [new Paragraph(role)],
                  }),
                ],
              }),
            ],
          }),
      );
  }
}

/** The document as a Word document with headings that a reader and a table of contents can use. */
export async function wordOf(content: DocumentContent): Promise<Uint8Array<ArrayBuffer>> {
  const { title, organisation, language, blocks } = content;
  const [before = '', between = '', after = ''] = pageWords('|', '|', language).split('|');
  const document = new Document({
    title,
    creator: organisation,
    description: title,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' } },
          paragraph: { spacing: { line: 276 } },
        },
        heading1: { run: { size: 36, bold: true, color: '000000' }, paragraph: { spacing: { after: 240 } } },
        heading2: {
          run: { size: 28, bold: true, color: '000000' },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
        heading3: {
          run: { size: 23, bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 60 } },
        },
      },
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({
                    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
                  }),
                ],
              }),
            ],
          }),
        },
        children: blocks.flatMap(childrenOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
