import type { Line, Piece } from '../../document/document.ts';

export type Sheet = PDFKit.PDFDocument;

/** Words of one style on one row, placed from the start of it. */
export type Run = { readonly text: string; readonly x: number; readonly piece: Piece };
export type Row = { readonly runs: readonly Run[]; readonly width: number };

export type Setting = { readonly width: number; readonly size: number; readonly isStrong?: boolean };

export const fontOf = ({ isStrong }: Piece, whole: boolean): 'bold' | 'body' =>
  isStrong === true || whole ? 'bold' : 'body';

/** The height of a row in its size. */
export const leading = (size: number): number => size * 1.36;

/** A line broken into rows that fit; a word too wide for a row is broken where it must. */
export function layOut(sheet: Sheet, line: Line, { width, size, isStrong = false }: Setting): readonly Row[] {
  const widthOf = (text: string, piece: Piece): number => {
    sheet.font(fontOf(piece, isStrong)).fontSize(size);
    return sheet.widthOfString(text);
  };
  const rows: Row[] = [];
  let runs: Run[] = [];
  let at = 0;
  const end = () => {
    rows.push({ runs: trimmed(runs), width: at });
    runs = [];
    at = 0;
  };
  const put = (text: string, piece: Piece, wide: number) => {
    const last = runs.at(-1);
    if (last !== undefined && last.piece === piece)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, x: at, piece });
    at += wide;
  };
  for (const piece of line) {
    piece.text.split('\n').forEach((part, index) => {
      if (index > 0) end();
      for (const word of part.match(/ +|[^ ]+/g) ?? []) {
        const wide = widthOf(word, piece);
        const isBlank = word.startsWith(' ');
        if (!isBlank && at > 0 && at + wide > width) end();
        if (isBlank && at === 0) continue;
        if (wide <= width || isBlank) put(word, piece, wide);
        else {
          for (const part of brokenTo(width, word, text => widthOf(text, piece))) {
            const narrow = widthOf(part, piece);
            if (at > 0 && at + narrow > width) end();
            put(part, piece, narrow);
          }
        }
      }
    });
  }
  if (runs.length > 0) end();
  return rows;
}

/** A word too wide for a row: after its slashes and hard blanks if that helps, else between letters. */
function brokenTo(width: number, word: string, widthOf: (text: string) => number): readonly string[] {
  return word.split(/(?<=[\u00a0/-])/u).flatMap(part => (widthOf(part) <= width ? [part] : [...part]));
}

/** Without the blank at the end of a row. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  const text = last.text.replace(/ +$/, '');
  const rest = runs.slice(0, -1);
  return text === '' ? rest : [...rest, { ...last, text }];
}

export const heightOf = (rows: readonly Row[], size: number): number => rows.length * leading(size);
