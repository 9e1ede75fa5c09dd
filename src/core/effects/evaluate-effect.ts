import { quantile } from '#core/numerics/quantile.ts';
import { robustStandardDeviation } from '#core/numerics/robust-standard-deviation.ts';
import { type Beside, besideControl, type Control, type MakeControl } from './control.ts';
import type { EffectWindow } from './effect-window.ts';
import { type EffectRange, effectsOfEquallyGood } from './equally-good.ts';
import { levelAndChange, matchedPlacebos, placebosWanted } from './matched-placebos.ts';
import { clearRank, fewestPreYears, smallestFound } from './minimum-detectable-effect.ts';
import { type Reason, type Verdict, verdictOf } from './verdict.ts';

/** Positions are of members in the window; numbers are in the key figure's unit. */
export type EffectEvaluation = {
  readonly control: Control;
  readonly preRmspe: number;
  readonly averageEffect: number;
  readonly effects: readonly {
    readonly year: number;
    readonly actual: number;
    readonly counterfactual: number;
    readonly effect: number;
  }[];
  /** Every year of the window; `low` and `high` hold nine in ten of the matched placebos around the counterfactual, null without placebos. */
  readonly path: readonly {
    readonly year: number;
    readonly actual: number;
    readonly counterfactual: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly placebo: { readonly p: number; readonly rank: number; readonly of: number };
  /** Mean effects of the placebos that the rank is among. */
  readonly placeboEffects: readonly { readonly member: number; readonly averageEffect: number }[];
  /** Standard deviation of the mean effect over all placebos: the standard error that synthetic difference-in-differences gives. */
  readonly placeboDeviation: number;
  /** Years after over years before, the latter not taken as less than a tenth of the median of the placebos; p among all placebos. */
  readonly rmspeRatio: { readonly ratio: number; readonly p: number; readonly isFloored: boolean };
  /** Null with too few placebos for the level, where the years before cannot be imitated and where values stand still. */
  readonly interval: { readonly low: number; readonly high: number; readonly level: number } | null;
  readonly leaveOneOut: readonly { readonly without: number; readonly averageEffect: number }[];
  readonly range: EffectRange | null;
  /** The last pre-years taken as if they came after; null where too few years are left before them. */
  readonly placeboInTime: { readonly from: number; readonly averageEffect: number } | null;
  /** Null where no effect could be called: no comparison, too few years before or too few placebos. */
  readonly minimumDetectableEffect: number | null;
  readonly relevantEffect: number;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
};

export type EvaluationSettings = {
  /** An effect smaller than this is of no matter; null takes half the ordinary spread of levels before. */
  readonly relevantEffect: number | null;
  readonly level: number;
  /** How many donors, the heaviest first, are left out one at a time. */
  readonly leaveOut: number;
};

export const defaultEvaluation: EvaluationSettings = { relevantEffect: null, level: 0.9, leaveOut: 25 };

/** The interval that a verdict stands on, whatever level is asked for to be shown. */
const verdictLevel = 0.9;

/** A root mean squared gap this much larger is called equally good; below this share of the median of the placebos, too. */
const equallyGood = { times: 1.1, shareOfMedian: 0.1 };

/**
 * The effect on the first member of a window, with everything that tells how far it can be trusted.
 *
 * `make` is the method, on a window whose first `preYears` years come before. Every other member is a placebo: held against a control of all others but the first. Of them the 60 most like the first in level, recent change and
 * fit are ranked with it by the size of the mean effect. Interval: the effects that would not have been extreme among the placebos had they been taken away, so effect ± the k-th largest placebo. Throws where the
 * window has fewer than two other members, no pre-year or no year after.
 * Reference: docs/methods/effects.md; inference by placebos: Abadie, Diamond & Hainmueller 2010; intervals by turning the test round: Firpo & Possebom 2018, doi 10.1515/jci-2016-0026.
 */
export function evaluateEffect(
  window: EffectWindow,
  preYears: number,
  makeOf: (window: EffectWindow, preYears: number) => MakeControl,
  settings: EvaluationSettings = defaultEvaluation,
): EffectEvaluation {
  const { years, members, values } = window;
  const count = members.length;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const rounding = 1e-9 * largest;
  const make = makeOf(window, preYears);
  const control = make(0, new Uint8Array(count));
  const own = besideControl(window, preYears, 0, control);
  const withoutOwn = new Uint8Array(count);
  withoutOwn[0] = 1;
  const placebos =
    count < 3
      ? []
      : Array.from({ length: count - 1 }, (_, at) =>
          besideControl(window, preYears, at + 1, make(at + 1, withoutOwn)),
        );
  const all = [own, ...placebos];
  const matched =
    placebos.length === 0
      ? []
      : matchedPlacebos(
          window,
          preYears,
          // What lies below is rounding: those inside the hull of the others fit alike.
          Float64Array.from(all, ({ preRmspe }) => Math.max(preRmspe, rounding)),
          placebosWanted,
        );
  const placeboEffects = matched.map(member => ({ member, averageEffect: all[member]!.averageEffect }));
  const sizes = placeboEffects.map(({ averageEffect }) => Math.abs(averageEffect)).sort((a, b) => b - a);
  const rank = 1 + sizes.filter(size => size >= Math.abs(own.averageEffect)).length;
  const placebo = { p: rank / (sizes.length + 1), rank, of: sizes.length + 1 };
  const medianRmspe = quantile(
    placebos.map(({ preRmspe }) => preRmspe),
    0.5,
  );
  const [levels] = levelAndChange(window, preYears);
  const relevantEffect = settings.relevantEffect ?? robustStandardDeviation(levels.subarray(1)) / 2;
  const leaveOneOut = leftOutOneByOne(window, preYears, make, control, settings.leaveOut);
  const misfit = Math.max(
    equallyGood.times * own.preRmspe,
    Number.isNaN(medianRmspe) ? 0 : equallyGood.shareOfMedian * medianRmspe,
  );
  const isPoorFit =
    placebos.length > 0 &&
    own.preRmspe >
      Math.max(
        rounding,
        quantile(
          all.map(({ preRmspe }) => preRmspe),
          0.75,
        ),
      );
  const isStill =
    isConstant(window, preYears) || (sizes.length > 0 && !(sizes[sizes.length >> 1]! > rounding));
  // An interval of what cannot be compared would look like evidence.
  const isComparable = !isPoorFit && !isStill;
  const verdict = verdictOf({
    preYears,
    donors: count - 1,
    averageEffect: own.averageEffect,
    placebo,
    isPoorFit,
    isInsideHull: own.preRmspe <= rounding,
    isConstant: isStill,
    leaveOneOut,
    interval: intervalOf(own.averageEffect, sizes, verdictLevel),
    relevantEffect,
  });
  return {
    control,
    preRmspe: own.preRmspe,
    averageEffect: own.averageEffect,
    effects: years.slice(preYears).map((year, at) => {
      const actual = values[preYears + at]!;
      const effect = own.gaps[preYears + at]!;
      return { year, actual, counterfactual: actual - effect, effect };
    }),
    path: years.map((year, at) => {
      const actual = values[at]!;
      const counterfactual = actual - own.gaps[at]!;
      const gaps = matched.map(member => all[member]!.gaps[at]!);
      const beside = (share: number) => (gaps.length === 0 ? null : counterfactual + quantile(gaps, share));
      return { year, actual, counterfactual, low: beside(0.05), high: beside(0.95) };
    }),
    placebo,
    placeboEffects,
    placeboDeviation: deviationOf(placebos.map(({ averageEffect }) => averageEffect)),
    rmspeRatio: ratioOf(own, placebos, equallyGood.shareOfMedian * medianRmspe),
    interval: isComparable ? intervalOf(own.averageEffect, sizes, settings.level) : null,
    leaveOneOut,
    range: effectsOfEquallyGood(window, preYears, control, misfit),
    placeboInTime: inTime(window, preYears, makeOf),
    minimumDetectableEffect:
      !isComparable || preYears < fewestPreYears || clearRank(placebo.of) < 1
        ? null
        : smallestFound(
            placeboEffects.map(({ averageEffect }) => averageEffect),
            0.8,
            clearRank(placebo.of),
          ),
    relevantEffect,
    ...verdict,
  };
}

/** Effects that would not be among the extreme shares when taken away; null with too few placebos for the level. */
function intervalOf(effect: number, sizes: readonly number[], level: number): EffectEvaluation['interval'] {
  const position = Math.floor((1 - level) * (sizes.length + 1) + 1e-9);
  const margin = sizes[position - 1];
  return margin === undefined ? null : { low: effect - margin, high: effect + margin, level };
}

function leftOutOneByOne(
  window: EffectWindow,
  preYears: number,
  make: MakeControl,
  { members, weights }: Control,
  most: number,
): EffectEvaluation['leaveOneOut'] {
  if (window.members.length < 3) return [];
  return members
    .map((member, at) => ({ member, weight: weights[at]! }))
    .sort((one, other) => other.weight - one.weight || one.member - other.member)
    .slice(0, most)
    .map(({ member }) => {
      const isLeftOut = new Uint8Array(window.members.length);
      isLeftOut[member] = 1;
      const { averageEffect } = besideControl(window, preYears, 0, make(0, isLeftOut));
      return { without: member, averageEffect };
    });
}

function ratioOf(own: Beside, placebos: readonly Beside[], floor: number): EffectEvaluation['rmspeRatio'] {
  const ratio = ({ preRmspe, postRmspe }: Beside) =>
    postRmspe === 0 ? 0 : postRmspe / Math.max(preRmspe, Number.isNaN(floor) ? 0 : floor);
  const asLarge = placebos.filter(placebo => ratio(placebo) >= ratio(own)).length;
  return {
    ratio: ratio(own),
    p: (1 + asLarge) / (1 + placebos.length),
    isFloored: own.preRmspe < floor,
  };
}

/** The effect of nothing: the last years before taken as if they came after, as many as came after but at most a third. */
function inTime(
  { years, members, values }: EffectWindow,
  preYears: number,
  makeOf: (window: EffectWindow, preYears: number) => MakeControl,
): EffectEvaluation['placeboInTime'] {
  const after = Math.min(years.length - preYears, Math.floor(preYears / 3));
  if (after < 1 || preYears - after < 3) return null;
  const before: EffectWindow = {
    years: years.slice(0, preYears),
    members,
    values: Float64Array.from(
      members.flatMap((_, member) =>
        Array.from(values.subarray(member * years.length, member * years.length + preYears)),
      ),
    ),
  };
  const control = makeOf(before, preYears - after)(0, new Uint8Array(members.length));
  const { averageEffect } = besideControl(before, preYears - after, 0, control);
  return { from: years[preYears - after]!, averageEffect };
}

function isConstant({ years, values }: EffectWindow, preYears: number): boolean {
  return (
    preYears > 1 && values.subarray(0, Math.min(preYears, years.length)).every(value => value === values[0])
  );
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
