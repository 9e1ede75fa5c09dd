import { benjaminiHochberg } from '#core/numerics/benjamini-hochberg.ts';
import { normalTail } from '#core/numerics/normal.ts';
import type { Divisive, Tally } from './analysis.ts';
import { sides } from './representative.ts';
import { type Counts, tallyOf, tallyOfAll } from './tallies.ts';
import { differenceOfShares, leastShare, oneSided95 } from './two-proportions.ts';

const falseDiscoveryRate = 0.1;
/** Less than a quarter between groups, or less than a quarter on the lesser side, does not divide. */
const leastEffect = 0.25;

/**
 * What divides, the surest first: statements where two groups differ by at least 25 percentage points in the share that agrees, or disagrees, and surely differ (two-proportion test of the two groups furthest apart, Benjamini–Hochberg at 10 %
 * over all pairs of groups, statements and sides).
 *
 * With one group: statements on which it is halved, `effect` being twice the lesser of the shares that agree and disagree, 1 where half stands against half, called where surely at least a quarter stands on either side.
 * At least `leastSeen` of each group must have seen it.
 */
export function divisiveStatements(
  counts: Counts,
  columns: Uint32Array,
  leastSeen: number,
): readonly Divisive[] {
  const found =
    counts.groups === 1 ? halved(counts, columns, leastSeen) : betweenGroups(counts, columns, leastSeen);
  return [...found].sort((one, other) => other.low - one.low || one.statement - other.statement);
}

function betweenGroups(counts: Counts, columns: Uint32Array, leastSeen: number): readonly Divisive[] {
  const asked: Divisive[] = [];
  for (let column = 0; column < counts.columns; column += 1) {
    const all = { ...tallyOfAll(counts, column), statement: columns[column]! };
    for (let one = 0; one < counts.groups; one += 1) {
      const here = tallyOf(counts, one, column);
      for (let other = 0; other < counts.groups; other += 1) {
        const there = tallyOf(counts, other, column);
        if (one === other || here.seen < leastSeen || there.seen < leastSeen) continue;
        for (const side of sides) {
          const difference = differenceOfShares(here[side], here.seen, there[side], there.seen);
          if (difference.effect > 0) asked.push({ ...all, side, ...difference, between: [one, other] });
        }
      }
    }
  }
  const qValues = benjaminiHochberg(
    Float64Array.from(asked, ({ test }) => Math.min(1, 2 * normalTail(Math.abs(test)))),
  );
  const best = new Map<number, Divisive>();
  asked.forEach((each, at) => {
    if (qValues[at]! > falseDiscoveryRate || each.effect < leastEffect) return;
    const known = best.get(each.statement);
    if (known === undefined || each.low > known.low) best.set(each.statement, each);
  });
  return [...best.values()];
}

function halved(counts: Counts, columns: Uint32Array, leastSeen: number): readonly Divisive[] {
  const found: Divisive[] = [];
  for (let column = 0; column < counts.columns; column += 1) {
    const tally = tallyOf(counts, 0, column);
    const lesser = Math.min(tally.agree, tally.disagree);
    if (tally.seen < leastSeen || leastShare(lesser, tally.seen) < leastEffect) continue;
    found.push({
      ...tally,
      statement: columns[column]!,
      side: tally.agree >= tally.disagree ? 'agree' : 'disagree',
      effect: (2 * lesser) / tally.seen,
      low: 2 * leastShare(lesser, tally.seen),
      high: Math.min(1, (2 * lesser) / tally.seen + 2 * oneSided95 * deviationOf(lesser, tally)),
      test: (tally.agree - tally.disagree) / Math.sqrt(tally.agree + tally.disagree),
      between: null,
    });
  }
  return found;
}

const deviationOf = (count: number, { seen }: Tally): number =>
  Math.sqrt((count / seen) * (1 - count / seen) * (1 / seen));
