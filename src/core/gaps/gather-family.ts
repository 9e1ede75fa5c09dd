import type { GapFamily } from '#core/gaps/gap-family.ts';
import type { ScanInput } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';

/** Fewer than three years of gaps have neither variance nor autocorrelation worth the name. */
export function fewestYears(input: ScanInput): number {
  return Math.max(3, input.options.minYears);
}

/**
 * The family of a class (1 or 2) in the key figure last gathered into `workspace`; made-up units are no part of it. It lies in room
 * of the workspace that the next call writes over.
 */
export function familyOf(input: ScanInput, workspace: ScanWorkspace, unitClass: number): GapFamily {
  const fewest = fewestYears(input);
  const { means, squares, lagProducts, gapCounts, family } = workspace;
  const units = gapCounts.length;
  let count = 0;
  for (let unit = 0; unit < units; unit += 1) {
    if (input.unitClass[unit] !== unitClass || gapCounts[unit]! < fewest) continue;
    family.means[count] = means[unit]!;
    family.squares[count] = squares[unit]!;
    family.lagProducts[count] = lagProducts[unit]!;
    family.counts[count] = gapCounts[unit]!;
    count += 1;
  }
  return {
    means: family.means.subarray(0, count),
    squares: family.squares.subarray(0, count),
    lagProducts: family.lagProducts.subarray(0, count),
    counts: family.counts.subarray(0, count),
  };
}
