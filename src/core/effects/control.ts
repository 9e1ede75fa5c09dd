import type { EffectWindow } from './effect-window.ts';

/** What one unit is held against: a mixture of other units and, where levels may differ, of the years before. */
export type Control = {
  /** Positions in the window of those with weight. */
  readonly members: readonly number[];
  readonly weights: readonly number[];
  /** Weights of the pre-years, summing to 1; null where the control itself is to stand where the unit stands. */
  readonly timeWeights: readonly number[] | null;
};

/** Makes the control of one member out of those not left out (1 = left out; the member itself always is). */
export type MakeControl = (member: number, isLeftOut: Uint8Array) => Control;

/** A unit beside its control, in the key figure's unit. */
export type Beside = {
  /** Own value less counterfactual per year of the window. */
  readonly gaps: Float64Array;
  /** Root mean squared gap of the pre-years; around their mean where levels may differ. */
  readonly preRmspe: number;
  readonly postRmspe: number;
  /** Mean gap of the years after. */
  readonly averageEffect: number;
};

/** Holds a member of the window against a control; `preYears` is how many of the years come before. */
export function besideControl(
  { years, values }: EffectWindow,
  preYears: number,
  member: number,
  { members, weights, timeWeights }: Control,
): Beside {
  const yearCount = years.length;
  const gaps = new Float64Array(yearCount);
  for (let year = 0; year < yearCount; year += 1) {
    const own = values[member * yearCount + year]!;
    let gap = 0;
    // The difference of each, not of the sums: fewer digits are lost.
    for (let at = 0; at < members.length; at += 1) {
      gap += weights[at]! * (own - values[members[at]! * yearCount + year]!);
    }
    gaps[year] = gap;
  }
  const pre = gaps.subarray(0, preYears);
  const middle = timeWeights === null ? 0 : pre.reduce((sum, gap) => sum + gap, 0) / preYears;
  const preRmspe = Math.sqrt(pre.reduce((sum, gap) => sum + (gap - middle) ** 2, 0) / preYears);
  const offset = timeWeights?.reduce((sum, weight, year) => sum + weight * gaps[year]!, 0) ?? 0;
  for (let year = 0; year < yearCount; year += 1) gaps[year]! -= offset;
  const post = gaps.subarray(preYears);
  return {
    gaps,
    preRmspe,
    postRmspe: Math.sqrt(post.reduce((sum, gap) => sum + gap ** 2, 0) / post.length),
    averageEffect: post.reduce((sum, gap) => sum + gap, 0) / post.length,
  };
}

/** Control of all others alike, levels set aside: difference-in-differences. Throws where every other is left out. */
export function differenceInDifferences({ members }: EffectWindow, preYears: number): MakeControl {
  const timeWeights = Array.from({ length: preYears }, () => 1 / preYears);
  return (member, isLeftOut) => {
    const others = Array.from(members.keys()).filter(other => other !== member && isLeftOut[other] !== 1);
    if (others.length === 0) throw new RangeError('A control needs at least one other unit.');
    return { members: others, weights: others.map(() => 1 / others.length), timeWeights };
  };
}
