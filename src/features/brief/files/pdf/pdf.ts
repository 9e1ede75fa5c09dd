import { createRequire } from 'node:module';
import PdfDocument from 'pdfkit';
import { pageWords } from '#platform/documents/document.ts';
import {
  type BriefBlock,
  type BriefDocument,
  type Line,
  languageTag,
  plain,
} from '../../document/document.ts';
import { accent, rule, senseColours, softInk, strongRule } from '../theme.ts';
import { heightOf, layOut, leading, type Sheet } from './lay-out.ts';
import {
  contentWidth,
  drawRule,
  keepTogether,
  margin,
  newPage,
  type Pen,
  writeLine,
  writeRows,
} from './pen.ts';
import { drawTable } from './table.ts';

const fontFile = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}.ttf`);

const bodySize = 9.4;
const noteSize = 7.6;
const factSize = 8.8;
const factIndent = 92;

/** The brief as a tagged PDF with bookmarks, whose text can be selected, searched and read aloud. */
export function pdfOf(document: BriefDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { title, author, language, madeOn, blocks } = document;
  const sheet = new PdfDocument({
    size: 'A4',
    margins: { top: margin.top, left: margin.side, right: margin.side, bottom: 0 },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: languageTag(language),
    bufferPages: true,
    info: {
      Title: title,
      Author: author,
      Creator: 'Rodret',
      Producer: 'Rodret',
      CreationDate: new Date(`${madeOn}T00:00:00Z`),
    },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    sheet.on('data', (chunk: Buffer) => void chunks.push(chunk));
    sheet.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    sheet.on('error', reject);
  });
  sheet.registerFont('body', fontFile('400Regular/Inter_400Regular'));
  sheet.registerFont('bold', fontFile('700Bold/Inter_700Bold'));
  const root = sheet.struct('Document');
  sheet.addStructure(root);
  const pen: Pen = { sheet, root, language, y: margin.top };
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') keepTogether(pen, heightUntilHeading(pen, blocks.slice(at)));
    drawBlock(pen, block);
  });
  root.end();
  drawFeet(sheet, document);
  sheet.end();
  return whole;
}

/** Higher than this, what stands under a heading may go on to the next page. */
const highestWhole = 230;

/** What a heading needs so as not to part from its text: all of it where that is little, else its beginning. */
function heightUntilHeading(pen: Pen, [heading, ...rest]: readonly BriefBlock[]): number {
  if (heading?.kind !== 'heading') return 0;
  const own = heading.level === 2 ? 46 : 24;
  const [beginning, ...later] = rest;
  if (beginning?.kind === 'heading') return own + heightUntilHeading(pen, rest);
  const end = later.findIndex(({ kind }) => kind === 'heading');
  const under = end < 0 ? rest : rest.slice(0, end + 1);
  const whole = own + under.reduce((sum, block) => sum + heightOfBlock(pen, block), 0);
  return whole <= highestWhole ? whole : own + Math.min(60, heightOfBlock(pen, under[0] ?? heading));
}

function heightOfBlock(pen: Pen, block: BriefBlock): number {
  const laid = (line: Line, width: number, size: number) =>
    heightOf(layOut(pen.sheet, line, { width, size }), size);
  switch (block.kind) {
    case 'text':
      return laid(block.line, contentWidth(pen), bodySize) + 5;
    case 'facts':
      return block.facts.reduce(
        (sum, { line }) => sum + laid(line, contentWidth(pen) - factIndent, factSize) + 2.4,
        4,
      );
    case 'list':
      return block.items.reduce((sum, item) => sum + laid(item, contentWidth(pen) - 18, bodySize) + 4, 2);
    case 'title':
    case 'heading':
    case 'lead':
    case 'numbers':
    case 'table':
      return highestWhole;
  }
}

function drawBlock(pen: Pen, block: BriefBlock): void {
  const { root } = pen;
  switch (block.kind) {
    case 'title':
      writeLine(pen, root, 'P', plain(block.topic), { size: 9.4, isStrong: true, colour: accent });
      pen.y += 3;
      pen.sheet.outline.addItem(block.title);
      writeLine(pen, root, 'H1', plain(block.title), { size: 17.5, isStrong: true });
      pen.y += 2;
      writeLine(pen, root, 'P', plain(block.facts), { size: 8.4, colour: softInk });
      pen.y += 9;
      return;
    case 'heading':
      drawHeading(pen, block);
      return;
    case 'lead':
      writeLine(pen, root, 'P', block.line, { size: 10 });
      pen.y += 7;
      return;
    case 'text':
      writeLine(
        pen,
        root,
        'P',
        block.line,
        block.isNote === true ? { size: noteSize, colour: softInk } : { size: bodySize },
      );
      pen.y += 5;
      return;
    case 'list':
      drawList(pen, block);
      return;
    case 'numbers':
      drawNumbers(pen, block);
      return;
    case 'facts':
      drawFacts(pen, block);
      return;
    case 'table':
      drawTable(pen, block);
  }
}

function drawHeading(pen: Pen, { level, text, onNewPage }: Extract<BriefBlock, { kind: 'heading' }>): void {
  const style = { size: level === 2 ? 14 : 10.6, isStrong: true } as const;
  if (onNewPage === true && pen.y > pen.sheet.page.height / 2) newPage(pen);
  else if (pen.y > margin.top) pen.y += level === 2 ? 12 : 7;
  if (level === 2) {
    drawRule(pen, pen.y, strongRule);
    pen.y += 7;
    pen.sheet.outline.addItem(text);
  }
  writeLine(pen, pen.root, `H${level}`, plain(text), style);
  pen.y += level === 2 ? 4 : 2;
}

function drawList(pen: Pen, { items, isNumbered }: Extract<BriefBlock, { kind: 'list' }>): void {
  const { sheet, root } = pen;
  const indent = isNumbered ? 18 : 12;
  const width = contentWidth(pen) - indent;
  const list = sheet.struct('L');
  root.add(list);
  items.forEach((item, at) => {
    const rows = layOut(sheet, item, { width, size: bodySize });
    keepTogether(pen, heightOf(rows, bodySize));
    const entry = sheet.struct('LI');
    list.add(entry);
    const mark = layOut(sheet, plain(isNumbered ? `${at + 1}.` : '•'), { width: indent, size: bodySize });
    const style = { size: bodySize };
    writeRows(
      pen,
      entry,
      'Lbl',
      mark,
      { x: margin.side, y: pen.y, width: indent },
      { ...style, isStrong: isNumbered },
    );
    pen.y += writeRows(pen, entry, 'LBody', rows, { x: margin.side + indent, y: pen.y, width }, style) + 4;
    entry.end();
  });
  list.end();
  pen.y += 2;
}

/** Facts with their names in a column of their own. */
function drawFacts(pen: Pen, { facts }: Extract<BriefBlock, { kind: 'facts' }>): void {
  const { sheet, root } = pen;
  const [indent, size] = [factIndent, factSize];
  const width = contentWidth(pen) - indent;
  const list = sheet.struct('L');
  root.add(list);
  for (const { term, line } of facts) {
    const rows = layOut(sheet, line, { width, size });
    const name = layOut(sheet, plain(term), { width: indent - 10, size, isStrong: true });
    const height = Math.max(heightOf(rows, size), heightOf(name, size));
    keepTogether(pen, height);
    const entry = sheet.struct('LI');
    list.add(entry);
    const at = { y: pen.y, width };
    writeRows(pen, entry, 'Lbl', name, { ...at, x: margin.side }, { size, isStrong: true, colour: softInk });
    writeRows(pen, entry, 'LBody', rows, { ...at, x: margin.side + indent }, { size });
    entry.end();
    pen.y += height + 2.4;
  }
  list.end();
  pen.y += 4;
}

function drawNumbers(pen: Pen, { numbers }: Extract<BriefBlock, { kind: 'numbers' }>): void {
  const gap = 12;
  const width = (contentWidth(pen) - gap * (numbers.length - 1)) / numbers.length;
  const [large, small] = [20, 8.4];
  numbers.forEach(({ number, words, sense }, at) => {
    const from = at * (width + gap);
    const x = margin.side + from;
    drawRule(pen, pen.y, senseColours[sense], from, from + width);
    const place = (y: number) => ({ x, y, width });
    const rows = (text: string, size: number, isStrong: boolean) =>
      layOut(pen.sheet, plain(text), { width, size, isStrong });
    writeRows(pen, pen.root, 'P', rows(number, large, true), place(pen.y + 4), {
      size: large,
      isStrong: true,
      colour: senseColours[sense],
    });
    writeRows(pen, pen.root, 'P', rows(words, small, false), place(pen.y + 4 + leading(large)), {
      size: small,
    });
  });
  pen.y += 4 + leading(large) + leading(small) + 4;
}

function drawFeet(sheet: Sheet, { foot, language }: BriefDocument): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    sheet.switchToPage(start + index);
    sheet.page.margins.bottom = 0;
    const y = sheet.page.height - 38;
    const width = sheet.page.width - 2 * margin.side;
    sheet.markContent('Artifact');
    sheet
      .moveTo(margin.side, y - 8)
      .lineTo(margin.side + width, y - 8)
      .lineWidth(0.5)
      .strokeColor(rule)
      .stroke();
    sheet.font('body').fontSize(7.6).fillColor(softInk);
    sheet.text(foot, margin.side, y, { width, lineBreak: false });
    sheet.text(pageWords(String(index + 1), String(count), language), margin.side, y, {
      width,
      align: 'right',
      lineBreak: false,
    });
    sheet.endMarkedContent();
  }
}
