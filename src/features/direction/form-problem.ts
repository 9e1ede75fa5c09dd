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

const gone = {
  'part-unknown': ['part', 'part-gone'],
  'served-goal-unknown': ['serves', 'served-gone'],
} as const;

const chosenFields = ['kind', 'part', 'serves', 'aim', 'needsDecision'];
const dayFields = ['validFrom', 'validTo', 'lastDay', 'byDate'];

function textFor({ path, code, values, ...rest }: FieldProblem, language: Language): string {
  const texts: Readonly<Record<string, string>> = problemMessages(language);
  const named = texts[String(values.reason ?? '')];
  if (named !== undefined) return named;
  const field = path.split('.').at(-1) ?? '';
  const problem = problemMessages(language);
  if (path === 'touches') return problem['touches-none'];
  if (path.startsWith('touches.')) return problem['touch-unknown'];
  if (field === 'keyFigure') return problem['key-figure-unknown'];
  if (dayFields.includes(field)) return problem.day;
  if (chosenFields.includes(field)) return problem.choose;
  if (code === 'wrong-type') return problem.number;
  return fieldProblemText({ path, code, values, ...rest }, language);
}

/** What a form shows of a refusal. */
export function formProblem(error: unknown, language: Language): FormProblem {
  const texts = problemMessages(language);
  if (error instanceof Refusal && (error.code === 'part-unknown' || error.code === 'served-goal-unknown')) {
    const [field, text] = gone[error.code];
    return { status: 422, errors: { [field]: texts[text] }, current: null };
  }
  const { status, code, fields, message, current } = shownRefusal(error);
  if (code === 'stale') return { status, errors: { '': texts.stale }, current };
  if (fields.length === 0) return { status, errors: { '': message }, current };
  const errors = Object.fromEntries(fields.map(problem => [problem.path, textFor(problem, language)]));
  return { status, errors, current };
}

/** A number as people write it: `1 234,5`. Not a number is refused by the schema; an empty field is null. */
export function numberTyped(text: string): number | null {
  const plain = text.replace(/\s/g, '').replace('\u2212', '-').replace(',', '.');
  return plain === '' ? null : Number(plain);
}
