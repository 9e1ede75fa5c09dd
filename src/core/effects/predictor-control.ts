import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import { besideControl, type Control, type MakeControl } from './control.ts';
import type { EffectWindow } from './effect-window.ts';
import { nearestPointFinder } from './nearest-point.ts';
import { nelderMead } from './nelder-mead.ts';
import { alsoWithout } from './synthetic-control.ts';

/** Predictors of all members of a window, `values` laid out `[member][predictor]` in any units, without NaN. */
export type Predictors = { readonly names: readonly string[]; readonly values: Float64Array };

const starts = 12;
/** Of log V: no predictor weighs more than e⁸ ≈ 3,000 times another. Without a bound all but one or two are in effect switched off. */
const widest = 4;

/**
 * Synthetic control on predictors: the mixture of others nearest in the predictors (each in its standard deviations), whose weights V are those under which the mixture follows the
 * pre-years best.
 *
 * V is sought by the simplex search of Nelder and Mead on its logarithms: for the first member from equal weights and eleven seeded starts, the best of them, within bounds; for all others, and where units
 * are left out, from equal weights and from the first member's. The misfit has many local minima, and published programmes stop at one of them. Constant predictors say nothing and
 * are passed over; with none left, or with every other left out, it throws.
 * Reference: Abadie, Diamond & Hainmueller 2010, doi 10.1198/jasa.2009.ap08746, section 2.3.
 */
export function predictorControl(
  window: EffectWindow,
  preYears: number,
  predictors: Predictors,
): MakeControl {
  const count = window.members.length;
  const columns = standardised(predictors, count);
  if (columns.length === 0) throw new RangeError('Predictors that differ between units are needed.');
  const dimension = columns.length;
  const scaled = new Float64Array(count * dimension);
  const find = nearestPointFinder({ count, dimension, values: scaled });

  const controlOf = (member: number, mask: Uint8Array, logWeights: readonly number[]): Control => {
    within(logWeights).forEach((logWeight, axis) => {
      const stretch = Math.exp(logWeight / 2);
      for (let unit = 0; unit < count; unit += 1)
        scaled[unit * dimension + axis] = columns[axis]![unit]! * stretch;
    });
    const mixture = find(scaled.subarray(member * dimension, (member + 1) * dimension), mask);
    if (mixture === null) throw new RangeError('A control needs at least one other unit.');
    return { members: mixture.members, weights: mixture.weights, timeWeights: null };
  };

  const bestOf = (member: number, isLeftOut: Uint8Array, from: readonly (readonly number[])[]) => {
    const mask = alsoWithout(isLeftOut, member);
    const misfit = (logWeights: readonly number[]) =>
      besideControl(window, preYears, member, controlOf(member, mask, logWeights)).preRmspe;
    const search = { step: 1, rounds: 60 * dimension };
    const found = from.map(start => {
      const near = nelderMead(misfit, within(nelderMead(misfit, start, search)), search);
      return { near, misfit: misfit(near) };
    });
    const { near } = found.reduce((best, each) => (each.misfit < best.misfit ? each : best));
    return { logWeights: near, control: controlOf(member, mask, near) };
  };

  const equal = Array.from({ length: dimension }, () => 0);
  const normal = seededNormal(seededUniform(1));
  const seeded = Array.from({ length: starts - 1 }, () => equal.map(() => 2 * normal()));
  const own = bestOf(0, new Uint8Array(count), [equal, ...seeded]);
  return (member, isLeftOut) =>
    member === 0 && !isLeftOut.includes(1)
      ? own.control
      : bestOf(member, isLeftOut, [own.logWeights, equal]).control;
}

const within = (logWeights: readonly number[]): readonly number[] =>
  logWeights.map(value => Math.max(-widest, Math.min(widest, value)));

/** Predictors in standard deviations from their mean, `[predictor][member]`, without those that do not differ. */
function standardised({ names, values }: Predictors, count: number): readonly (readonly number[])[] {
  return Array.from(names.keys()).flatMap(predictor => {
    const column = Array.from({ length: count }, (_, member) => values[member * names.length + predictor]!);
    const mean = column.reduce((sum, value) => sum + value, 0) / count;
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
    return variance > 0 ? [column.map(value => (value - mean) / Math.sqrt(variance))] : [];
  });
}
