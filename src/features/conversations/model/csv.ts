/** A row of a file with commas, and the line it begins on. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** The rows of a file with commas or semicolons, whichever the first line has more of, by RFC 4180; empty lines are passed over. */
export function csvRows(text: string): readonly CsvRow[] {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const [first = ''] = source.split('\n', 1);
  const separator = first.split(';').length > first.split(',').length ? ';' : ',';
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  let at = 0;
  const endRow = () => {
    if (cells.length > 1 || (cells[0] ?? '') !== '') rows.push({ line: began, cells });
    cells = [];
    began = line;
  };
  while (at < source.length) {
    const isQuoted = source[at] === '"';
    let cell = '';
    if (isQuoted) {
      let end = source.indexOf('"', at + 1);
      while (end >= 0 && source[end + 1] === '"') end = source.indexOf('"', end + 2);
      const stop = end < 0 ? source.length : end;
      cell = source.slice(at + 1, stop).replaceAll('""', '"');
      line += cell.split('\n').length - 1;
      at = stop + 1;
    }
    const from = at;
    while (at < source.length && source[at] !== separator && source[at] !== '\n') at += 1;
    cell += source.slice(from, at);
    cells.push(isQuoted ? cell : cell.replace(/\r$/, ''));
    if (source[at] === separator) {
      at += 1;
      if (at === source.length) cells.push('');
      continue;
    }
    at += 1;
    line += 1;
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;
}
