import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import { makeRanking, type Ranking, rank } from '#core/numerics/rank.ts';

/** Units taken together: eight numbers side by side fill one line of the processor's cache. */
export const unitsPerBlock = 8;

/**
 * q-values over the tested key figures of each unit, `from` ≤ position < `to`, and the level they give.
 *
 * Every range of key figures must have been scanned before.
 * Reference: Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57(1).
 */
export function finishUnits(input: ScanInput, from: number, to: number, result: ScanResult): void {
  const keyFigures = input.panel.keyFigures.length;
  const columns = Array.from({ length: unitsPerBlock }, () => makeRanking(keyFigures));
  for (let first = from; first < to; first += unitsPerBlock) {
    const last = Math.min(to, first + unitsPerBlock);
    // The half first: the level of a gap that is real against the whole threshold stands over the other.
    adjustBlock(input, first, last, { p: result.pHalf, q: result.qHalf, level: 1 }, result.level, columns);
    adjustBlock(input, first, last, { p: result.pValue, q: result.qValue, level: 2 }, result.level, columns);
  }
}

/** p-values against one threshold, where their q-values go, and the level of a gap that is real by them. */
type Adjustment = { readonly p: Float64Array; readonly q: Float64Array; readonly level: 1 | 2 };

function adjustBlock(
  input: ScanInput,
  first: number,
  last: number,
  { p: pValues, q: qValues, level }: Adjustment,
  levels: Uint8Array,
  columns: readonly Ranking[],
): void {
  const { fdr } = input.options;
  const units = input.panel.units.length;
  const keyFigures = input.panel.keyFigures.length;
  const counts = new Int32Array(unitsPerBlock);
  for (let keyFigure = 0; keyFigure < keyFigures; keyFigure += 1) {
    for (let unit = first; unit < last; unit += 1) {
      const p = pValues[keyFigure * units + unit]!;
      if (Number.isNaN(p)) continue;
      columns[unit - first]!.values[counts[unit - first]!] = p;
      counts[unit - first]! += 1;
    }
  }
  for (let slot = 0; slot < last - first; slot += 1) adjustRanked(columns[slot]!, counts[slot]!);
  counts.fill(0);
  for (let keyFigure = 0; keyFigure < keyFigures; keyFigure += 1) {
    for (let unit = first; unit < last; unit += 1) {
      const cell = keyFigure * units + unit;
      if (Number.isNaN(pValues[cell]!)) continue;
      const q = columns[unit - first]!.values[counts[unit - first]!]!;
      qValues[cell] = q;
      if (q <= fdr) levels[cell] = level;
      counts[unit - first]! += 1;
    }
  }
}

/** Turns the first `count` p-values into their q-values, each in its own place. Equal ones have the same. */
function adjustRanked(ranking: Ranking, count: number): void {
  const order = rank(ranking, count);
  const { values } = ranking;
  let least = 1;
  for (let place = count - 1; place >= 0; place -= 1) {
    const position = order[place]!;
    least = Math.min(least, (values[position]! * count) / (place + 1));
    values[position] = least;
  }
}
