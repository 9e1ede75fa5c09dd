import { createRequire } from 'node:module';
import PdfDocument from 'pdfkit';
import { pageWords } from '#platform/documents/document.ts';
import { type BriefBlock, type BriefDocument, languageTag, plain } from '../../document/document.ts';
import { accent, rule, senseColours, softInk, strongRule } from '../theme.ts';
import { bodySize, factIndent, factSize, heightUntilHeading } from './heights.ts';
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

const noteSize = 7.6;

/** Everything this many times smaller, tried in turn: what runs over by a few rows then keeps to its page. */
const smaller = [1.04, 1.08] as const;

/** The brief as a tagged PDF with bookmarks, whose text can be selected, searched and read aloud. */
export function pdfOf(document: BriefDocument): Promise<Uint8Array<ArrayBuffer>> {
  const first = drawnAt(document, 1);
  const later = smaller.values().map(times => drawnAt(document, times));
  const { sheet, root } = first.isRagged ? (later.find(({ isRagged }) => !isRagged) ?? first) : first;
  const chunks: Buffer[] = [];
  const whole = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    sheet.on('data', (chunk: Buffer) => void chunks.push(chunk));
    sheet.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    sheet.on('error', reject);
  });
  root.end();
  drawFeet(sheet, document);
  sheet.end();
  return whole;
}

/** The brief on its sheet, and whether some page holds only a few rows that ran over from the one before. */
function drawnAt(document: BriefDocument, times: number) {
  const { title, author, language, madeOn, blocks } = document;
  const sheet = new PdfDocument({
    autoFirstPage: false,
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
  sheet.registerFont('body', fontFile('400Regular/Inter_400Regular'));
  sheet.registerFont('bold', fontFile('700Bold/Inter_700Bold'));
  sheet.on('pageAdded', () => {
    sheet.page.width *= times;
    sheet.page.height *= times;
    sheet.scale(1 / times);
  });
  sheet.addPage();
  const root = sheet.struct('Document');
  sheet.addStructure(root);
  const pen: Pen = { sheet, root, language, y: margin.top };
  let isRagged = false;
  const isFirstPage = () => sheet.bufferedPageRange().count === 1;
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') {
      keepTogether(pen, heightUntilHeading(pen, blocks.slice(at)));
      if (block.onNewPage === true && isOverrun(pen) && !isFirstPage()) isRagged = true;
    }
    drawBlock(pen, block);
  });
  return { sheet, root, isRagged: isRagged || (isOverrun(pen) && !isFirstPage()) };
}

/** Whether only a few rows stand on the page. */
const isOverrun = ({ y, sheet }: Pen): boolean => y > margin.top && y < sheet.page.height / 5;

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
  if (onNewPage === true && pen.y > pen.sheet.page.height * 0.7) newPage(pen);
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
  const laid = items.map(item => layOut(sheet, item, { width, size: bodySize }));
  laid.forEach((rows, at) => {
    const [last] = at === laid.length - 2 ? laid.slice(-1) : [];
    keepTogether(pen, heightOf(rows, bodySize) + (last === undefined ? 0 : heightOf(last, bodySize) + 4));
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
