import { type FieldProblem, Refusal } from '#platform/action/refusal.ts';
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

/** What was chosen may be gone when the form is sent: then the form says so, where its page would be missing. */
const gone = {
  'person-unknown': ['reporter', 'person-gone'],
  'goal-unknown': ['goals', 'goal-gone'],
  'initiative-unknown': ['initiatives', 'initiative-gone'],
} as const;
const isGone = (code: string): code is keyof typeof gone => code in gone;

const dayFields = ['onDay'];
const periodFields = ['period', 'fromPeriod'];
const chosenFields = ['kind', 'direction', 'reporter', 'measure', 'missing'];

function textFor(problem: FieldProblem, language: Language): string {
  const { path, code, values } = problem;
  const text = problemMessages(language);
  const named: Readonly<Record<string, string>> = text.reasons;
  const reason = String(values.reason ?? '');
  const known = named[reason];
  if (known !== undefined) {
    return values.position === undefined ? known : text.atPosition(known, String(values.position));
  }
  const field = path.split('.').at(-1) ?? '';
  if (path === 'expression') return text.reasons['formula-empty'];
  if (path.startsWith('terms.') && field === 'name') return text.termName;
  if (dayFields.includes(field)) return text.day;
  if (periodFields.includes(field)) return text.period;
  if (chosenFields.includes(field)) return text.choose;
  if (code === 'wrong-type' || code === 'required') return text.number;
  return fieldProblemText(problem, language);
}

/** What a form shows of a refusal. */
export function formProblem(error: unknown, language: Language): FormProblem {
  const text = problemMessages(language);
  if (error instanceof Refusal && isGone(error.code)) {
    const [field, reason] = gone[error.code];
    return { status: 422, errors: { [field]: text.reasons[reason] }, current: null };
  }
  const { status, code, fields, message, current } = shownRefusal(error);
  if (code === 'stale') return { status, errors: { '': text.stale }, current };
  if (fields.length === 0) return { status, errors: { '': message }, current };
  return {
    status,
    errors: Object.fromEntries(fields.map(problem => [problem.path, textFor(problem, language)])),
    current,
  };
}
