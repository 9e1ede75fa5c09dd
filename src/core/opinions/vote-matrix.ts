/** 1 agrees, −1 disagrees, 0 passes. What was not seen has no vote. */
export type Choice = -1 | 0 | 1;

export type Vote = { readonly participant: number; readonly statement: number; readonly choice: Choice };

/**
 * Votes in compressed rows: those of participant p stand at `rowStart[p]` ≤ position < `rowStart[p + 1]`, by statement ascending, one per statement.
 *
 * Seven bytes a vote: 5 million votes of 100,000 participants take 15 MB.
 */
export type VoteMatrix = {
  readonly participants: number;
  readonly statements: number;
  readonly rowStart: Uint32Array;
  readonly statement: Uint16Array;
  readonly choice: Int8Array;
};

/** As many as fit the two bytes in which a statement is kept. */
export const mostStatements = 65_536;

export type VoteList = {
  /** Of the votes of a participant on a statement the one of the latest `time` counts; of the same time, the one added last. */
  readonly add: (participant: number, statement: number, choice: Choice, time?: number) => void;
  readonly count: () => number;
  readonly toMatrix: (participants: number, statements: number) => VoteMatrix;
};

/**
 * Gathers votes one at a time in typed arrays that grow, so that a file can be read as a stream.
 *
 * `toMatrix` throws a RangeError where a vote lies outside the participants and statements named, or these are not counts.
 */
export function gatherVotes(expected = 1024): VoteList {
  let room = Math.max(16, expected);
  let count = 0;
  let participants = new Uint32Array(room);
  let statements = new Uint16Array(room);
  let choices = new Int8Array(room);
  let times: Float64Array | null = null;
  let isInOrder = true;
  let last = -1;
  let largestParticipant = -1;
  let largestStatement = -1;
  const grow = (): void => {
    room = Math.ceil(room * 1.6);
    participants = copied(participants, new Uint32Array(room));
    statements = copied(statements, new Uint16Array(room));
    choices = copied(choices, new Int8Array(room));
    if (times !== null) times = copied(times, new Float64Array(room));
  };
  return {
    add: (participant, statement, choice, time = 0) => {
      if (!(participant >= 0 && statement >= 0 && statement < mostStatements))
        throw new RangeError(`A vote of participant ${participant} on statement ${statement}.`);
      if (count === room) grow();
      participants[count] = participant;
      statements[count] = statement;
      choices[count] = choice;
      if (time !== 0) times ??= new Float64Array(room);
      if (times !== null) times[count] = time;
      count += 1;
      const place = participant * mostStatements + statement;
      if (place <= last) isInOrder = false;
      last = place;
      if (participant > largestParticipant) largestParticipant = participant;
      if (statement > largestStatement) largestStatement = statement;
    },
    count: () => count,
    toMatrix: (participantCount, statementCount) => {
      if (!(statementCount <= mostStatements) || largestStatement >= statementCount)
        throw new RangeError(`A vote on statement ${largestStatement} of ${statementCount}.`);
      if (!(participantCount < 2 ** 32) || largestParticipant >= participantCount)
        throw new RangeError(`A vote of participant ${largestParticipant} of ${participantCount}.`);
      const counts = { participants: participantCount, statements: statementCount };
      return isInOrder
        ? rowsInOrder(participants, statements.slice(0, count), choices.slice(0, count), counts)
        : sortedRows(participants.subarray(0, count), statements, choices, times, counts);
    },
  };
}

/**
 * Votes as a matrix, whatever their order; of several votes of a participant on a statement the last counts.
 *
 * Throws a RangeError where a vote lies outside `participants` × `statements`.
 */
export function votesFrom(rows: Iterable<Vote>, participants: number, statements: number): VoteMatrix {
  const list = gatherVotes();
  for (const { participant, statement, choice } of rows) list.add(participant, statement, choice);
  return list.toMatrix(participants, statements);
}

type Counts = { readonly participants: number; readonly statements: number };

function copied<Kind extends Uint32Array | Uint16Array | Int8Array | Float64Array>(
  from: Kind,
  to: Kind,
): Kind {
  to.set(from);
  return to;
}

function rowsInOrder(
  participant: Uint32Array,
  statement: Uint16Array,
  choice: Int8Array,
  counts: Counts,
): VoteMatrix {
  const rowStart = new Uint32Array(counts.participants + 1);
  for (let at = 0; at < statement.length; at += 1) rowStart[participant[at]! + 1]! += 1;
  for (let row = 0; row < counts.participants; row += 1) rowStart[row + 1]! += rowStart[row]!;
  return { ...counts, rowStart, statement, choice };
}

/** Sorts by statement, then by participant, each keeping the order of equals; of equals the latest is kept. */
function sortedRows(
  participant: Uint32Array,
  statement: Uint16Array,
  choice: Int8Array,
  times: Float64Array | null,
  counts: Counts,
): VoteMatrix {
  const byStatement = orderBy(statement.subarray(0, participant.length), counts.statements, null);
  const order = orderBy(participant, counts.participants, byStatement);
  let kept = 0;
  let latest = 0;
  const sorted = {
    participant: new Uint32Array(order.length),
    statement: new Uint16Array(order.length),
    choice: new Int8Array(order.length),
  };
  for (let at = 0; at < order.length; at += 1) {
    const own = order[at]!;
    const isSame =
      kept > 0 &&
      sorted.participant[kept - 1] === participant[own] &&
      sorted.statement[kept - 1] === statement[own];
    const time = times === null ? 0 : times[own]!;
    if (isSame && time < latest) continue;
    if (!isSame) kept += 1;
    latest = time;
    sorted.participant[kept - 1] = participant[own]!;
    sorted.statement[kept - 1] = statement[own]!;
    sorted.choice[kept - 1] = choice[own]!;
  }
  return rowsInOrder(
    sorted.participant,
    sorted.statement.slice(0, kept),
    sorted.choice.slice(0, kept),
    counts,
  );
}

/** Positions by key ascending, equals in the order of `before` (or as they stand). */
function orderBy(keys: Uint32Array | Uint16Array, keyCount: number, before: Uint32Array | null): Uint32Array {
  const start = new Uint32Array(keyCount + 1);
  for (let at = 0; at < keys.length; at += 1) start[keys[at]! + 1]! += 1;
  for (let key = 0; key < keyCount; key += 1) start[key + 1]! += start[key]!;
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const own = before === null ? at : before[at]!;
    const key = keys[own]!;
    order[start[key]!] = own;
    start[key]! += 1;
  }
  return order;
}
