import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal } from '#platform/page-form.ts';

export type FormProblem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current: Json | null;
};

/** What a form shows of a refusal, in the words given by reason or code. */
export function formProblem(
  error: unknown,
  words: Readonly<Record<string, string>>,
  language: Language,
): FormProblem {
  const { status, code, fields, message, current } = shownRefusal(error);
  if (code === 'stale') return { status, errors: { '': words.stale ?? message }, current };
  const errors = fields.map(problem => [
    problem.path.split('.')[0],
    words[String(problem.values.reason ?? '')] ?? fieldProblemText(problem, language),
  ]);
  return {
    status,
    errors: errors.length === 0 ? { '': words[code] ?? message } : Object.fromEntries(errors),
    current,
  };
}
