import { familyOf } from '#core/gaps/gap-family.ts';
import { fitGapNoise, type GapNoise } from '#core/gaps/gap-noise.ts';
import type { ScanInput } from '#core/gaps/scan-types.ts';
import { makeScanWorkspace } from '#core/gaps/scan-workspace.ts';
import { typicalAutocorrelations } from '#core/gaps/typical-autocorrelation.ts';
import { gatherYearlyGaps } from '#core/gaps/yearly-gaps.ts';

/** How noisy and how far apart the mean gaps of a class ordinarily are, by position of the key figure; null where nothing honest can be said. */
export type ClassNoise = readonly (GapNoise | null)[];

/**
 * Noise and ordinary spread of a class (1 or 2) in every tested key figure, as the national scan takes them; null for those that are not tested.
 *
 * Given a few key figures at a time, so that whoever asks can let others in between: every `next()` fits `stride` tested ones.
 */
export function* fitClassNoise(
  input: ScanInput,
  unitClass: 1 | 2,
  stride = 40,
): Generator<undefined, ClassNoise> {
  const workspace = makeScanWorkspace(input);
  const typical = typicalAutocorrelations(input, workspace);
  yield undefined;
  const noises: (GapNoise | null)[] = [];
  let fitted = 0;
  for (const keyFigure of input.panel.keyFigures.keys()) {
    if (input.testing[keyFigure] === 0) {
      noises.push(null);
      continue;
    }
    gatherYearlyGaps(input, workspace, keyFigure);
    noises.push(
      fitGapNoise(familyOf(input, workspace, unitClass), workspace.weights, typical[unitClass - 1]!),
    );
    fitted += 1;
    if (fitted % stride === 0) yield undefined;
  }
  return noises;
}
