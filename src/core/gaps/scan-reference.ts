import { weightOfEarlierYear } from '#core/gaps/recency.ts';
import { allocateScanResult, clearKeyFigure } from '#core/gaps/scan-result.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import { benjaminiHochberg } from '#core/numerics/benjamini-hochberg.ts';
import {
  autoregressionMoments,
  pooledAutocorrelation,
  weightedSumVariance,
} from '#core/numerics/first-order-autocorrelation.ts';
import { mannKendallP } from '#core/numerics/mann-kendall.ts';
import { median } from '#core/numerics/median.ts';
import { robustStandardDeviation } from '#core/numerics/robust-standard-deviation.ts';
import { fitVariancePrior, squeezedVariance } from '#core/numerics/squeezed-variance.ts';
import { theilSenSlope } from '#core/numerics/theil-sen.ts';
import { treatP } from '#core/numerics/treat.ts';

/**
 * The national scan written as it is defined, one number at a time: what `scan` must agree with, and what it is timed against.
 *
 * Same input, output and reference as `scan`.
 */
export function scanReference(input: ScanInput): ScanResult {
  const { panel } = input;
  const result = allocateScanResult(panel.keyFigures.length, panel.units.length);
  for (const keyFigure of panel.keyFigures.keys()) clearKeyFigure(input, keyFigure, result);
  const described = panel.keyFigures.map((_, keyFigure) =>
    panel.units.map((_unit, unit) => describeUnit(input, keyFigure, unit)),
  );
  for (const unitClass of [1, 2]) {
    const typical = typicalRho(input, unitClass, described);
    described.forEach((ofUnits, keyFigure) => {
      writeTests(input, keyFigure, unitClass, typical, ofUnits, result);
    });
  }
  described.forEach((ofUnits, keyFigure) => {
    writeLatest(input, keyFigure, ofUnits, result);
  });
  panel.units.forEach((_, unit) => {
    writeLevels(input, unit, result);
  });
  return result;
}

type YearlyGap = { year: number; value: number; peers: readonly number[]; gap: number };
type Described = {
  gaps: readonly YearlyGap[];
  latest: number;
  series: readonly { year: number; value: number }[];
};

function valueAt(input: ScanInput, keyFigure: number, unit: number, year: number): number {
  const { panel } = input;
  return panel.values[(keyFigure * panel.units.length + unit) * panel.yearCount + year]!;
}

function scoredClass(input: ScanInput, unit: number): number {
  return input.unitClass[unit]! > 0 ? input.unitClass[unit]! : input.scoredAs[unit]!;
}

/** Counted gaps of the window, earliest first; latest year as position, −1 where there is none; own values of the window. */
function describeUnit(input: ScanInput, keyFigure: number, unit: number): Described {
  if (scoredClass(input, unit) === 0) return { gaps: [], latest: -1, series: [] };
  const { window, minPeers } = input.options;
  const years = Array.from({ length: input.panel.yearCount }, (_, year) => year);
  const start = (input.areaOfKeyFigure[keyFigure]! * input.panel.units.length + unit) * input.peersPerUnit;
  const peers = [...input.peers.subarray(start, start + input.peersPerUnit)].filter(
    peer => peer >= 0 && peer !== unit && input.unitClass[peer]! > 0,
  );
  const series = years
    .map(year => ({ year, value: valueAt(input, keyFigure, unit, year) }))
    .filter(point => !Number.isNaN(point.value));
  const gaps = series
    .map(({ year, value }) => {
      const present = peers
        .map(peer => valueAt(input, keyFigure, peer, year))
        .filter(other => !Number.isNaN(other));
      return { year, value, peers: present, gap: value - median(present) };
    })
    .filter(entry => entry.peers.length >= Math.max(1, minPeers));
  const latest = gaps.at(-1)?.year ?? series.at(-1)?.year ?? -1;
  const isInWindow = ({ year }: { year: number }) => year > latest - window && year <= latest;
  return { gaps: gaps.filter(isInWindow), latest, series: series.filter(isInWindow) };
}

function writeLatest(
  input: ScanInput,
  keyFigure: number,
  described: readonly Described[],
  result: ScanResult,
): void {
  const units = input.panel.units.length;
  described.forEach(({ gaps, latest, series }, unit) => {
    if (latest < 0) return;
    const cell = keyFigure * units + unit;
    const value = valueAt(input, keyFigure, unit, latest);
    const last = gaps.at(-1);
    result.year[cell] = input.panel.firstYear + latest;
    result.value[cell] = value;
    if (last !== undefined) {
      const peerMedian = median(last.peers);
      result.peerMedian[cell] = peerMedian;
      result.robustZPeers[cell] = standardised(value - peerMedian, robustStandardDeviation(last.peers));
    }
    const nation = [...input.unitClass.keys()]
      .filter(other => input.unitClass[other] === scoredClass(input, unit))
      .map(other => valueAt(input, keyFigure, other, latest))
      .filter(other => !Number.isNaN(other));
    result.nationalMedian[cell] = median(nation);
    result.robustZNation[cell] = standardised(value - median(nation), robustStandardDeviation(nation));
    const isBetter = (other: number) => (input.testing[keyFigure] === 2 ? other < value : other > value);
    result.rank[cell] = 1 + nation.filter(isBetter).length;
    result.of[cell] = nation.length + (input.unitClass[unit]! > 0 ? 0 : 1);
    if (series.length < Math.max(2, input.options.minYears)) return;
    const values = Float64Array.from(series, point => point.value);
    result.trendPerYear[cell] = theilSenSlope(
      Float64Array.from(series, point => point.year),
      values,
    );
    result.trendP[cell] = mannKendallP(values);
  });
}

function standardised(distance: number, spread: number): number {
  return spread > 0 ? distance / spread : Number.NaN;
}

