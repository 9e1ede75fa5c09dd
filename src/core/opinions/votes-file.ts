import { mostStatements, type VoteMatrix } from './vote-matrix.ts';

/** Votes with the names that the file has for participants and statements, in the order in which they first stand there. */
export type VotesFile = {
  readonly kind: 'votes';
  readonly votes: VoteMatrix;
  readonly participants: readonly string[];
  readonly statements: readonly string[];
};

/** What is wrong with a file of votes; `line` counts from 1, the header included; null where it is the file as a whole. */
export type VotesFault = {
  readonly kind: 'fault';
  readonly line: number | null;
  readonly column: string | null;
  readonly reason: string;
  readonly remedy: string;
};

export const fault = (
  line: number | null,
  column: string | null,
  reason: string,
  remedy: string,
): VotesFault => ({ kind: 'fault', line, column, reason, remedy });

/** Takes the records of a file after its header; returns what is wrong with one, else null. */
export type TakeRecord = (record: string, line: number) => VotesFault | null;

export type Begun = { readonly kind: 'begun'; readonly take: TakeRecord; readonly finish: () => VotesFile };

export const wrongLength = (line: number, cells: number, wanted: number): VotesFault =>
  fault(
    line,
    null,
    `has ${cells} cells where the header has ${wanted}`,
    'Give every row as many cells as the header; quote cells that hold the separator.',
  );

export const wrongChoice = (line: number, column: string, cell: string): VotesFault =>
  fault(
    line,
    column,
    `${shortened(cell)} is not a vote`,
    'Give 1 for agree, -1 for disagree, 0 for pass, and leave the cell empty where the statement was not seen.',
  );

const shortened = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);

export const tooMany = (line: number): VotesFault =>
  fault(
    line,
    null,
    `has more than ${mostStatements} statements`,
    'Divide the conversation, or leave out statements that nobody has seen.',
  );
