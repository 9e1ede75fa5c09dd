import { choiceOf } from './choice-words.ts';
import { cellsOf } from './read-lines.ts';
import { type Choice, gatherVotes, mostStatements } from './vote-matrix.ts';
import {
  type Begun,
  fault,
  type TakeRecord,
  tooMany,
  type VotesFault,
  wrongChoice,
  wrongLength,
} from './votes-file.ts';

const leftAside = /^(group-id|n-(comments|votes|agree|disagree|pass)|xid)$/i;
const [minus, digitZero, digitOne] = [45, 48, 49];

/** A row per participant, named in the first column; a column per statement. */
export function matrixRows(separator: string, header: readonly string[], line: number): Begun | VotesFault {
  /** Per column: position of its statement; −1 where it holds no votes. */
  const places = new Int32Array(header.length).fill(-1);
  const statements: string[] = [];
  const known = new Set<string>();
  for (const [column, name] of header.entries()) {
    if (column === 0 || leftAside.test(name)) continue;
    if (name === '')
      return fault(
        line,
        null,
        `column ${column + 1} has no name`,
        'Give every statement a name or a number.',
      );
    if (known.has(name))
      return fault(line, name, 'stands twice among the columns', 'Give every statement one column.');
    known.add(name);
    places[column] = statements.length;
    statements.push(name);
  }
  if (statements.length === 0)
    return fault(
      line,
      null,
      'has no column of a statement',
      'Give a column per statement, after that of participants.',
    );
  if (statements.length > mostStatements) return tooMany(line);
  const votes = gatherVotes();
  const participants = new Map<string, number>();
  const separatorCode = separator.charCodeAt(0);
  const take: TakeRecord = (record, at) => {
    const firstEnd = record.indexOf(separator);
    const isQuoted = record.includes('"');
    const name = isQuoted ? cellsOf(record, separator)[0]! : record.slice(0, Math.max(0, firstEnd)).trim();
    if (firstEnd < 0) return wrongLength(at, 1, header.length);
    if (name === '')
      return fault(
        at,
        header[0]!,
        'names no participant',
        'Give every row a participant in its first column.',
      );
    if (participants.has(name))
      return fault(
        at,
        header[0]!,
        `${name} has a row already`,
        'Give one row per participant, named in the first column.',
      );
    const row = participants.size;
    participants.set(name, row);
    return isQuoted
      ? cellByCell(cellsOf(record, separator), at, row)
      : signBySign(record, firstEnd + 1, at, row);
  };

  const note = (row: number, column: number, cell: string, at: number): VotesFault | null => {
    const place = places[column]!;
    if (place < 0) return null;
    const choice = choiceOf(cell);
    if (choice === undefined) return wrongChoice(at, header[column]!, cell);
    if (choice !== null) votes.add(row, place, choice);
    return null;
  };

  const cellByCell = (cells: readonly string[], at: number, row: number): VotesFault | null => {
    if (cells.length !== header.length) return wrongLength(at, cells.length, header.length);
    for (let column = 1; column < cells.length; column += 1) {
      const wrong = note(row, column, cells[column]!, at);
      if (wrong !== null) return wrong;
    }
    return null;
  };

  /** The same without cutting the row to pieces: nearly every cell is empty, 1, -1 or 0. */
  const signBySign = (record: string, from: number, at: number, row: number): VotesFault | null => {
    const end = record.length;
    let column = 1;
    let start = from;
    for (let sign = from; sign <= end; sign += 1) {
      if (sign < end && record.charCodeAt(sign) !== separatorCode) continue;
      if (column >= header.length) return wrongLength(at, record.split(separator).length, header.length);
      const place = places[column]!;
      if (place >= 0 && sign > start) {
        const choice = plainChoice(record, start, sign);
        if (choice !== null) votes.add(row, place, choice);
        else {
          const wrong = note(row, column, record.slice(start, sign), at);
          if (wrong !== null) return wrong;
        }
      }
      column += 1;
      start = sign + 1;
    }
    return column === header.length ? null : wrongLength(at, column, header.length);
  };

  return {
    kind: 'begun',
    take,
    finish: () => ({
      kind: 'votes',
      votes: votes.toMatrix(participants.size, statements.length),
      participants: [...participants.keys()],
      statements,
    }),
  };
}

/** 1, -1 or 0 where the cell is just that; null where it must be looked at closer. */
function plainChoice(record: string, start: number, end: number): Choice | null {
  const first = record.charCodeAt(start);
  if (end - start === 1) return first === digitOne ? 1 : first === digitZero ? 0 : null;
  return end - start === 2 && first === minus && record.charCodeAt(start + 1) === digitOne ? -1 : null;
}
