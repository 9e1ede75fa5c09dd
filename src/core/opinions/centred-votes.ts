import type { VoteMatrix } from './vote-matrix.ts';

/**
 * The votes of some participants on some statements, with the mean of each statement.
 *
 * What a participant has not seen is taken as the statement's mean, so that the matrix freed of its means is zero there: it is exactly as sparse as the votes. Row r is that of participant `rows[r]`; an entry's code is
 * 3 · column + choice + 1, where column is a position in `columns`.
 */
export type CentredVotes = {
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  readonly rowStart: Uint32Array;
  readonly codes: Uint32Array;
  /** Per column: mean of the choices of these rows; 0 where none has seen it. */
  readonly means: Float64Array;
};

/** Positions of the statements that are not left out. */
export function keptStatements(statements: number, leaveOut: Iterable<number>): Uint32Array {
  const isOut = new Uint8Array(statements);
  for (const statement of leaveOut) isOut[statement] = 1;
  return Uint32Array.from(Array.from(isOut.keys()).filter(statement => isOut[statement] === 0));
}

/** Position of each statement among `columns`; −1 where it is not there. */
export function placesOf(columns: Uint32Array, statements: number): Int32Array {
  const places = new Int32Array(statements).fill(-1);
  for (let column = 0; column < columns.length; column += 1) places[columns[column]!] = column;
  return places;
}

/** How many votes each participant has cast on the statements of `columns`. */
export function votesCast(votes: VoteMatrix, columns: Uint32Array): Uint32Array {
  const { participants, statements, rowStart, statement } = votes;
  const cast = new Uint32Array(participants);
  const places = placesOf(columns, statements);
  for (let row = 0; row < participants; row += 1) {
    let count = 0;
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at += 1)
      if (places[statement[at]!]! >= 0) count += 1;
    cast[row] = count;
  }
  return cast;
}

/** The votes of participants `rows` on statements `columns`, centred on the mean of each statement among them. */
export function centredVotes(votes: VoteMatrix, rows: Uint32Array, columns: Uint32Array): CentredVotes {
  const places = placesOf(columns, votes.statements);
  let room = 0;
  for (const row of rows) room += votes.rowStart[row + 1]! - votes.rowStart[row]!;
  const codes = new Uint32Array(room);
  const rowStart = new Uint32Array(rows.length + 1);
  const tallies = new Uint32Array(columns.length * 3);
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const participant = rows[row]!;
    const end = votes.rowStart[participant + 1]!;
    for (let at = votes.rowStart[participant]!; at < end; at += 1) {
      const column = places[votes.statement[at]!]!;
      if (column < 0) continue;
      const code = 3 * column + votes.choice[at]! + 1;
      codes[count] = code;
      tallies[code]! += 1;
      count += 1;
    }
    rowStart[row + 1] = count;
  }
  return { rows, columns, rowStart, codes: codes.subarray(0, count), means: meansOf(tallies) };
}

/** Per column of tallies in threes (disagree, pass, agree): the mean choice, 0 where there is none. */
export function meansOf(tallies: Uint32Array): Float64Array {
  return Float64Array.from({ length: tallies.length / 3 }, (_, column) => {
    const [disagree, pass, agree] = [0, 1, 2].map(choice => tallies[3 * column + choice]!);
    const seen = disagree! + pass! + agree!;
    return seen === 0 ? 0 : (agree! - disagree!) / seen;
  });
}

/** Per code: weight of its column times (choice − mean), so that a row's product with the weights is a sum over its codes. */
function weighed(means: Float64Array, weights: Float64Array, into: Float64Array): void {
  for (let column = 0; column < means.length; column += 1) {
    const mean = means[column]!;
    const weight = weights[column]!;
    into[3 * column] = (-1 - mean) * weight;
    into[3 * column + 1] = -mean * weight;
    into[3 * column + 2] = (1 - mean) * weight;
  }
}

/** Product of the centred matrix with a weight per column: a score per row. */
export function scoresOf({ rowStart, codes, means }: CentredVotes, weights: Float64Array): Float64Array {
  const rows = rowStart.length - 1;
  const table = new Float64Array(3 * means.length);
  weighed(means, weights, table);
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at += 1) sum += table[codes[at]!]!;
    scores[row] = sum;
  }
  return scores;
}

/** v ↦ XᵀX v for the centred matrix X, in one pass over the votes. `into` is written and returned. */
export function scatterTimes(centred: CentredVotes): (v: Float64Array, into: Float64Array) => Float64Array {
  const { rowStart, codes, means } = centred;
  const rows = rowStart.length - 1;
  const table = new Float64Array(3 * means.length);
  const gathered = new Float64Array(3 * means.length);
  return (v, into) => {
    weighed(means, v, table);
    gathered.fill(0);
    for (let row = 0; row < rows; row += 1) {
      const start = rowStart[row]!;
      const end = rowStart[row + 1]!;
      let sum = 0;
      for (let at = start; at < end; at += 1) sum += table[codes[at]!]!;
      for (let at = start; at < end; at += 1) gathered[codes[at]!]! += sum;
    }
    for (let column = 0; column < means.length; column += 1) {
      const mean = means[column]!;
      const at = 3 * column;
      into[column] =
        gathered[at + 2]! - gathered[at]! - mean * (gathered[at]! + gathered[at + 1]! + gathered[at + 2]!);
    }
    return into;
  };
}
