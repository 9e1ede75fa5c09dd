import { type Cell, type Column, plain, spreadOf, type TableBlock } from '../../document/document.ts';
import { rule, senseColours, softInk, strongRule } from '../theme.ts';
import { heightOf, layOut, leading, type Row } from './lay-out.ts';
import {
  asArtifact,
  contentWidth,
  drawDrawing,
  drawRule,
  hasRoom,
  keepTogether,
  margin,
  newPage,
  type Part,
  type Pen,
  writeRows,
} from './pen.ts';

const gutter = 9;

type Sizes = { readonly text: number; readonly head: number; readonly pad: number };
const usual: Sizes = { text: 8.3, head: 7.6, pad: 3.2 };
const dense: Sizes = { text: 7.9, head: 7.4, pad: 1.6 };

type Placed = { readonly column: Column; readonly x: number; readonly width: number };

/** A table whose head stands again on each page it goes on to; no row is broken. */
export function drawTable(pen: Pen, block: TableBlock): void {
  const sizes = block.isDense === true ? dense : usual;
  const placed = columnsOf(pen, block.columns);
  const laid = block.rows.map(cells => cells.map((cell, at) => laidCell(pen, cell, placed[at], sizes)));
  const heights = laid.map(cells => Math.max(0, ...cells.map(({ height }) => height)) + 2 * sizes.pad);
  keepTogether(pen, headHeight(sizes) + (heights[0] ?? 0) + (heights[1] ?? 0));
  const table = pen.sheet.struct('Table', { title: block.caption, alt: block.caption });
  pen.root.add(table);
  drawHead(pen, table, placed, sizes);
  laid.forEach((cells, at) => {
    const height = heights[at] ?? 0;
    if (!hasRoom(pen, height)) {
      newPage(pen);
      asArtifact(pen, () => drawHeadWords(pen, placed, sizes));
      pen.y += headHeight(sizes);
      drawRule(pen, pen.y - 2, strongRule);
    }
    const row = pen.sheet.struct('TR');
    table.add(row);
    cells.forEach((cell, column) => {
      drawCell(pen, row, cell, placed[column], { height, isFirst: column === 0, sizes });
    });
    row.end();
    pen.y += height;
    drawRule(pen, pen.y, rule);
  });
  table.end();
  pen.y += 7;
}

function columnsOf(pen: Pen, columns: readonly Column[]): readonly Placed[] {
  const whole = contentWidth(pen) - gutter * (columns.length - 1);
  const unit = whole / columns.reduce((sum, { share }) => sum + share, 0);
  let x = margin.side;
  return columns.map(column => {
    const placed = { column, x, width: column.share * unit };
    x += placed.width + gutter;
    return placed;
  });
}

const headHeight = ({ head }: Sizes): number => leading(head) + 4;

function drawHead(pen: Pen, table: Part, placed: readonly Placed[], sizes: Sizes): void {
  const row = pen.sheet.struct('TR');
  table.add(row);
  for (const { column, x, width } of placed) {
    for (const { words, at } of headWords(pen, column, width, sizes)) {
      const rows = layOut(pen.sheet, plain(words), { width: width + 40, size: sizes.head, isStrong: true });
      writeRows(
        pen,
        row,
        'TH',
        rows,
        { x: x + at, y: pen.y, width },
        {
          size: sizes.head,
          isStrong: true,
          colour: softInk,
        },
      );
    }
  }
  row.end();
  pen.y += headHeight(sizes);
  drawRule(pen, pen.y - 2, strongRule);
}

function drawHeadWords(pen: Pen, placed: readonly Placed[], sizes: Sizes): void {
  for (const { column, x, width } of placed) {
    for (const { words, at } of headWords(pen, column, width, sizes)) {
      pen.sheet
        .font('bold')
        .fontSize(sizes.head)
        .fillColor(softInk)
        .text(words, x + at, pen.y, { lineBreak: false });
    }
  }
}

/** The words of a head and where in its column each of them begins. */
function headWords(pen: Pen, { head, align }: Column, width: number, sizes: Sizes) {
  pen.sheet.font('bold').fontSize(sizes.head);
  const wide = (words: string) => pen.sheet.widthOfString(words);
  switch (align) {
    case 'start':
      return [{ words: head, at: 0 }];
    case 'end':
      return [{ words: head, at: width - wide(head) }];
    case 'spread': {
      const [first = '', middle = '', last = ''] = spreadOf(head);
      return [
        { words: first, at: 0 },
        { words: middle, at: (width - wide(middle)) / 2 },
        { words: last, at: width - wide(last) },
      ];
    }
  }
}

type Laid =
  | {
      readonly kind: 'rows';
      readonly rows: readonly Row[];
      readonly height: number;
      readonly colour: string | null;
    }
  | {
      readonly kind: 'drawing';
      readonly cell: Extract<Cell, { kind: 'drawing' }>;
      readonly height: number;
      readonly scale: number;
    };

function laidCell(pen: Pen, cell: Cell, placed: Placed | undefined, sizes: Sizes): Laid {
  const width = placed?.width ?? 0;
  if (cell.kind === 'drawing') {
    const scale = width / cell.drawing.width;
    return { kind: 'drawing', cell, scale, height: cell.drawing.height * scale };
  }
  const rows = layOut(pen.sheet, cell.line, { width, size: sizes.text });
  const colour = cell.sense === undefined ? null : senseColours[cell.sense];
  return { kind: 'rows', rows, colour, height: heightOf(rows, sizes.text) };
}

function drawCell(
  pen: Pen,
  row: Part,
  cell: Laid,
  placed: Placed | undefined,
  { height, isFirst, sizes }: { readonly height: number; readonly isFirst: boolean; readonly sizes: Sizes },
): void {
  if (placed === undefined) return;
  const { column, x, width } = placed;
  if (cell.kind === 'drawing') {
    const data = pen.sheet.struct('TD');
    row.add(data);
    drawDrawing(pen, data, cell.cell.drawing, x, pen.y + (height - cell.height) / 2, cell.scale);
    data.end();
    return;
  }
  writeRows(
    pen,
    row,
    isFirst ? 'TH' : 'TD',
    cell.rows,
    { x, y: pen.y + sizes.pad, width },
    {
      size: sizes.text,
      align: column.align === 'end' ? 'end' : 'start',
      ...(cell.colour === null ? {} : { colour: cell.colour }),
    },
  );
}
