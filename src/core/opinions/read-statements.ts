import { cellsOf, readLines, separatorOf } from './read-lines.ts';
import { fault, type VotesFault } from './votes-file.ts';

export type StatementRow = {
  readonly name: string;
  readonly text: string;
  /** Taken out by moderation: −1 in Polis's column `moderated`. */
  readonly isLeftOut: boolean;
};

export type StatementsFile = { readonly kind: 'statements'; readonly rows: readonly StatementRow[] };

const names = {
  name: ['comment-id', 'statement-id', 'statement', 'id', 'tid', 'utsaga', 'påstående'],
  text: ['comment-body', 'statement-text', 'body', 'txt', 'text', 'comment'],
  moderated: ['moderated', 'mod', 'modererad'],
};
const leftOut = new Set(['-1', '−1', 'out', 'rejected', 'bort', 'borttagen']);

/**
 * Reads the statements of a conversation: a row each, with its name, its text and whether moderation took it out, as Polis's `comments.csv`; the last two columns may be missing.
 *
 * What is wrong is told with its line: no column of names, a row of another length, a statement twice.
 */
export function readStatements(text: string): StatementsFile | VotesFault {
  const records: { record: string; line: number }[] = [];
  const lines = readLines((record, line) => records.push({ record, line }));
  lines.push(text);
  lines.end();
  const [first, ...others] = records;
  if (first === undefined)
    return fault(null, null, 'is empty', 'Give a line of column names and a row per statement.');
  const separator = separatorOf(first.record);
  const header = cellsOf(first.record, separator);
  const column = (role: keyof typeof names) => {
    const found = names[role].map(name => header.findIndex(cell => cell.toLowerCase() === name));
    return found.find(at => at >= 0) ?? -1;
  };
  const [name, body, moderated] = [column('name'), column('text'), column('moderated')];
  if (name < 0)
    return fault(
      first.line,
      null,
      `no column of statements is found among ${header.join(', ')}`,
      'Name it comment-id, statement or id.',
    );
  const rows = new Map<string, StatementRow>();
  for (const { record, line } of others) {
    const cells = cellsOf(record, separator);
    if (cells.length !== header.length)
      return fault(
        line,
        null,
        `has ${cells.length} cells where the header has ${header.length}`,
        'Give every row as many cells as the header; quote cells that hold the separator.',
      );
    const own = cells[name]!;
    if (own === '') return fault(line, header[name]!, 'names no statement', 'Give every row a statement.');
    if (rows.has(own))
      return fault(line, header[name]!, `${own} stands there already`, 'Give one row per statement.');
    rows.set(own, {
      name: own,
      text: body < 0 ? '' : cells[body]!,
      isLeftOut: moderated >= 0 && leftOut.has(cells[moderated]!.toLowerCase()),
    });
  }
  return { kind: 'statements', rows: [...rows.values()] };
}
