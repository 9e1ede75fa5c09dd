import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  type BriefBlock,
  type Cell,
  type Column,
  spreadOf,
  type TableBlock,
} from '../../document/document.ts';
import { rule, senseColours, softInk, strongRule } from '../theme.ts';
import { bare, noFrame, none, pictureOf, runsOf, thin, wholeWidth } from './pieces.ts';

export function tableOf({ columns, rows, isDense = false }: TableBlock): Table {
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

export function numbersOf({ numbers }: Extract<BriefBlock, { kind: 'numbers' }>): Table {
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
