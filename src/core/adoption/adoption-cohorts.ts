import { stepOf } from '#core/adoption/adoption.ts';
import type { AdoptionKeyFigure } from '#core/panel/classify/adoption-key-figure.ts';

/** Why a unit says nothing of what happened where a way of working was introduced. */
export const reasonsLeftOut = [
  /** It was introduced in the first year asked: since when is unknown. */
  'already',
  /** It was introduced one year and was not the next. */
  'went-back',
  /** Introduced for the first time in the newest answer: the next answer decides. */
  'unconfirmed',
  /** A year without an answer stands between not introduced and introduced. */
  'year-unknown',
  'no-answer',
] as const;
export type ReasonLeftOut = (typeof reasonsLeftOut)[number];

/** What one unit's answers make it in a study of introductions. */
export type Introduction =
  /** `year`: the first of two successive years in which it is introduced, the year before it was not. */
  | { readonly kind: 'adopter'; readonly year: number }
  /** Not introduced in any answer, the last of `until`. */
  | { readonly kind: 'not-introduced'; readonly until: number }
  /** `since`: the first year in which it answers introduced; null where it never does. */
  | { readonly kind: 'left-out'; readonly why: ReasonLeftOut; readonly since: number | null };

/**
 * The place of one unit in a study of introductions: an adopter answers *introduced* in two successive years after a lower answer.
 *
 * `series` holds an answer per year from `firstYear`, NaN where there is none; what is not on the scale is no answer. A trial that ended was never an introduction; an introduction that ended is an uncertain answer and is left out.
 * Reference: docs/methods/evidence.md.
 */
export function introductionOf(
  series: ArrayLike<number>,
  firstYear: number,
  scale: AdoptionKeyFigure['scale'],
): Introduction {
  const answers = Array.from({ length: series.length }, (_, at) => ({
    year: firstYear + at,
    step: stepOf(series[at]!, scale),
  })).filter((answer): answer is { year: number; step: 0 | 1 | 2 } => answer.step !== null);
  const newest = answers.at(-1);
  if (newest === undefined) return { kind: 'left-out', why: 'no-answer', since: null };
  const first = answers.findIndex(({ step }) => step === 2);
  if (first < 0) return { kind: 'not-introduced', until: newest.year };
  const { year } = answers[first]!;
  const leftOut = (why: ReasonLeftOut): Introduction => ({ kind: 'left-out', why, since: year });
  if (answers.slice(first).some(({ step }) => step < 2)) return leftOut('went-back');
  const before = answers[first - 1];
  if (before === undefined) return leftOut('already');
  if (before.year !== year - 1) return leftOut('year-unknown');
  const next = answers[first + 1];
  if (next === undefined) return leftOut('unconfirmed');
  return next.year === year + 1 ? { kind: 'adopter', year } : leftOut('year-unknown');
}
