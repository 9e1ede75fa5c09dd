import { fitGapNoise, type GapNoise } from '#core/gaps/gap-noise.ts';
import { familyOf } from '#core/gaps/gather-family.ts';
import { makeScanWorkspace } from '#core/gaps/make-scan-workspace.ts';
import type { ScanInput } from '#core/gaps/scan-types.ts';
import { seriesMoments } from '#core/gaps/series-moments.ts';
import { typicalAutocorrelations } from '#core/gaps/typical-autocorrelation.ts';

/** How noisy and how far apart the mean gaps of a class (1 or 2) are in a key figure (a position); null where nothing honest can be said. */
export type NationalNoise = (keyFigure: number, unitClass: 1 | 2) => GapNoise | null;

/** What the national scan of this input takes for noise and for ordinary, one key figure at a time and each but once. */
export function nationalNoise(input: ScanInput): NationalNoise {
  const workspace = makeScanWorkspace(input);
  const moments = typicalAutocorrelations(input, workspace).map(each =>
    seriesMoments(workspace.weights, each),
  );
  const fitted = new Map<number, readonly [GapNoise | null, GapNoise | null]>();
  const noiseOf = (unitClass: 1 | 2) =>
    fitGapNoise(familyOf(input, workspace, unitClass), moments[unitClass - 1]!);
  return (keyFigure, unitClass) => {
    const known = fitted.get(keyFigure);
    if (known !== undefined) return known[unitClass - 1]!;
    workspace.steps.gatherYearlyGaps(input, workspace, keyFigure);
    const both = [noiseOf(1), noiseOf(2)] as const;
    fitted.set(keyFigure, both);
    return both[unitClass - 1]!;
  };
}
