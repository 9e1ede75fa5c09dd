import type { EffectWindow } from './effect-window.ts';
import { type FindNearest, type Mixture, nearestPointFinder } from './nearest-point.ts';

/** Synthetic controls of the members of a window, each made of the others, on the whole path of the first `preYears` years. */
export type PathFits = {
  readonly find: FindNearest;
  readonly mixtures: readonly Mixture[];
  /** Root mean squared gap of the pre-years per member, in the key figure's unit. */
  readonly preRmspe: Float64Array;
  /** Own value less counterfactual, `[member][year]` over all years of the window. */
  readonly gaps: Float64Array;
};

/** Values less the mean of each year, which no synthetic control can see: digits are kept for what differs. `[member][year]`. */
export function centredByYear({ years, members, values }: EffectWindow): Float64Array {
  const centred = Float64Array.from(values);
  for (let year = 0; year < years.length; year += 1) {
    let sum = 0;
    for (let member = 0; member < members.length; member += 1) sum += values[member * years.length + year]!;
    const mean = sum / members.length;
    for (let member = 0; member < members.length; member += 1) centred[member * years.length + year]! -= mean;
  }
  return centred;
}

/** The first `count` years of each row. */
export function firstYears(values: Float64Array, yearCount: number, count: number): Float64Array {
  const rows = values.length / yearCount;
  const taken = new Float64Array(rows * count);
  for (let row = 0; row < rows; row += 1) {
    taken.set(values.subarray(row * yearCount, row * yearCount + count), row * count);
  }
  return taken;
}

/**
 * Every member of the window fitted by all others; `isBarred` (per member, 1 = in nobody's control) takes the treated unit out.
 *
 * A window of at least two members and one pre-year. Weights where a member lies inside the hull of the others are one choice of many, with a fit of 0.
 * Reference: Abadie, Diamond & Hainmueller 2010, doi 10.1198/jasa.2009.ap08746, with all pre-period outcomes as predictors.
 */
export function fitAllPaths(window: EffectWindow, preYears: number, isBarred: Uint8Array): PathFits {
  const yearCount = window.years.length;
  const centred = centredByYear(window);
  const paths = firstYears(centred, yearCount, preYears);
  const count = window.members.length;
  const find = nearestPointFinder({ count, dimension: preYears, values: paths });
  const isLeftOut = Uint8Array.from(isBarred);
  const mixtures: Mixture[] = [];
  const preRmspe = new Float64Array(count);
  const gaps = new Float64Array(count * yearCount);
  for (let member = 0; member < count; member += 1) {
    isLeftOut[member] = 1;
    const mixture = find(paths.subarray(member * preYears, (member + 1) * preYears), isLeftOut);
    isLeftOut[member] = isBarred[member]!;
    if (mixture === null) throw new RangeError('A synthetic control needs at least one other unit.');
    mixtures.push(mixture);
    preRmspe[member] = Math.sqrt(mixture.squaredDistance / preYears);
    writeGaps(centred, yearCount, member, mixture, gaps, member * yearCount);
  }
  return { find, mixtures, preRmspe, gaps };
}

/** Own path less that of the mixture, written from `to` on. */
export function writeGaps(
  values: Float64Array,
  yearCount: number,
  member: number,
  { members, weights }: Pick<Mixture, 'members' | 'weights'>,
  gaps: Float64Array,
  to: number,
): void {
  for (let year = 0; year < yearCount; year += 1) {
    let control = 0;
    for (let at = 0; at < members.length; at += 1)
      control += weights[at]! * values[members[at]! * yearCount + year]!;
    gaps[to + year] = values[member * yearCount + year]! - control;
  }
}

/** Mean of gaps from year `from` to before year `to` (positions in the window), per member. */
export function meanGaps(gaps: Float64Array, yearCount: number, from: number, to: number): Float64Array {
  const means = new Float64Array(gaps.length / yearCount);
  for (let member = 0; member < means.length; member += 1) {
    let sum = 0;
    for (let year = from; year < to; year += 1) sum += gaps[member * yearCount + year]!;
    means[member] = sum / (to - from);
  }
  return means;
}
