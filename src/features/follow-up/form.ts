import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal } from '#platform/page-form.ts';
import { problemMessages } from './messages/problems.ts';

export type FormProblem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current: Json | null;
};

/** What a form shows of a refusal, in words. */
export function formProblem(error: unknown, language: Language): FormProblem {
  const text = problemMessages(language);
  const refusal = shownRefusal(error);
  if (refusal.code === 'stale') return { status: 409, errors: { '': text.stale }, current: refusal.current };
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const errors = refusal.fields.map(problem => [
    problem.path,
    reasons[String(problem.values.reason ?? '')] ?? fieldProblemText(problem, language),
  ]);
  if (errors.length === 0) return { status: refusal.status, errors: { '': refusal.message }, current: null };
  return { status: refusal.status, errors: Object.fromEntries(errors), current: null };
}
