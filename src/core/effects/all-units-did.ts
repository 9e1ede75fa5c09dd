import { quantile } from '#core/numerics/quantile.ts';
import type { TreatedInTurn } from './all-units.ts';
import type { EffectWindow } from './effect-window.ts';
import { levelAndChange, nearestByRanks, placebosWanted, ranks } from './matched-placebos.ts';
import { ridgedMixtureFinder } from './ridged-mixture.ts';
import { levelledPaths, ridgeOf } from './synthetic-did.ts';
import { centredByYear } from './synthetic-paths.ts';
import { timeWeightsFinder } from './time-weights.ts';

/**
 * Every member of a window in turn as the treated one, by synthetic difference-in-differences, with all others as placebos that do not use it: effect, rank and fit of all at once, and the `sizes` of the placebo effects that the rank is among.
 *
 * The ridge is that of the noise of all members, the treated too, so that one serves all: effects differ by less than a hundredth of the noise from those of `syntheticDid`. A series that stands still everywhere has
 * no ridge, and throws. Only unit weights of placebos that the treated one has weight in are sought anew, from the residual they had.
 */
export function treatEachInTurnByDid(
  window: EffectWindow,
  preYears: number,
): readonly (Omit<TreatedInTurn, 'isClear'> & { readonly sizes: readonly number[] })[] {
  const yearCount = window.years.length;
  const count = window.members.length;
  const ridge = ridgeOf(window, preYears, 0);
  if (!(ridge > 0))
    throw new RangeError('Series that stand still have no synthetic difference-in-differences.');
  const centred = centredByYear(window);
  const paths = levelledPaths(centred, yearCount, preYears);
  const find = ridgedMixtureFinder({ count, dimension: preYears, values: paths }, ridge);
  const timeWeights = timeWeightsFinder(centred, yearCount, preYears);
  const largest = window.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const [level, change] = levelAndChange(window, preYears).map(ranks);
  const isLeftOut = new Uint8Array(count);
  const gaps = new Float64Array(count * yearCount);
  const gapsAnew = new Float64Array(count * yearCount);
  const residuals = new Float64Array(count * preYears);
  const rmspe = new Float64Array(count);
  const usedBy = Array.from({ length: count }, (): number[] => []);

  /** Gaps of a member to its control, into `to`; gives the root mean squared gap of the pre-years. */
  const follow = (member: number, to: Float64Array, isFirst: boolean): number => {
    const own = residuals.subarray(member * preYears, (member + 1) * preYears);
    const { weights, residual } = find(
      paths.subarray(member * preYears, (member + 1) * preYears),
      isLeftOut,
      isFirst ? undefined : own,
    );
    if (isFirst) own.set(residual);
    const path = to.subarray(member * yearCount, (member + 1) * yearCount);
    path.set(centred.subarray(member * yearCount, (member + 1) * yearCount));
    for (let donor = 0; donor < count; donor += 1) {
      const weight = weights[donor]!;
      if (weight === 0) continue;
      if (isFirst) usedBy[donor]!.push(member);
      for (let year = 0; year < yearCount; year += 1)
        path[year]! -= weight * centred[donor * yearCount + year]!;
    }
    let squares = 0;
    for (let year = 0; year < preYears; year += 1) squares += residual[year]! ** 2;
    return Math.sqrt(squares / preYears);
  };

  const effectOf = (from: Float64Array, member: number, without: readonly number[]): number => {
    const weights = timeWeights(without);
    let effect = 0;
    for (let year = 0; year < yearCount; year += 1) {
      const gap = from[member * yearCount + year]!;
      effect += year < preYears ? -weights[year]! * gap : gap / (yearCount - preYears);
    }
    return effect;
  };

  for (let member = 0; member < count; member += 1) {
    isLeftOut[member] = 1;
    rmspe[member] = follow(member, gaps, true);
    isLeftOut[member] = 0;
  }
  return Array.from({ length: count }, (_, treated) => {
    const ownRmspe = Float64Array.from(rmspe);
    const isAnew = new Uint8Array(count);
    isLeftOut[treated] = 1;
    for (const member of usedBy[treated]!) {
      isLeftOut[member] = 1;
      ownRmspe[member] = follow(member, gapsAnew, false);
      isLeftOut[member] = 0;
      isAnew[member] = 1;
    }
    isLeftOut[treated] = 0;
    const fits = ranks(ownRmspe.map(each => Math.max(each, 1e-9 * largest)));
    const averageEffect = effectOf(gaps, treated, [treated]);
    const sizes = nearestByRanks([level!, change!, fits], placebosWanted, treated).map(member =>
      Math.abs(effectOf(isAnew[member] === 1 ? gapsAnew : gaps, member, [treated, member])),
    );
    return {
      member: treated,
      averageEffect,
      rank: 1 + sizes.filter(size => size >= Math.abs(averageEffect)).length,
      of: sizes.length + 1,
      sizes,
      isPoorFit: rmspe[treated]! > Math.max(1e-9 * largest, quantile(ownRmspe, 0.75)),
    };
  });
}
