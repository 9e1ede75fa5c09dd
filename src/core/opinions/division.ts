import { type Counts, tallyOf } from './tallies.ts';

/**
 * How divided the groups are: share of the variance of votes (agree 1, pass 0, disagree −1) about the means of statements that lies between groups, 0–1; 0 with one group.
 *
 * Less what chance alone would put there: 1 − (within / degrees within) / (total / degrees total), never below 0. Reference: adjusted R², Ezekiel 1930.
 */
export function divisionBetween(counts: Counts): number {
  let [total, within, votes, seenStatements, cells] = [0, 0, 0, 0, 0];
  for (let column = 0; column < counts.columns; column += 1) {
    let [seen, sum, squares, ownSquares] = [0, 0, 0, 0];
    for (let group = 0; group < counts.groups; group += 1) {
      const tally = tallyOf(counts, group, column);
      if (tally.seen === 0) continue;
      const groupSum = tally.agree - tally.disagree;
      seen += tally.seen;
      sum += groupSum;
      squares += tally.agree + tally.disagree;
      ownSquares += groupSum ** 2 / tally.seen;
      cells += 1;
    }
    if (seen === 0) continue;
    votes += seen;
    seenStatements += 1;
    total += squares - sum ** 2 / seen;
    within += squares - ownSquares;
  }
  if (counts.groups < 2 || total <= 0 || votes <= cells) return 0;
  return Math.max(0, 1 - within / (votes - cells) / (total / (votes - seenStatements)));
}
