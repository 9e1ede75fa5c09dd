import { createRequire } from 'node:module';
import PdfDocument from 'pdfkit';
import { type Block, type DocumentContent, pageWords } from './document.ts';

const fontFile = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}.ttf`);

const sizes = { 1: 20, 2: 14, 3: 11 } as const;
const margin = 64;
const bodySize = 10;
/** Of tables with so many columns that words would not fit. */
const smallSize = 8.5;
const mostColumns = 4;

type Sheet = PDFKit.PDFDocument;
type Part = PDFKit.PDFStructureElement;

/** Writes one piece of text as an element of the structure that screen readers follow. */
function write(sheet: Sheet, parent: Part, tag: string, draw: () => void): void {
  parent.add(sheet.struct(tag, {}, draw));
}

/** What would stand alone at the foot of a page begins on the next. */
function keepTogether(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.page.height - margin) sheet.addPage();
}

function drawBlock(sheet: Sheet, parent: Part, block: Block): void {
  switch (block.kind) {
    case 'heading': {
      const size = sizes[block.level];
      keepTogether(sheet, size + 60);
      sheet.moveDown(block.level === 1 ? 0 : 0.9);
      write(sheet, parent, `H${block.level}`, () => sheet.font('bold').fontSize(size).text(block.text));
      sheet.font('body').fontSize(bodySize).moveDown(0.3);
      return;
    }
    case 'text':
      for (const line of block.text.split('\n')) write(sheet, parent, 'P', () => sheet.text(line));
      sheet.moveDown(0.3);
      return;
    case 'facts':
      sheet.moveDown(0.3);
      for (const { term, text } of block.facts) {
        write(sheet, parent, 'P', () => {
          sheet.font('bold').text(`${term}: `, { continued: true }).font('body').text(text);
        });
      }
      return;
    case 'table':
      drawTable(sheet, parent, block);
      return;
    case 'signatures':
      for (const role of block.roles) {
        keepTogether(sheet, 70);
        sheet.moveDown(3.2);
        const { y } = sheet;
        sheet.markContent('Artifact');
        sheet
          .moveTo(margin, y)
          .lineTo(margin + 260, y)
          .lineWidth(0.7)
          .stroke();
        sheet.endMarkedContent();
        sheet.moveDown(0.3);
        write(sheet, parent, 'P', () => sheet.text(role));
      }
  }
}

function drawTable(sheet: Sheet, parent: Part, block: Extract<Block, { readonly kind: 'table' }>): void {
  const table = sheet.struct('Table');
  parent.add(table);
  const shares = block.widths ?? block.head.map(() => 1);
  const unit = (sheet.page.width - 2 * margin) / shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map(share => share * unit);
  sheet.fontSize(block.head.length > mostColumns ? smallSize : bodySize);
  const row = (cells: readonly string[], tag: 'TH' | 'TD') => {
    const font = tag === 'TH' ? 'bold' : 'body';
    const height = Math.max(
      ...cells.map((text, index) =>
        sheet.font(font).heightOfString(text, { width: (widths[index] ?? unit) - 8 }),
      ),
    );
    keepTogether(sheet, height + 8);
    const top = sheet.y;
    const element = sheet.struct('TR');
    table.add(element);
    let at = margin;
    for (const [index, text] of cells.entries()) {
      const [from, width] = [at, (widths[index] ?? unit) - 8];
      element.add(sheet.struct(tag, {}, () => sheet.font(font).text(text, from, top, { width })));
      at += widths[index] ?? unit;
    }
    element.end();
    sheet.x = margin;
    sheet.y = top + height + 8;
    sheet.markContent('Artifact');
    sheet
      .moveTo(margin, sheet.y - 4)
      .lineTo(sheet.page.width - margin, sheet.y - 4)
      .lineWidth(0.4)
      .stroke();
    sheet.endMarkedContent();
  };
  row(block.head, 'TH');
  for (const cells of block.rows) row(cells, 'TD');
  table.end();
  sheet.font('body').fontSize(bodySize);
}

/** The document as a tagged PDF whose text can be selected, searched and read aloud. */
export function pdfOf(content: DocumentContent): Promise<Uint8Array<ArrayBuffer>> {
  const { title, organisation, language, blocks } = content;
  const sheet = new PdfDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language === 'sv' ? 'sv-SE' : 'en-GB',
    bufferPages: true,
    info: { Title: title, Author: organisation, Creator: 'Rodret', Producer: 'Rodret' },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    sheet.on('data', (chunk: Buffer) => void chunks.push(chunk));
    sheet.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    sheet.on('error', reject);
  });
  sheet.registerFont('body', fontFile('400Regular/Inter_400Regular'));
  sheet.registerFont('bold', fontFile('700Bold/Inter_700Bold'));
  sheet.font('body').fontSize(bodySize);
  const root = sheet.struct('Document');
  sheet.addStructure(root);
  for (const block of blocks) drawBlock(sheet, root, block);
  root.end();
  numberPages(sheet, language);
  sheet.end();
  return whole;
}

function numberPages(sheet: Sheet, language: DocumentContent['language']): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    sheet.switchToPage(start + index);
    sheet.page.margins.bottom = 0;
    sheet.markContent('Artifact');
    sheet
      .font('body')
      .fontSize(8)
      .text(pageWords(String(index + 1), String(count), language), margin, sheet.page.height - 40, {
        width: sheet.page.width - 2 * margin,
        align: 'right',
        lineBreak: false,
      });
    sheet.endMarkedContent();
  }
}
