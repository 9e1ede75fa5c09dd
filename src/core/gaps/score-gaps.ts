import { fitGapNoise, type GapNoise } from '#core/gaps/gap-noise.ts';
import { familyOf, fewestYears } from '#core/gaps/gather-family.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';
import type { SeriesMoments } from '#core/gaps/series-moments.ts';
import { testMeans } from '#core/gaps/test-means.ts';
import { squeezedVariance } from '#core/numerics/squeezed-variance.ts';

/**
 * Mean gap, persistence and p-values of every unit in one key figure, one class after the other. `moments` per class and number of counted years.
 *
 * Made-up units are scored with the noise and spread of the class they are scored as, and have no part in either.
 */
export function scoreGaps(
  input: ScanInput,
  workspace: ScanWorkspace,
  moments: readonly (readonly SeriesMoments[])[],
  keyFigure: number,
  result: ScanResult,
): void {
  const units = input.panel.units.length;
  for (let unit = 0; unit < units; unit += 1) {
    const counted = workspace.gapCounts[unit]!;
    if (counted === 0) continue;
    result.yearsCounted[keyFigure * units + unit] = counted;
    result.meanGap[keyFigure * units + unit] = workspace.means[unit]!;
  }
  for (let unitClass = 1; unitClass <= 2; unitClass += 1) {
    const noise = fitGapNoise(familyOf(input, workspace, unitClass), moments[unitClass - 1]!);
    if (noise === null) continue;
    result.spread[keyFigure * 2 + unitClass - 1] = noise.spread;
    scoreClass(input, workspace, keyFigure, unitClass, noise, result);
  }
}

function scoreClass(
  input: ScanInput,
  workspace: ScanWorkspace,
  keyFigure: number,
  unitClass: number,
  noise: GapNoise,
  result: ScanResult,
): void {
  const units = input.panel.units.length;
  const fewest = fewestYears(input);
  const practical = input.practicalThreshold[keyFigure]!;
  const threshold = Number.isNaN(practical) ? noise.spread : practical;
  const isTested = input.testing[keyFigure]! > 0;
  const { testedUnits, standardErrors } = workspace;
  let count = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const counted = workspace.gapCounts[unit]!;
    if (counted === 0 || workspace.scoredClass[unit] !== unitClass) continue;
    const cell = keyFigure * units + unit;
    result.persistenceYears[cell] = persistence(
      workspace.gaps,
      unit * input.options.window,
      counted,
      threshold / 2,
    );
    if (!isTested || counted < fewest) continue;
    const series = noise.ofLength[counted]!;
    const variance = squeezedVariance(workspace.squares[unit]! / series.squares, series.degrees, noise.prior);
    testedUnits[count] = unit;
    standardErrors[count] = Math.sqrt(variance * series.meanVariance);
    count += 1;
  }
  testMeans(workspace, { keyFigure, count, threshold, noise }, result);
}

/** Latest counted years in a row, gaps latest first, in which the gap stands beyond `limit` on the side of the latest. */
function persistence(gaps: Float64Array, from: number, counted: number, limit: number): number {
  const side = Math.sign(gaps[from]!);
  let years = 0;
  while (years < counted && gaps[from + years]! * side > limit) years += 1;
  return years;
}
