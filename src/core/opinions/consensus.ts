import type { Consensus } from './analysis.ts';
import { sides } from './representative.ts';
import { type Counts, tallyOf, tallyOfAll } from './tallies.ts';
import { leastShare } from './two-proportions.ts';

/**
 * What most take the same side on in every group, the most shared first.
 *
 * `share` is the geometric mean over the groups of (on that side + ½) / (seen + 1): no group is outvoted by a larger one, and a group that has hardly seen a statement counts as undecided. Called are those that surely more than half of
 * every group hold (one-sided 95 %) and at least `leastSeen` of every group have seen.
 * Reference: group-informed consensus of Small et al. 2021, Recerca 26(2); prior of Jeffreys 1946, Proceedings of the Royal Society A 186.
 */
export function consensusStatements(
  counts: Counts,
  columns: Uint32Array,
  leastSeen: number,
): readonly Consensus[] {
  const found: Consensus[] = [];
  const groups = Array.from({ length: counts.groups }, (_, group) => group);
  for (let column = 0; column < counts.columns; column += 1) {
    const tallies = groups.map(group => tallyOf(counts, group, column));
    if (tallies.some(({ seen }) => seen < leastSeen)) continue;
    for (const side of sides) {
      const low = Math.min(...tallies.map(tally => leastShare(tally[side], tally.seen)));
      if (!(low > 0.5)) continue;
      const logs = tallies.map(tally => Math.log((tally[side] + 0.5) / (tally.seen + 1)));
      const share = Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
      found.push({ ...tallyOfAll(counts, column), statement: columns[column]!, side, share, low });
    }
  }
  return found.sort((one, other) => other.share - one.share || one.statement - other.statement);
}
