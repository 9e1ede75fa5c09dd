import { fewestUnits } from '#core/gaps/gap-family.ts';
import { familyOf } from '#core/gaps/gather-family.ts';
import type { ScanInput } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';
import { pooledAutocorrelation } from '#core/numerics/first-order-autocorrelation.ts';
import { median } from '#core/numerics/median.ts';

/** More key figures than this move the median by less than it matters. */
const sampleSize = 200;

/** One number for municipalities, one for regions. */
export type TypicalAutocorrelations = readonly [number, number];

/**
 * Median over key figures of the pooled autocorrelation of yearly gaps, for municipalities and regions (two numbers, 0–0.95).
 *
 * Takes every tested key figure up to 200, evenly spaced ones of more; all of them where none is tested. 0 for a class that has too few units in all of them.
 */
export function typicalAutocorrelations(input: ScanInput, workspace: ScanWorkspace): TypicalAutocorrelations {
  const positions = [...input.panel.keyFigures.keys()];
  const tested = positions.filter(keyFigure => input.testing[keyFigure]! > 0);
  const candidates = tested.length > 0 ? tested : positions;
  const step = Math.max(1, Math.ceil(candidates.length / sampleSize));
  const found: readonly [number[], number[]] = [[], []];
  for (let index = 0; index < candidates.length; index += step) {
    const keyFigure = candidates[index]!;
    workspace.steps.gatherYearlyGaps(input, workspace, keyFigure);
    found.forEach((ofClass, classIndex) => {
      const { lagProducts, squares, counts } = familyOf(input, workspace, classIndex + 1);
      if (counts.length < fewestUnits) return;
      ofClass.push(pooledAutocorrelation(lagProducts, squares, counts));
    });
  }
  return [median(found[0]) || 0, median(found[1]) || 0];
}
