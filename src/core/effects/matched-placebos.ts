import type { EffectWindow } from './effect-window.ts';

/** As many placebos as the verdict stands on; with fewer nothing is called. */
export const placebosWanted = 60;

/**
 * The members most like the own one (member 0) in level, in recent change and in how well their pre-years could be imitated: positions in the window, nearest first, at most
 * `wanted`.
 *
 * Each of the three is taken as its rank among the members (0–1), so that no unit of measure and no extreme rules; the distance is Euclidean. `level` is the mean of the last
 * three pre-years (fewer where there are not so many), `recent change` their mean less that of the three before them (of the first half where there are fewer than six).
 * Matching is what keeps the level of the test for units that had just fallen: they rise again whatever is done.
 */
export function matchedPlacebos(
  window: EffectWindow,
  preYears: number,
  preRmspe: Float64Array,
  wanted: number,
): readonly number[] {
  const features = [...levelAndChange(window, preYears), preRmspe].map(ranks);
  return nearestByRanks(features, wanted);
}

/** Level and recent change of every member, in the key figure's unit. */
export function levelAndChange(
  { years, members, values }: EffectWindow,
  preYears: number,
): readonly [Float64Array, Float64Array] {
  const late = Math.min(3, Math.max(1, Math.floor(preYears / 2)));
  const level = new Float64Array(members.length);
  const change = new Float64Array(members.length);
  for (let member = 0; member < members.length; member += 1) {
    const mean = (from: number, to: number) => {
      let sum = 0;
      for (let year = from; year < to; year += 1) sum += values[member * years.length + year]!;
      return sum / (to - from);
    };
    level[member] = mean(preYears - late, preYears);
    change[member] = preYears < 2 ? 0 : level[member]! - mean(preYears - 2 * late, preYears - late);
  }
  return [level, change];
}

/** Positions other than `own` nearest to it, nearest first. */
export function nearestByRanks(
  features: readonly Float64Array[],
  wanted: number,
  own = 0,
): readonly number[] {
  const count = features[0]?.length ?? 0;
  const squared = new Float64Array(count);
  for (const feature of features) {
    for (let member = 0; member < count; member += 1)
      squared[member]! += (feature[member]! - feature[own]!) ** 2;
  }
  return Array.from(squared.keys())
    .filter(member => member !== own)
    .sort((one, other) => squared[one]! - squared[other]! || one - other)
    .slice(0, wanted);
}

/** Rank of each value from 0 to 1; equal values share the mean of their ranks. */
export function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((one, other) => values[one]! - values[other]!);
  const ranked = new Float64Array(values.length);
  const last = Math.max(1, values.length - 1);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let at = from; at < to; at += 1) ranked[order[at]!] = (from + to - 1) / 2 / last;
    from = to;
  }
  return ranked;
}
