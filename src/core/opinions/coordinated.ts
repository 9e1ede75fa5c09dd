import type { Coordinated } from './analysis.ts';
import type { VoteMatrix } from './vote-matrix.ts';

const leastVotes = 15;
/** Fewer sets than this, of a size as found, are to be expected by chance in the whole conversation. */
const mostExpected = 1e-6;

/**
 * Sets of at least `leastMembers` participants who have voted the very same on the very same statements, more often than those who think alike would; the largest first.
 *
 * Asked are vectors of at least fifteen votes that are not one choice throughout. The chance of such a vector is the product over its statements of the share that voted so in the group where the vector is likeliest
 * (`shares`: per group, per statement in threes disagree, pass, agree); called is a set of m among the n who saw the same statements where C(n, m) · chance^m ≤ 10⁻⁶. It flags and judges nothing.
 */
export function coordinatedVotes(
  votes: VoteMatrix,
  shares: readonly Float64Array[],
  leastMembers: number,
): readonly Coordinated[] {
  const { rowStart, statement, choice } = votes;
  const same = new Map<number, number[]>();
  const seenAlike = new Map<number, number>();
  for (let row = 0; row < votes.participants; row += 1) {
    const [start, end] = [rowStart[row]!, rowStart[row + 1]!];
    if (end - start < leastVotes) continue;
    const seen = hashOf(start, end, at => statement[at]!);
    const voted = hashOf(start, end, at => 3 * statement[at]! + choice[at]! + 1);
    seenAlike.set(seen, (seenAlike.get(seen) ?? 0) + 1);
    const known = same.get(voted);
    if (known === undefined) same.set(voted, [row]);
    else known.push(row);
  }
  const found: Coordinated[] = [];
  for (const rows of same.values()) {
    if (rows.length < leastMembers) continue;
    for (const members of trulySame(votes, rows)) {
      if (members.length < leastMembers) continue;
      const [start, end] = [rowStart[members[0]!]!, rowStart[members[0]! + 1]!];
      if (isOneChoice(choice, start, end)) continue;
      const others = seenAlike.get(hashOf(start, end, at => statement[at]!)) ?? members.length;
      if (logExpected(others, members.length, logChance(votes, shares, start, end)) > Math.log(mostExpected))
        continue;
      found.push({ members, statements: Array.from(statement.subarray(start, end)) });
    }
  }
  return found.sort(
    (one, other) => other.members.length - one.members.length || one.members[0]! - other.members[0]!,
  );
}

/** A number below 2⁵³ of a stretch of codes; equal stretches have equal ones. */
function hashOf(start: number, end: number, codeAt: (at: number) => number): number {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = start; at < end; at += 1) {
    const code = codeAt(at) + 1;
    one = Math.imul(one ^ code, 0x01000193);
    one ^= one >>> 15;
    other = Math.imul(other + code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return (one >>> 0) * 2 ** 21 + ((other >>> 0) % 2 ** 21);
}

/** Rows of one hash told apart by their votes. */
function trulySame(votes: VoteMatrix, rows: readonly number[]): readonly number[][] {
  const sets: number[][] = [];
  for (const row of rows) {
    const known = sets.find(set => isSame(votes, set[0]!, row));
    if (known === undefined) sets.push([row]);
    else known.push(row);
  }
  return sets;
}

function isSame({ rowStart, statement, choice }: VoteMatrix, one: number, other: number): boolean {
  const length = rowStart[one + 1]! - rowStart[one]!;
  if (rowStart[other + 1]! - rowStart[other]! !== length) return false;
  for (let at = 0; at < length; at += 1) {
    const [here, there] = [rowStart[one]! + at, rowStart[other]! + at];
    if (statement[here] !== statement[there] || choice[here] !== choice[there]) return false;
  }
  return true;
}

function isOneChoice(choice: Int8Array, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) if (choice[at] !== choice[start]) return false;
  return true;
}

/** Logarithm of the chance of the votes from `start` to `end`, in the group where it is greatest. */
function logChance(
  { statement, choice }: VoteMatrix,
  shares: readonly Float64Array[],
  start: number,
  end: number,
): number {
  return Math.max(
    ...shares.map(group => {
      let log = 0;
      for (let at = start; at < end; at += 1) log += Math.log(group[3 * statement[at]! + choice[at]! + 1]!);
      return log;
    }),
  );
}

/** log C(of, count) + count · log chance. */
function logExpected(of: number, count: number, log: number): number {
  let choose = 0;
  for (let at = 1; at <= count; at += 1) choose += Math.log((of - count + at) / at);
  return choose + count * log;
}
