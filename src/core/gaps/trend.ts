import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';
import { mannKendallP } from '#core/numerics/mann-kendall.ts';
import { theilSenSlope } from '#core/numerics/theil-sen.ts';

/**
 * Trend of every unit's own series in one key figure over the window that ends with its latest year.
 *
 * Needs as many own values as a test (`minYears`, at least two); fewer leave NaN.
 */
export function measureTrends(
  input: ScanInput,
  workspace: ScanWorkspace,
  keyFigure: number,
  result: ScanResult,
): void {
  const { values, yearCount, units } = input.panel;
  const { times, series, slopes } = workspace;
  const fewest = Math.max(2, input.options.minYears);
  for (let unit = 0; unit < units.length; unit += 1) {
    const cell = keyFigure * units.length + unit;
    const latest = workspace.latestYears[unit]!;
    if (workspace.scoredClass[unit] === 0 || latest < 0) continue;
    const own = cell * yearCount;
    let count = 0;
    for (let year = Math.max(0, latest - input.options.window + 1); year <= latest; year += 1) {
      const value = values[own + year]!;
      if (Number.isNaN(value)) continue;
      times[count] = year;
      series[count] = value;
      count += 1;
    }
    if (count < fewest) continue;
    result.trendPerYear[cell] = theilSenSlope(times, series, count, slopes);
    result.trendP[cell] = mannKendallP(series, count);
  }
}
