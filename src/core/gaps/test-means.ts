import type { GapNoise } from '#core/gaps/gap-noise.ts';
import type { ScanResult } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';
import { fewestForTailAreas, layOutTailAreas, type TailAreas } from '#core/numerics/tail-areas.ts';
import { treatPBy, treatPWith } from '#core/numerics/treat.ts';

/** Which mean gaps of a key figure are tested at once: those of the first `count` of `testedUnits`, all of one class. */
export type MeanTests = {
  readonly keyFigure: number;
  readonly count: number;
  /** In the key figure's unit; half of it is tested beside. */
  readonly threshold: number;
  readonly noise: GapNoise;
};

/** Areas read by one test: two edges of the whole null interval, two of the half. */
const areasPerTest = 4;

/** p-values of mean gaps against the threshold and half of it into `result`. */
export function testMeans(workspace: ScanWorkspace, tests: MeanTests, result: ScanResult): void {
  const { testedUnits, standardErrors, means, gapCounts } = workspace;
  const { keyFigure, threshold, noise } = tests;
  const areasOfLength = layOutTails(workspace, tests);
  for (let place = 0; place < tests.count; place += 1) {
    const unit = testedUnits[place]!;
    const mean = means[unit]!;
    const error = standardErrors[place]!;
    const areas = areasOfLength[gapCounts[unit]!]!;
    const cell = keyFigure * gapCounts.length + unit;
    if (areas === null) {
      const { testDegrees, quotient } = noise.ofLength[gapCounts[unit]!]!;
      result.pValue[cell] = treatPWith(mean, error, threshold, testDegrees, quotient);
      result.pHalf[cell] = treatPWith(mean, error, threshold / 2, testDegrees, quotient);
    } else {
      result.pValue[cell] = treatPBy(areas, mean, error, threshold);
      result.pHalf[cell] = treatPBy(areas, mean, error, threshold / 2);
    }
  }
}

/** Per number of counted years the tails to read p-values off; null where so few tests have these degrees of freedom that it is not worth it. */
function layOutTails(workspace: ScanWorkspace, { count, noise }: MeanTests): readonly (TailAreas | null)[] {
  const { ofLength } = noise;
  // Where all noise is alike, series of every length have the same degrees of freedom.
  const firstAlike = ofLength.map(({ testDegrees }) =>
    ofLength.findIndex(other => other.testDegrees === testDegrees),
  );
  const tests = new Int32Array(ofLength.length);
  for (let place = 0; place < count; place += 1)
    tests[firstAlike[workspace.gapCounts[workspace.testedUnits[place]!]!]!]! += 1;
  const laidOut = ofLength.map(({ testDegrees, quotient }, length) => {
    const areas = workspace.tailAreas[length]!;
    const isWorthIt = tests[length]! * areasPerTest >= fewestForTailAreas;
    return isWorthIt && layOutTailAreas(areas, testDegrees, quotient) ? areas : null;
  });
  return firstAlike.map(length => laidOut[length]!);
}
