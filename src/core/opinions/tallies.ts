import type { Tally } from './analysis.ts';
import { placesOf } from './centred-votes.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/** Counts per group and column, in threes: disagree, pass, agree. */
export type Counts = { readonly groups: number; readonly columns: number; readonly counts: Uint32Array };

/** Tallies of the statements `columns` per group; `groupOf` gives the group of every participant, or −1 to leave one out. */
export function tallyByGroup(
  votes: VoteMatrix,
  columns: Uint32Array,
  groupOf: Int16Array,
  groups: number,
): Counts {
  const places = placesOf(columns, votes.statements);
  const counts = new Uint32Array(groups * columns.length * 3);
  for (let row = 0; row < votes.participants; row += 1) {
    const group = groupOf[row]!;
    if (group < 0) continue;
    const base = group * columns.length;
    const end = votes.rowStart[row + 1]!;
    for (let at = votes.rowStart[row]!; at < end; at += 1) {
      const column = places[votes.statement[at]!]!;
      if (column >= 0) counts[3 * (base + column) + votes.choice[at]! + 1]! += 1;
    }
  }
  return { groups, columns: columns.length, counts };
}

export function tallyOf({ columns, counts }: Counts, group: number, column: number): Tally {
  const at = 3 * (group * columns + column);
  const [disagree, pass, agree] = [counts[at]!, counts[at + 1]!, counts[at + 2]!];
  return { agree, disagree, pass, seen: agree + disagree + pass };
}

/** Sum over the groups, or over all but one. */
export function tallyOfAll(counts: Counts, column: number, without = -1): Tally {
  let [agree, disagree, pass] = [0, 0, 0];
  for (let group = 0; group < counts.groups; group += 1) {
    if (group === without) continue;
    const tally = tallyOf(counts, group, column);
    agree += tally.agree;
    disagree += tally.disagree;
    pass += tally.pass;
  }
  return { agree, disagree, pass, seen: agree + disagree + pass };
}

/** Per group and statement of the conversation, in threes: the share that disagrees, passes and agrees, each with half a vote more. */
export function sharesOf(votes: VoteMatrix, counts: Counts, columns: Uint32Array): readonly Float64Array[] {
  return Array.from({ length: counts.groups }, (_, group) => {
    // What is left out tells nothing: as if everyone voted so.
    const shares = new Float64Array(3 * votes.statements).fill(1);
    columns.forEach((statement, column) => {
      const { disagree, pass, agree, seen } = tallyOf(counts, group, column);
      [disagree, pass, agree].forEach((count, choice) => {
        shares[3 * statement + choice] = (count + 0.5) / (seen + 1.5);
      });
    });
    return shares;
  });
}
