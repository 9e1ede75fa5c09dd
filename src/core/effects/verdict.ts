import { placebosWanted } from './matched-placebos.ts';
import { clearRank, fewestPreYears } from './minimum-detectable-effect.ts';

/** *Tydlig effekt*, *Trolig effekt*, *Ingen synlig effekt*, *Går inte att avgöra*. */
export const verdicts = ['clear', 'likely', 'none-visible', 'cannot-tell'] as const;
export type Verdict = (typeof verdicts)[number];

/** What speaks for the verdict, or against a stronger one; wording is a matter of language. */
export const reasons = [
  'few-pre-years',
  'few-placebos',
  'poor-fit',
  'constant',
  'hangs-on-one-unit',
  'rank-clear',
  'p-likely',
  'interval-within-relevant',
  'interval-beyond-relevant',
  'no-interval',
  'inside-hull',
  'few-donors',
] as const;
export type Reason = (typeof reasons)[number];

/** Reasons for which an effect has nothing to be held against, so that its rank and p say nothing. */
export const isWithoutComparison = (given: readonly Reason[]): boolean =>
  given.includes('poor-fit') || given.includes('constant');

export type Evidence = {
  readonly preYears: number;
  readonly donors: number;
  readonly averageEffect: number;
  readonly placebo: { readonly p: number; readonly rank: number; readonly of: number };
  /** True where the pre-years are imitated worse than those of three in four placebos. */
  readonly isPoorFit: boolean;
  /** True where the control follows the pre-years to the last digit: its weights are one choice of many. */
  readonly isInsideHull: boolean;
  readonly isConstant: boolean;
  readonly leaveOneOut: readonly { readonly averageEffect: number }[];
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** An effect smaller than this is of no matter; the key figure's unit. */
  readonly relevantEffect: number;
};

const likelyP = 0.15;
const fewDonors = 20;

/**
 * What the evidence says of an effect.
 *
 * First what makes any number worthless: fewer than five pre-years, fewer than 60 placebos, series that stand still, pre-years imitated worse than those of three in four. Then *clear*: at most second of 61 in size and the
 * same sign whichever donor is left out; *likely*: p ≤ 0.15; *none visible*: the 90 % interval lies within ± the relevant effect; else *cannot tell*. docs/methods/effects.md tells how often it errs.
 */
export function verdictOf(evidence: Evidence): {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
} {
  const barred: Reason[] = [
    ...(evidence.preYears < fewestPreYears ? (['few-pre-years'] as const) : []),
    ...(evidence.placebo.of <= placebosWanted ? (['few-placebos'] as const) : []),
    ...(evidence.isConstant ? (['constant'] as const) : []),
    ...(evidence.isPoorFit ? (['poor-fit'] as const) : []),
  ];
  const beside: Reason[] = [
    ...(evidence.isInsideHull ? (['inside-hull'] as const) : []),
    ...(evidence.donors < fewDonors ? (['few-donors'] as const) : []),
  ];
  if (barred.length > 0) return { verdict: 'cannot-tell', reasons: [...barred, ...beside] };
  const keepsSign = evidence.leaveOneOut.every(
    ({ averageEffect }) => Math.sign(averageEffect) === Math.sign(evidence.averageEffect),
  );
  const isClear = evidence.placebo.rank <= clearRank(evidence.placebo.of);
  if (isClear && keepsSign) return { verdict: 'clear', reasons: ['rank-clear', ...beside] };
  const signs: Reason[] = keepsSign ? [] : ['hangs-on-one-unit'];
  if (evidence.placebo.p <= likelyP) return { verdict: 'likely', reasons: ['p-likely', ...signs, ...beside] };
  const { interval, relevantEffect } = evidence;
  if (interval === null) return { verdict: 'cannot-tell', reasons: ['no-interval', ...beside] };
  return interval.low >= -relevantEffect && interval.high <= relevantEffect
    ? { verdict: 'none-visible', reasons: ['interval-within-relevant', ...beside] }
    : { verdict: 'cannot-tell', reasons: ['interval-beyond-relevant', ...beside] };
}
