import type { Control, MakeControl } from './control.ts';
import type { EffectWindow } from './effect-window.ts';
import { nearestPointFinder } from './nearest-point.ts';
import { centredByYear, firstYears } from './synthetic-paths.ts';

/**
 * Synthetic control on the whole path of the pre-years: the mixture of others nearest to the unit in all of them.
 *
 * Making one throws where every other is left out. Inside the hull of the others the fit is perfect and the weights are one choice of many.
 * Reference: Abadie, Diamond & Hainmueller 2010, doi 10.1198/jasa.2009.ap08746.
 */
export function syntheticControl(window: EffectWindow, preYears: number): MakeControl {
  const values = firstYears(centredByYear(window), window.years.length, preYears);
  const find = nearestPointFinder({ count: window.members.length, dimension: preYears, values });
  return (member, isLeftOut): Control => {
    const mixture = find(
      values.subarray(member * preYears, (member + 1) * preYears),
      alsoWithout(isLeftOut, member),
    );
    if (mixture === null) throw new RangeError('A control needs at least one other unit.');
    return { members: mixture.members, weights: mixture.weights, timeWeights: null };
  };
}

/** The mask with one more left out. */
export function alsoWithout(isLeftOut: Uint8Array, member: number): Uint8Array {
  if (isLeftOut[member] === 1) return isLeftOut;
  const mask = Uint8Array.from(isLeftOut);
  mask[member] = 1;
  return mask;
}
