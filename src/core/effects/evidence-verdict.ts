import type { IntroductionStudy, StudyBar } from '#core/effects/introduction-study.ts';
import type { Verdict } from '#core/effects/verdict.ts';

export type EvidenceReason =
  | StudyBar
  | 'moved-before'
  | 'unquiet-before'
  | 'chance-clear'
  | 'chance-likely'
  | 'odd-year-before'
  | 'hangs-on-one-cohort'
  | 'one-cohort'
  | 'interval-within-relevant'
  | 'interval-beyond-relevant';

/** `chance` is that of the study's average, as if the strongest of as many studies had been picked; null where something bars. */
export type JudgedStudy<Study extends IntroductionStudy = IntroductionStudy> = {
  readonly study: Study;
  readonly verdict: Verdict;
  readonly reasons: readonly EvidenceReason[];
  readonly chance: number | null;
};

export const evidenceRules = {
  clear: 0.05,
  likely: 0.15,
  before: 0.05,
  besideMean: 0.01,
  quietBefore: 0.15,
} as const;

/**
 * What the studies of one pattern say, judged together.
 *
 * First what makes any number worthless (`bars`), and years before that moved beyond their band. Then *clear*: the average after, its chance corrected for the number of studies (Holm), at most 5 %, outside the simultaneous band in
 * some year after, as sure beside the mean of the years before, and of the same sign whichever cohort is left out; *likely*: corrected chance at most 15 %; *none visible*: the 90 % interval lies within ± the relevant effect; else *cannot tell*.
 * Reference: Holm 1979, Scandinavian Journal of Statistics 6(2); docs/methods/evidence.md tells how often it errs.
 */
export function judgeStudies<Study extends IntroductionStudy>(
  studies: readonly Study[],
): readonly JudgedStudy<Study>[] {
  const corrected = holm(studies.map(({ numbers }) => numbers?.chance ?? null));
  return studies.map((study, at) => ({ study, chance: corrected[at]!, ...judged(study, corrected[at]!) }));
}

function judged(
  { bars, numbers }: IntroductionStudy,
  chance: number | null,
): { readonly verdict: Verdict; readonly reasons: readonly EvidenceReason[] } {
  if (numbers === null || chance === null) return { verdict: 'cannot-tell', reasons: bars };
  if (numbers.before.chance <= evidenceRules.before)
    return { verdict: 'cannot-tell', reasons: ['moved-before'] };
  const sign = Math.sign(numbers.average.effect);
  const doubts: EvidenceReason[] = [
    ...(Math.sign(numbers.besideMean.effect) === sign && numbers.besideMean.chance <= evidenceRules.besideMean
      ? []
      : (['odd-year-before'] as const)),
    ...(numbers.before.chance <= evidenceRules.quietBefore ? (['unquiet-before'] as const) : []),
    ...(numbers.withoutCohort.length === 0 ? (['one-cohort'] as const) : []),
    ...(numbers.withoutCohort.every(({ effect }) => Math.sign(effect) === sign)
      ? []
      : (['hangs-on-one-cohort'] as const)),
  ];
  if (chance <= evidenceRules.clear && numbers.isOutsideBandAfter && doubts.length === 0)
    return { verdict: 'clear', reasons: ['chance-clear'] };
  if (chance <= evidenceRules.likely) return { verdict: 'likely', reasons: ['chance-likely', ...doubts] };
  const { interval, relevantEffect } = numbers;
  return interval.low >= -relevantEffect && interval.high <= relevantEffect
    ? { verdict: 'none-visible', reasons: ['interval-within-relevant'] }
    : { verdict: 'cannot-tell', reasons: ['interval-beyond-relevant'] };
}

/** Holm's correction of the chances that are there. */
function holm(chances: readonly (number | null)[]): readonly (number | null)[] {
  const there = chances
    .flatMap((chance, at) => (chance === null ? [] : [{ chance, at }]))
    .sort((one, other) => one.chance - other.chance);
  const corrected: (number | null)[] = chances.map(() => null);
  let highest = 0;
  there.forEach(({ chance, at }, rank) => {
    highest = Math.max(highest, Math.min(1, chance * (there.length - rank)));
    corrected[at] = highest;
  });
  return corrected;
}

/** What is said of a pattern as a whole: the strongest word of its studies; *none visible* only where every study that can tell says so. */
export function verdictOfPattern(judged: readonly Pick<JudgedStudy, 'verdict' | 'chance'>[]): Verdict {
  const has = (verdict: Verdict) => judged.some(each => each.verdict === verdict);
  if (has('clear')) return 'clear';
  if (has('likely')) return 'likely';
  const told = judged.filter(({ chance }) => chance !== null);
  return told.length > 0 && told.every(({ verdict }) => verdict === 'none-visible')
    ? 'none-visible'
    : 'cannot-tell';
}
