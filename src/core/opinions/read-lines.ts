export type LineReader = {
  /** Takes the next piece of the text; lines may go on from piece to piece. */
  readonly push: (piece: string) => void;
  /** The text has ended: the last line is handed over. */
  readonly end: () => void;
};

/**
 * Cuts a text that comes in pieces into records, one line each, or more where a quoted cell holds line breaks; empty lines are none.
 *
 * `take` gets the record and the number of its first line. CR LF and LF end lines; a byte order mark is left out.
 */
export function readLines(take: (record: string, line: number) => void): LineReader {
  let held = '';
  let line = 0;
  let startLine = 1;
  let open = '';
  let isFirst = true;
  const lineRead = (text: string): void => {
    line += 1;
    const own = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (open === '') startLine = line;
    const record = open === '' ? own : `${open}\n${own}`;
    if (record.includes('"') && hasOpenQuote(record)) {
      open = record;
      return;
    }
    open = '';
    if (record !== '' && record.trim() !== '') take(record, startLine);
  };
  return {
    push: piece => {
      const text = isFirst && piece.startsWith('\ufeff') ? piece.slice(1) : piece;
      if (piece !== '') isFirst = false;
      let from = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        lineRead(held + text.slice(from, end));
        held = '';
        from = end + 1;
      }
      held += text.slice(from);
    },
    end: () => {
      if (held !== '') lineRead(held);
      held = '';
      // A quote that is never closed: what came after it is one record, whose cells will not fit.
      if (open !== '') take(open, startLine);
      open = '';
    },
  };
}

function hasOpenQuote(record: string): boolean {
  let quotes = 0;
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

/** The separator that a header has most of: comma, semicolon or tab. */
export const separatorOf = (header: string): string =>
  [',', ';', '\t'].reduce((best, each) =>
    header.split(each).length > header.split(best).length ? each : best,
  );

/** Cells of a record; a quoted cell may hold separators, line breaks and doubled quotes. */
export function cellsOf(record: string, separator: string): readonly string[] {
  if (!record.includes('"')) return record.split(separator).map(cell => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < record.length; at += 1) {
    const sign = record[at]!;
    if (isQuoted && sign === '"' && record[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) {
      if (!isQuoted) cell = '';
      isQuoted = !isQuoted;
    } else if (sign === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  cells.push(cell.trim());
  return cells;
}
