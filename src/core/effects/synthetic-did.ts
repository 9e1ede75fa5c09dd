import type { Control, MakeControl } from './control.ts';
import type { EffectWindow } from './effect-window.ts';
import { nearestPointFinder } from './nearest-point.ts';
import { ridgedMixtureFinder } from './ridged-mixture.ts';
import { alsoWithout } from './synthetic-control.ts';
import { centredByYear, firstYears } from './synthetic-paths.ts';
import { timeWeightsFinder } from './time-weights.ts';

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
  const paths = levelledPaths(centred, yearCount, preYears);
  const ridge = ridgeOf(window, preYears, 1);
  const findRidged = ridgedMixtureFinder({ count, dimension: preYears, values: paths }, ridge);
  const findTimeWeights = timeWeightsFinder(centred, yearCount, preYears);
  const findPath = nearestPointFinder({ count, dimension: preYears, values: paths });
  return (member, isLeftOut): Control => {
    const mask = alsoWithout(isLeftOut, member);
    const others = Array.from(window.members.keys()).filter(other => mask[other] !== 1);
    if (others.length === 0) throw new RangeError('A control needs at least one other unit.');
    const target = paths.subarray(member * preYears, (member + 1) * preYears);
    const timeWeights = Array.from(
      findTimeWeights(Array.from(window.members.keys()).filter(other => mask[other] === 1)),
    );
    if (!(ridge > 0)) {
      const { members, weights } = findPath(target, mask) ?? { members: others, weights: [] };
      return { members, weights, timeWeights };
    }
    const { weights } = findRidged(target, mask);
    const members = others.filter(other => weights[other]! > 0);
    return { members, weights: members.map(other => weights[other]!), timeWeights };
  };
}

/** Pre-years of each member less their own mean, from values centred by year; `[member][pre-year]`. */
export function levelledPaths(centred: Float64Array, yearCount: number, preYears: number): Float64Array {
  const paths = firstYears(centred, yearCount, preYears);
  for (let from = 0; from < paths.length; from += preYears) {
    const path = paths.subarray(from, from + preYears);
    const mean = path.reduce((sum, value) => sum + value, 0) / preYears;
    for (let year = 0; year < preYears; year += 1) path[year]! -= mean;
  }
  return paths;
}

/** The ridge on unit weights, in squared units of the key figure; the noise is that of the members from `first` on. */
export function ridgeOf(window: EffectWindow, preYears: number, first: number): number {
  const noise = deviationOfChanges(window, preYears, first);
  return preYears * Math.sqrt(window.years.length - preYears) * noise ** 2;
}

/** Standard deviation of yearly changes before, over the members from `first` on; in the key figure's unit. */
function deviationOfChanges(
  { years, members, values }: EffectWindow,
  preYears: number,
  first: number,
): number {
  const count = (members.length - first) * (preYears - 1);
  const changes = new Float64Array(Math.max(0, count));
  for (let member = first, at = 0; member < members.length; member += 1) {
    for (let year = 1; year < preYears; year += 1, at += 1) {
      changes[at] = values[member * years.length + year]! - values[member * years.length + year - 1]!;
    }
  }
  if (count < 2) return 0;
  const mean = changes.reduce((sum, change) => sum + change, 0) / count;
  return Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (count - 1));
}
