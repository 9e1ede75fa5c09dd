import type { ScanInput } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';

/** The yearly gaps of the units of one class in one key figure, summed up per unit; only units with enough years. */
export type GapFamily = {
  /** Mean gap per unit, later years weighing more, in the key figure's unit. */
  readonly means: Float64Array;
  /** Sum of squared deviations of the yearly gaps from their plain mean. */
  readonly squares: Float64Array;
  /** Sum of products of deviations of successive counted years. */
  readonly lagProducts: Float64Array;
  /** Years counted. */
  readonly counts: Uint8Array;
};

/** With fewer comparable units than this there is no ordinary spread to speak of. */
export const fewestUnits = 10;

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

/** Room for a family of so many units. */
export function makeGapFamily(units: number): GapFamily {
  return {
    means: new Float64Array(units),
    squares: new Float64Array(units),
    lagProducts: new Float64Array(units),
    counts: new Uint8Array(units),
  };
}