/** Mean with weights 1, 0.8, 0.64 … from the latest gap backwards, and the deviations from the plain mean. */
function summary({ gaps }: Described) {
  const weights = gaps.map((_, index) => weightOfEarlierYear ** (gaps.length - 1 - index));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const plainMean = gaps.reduce((sum, { gap }) => sum + gap, 0) / gaps.length;
  const deviations = gaps.map(({ gap }) => gap - plainMean);
  return {
    mean: gaps.reduce((sum, { gap }, index) => sum + gap * weights[index]!, 0) / total,
    weights: Float64Array.from(weights, weight => weight / total),
    count: gaps.length,
    squares: deviations.reduce((sum, each) => sum + each * each, 0),
    lagProducts: deviations.slice(1).reduce((sum, each, index) => sum + each * deviations[index]!, 0),
  };
}

type Summary = ReturnType<typeof summary>;

function familyOf(input: ScanInput, unitClass: number, summaries: readonly Summary[]): readonly Summary[] {
  const fewest = Math.max(3, input.options.minYears);
  return summaries.filter(({ count }, unit) => input.unitClass[unit] === unitClass && count >= fewest);
}

function pooledRho(family: readonly Summary[]): number {
  return pooledAutocorrelation(
    Float64Array.from(family, each => each.lagProducts),
    Float64Array.from(family, each => each.squares),
    Uint8Array.from(family, each => each.count),
  );
}

function typicalRho(
  input: ScanInput,
  unitClass: number,
  described: readonly (readonly Described[])[],
): number {
  const tested = described.filter((_, keyFigure) => input.testing[keyFigure]! > 0);
  const candidates = tested.length > 0 ? tested : described;
  const step = Math.max(1, Math.ceil(candidates.length / 200));
  const families = candidates
    .filter((_, index) => index % step === 0)
    .map(ofUnits => familyOf(input, unitClass, ofUnits.map(summary)))
    .filter(family => family.length >= 10);
  return families.length === 0 ? 0 : median(families.map(pooledRho));
}

function writeTests(
  input: ScanInput,
  keyFigure: number,
  unitClass: number,
  rho: number,
  described: readonly Described[],
  result: ScanResult,
): void {
  const units = input.panel.units.length;
  const fewest = Math.max(3, input.options.minYears);
  const summaries = described.map(summary);
  summaries.forEach(({ mean, count }, unit) => {
    if (scoredClass(input, unit) !== unitClass || count === 0) return;
    result.meanGap[keyFigure * units + unit] = mean;
    result.yearsCounted[keyFigure * units + unit] = count;
  });
  const family = familyOf(input, unitClass, summaries);
  if (family.length < 10) return;
  const degreesOf = (count: number) => autoregressionMoments(count, rho).degrees;
  const varianceOf = (each: { squares: number; count: number }) =>
    each.squares / autoregressionMoments(each.count, rho).squares;
  const degrees = Float64Array.from(family, each => degreesOf(each.count));
  const prior = fitVariancePrior(Float64Array.from(family, varianceOf), degrees);
  if (prior === null) return;
  const standardErrorOf = (each: Summary) =>
    Math.sqrt(
      squeezedVariance(varianceOf(each), degreesOf(each.count), prior) *
        weightedSumVariance(each.weights, rho),
    );
  const variance = robustStandardDeviation(family.map(each => each.mean)) ** 2;
  const noise = median(family.map(each => standardErrorOf(each) ** 2));
  const error = 1.36 / family.length;
  const least = variance * Math.min(1, 2 * Math.sqrt(error));
  const spread = Math.sqrt(Math.max(variance - noise, least)) * (1 + 2 * error);
  if (!(spread > 0)) return;
  result.spread[keyFigure * 2 + unitClass - 1] = spread;
  const practical = input.practicalThreshold[keyFigure]!;
  const threshold = Number.isNaN(practical) ? spread : practical;
  const allDegrees = degrees.reduce((sum, each) => sum + each, 0);
  summaries.forEach((each, unit) => {
    if (scoredClass(input, unit) !== unitClass || each.count === 0) return;
    const cell = keyFigure * units + unit;
    result.persistenceYears[cell] = persistence(described[unit]!.gaps, threshold / 2);
    if (input.testing[keyFigure] === 0 || each.count < fewest) return;
    const testDegrees = Math.min(degreesOf(each.count) + prior.degrees, allDegrees);
    result.pValue[cell] = treatP(each.mean, standardErrorOf(each), threshold, testDegrees);
    result.pHalf[cell] = treatP(each.mean, standardErrorOf(each), threshold / 2, testDegrees);
  });
}

function persistence(gaps: readonly YearlyGap[], limit: number): number {
  const latestFirst = gaps.map(({ gap }) => gap).reverse();
  const side = Math.sign(latestFirst[0]!);
  const firstInside = latestFirst.findIndex(gap => gap * side <= limit);
  return firstInside < 0 ? latestFirst.length : firstInside;
}

function writeLevels(input: ScanInput, unit: number, result: ScanResult): void {
  const units = input.panel.units.length;
  const cells = input.panel.keyFigures.map((_, keyFigure) => keyFigure * units + unit);
  const whole = benjaminiHochberg(Float64Array.from(cells, cell => result.pValue[cell]!));
  const half = benjaminiHochberg(Float64Array.from(cells, cell => result.pHalf[cell]!));
  cells.forEach((cell, keyFigure) => {
    result.qValue[cell] = whole[keyFigure]!;
    result.qHalf[cell] = half[keyFigure]!;
    result.level[cell] =
      whole[keyFigure]! <= input.options.fdr ? 2 : half[keyFigure]! <= input.options.fdr ? 1 : 0;
  });
}
