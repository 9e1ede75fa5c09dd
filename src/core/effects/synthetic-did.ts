import type { Control, MakeControl } from './control.ts';
import type { EffectWindow } from './effect-window.ts';
import { nearestPointFinder } from './nearest-point.ts';
import { ridgedMixture } from './ridged-mixture.ts';
import { alsoWithout } from './synthetic-control.ts';
import { centredByYear } from './synthetic-paths.ts';

/**
 * Synthetic difference-in-differences for one unit: weights of others that follow its path (levels set aside, spread by a ridge) and of the pre-years that are like the years after.
 *
 * The ridge is ζ² per pre-year with ζ = (years after)^¼ · standard deviation of the others' yearly changes before; the noise is that of all members but the first. The time weights have none
 * (the published ridge of 10⁻⁶ only picks one of equals). Making one throws where every other is left out.
 * Reference: Arkhangelsky et al. 2021, doi 10.1257/aer.20190159, algorithm 1.
 */
export function syntheticDid(window: EffectWindow, preYears: number): MakeControl {
  const yearCount = window.years.length;
  const count = window.members.length;
  const centred = centredByYear(window);
  const paths = new Float64Array(count * preYears);
  for (let member = 0; member < count; member += 1) {
    const path = centred.subarray(member * yearCount, member * yearCount + preYears);
    const mean = path.reduce((sum, value) => sum + value, 0) / preYears;
    path.forEach((value, year) => {
      paths[member * preYears + year] = value - mean;
    });
  }
  const noise = deviationOfChanges(window, preYears);
  const ridge = preYears * Math.sqrt(yearCount - preYears) * noise ** 2;
  const findPath = nearestPointFinder({ count, dimension: preYears, values: paths });
  return (member, isLeftOut): Control => {
    const mask = alsoWithout(isLeftOut, member);
    const others = Array.from(window.members.keys()).filter(other => mask[other] !== 1);
    if (others.length === 0) throw new RangeError('A control needs at least one other unit.');
    const target = paths.subarray(member * preYears, (member + 1) * preYears);
    const timeWeights = timeWeightsOf(centred, yearCount, preYears, others);
    if (!(ridge > 0)) {
      const { members, weights } = findPath(target, mask) ?? { members: others, weights: [] };
      return { members, weights, timeWeights };
    }
    const weights = ridgedMixture({ count, dimension: preYears, values: paths }, target, mask, ridge);
    const members = others.filter(other => weights[other]! > 0);
    return { members, weights: members.map(other => weights[other]!), timeWeights };
  };
}

/** Weights of the pre-years whose mixture is nearest, over the others and levels set aside, to the mean of the years after. */
function timeWeightsOf(
  centred: Float64Array,
  yearCount: number,
  preYears: number,
  others: readonly number[],
): readonly number[] {
  const dimension = others.length;
  const values = new Float64Array((preYears + 1) * dimension);
  for (let year = 0; year < yearCount; year += 1) {
    const row = Math.min(year, preYears) * dimension;
    const share = year < preYears ? 1 : 1 / (yearCount - preYears);
    others.forEach((other, at) => {
      values[row + at]! += share * centred[other * yearCount + year]!;
    });
  }
  for (let row = 0; row <= preYears; row += 1) {
    const line = values.subarray(row * dimension, (row + 1) * dimension);
    const mean = line.reduce((sum, value) => sum + value, 0) / dimension;
    for (let at = 0; at < dimension; at += 1) line[at]! -= mean;
  }
  const find = nearestPointFinder({ count: preYears, dimension, values });
  const mixture = find(values.subarray(preYears * dimension), new Uint8Array(preYears));
  const weights = Array.from({ length: preYears }, () => 0);
  mixture?.members.forEach((year, at) => {
    weights[year] = mixture.weights[at]!;
  });
  return weights;
}

/** Standard deviation of yearly changes before, over all members but the first; in the key figure's unit. */
function deviationOfChanges({ years, members, values }: EffectWindow, preYears: number): number {
  const count = (members.length - 1) * (preYears - 1);
  const changes = new Float64Array(Math.max(0, count));
  for (let member = 1, at = 0; member < members.length; member += 1) {
    for (let year = 1; year < preYears; year += 1, at += 1) {
      changes[at] = values[member * years.length + year]! - values[member * years.length + year - 1]!;
    }
  }
  if (count < 2) return 0;
  const mean = changes.reduce((sum, change) => sum + change, 0) / count;
  return Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (count - 1));
}
