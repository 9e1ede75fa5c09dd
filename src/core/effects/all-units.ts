import { quantile } from '#core/numerics/quantile.ts';
import type { EffectWindow } from './effect-window.ts';
import { levelAndChange, nearestByRanks, placebosWanted, ranks } from './matched-placebos.ts';
import { clearRank } from './minimum-detectable-effect.ts';
import type { FindNearest, Mixture } from './nearest-point.ts';
import { centredByYear, firstYears, fitAllPaths, writeGaps } from './synthetic-paths.ts';

/** One member taken as the treated one; numbers in the key figure's unit. */
export type TreatedInTurn = {
  readonly member: number;
  readonly averageEffect: number;
  /** Among the matched placebos, by the size of the mean effect. */
  readonly rank: number;
  readonly of: number;
  readonly isPoorFit: boolean;
  /** What `verdictOf` calls *clear*: rank, fit and the same sign whichever donor is left out. */
  readonly isClear: boolean;
};

/**
 * Every member of a window in turn as the treated one, by synthetic control on the whole path, against all others as placebos: what `evaluateEffect` gives of effect, rank and fit, for all at once.
 *
 * `shiftOf` adds an effect to the years after of the treated member – its control and the placebos do not see it. Leaving the treated member out of the donors changes only the placebos that it has weight in: those alone
 * are fitted anew, from what is left of their mixture.
 */
export function treatEachInTurn(
  window: EffectWindow,
  preYears: number,
  shiftsOf: readonly number[] = [0],
): readonly (readonly TreatedInTurn[])[] {
  const yearCount = window.years.length;
  const count = window.members.length;
  const none = new Uint8Array(count);
  const { find, mixtures, preRmspe, gaps } = fitAllPaths(window, preYears, none);
  const centred = centredByYear(window);
  const paths = firstYears(centred, yearCount, preYears);
  const postMean = (of: Float64Array, from: number) => {
    let sum = 0;
    for (let year = preYears; year < yearCount; year += 1) sum += of[from + year]!;
    return sum / (yearCount - preYears);
  };
  const effects = Float64Array.from({ length: count }, (_, member) => postMean(gaps, member * yearCount));
  const largest = window.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const [level, change] = levelAndChange(window, preYears).map(ranks);
  const usedBy = Array.from({ length: count }, (): number[] => []);
  mixtures.forEach(({ members }, member) => {
    for (const donor of members) usedBy[donor]!.push(member);
  });
  const gapsAnew = new Float64Array(yearCount);
  const isLeftOut = new Uint8Array(count);
  const ownEffects = Float64Array.from(effects);
  const ownRmspe = Float64Array.from(preRmspe);

  const withoutDonor = (member: number, donor: number): { effect: number; rmspe: number } => {
    isLeftOut[member] = 1;
    isLeftOut[donor] = 1;
    const mixture = refit(find, paths, preYears, member, donor, mixtures[member]!, isLeftOut);
    isLeftOut[member] = 0;
    isLeftOut[donor] = 0;
    writeGaps(centred, yearCount, member, mixture, gapsAnew, 0);
    return { effect: postMean(gapsAnew, 0), rmspe: Math.sqrt(mixture.squaredDistance / preYears) };
  };

  return Array.from({ length: count }, (_, treated) => {
    for (const member of usedBy[treated]!) {
      const { effect, rmspe } = withoutDonor(member, treated);
      ownEffects[member] = effect;
      ownRmspe[member] = rmspe;
    }
    const fit = ranks(ownRmspe.map(rmspe => Math.max(rmspe, 1e-9 * largest)));
    const matched = nearestByRanks([level!, change!, fit], placebosWanted, treated);
    const sizes = matched.map(member => Math.abs(ownEffects[member]!));
    const isPoorFit = preRmspe[treated]! > Math.max(1e-9 * largest, quantile(ownRmspe, 0.75));
    const leftOut: { effect: number }[] = [];
    const found = shiftsOf.map((shift): TreatedInTurn => {
      const averageEffect = effects[treated]! + shift;
      const rank = 1 + sizes.filter(size => size >= Math.abs(averageEffect)).length;
      const of = sizes.length + 1;
      const isRanked = !isPoorFit && of > placebosWanted && rank <= clearRank(of);
      if (isRanked && leftOut.length === 0) {
        leftOut.push(...mixtures[treated]!.members.map(donor => withoutDonor(treated, donor)));
      }
      const keepsSign = leftOut.every(({ effect }) => Math.sign(effect + shift) === Math.sign(averageEffect));
      return { member: treated, averageEffect, rank, of, isPoorFit, isClear: isRanked && keepsSign };
    });
    for (const member of usedBy[treated]!) {
      ownEffects[member] = effects[member]!;
      ownRmspe[member] = preRmspe[member]!;
    }
    return found;
  });
}

function refit(
  find: FindNearest,
  paths: Float64Array,
  preYears: number,
  member: number,
  donor: number,
  { members, weights }: Mixture,
  isLeftOut: Uint8Array,
): Mixture {
  const target = paths.subarray(member * preYears, (member + 1) * preYears);
  const kept = members.flatMap((other, at) => (other === donor ? [] : [{ other, weight: weights[at]! }]));
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const mixture =
    total > 1e-9
      ? find(target, isLeftOut, {
          members: kept.map(({ other }) => other),
          weights: kept.map(({ weight }) => weight / total),
        })
      : find(target, isLeftOut);
  if (mixture === null) throw new RangeError('A synthetic control needs at least one other unit.');
  return mixture;
}
