import { quantile } from '#core/numerics/quantile.ts';
import { latestYears, type UnitYears, windowOf } from './effect-window.ts';
import { matchedPlacebos, placebosWanted } from './matched-placebos.ts';
import { fitAllPaths, meanGaps } from './synthetic-paths.ts';

/** How long the years before must be: with fewer no test was found that keeps its level. */
export const fewestPreYears = 5;

const mostYears = 18;

export type Detectable = {
  /** Years after the start that are averaged: 1, 2, 3 … */
  readonly yearsAfter: number;
  /** Smallest effect, up or down, found with the wanted power; in the key figure's unit, above 0. */
  readonly effect: number;
};

/** Why nothing can be said; `no-values`: the unit has no year that enough others have too. */
export const undetectables = [
  'no-values',
  'few-years',
  'few-units',
  'gaps-in-years',
  'poor-fit',
  'constant',
] as const;
export type Undetectable = (typeof undetectables)[number];

export type DetectableEffects =
  | {
      readonly kind: 'detectable';
      readonly effects: readonly Detectable[];
      /** The years before the imagined start and after it, first and last. */
      readonly before: { readonly first: number; readonly last: number; readonly count: number };
      readonly lastYear: number;
      readonly placebos: number;
      readonly power: number;
    }
  | { readonly kind: 'cannot-tell'; readonly reason: Undetectable; readonly lastYear: number | null };

/**
 * Smallest effect on one unit that the test of effects would find with a power of 80 %, per number of years after: what the data could reveal, before anything is decided.
 *
 * The latest years of the panel are split as if something had started `yearsAfter` years before their end, where nothing did. The unit and the 60 units most like it (in level, recent
 * change and fit) each get a synthetic control of all `comparable` units; each in turn is taken as the treated one among the 61, with an effect planted up and down, and is found where its mean
 * effect would be at most second of 61 in size (p ≤ 0.034, the rule of *Tydlig effekt*). The effect is what makes the share found 80 %.
 *
 * `unit` and `comparable` are positions in the panel; the unit itself may be among the comparable. The effects of one to three years share one start, so that they grow comparable; where the years suffice
 * for fewer, or do not follow on each other, only those are given. A unit whose pre-years are imitated worse than those of three in four cannot be told anything of.
 * Reference: power by placebo, Abadie, Diamond & Hainmueller 2015, doi 10.1111/ajps.12116, turned round; docs/methods/effects.md.
 */
export function minimumDetectableEffect(
  panel: UnitYears,
  unit: number,
  comparable: readonly number[],
  {
    yearsAfter = 3,
    power = 0.8,
    fewestPlacebos = placebosWanted,
  }: {
    readonly yearsAfter?: number;
    readonly power?: number;
    /** 30 or more; with fewer than 60 the verdict itself stays *Går inte att avgöra*. */
    readonly fewestPlacebos?: number;
  } = {},
): DetectableEffects {
  const cannotTell = (reason: Undetectable, lastYear: number | null): DetectableEffects => ({
    kind: 'cannot-tell',
    reason,
    lastYear,
  });
  const others = comparable.filter(other => other !== unit);
  if (others.length < fewestPlacebos) return cannotTell('few-units', null);
  const years = latestYears(panel, unit, others, { fewest: fewestPlacebos, most: mostYears });
  const lastYear = years.at(-1) ?? null;
  if (lastYear === null) return cannotTell(hasValue(panel, unit) ? 'few-units' : 'no-values', null);
  const longest = Math.min(yearsAfter, years.length - fewestPreYears);
  if (longest < 1) return cannotTell('few-years', lastYear);
  const horizon = Array.from({ length: longest }, (_, at) => longest - at).find(
    // Years in a row, from the last one before the imagined start.
    count => lastYear - years[years.length - count - 1]! === count,
  );
  if (horizon === undefined) return cannotTell('gaps-in-years', lastYear);
  const window = windowOf(panel, unit, others, years);
  const preYears = years.length - horizon;
  const { preRmspe: misfits, gaps } = fitAllPaths(window, preYears, new Uint8Array(window.members.length));
  const largest = window.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // What lies below is rounding: those inside the hull of the others fit alike.
  const preRmspe = misfits.map(misfit => Math.max(misfit, 1e-9 * largest));
  if (preRmspe[0]! > quantile(preRmspe, 0.75)) return cannotTell('poor-fit', lastYear);
  const group = [0, ...matchedPlacebos(window, preYears, preRmspe, placebosWanted)];
  const effects = Array.from({ length: horizon }, (_, at): Detectable => {
    const means = meanGaps(gaps, years.length, preYears, preYears + at + 1);
    return {
      yearsAfter: at + 1,
      effect: smallestFound(
        group.map(member => means[member]!),
        power,
        clearRank(group.length),
      ),
    };
  });
  if (effects.some(({ effect }) => !(effect > 0))) return cannotTell('constant', lastYear);
  return {
    kind: 'detectable',
    effects,
    before: { first: years[0]!, last: years[preYears - 1]!, count: preYears },
    lastYear,
    placebos: group.length - 1,
    power,
  };
}

/** How many of `of` effects may be as large as the own one, itself counted, for it to be clear: two of 61, one of 31 to 60; none of fewer. */
export const clearRank = (of: number): number => Math.floor((2 * of) / (placebosWanted + 1));

/**
 * The smallest shift that would be found in the wanted share of cases, when each of these effects of nothing in turn is shifted up and down: found where it is among the `rank` largest.
 *
 * In the unit of the effects, more of them than `rank`, which is at least 1; 0 where hardly any differ from 0.
 */
export function smallestFound(placeboEffects: readonly number[], power: number, rank: number): number {
  const sizes = placeboEffects.map(Math.abs).sort((one, other) => other - one);
  const needed = placeboEffects.flatMap(effect => {
    // The bar is the rank-th largest of the others: one further on in all where the own one is among the first.
    const bar = Math.abs(effect) >= sizes[rank - 1]! ? sizes[rank]! : sizes[rank - 1]!;
    return [Math.max(0, bar - effect), Math.max(0, bar + effect)];
  });
  const sorted = needed.sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(power * sorted.length) - 1)]!;
}

function hasValue(panel: UnitYears, unit: number): boolean {
  const from = unit * panel.yearCount;
  return panel.values.subarray(from, from + panel.yearCount).some(value => !Number.isNaN(value));
}
