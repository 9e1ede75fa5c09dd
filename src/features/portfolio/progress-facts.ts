import type { Language } from '#platform/context.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatShare } from '#ui/format/numbers.ts';
import { calculationMessages } from './messages/calculation.ts';
import type { CalculationProgress } from './model/calculation.ts';

/** How far a calculation has come, as terms and what they stand for. */
export function progressFacts(
  progress: CalculationProgress | null,
  language: Language,
): readonly { readonly term: string; readonly description: string }[] {
  if (progress === null) return [];
  const text = calculationMessages(language);
  const { stage, seconds, best, bound, gap, done, steps } = progress;
  const amount = (kronor: number | null) => (kronor === null ? text.notYet : formatKronor(kronor, language));
  return [
    { term: text.stage, description: text.stages[stage] },
    { term: text.seconds, description: text.secondsTold(formatNumber(seconds, language, 0)) },
    { term: text.best, description: amount(best) },
    { term: text.bound, description: amount(bound) },
    { term: text.gap, description: gap === null ? text.notYet : formatShare(gap, language, 2) },
    ...(done === null || steps === null
      ? []
      : [
          {
            term: text.done,
            description: text.doneTold(formatNumber(done, language, 0), formatNumber(steps, language, 0)),
          },
        ]),
  ];
}
