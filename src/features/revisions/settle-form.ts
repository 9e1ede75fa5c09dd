import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import { shownRefusal, textOf } from '#platform/page-form.ts';
import { settleMessages } from './messages/settle.ts';

export type SettleValues = Readonly<Record<'decision' | 'fromYear' | 'reason', string>>;

export const settleTyped = (form: FormData): SettleValues => ({
  decision: textOf(form, 'decision'),
  fromYear: textOf(form, 'fromYear').trim(),
  reason: textOf(form, 'reason'),
});

/** What was typed, as the action takes it. */
export function settleInput(form: FormData) {
  const { decision, fromYear, reason } = settleTyped(form);
  return {
    decision,
    fromYear: fromYear === '' ? null : /^\d{4}$/.test(fromYear) ? Number(fromYear) : Number.NaN,
    reason,
    version: Number(textOf(form, 'version')),
  };
}

/** What the form shows of a refusal, by field. */
export function settleProblem(error: unknown, language: Language) {
  const refusal = shownRefusal(error);
  const text = settleMessages(language).problems;
  if (refusal.code === 'stale') return { status: 409, errors: { '': text.stale } };
  const reasons: Readonly<Record<string, string>> = text;
  const errors = refusal.fields.map(problem => [
    problem.path,
    reasons[String(problem.values.reason ?? '')] ?? fieldProblemText(problem, language),
  ]);
  return { status: refusal.status, errors: Object.fromEntries(errors.toReversed()) };
}
