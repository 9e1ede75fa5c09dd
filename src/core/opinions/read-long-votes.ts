import { choiceOf } from './choice-words.ts';
import { cellsOf } from './read-lines.ts';
import { gatherVotes, mostStatements } from './vote-matrix.ts';
import { type Begun, fault, type TakeRecord, tooMany, wrongChoice, wrongLength } from './votes-file.ts';

type Columns = {
  readonly participant: number;
  readonly statement: number;
  readonly choice: number;
  readonly time: number;
};

/** A row per vote. */
export function longRows(separator: string, header: readonly string[], columns: Columns): Begun {
  const votes = gatherVotes();
  const participants = new Map<string, number>();
  const statements = new Map<string, number>();
  const place = (places: Map<string, number>, name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, places.size);
    return places.size - 1;
  };
  const take: TakeRecord = (record, line) => {
    const cells = cellsOf(record, separator);
    if (cells.length !== header.length) return wrongLength(line, cells.length, header.length);
    const participant = cells[columns.participant]!;
    const statement = cells[columns.statement]!;
    if (participant === '')
      return fault(
        line,
        header[columns.participant]!,
        'names no participant',
        'Give every vote a participant.',
      );
    if (statement === '')
      return fault(line, header[columns.statement]!, 'names no statement', 'Give every vote a statement.');
    const choice = choiceOf(cells[columns.choice]!);
    if (choice === undefined) return wrongChoice(line, header[columns.choice]!, cells[columns.choice]!);
    const time = columns.time < 0 ? 0 : timeOf(cells[columns.time]!);
    if (Number.isNaN(time))
      return fault(
        line,
        header[columns.time]!,
        `${cells[columns.time]} is not a time`,
        'Give a number or a date such as 2026-11-26 10:00, or take the column away.',
      );
    if (!statements.has(statement) && statements.size === mostStatements) return tooMany(line);
    const [row, column] = [place(participants, participant), place(statements, statement)];
    if (choice !== null) votes.add(row, column, choice, time);
    return null;
  };
  return {
    kind: 'begun',
    take,
    finish: () => ({
      kind: 'votes',
      votes: votes.toMatrix(participants.size, statements.size),
      participants: [...participants.keys()],
      statements: [...statements.keys()],
    }),
  };
}

const timeOf = (cell: string): number =>
  cell === '' ? 0 : Number.isNaN(Number(cell)) ? Date.parse(cell) : Number(cell);
