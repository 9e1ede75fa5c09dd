import { benjaminiHochberg } from '#core/numerics/benjamini-hochberg.ts';
import { normalTail } from '#core/numerics/normal.ts';
import type { Representative, Side } from './analysis.ts';
import { type Counts, tallyOf, tallyOfAll } from './tallies.ts';
import { differenceOfShares } from './two-proportions.ts';

export const sides: readonly Side[] = ['agree', 'disagree'];

const falseDiscoveryRate = 0.1;
const mostShown = 10;

/**
 * Per group the statements that tell it apart, at most ten, those first whose effect is surely largest (lower end of its interval).
 *
 * A statement is representative for a group where more than half of those in it who have seen it take that side, more do than in the other groups together (two-proportion test, Benjamini–Hochberg over all groups, statements and sides at 10 %),
 * and at least `leastSeen` have seen it both in the group and outside it. Of the two sides of a statement only one can be.
 * Reference: representativeness of Small et al. 2021, Recerca 26(2), section 4, with the difference in place of the ratio.
 */
export function representativeStatements(
  counts: Counts,
  columns: Uint32Array,
  leastSeen: number,
): readonly (readonly Representative[])[] {
  const asked: { group: number; found: Representative }[] = [];
  for (let group = 0; group < counts.groups; group += 1) {
    for (let column = 0; column < counts.columns; column += 1) {
      const inside = tallyOf(counts, group, column);
      const outside = tallyOfAll(counts, column, group);
      if (inside.seen < leastSeen || outside.seen < leastSeen) continue;
      for (const side of sides) {
        const difference = differenceOfShares(inside[side], inside.seen, outside[side], outside.seen);
        asked.push({ group, found: { ...inside, statement: columns[column]!, side, ...difference } });
      }
    }
  }
  const qValues = benjaminiHochberg(
    Float64Array.from(asked, ({ found }) => Math.min(1, 2 * normalTail(Math.abs(found.test)))),
  );
  const called = asked.filter(
    ({ found }, at) =>
      qValues[at]! <= falseDiscoveryRate && found.test > 0 && 2 * found[found.side] > found.seen,
  );
  return Array.from({ length: counts.groups }, (_, group) =>
    called
      .filter(each => each.group === group)
      .map(({ found }) => found)
      .sort((one, other) => other.low - one.low || one.statement - other.statement)
      .slice(0, mostShown),
  );
}
