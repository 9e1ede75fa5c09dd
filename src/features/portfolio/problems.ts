import { Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal } from '#platform/page-form.ts';
import { problemMessages } from './messages/problems.ts';

export type Problem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current: Json | null;
};

/** What a form shows of a refusal; a part that is gone is told at the form. */
export function problemOf(error: unknown, language: Language): Problem {
  const text = problemMessages(language);
  if (error instanceof Refusal && error.code === 'part-unknown') {
    return { status: 422, errors: { '': text.partGone }, current: null };
  }
  const refusal = shownRefusal(error);
  if (refusal.status === 409) {
    return { status: 409, errors: { '': text.staleTitle }, current: refusal.current };
  }
  const errors = refusal.fields.map(problem => [problem.path, textOf(problem, language)] as const);
  if (errors.length === 0) return { status: refusal.status, errors: { '': refusal.message }, current: null };
  return { status: refusal.status, errors: Object.fromEntries(errors), current: null };
}

function textOf(problem: Refusal['fields'][number], language: Language): string {
  const text = problemMessages(language);
  const { code, values } = problem;
  const reason = String(values.reason ?? '');
  const where = String(values.where ?? '');
  if (reason === 'circular' || reason === 'lock-not-possible' || reason === 'initiative-wrong') {
    return text[reason](where);
  }
  if (reason === 'out-of-plan' && where !== '') return text['frame-out-of-plan'];
  const known: Readonly<Record<string, unknown>> = text;
  const found = known[reason];
  if (typeof found === 'string') return found;
  if (code === 'too-small' && values.limit === 0) return text.negative;
  return code === 'wrong-type' || code === 'required' ? text.number : fieldProblemText(problem, language);
}

/** The same for the form of the limits, by the ids of its fields, with what a wrong count of numbers should be. */
export function frameErrors(
  error: unknown,
  language: Language,
  { years, periodsPerYear }: { readonly years: number; readonly periodsPerYear: number },
  fieldOf: (path: string) => string,
): Problem {
  const text = problemMessages(language);
  const problem = problemOf(error, language);
  const told = (path: string, message: string): string => {
    if (path.endsWith('perPeriod') && message !== text.number) {
      return text.series('1', String(years), String(years * periodsPerYear));
    }
    return path.startsWith('budgets.') && message === text.number ? text.allYears : message;
  };
  return {
    ...problem,
    errors: Object.fromEntries(
      Object.entries(problem.errors).map(([path, message]) => [
        path === '' ? '' : fieldOf(path),
        told(path, message),
      ]),
    ),
  };
}
