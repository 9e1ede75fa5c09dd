import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';

/** Where the arrays of a result lie: ordinary memory by default, shared memory for workers. */
export type Allocate = (byteLength: number) => ArrayBufferLike;

/** A result with room for every key figure and unit; its contents are only valid for the ranges that have been scanned. */
export function allocateScanResult(
  keyFigureCount: number,
  unitCount: number,
  allocate: Allocate = byteLength => new ArrayBuffer(byteLength),
): ScanResult {
  const cells = keyFigureCount * unitCount;
  const numbers = (count: number) => new Float64Array(allocate(count * Float64Array.BYTES_PER_ELEMENT));
  const counts = () => new Uint16Array(allocate(cells * Uint16Array.BYTES_PER_ELEMENT));
  const smallCounts = () => new Uint8Array(allocate(cells));
  return {
    year: counts(),
    value: numbers(cells),
    peerMedian: numbers(cells),
    nationalMedian: numbers(cells),
    meanGap: numbers(cells),
    yearsCounted: smallCounts(),
    robustZPeers: numbers(cells),
    robustZNation: numbers(cells),
    rank: counts(),
    of: counts(),
    persistenceYears: smallCounts(),
    trendPerYear: numbers(cells),
    trendP: numbers(cells),
    pValue: numbers(cells),
    qValue: numbers(cells),
    pHalf: numbers(cells),
    qHalf: numbers(cells),
    level: smallCounts(),
    spread: numbers(keyFigureCount * 2),
  };
}

/** Makes a key figure say nothing: NaN and 0 everywhere. */
export function clearKeyFigure(input: ScanInput, keyFigure: number, result: ScanResult): void {
  const units = input.panel.units.length;
  const { spread, ...perUnit } = result;
  for (const array of Object.values(perUnit)) {
    array.fill(array instanceof Float64Array ? Number.NaN : 0, keyFigure * units, (keyFigure + 1) * units);
  }
  spread.fill(Number.NaN, keyFigure * 2, keyFigure * 2 + 2);
}
