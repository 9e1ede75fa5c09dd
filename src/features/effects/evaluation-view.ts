import { displayUnit, nameOf } from '#features/situation/index.ts';
import type { Context } from '#platform/context.ts';
import { formatNumber, formatYears } from '#ui/format/numbers.ts';
import { unitName } from '#ui/format/units.ts';
import { evaluationOf } from './reading.ts';
import { allEvaluations } from './store/evaluations.ts';
import { findPlan } from './store/plans.ts';
import { effectText, rangeText, sizeText } from './wording.ts';

/** Everything that the page of an evaluation shows, as plain data. */
export async function evaluationView(member: Context, id: string) {
  const { db, organisation, language } = member;
  const evaluation = await evaluationOf(member, id);
  const { settings, result, plan } = evaluation;
  const fixed = plan === null ? undefined : await findPlan(db, organisation.id, plan);
  const newer = (await allEvaluations(db, organisation.id)).find(({ again }) => again === id);
  return {
    language,
    evaluation,
    plan: fixed === undefined ? null : { fixed: fixed.fixed, at: fixed.at },
    newer: newer?.id ?? null,
    name: nameOf(result.title),
    measure: unitName(displayUnit(result.title), language) ?? '',
    yearsText: formatYears(result.years.first, result.years.last),
    relevantText: settings.relevantEffect === null ? null : formatNumber(settings.relevantEffect, language),
  };
}
export type EvaluationView = Awaited<ReturnType<typeof evaluationView>>;

/** How the page writes effects, sizes and ranges of this key figure. */
export const writerOf = ({ language, evaluation: { result } }: EvaluationView) => ({
  effect: (value: number | null) => (value === null ? '–' : effectText(value, result.title, language)),
  size: (value: number | null) => (value === null ? '–' : sizeText(value, result.title, language)),
  range: (range: { readonly low: number; readonly high: number } | null) =>
    rangeText(range, result.title, language),
});
