import { placeLatest } from '#core/gaps/latest-place.ts';
import { clearKeyFigure } from '#core/gaps/scan-result.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';
import { scoreGaps } from '#core/gaps/score-gaps.ts';
import { seriesMoments } from '#core/gaps/series-moments.ts';
import type { TypicalAutocorrelations } from '#core/gaps/typical-autocorrelation.ts';

/**
 * Scans the key figures `from` ≤ position < `to` into `result`, all but q-values and levels (see `finishUnits`).
 *
 * Key figures do not depend on one another, so ranges may be scanned in any order and by several threads, each with a workspace of its own.
 */
export function scanRange(
  input: ScanInput,
  workspace: ScanWorkspace,
  typical: TypicalAutocorrelations,
  from: number,
  to: number,
  result: ScanResult,
): void {
  const moments = typical.map(each => seriesMoments(workspace.weights, each));
  for (let keyFigure = from; keyFigure < to; keyFigure += 1) {
    clearKeyFigure(input, keyFigure, result);
    workspace.steps.gatherYearlyGaps(input, workspace, keyFigure);
    placeLatest(input, workspace, keyFigure, result);
    workspace.steps.measureTrends(input, workspace, keyFigure, result);
    scoreGaps(input, workspace, moments, keyFigure, result);
  }
}
