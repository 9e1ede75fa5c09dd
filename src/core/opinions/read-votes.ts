import { cellsOf, readLines, separatorOf } from './read-lines.ts';
import { longRows } from './read-long-votes.ts';
import { matrixRows } from './read-vote-matrix.ts';
import { type Begun, fault, type TakeRecord, type VotesFault, type VotesFile } from './votes-file.ts';

export type VotesReader = {
  readonly push: (piece: string) => void;
  /** Whether something is wrong already, so that the rest need not be read. */
  readonly isDone: () => boolean;
  readonly end: () => VotesFile | VotesFault;
};

const names = {
  participant: ['participant', 'participant-id', 'voter-id', 'voter', 'pid', 'deltagare', 'röstande'],
  statement: ['statement', 'statement-id', 'comment-id', 'comment', 'tid', 'utsaga', 'påstående'],
  choice: ['vote', 'choice', 'value', 'röst', 'val'],
  time: ['timestamp', 'time', 'created'],
};

/**
 * Reads votes from a text that comes in pieces: a matrix with a row per participant and a column per statement, as Polis's `participants-votes.csv` (its columns `group-id` and `n-…` are left aside), or long, a vote per row with columns for
 * participant, statement and vote, as its `votes.csv`.
 *
 * 1 or *agree* agrees, −1 or *disagree* disagrees, 0 or *pass* passes, Swedish words too; an empty cell was not seen. Cells are separated by comma, semicolon or tab. In long form the vote with the latest `timestamp` counts, else the last in the file.
 * The first thing that is wrong is told with its line: a cell that is none of these, a row of another length, a participant with two rows in a matrix.
 */
export function readVotes(): VotesReader {
  let wrong: VotesFault | null = null;
  let take: TakeRecord | null = null;
  let finish: (() => VotesFile) | null = null;
  const lines = readLines((record, line) => {
    if (wrong !== null) return;
    if (take !== null) {
      wrong = take(record, line);
      return;
    }
    const begun = begin(record, line);
    if (begun.kind === 'fault') wrong = begun;
    else ({ take, finish } = begun);
  });
  return {
    push: piece => {
      if (wrong === null) lines.push(piece);
    },
    isDone: () => wrong !== null,
    end: () => {
      lines.end();
      if (wrong !== null) return wrong;
      if (finish === null)
        return fault(
          null,
          null,
          'is empty',
          'Give a line of column names and a row per participant or per vote.',
        );
      return finish();
    },
  };
}

function begin(record: string, line: number): Begun | VotesFault {
  const separator = separatorOf(record);
  const header = cellsOf(record, separator);
  const folded = header.map(cell => cell.toLowerCase());
  const column = (role: keyof typeof names) => folded.findIndex(cell => names[role].includes(cell));
  if (header.length < 2)
    return fault(
      line,
      null,
      'has no header with several columns',
      'Give a line of column names first, separated by comma, semicolon or tab.',
    );
  const long = {
    participant: column('participant'),
    statement: column('statement'),
    choice: column('choice'),
  };
  return long.participant >= 0 && long.statement >= 0 && long.choice >= 0
    ? longRows(separator, header, { ...long, time: column('time') })
    : matrixRows(separator, header, line);
}
