import { betweenBreaks, onlyYears } from './breaks.ts';
import { differenceInDifferences, type MakeControl } from './control.ts';
import { askEffect, type EffectQuestion, type NoQuestion } from './effect-question.ts';
import type { EffectWindow, UnitYears } from './effect-window.ts';
import { defaultEvaluation, type EffectEvaluation, evaluateEffect } from './evaluate-effect.ts';
import { type DetectableEffects, minimumDetectableEffect } from './minimum-detectable-effect.ts';
import { syntheticControl } from './synthetic-control.ts';
import { syntheticDid } from './synthetic-did.ts';

export const effectMethods = ['synthetic-control', 'synthetic-did', 'did'] as const;
export type EffectMethod = (typeof effectMethods)[number];

/** How each method makes its controls of a window whose first years come before. */
export const controlsBy: Readonly<
  Record<EffectMethod, (window: EffectWindow, preYears: number) => MakeControl>
> = {
  'synthetic-control': syntheticControl,
  'synthetic-did': syntheticDid,
  did: differenceInDifferences,
};

/** Positions are of units in the panel; the effect in the key figure's unit. */
export type EffectSettings = {
  readonly unit: number;
  /** First treated year. */
  readonly from: number;
  /** Units known to have done the same, or not comparable: neither donors nor placebos. */
  readonly without: readonly number[];
  /** First years of a new definition or source. */
  readonly breaks: readonly number[];
  /** An effect smaller than this is of no matter; null takes half the ordinary spread. */
  readonly relevantEffect: number | null;
};

export type SideBySide = {
  readonly kind: 'evaluated';
  readonly question: EffectQuestion;
  readonly methods: Readonly<Record<EffectMethod, EffectEvaluation>>;
  /** What could have been seen before the start: of the years before it alone. */
  readonly power: DetectableEffects;
};

/** Fewer placebos than this cannot rank an effect among the rarest in thirty. */
export const fewestForPower = 30;

/** The units that a question may be answered with. */
export const donorsBut = ({ unitCount }: UnitYears, unit: number, without: readonly number[]) =>
  Array.from({ length: unitCount }, (_, at) => at).filter(at => at !== unit && !without.includes(at));

/** The question as it can be asked of one side of the breaks, or why it cannot. */
export function askBetweenBreaks(
  panel: UnitYears,
  { unit, from, without, breaks }: EffectSettings,
): EffectQuestion | NoQuestion {
  const side = betweenBreaks(panel, from, breaks);
  if ('kind' in side) return side;
  return askEffect(side, unit, from, donorsBut(panel, unit, without));
}

/**
 * The effect on one unit by all three methods on the same years and donors, and the smallest effect that the years before would have shown.
 *
 * Gives the reason where there is nothing to compute with. Reference: docs/methods/effects.md.
 */
export function evaluateSideBySide(panel: UnitYears, settings: EffectSettings): SideBySide | NoQuestion {
  const question = askBetweenBreaks(panel, settings);
  if (question.kind !== 'question') return question;
  const { relevantEffect, from, unit, without, breaks } = settings;
  const by = (method: EffectMethod) =>
    evaluateEffect(question.window, question.preYears, controlsBy[method], {
      ...defaultEvaluation,
      relevantEffect,
    });
  return {
    kind: 'evaluated',
    question,
    methods: {
      'synthetic-control': by('synthetic-control'),
      'synthetic-did': by('synthetic-did'),
      did: by('did'),
    },
    power: powerBefore(panel, { unit, from, without, breaks }),
  };
}

/** The smallest effects that the years before a start would have shown. */
export function powerBefore(
  panel: UnitYears,
  { unit, from, without, breaks }: Omit<EffectSettings, 'relevantEffect'>,
): DetectableEffects {
  const first = Math.max(panel.firstYear, ...breaks.filter(year => year < from));
  return minimumDetectableEffect(onlyYears(panel, first, from - 1), unit, donorsBut(panel, unit, without), {
    fewestPlacebos: fewestForPower,
  });
}
