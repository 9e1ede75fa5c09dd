import { finishUnits } from '#core/gaps/finish-units.ts';
import { makeScanWorkspace } from '#core/gaps/make-scan-workspace.ts';
import { scanRange } from '#core/gaps/scan-range.ts';
import { allocateScanResult } from '#core/gaps/scan-result.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import { typicalAutocorrelations } from '#core/gaps/typical-autocorrelation.ts';

/**
 * The national scan: every unit against its peers and the nation in every key figure, with real gaps called per unit.
 *
 * Shapes and units as in `ScanInput` and `ScanResult`. Nothing is thrown on poor data: what cannot be said stays NaN or 0.
 * Reference: docs/methods/gaps.md.
 */
export function scan(input: ScanInput): ScanResult {
  const keyFigures = input.panel.keyFigures.length;
  const units = input.panel.units.length;
  const result = allocateScanResult(keyFigures, units);
  const workspace = makeScanWorkspace(input);
  scanRange(input, workspace, typicalAutocorrelations(input, workspace), 0, keyFigures, result);
  finishUnits(input, 0, units, result);
  return result;
}
