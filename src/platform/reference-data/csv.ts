/** A row of a file and the line it begins on, counted from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

export type Separator = ',' | ';' | '\t';

/** Reads separated text with quoted cells (RFC 4180); blank lines are left out. */
export const readCsv = (text: string, separator: Separator = ','): readonly CsvRow[] =>
  parseCsv(text, separator).rows;

/** The same, with the line of a quote that is never closed, as in a file cut off: all after it is in one cell. */
export function parseCsv(
  text: string,
  separator: Separator,
): { readonly rows: readonly CsvRow[]; readonly openQuoteOn: number | null } {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let quotedOn = 1;
  let begunOn = 1;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some(text => text !== '')) rows.push({ line: begunOn, cells });
    cells = [];
    begunOn = line;
  };
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (character === '\n') line++;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') {
      isQuoted = true;
      quotedOn = line;
    } else if (character === separator) endCell();
    else if (character === '\n') endRow();
    else cell += character;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return { rows, openQuoteOn: isQuoted ? quotedOn : null };
}
