import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal, textOf } from '#platform/page-form.ts';
import { problemMessages } from './messages/problems.ts';
import type { Item } from './questions.ts';

export type Errors = Readonly<Record<string, string>>;

export type FormProblem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Errors;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current: Json | null;
};

const numbers = ['year', 'index', 'lowest', 'highest', 'value'];

/** What a form shows of a refusal; `fieldOf` names the field of the form for one of the input. */
export function formProblem(
  error: unknown,
  language: Language,
  fieldOf: (path: string) => string = path => path,
): FormProblem {
  const text: Readonly<Record<string, string>> = problemMessages(language);
  const { status, code, fields, message, current } = shownRefusal(error);
  if (code === 'stale') return { status, errors: { '': text.stale ?? message }, current };
  const errors = fields.map(problem => {
    const field = problem.path.split('.').at(-1) ?? '';
    const named = text[String(problem.values.reason ?? '')];
    const isNoNumber = problem.code === 'wrong-type' && numbers.includes(field);
    const own = field === 'answerBy' ? text.day : isNoNumber ? text.number : undefined;
    const chosen = field === 'step' || field === 'begins' ? text.choose : undefined;
    return [fieldOf(problem.path), named ?? own ?? chosen ?? fieldProblemText(problem, language)] as const;
  });
  return {
    status,
    errors: errors.length === 0 ? { '': text[code] ?? message } : Object.fromEntries(errors),
    current,
  };
}

/** Errors with the element each points to; those of the form as a whole point to its first field. */
export const summaryOf = (errors: Errors, first: string) =>
  Object.entries(errors).map(([field, message]) => ({ fieldId: field === '' ? first : field, message }));

/** A number as people write it: `1 234,5`. Not a number is refused by the schema; an empty field is null. */
export function numberTyped(text: string): number | null {
  const plain = text.replace(/\s/g, '').replace('\u2212', '-').replace(',', '.');
  return plain === '' ? null : Number(plain);
}

/** The version that stood in a form; what is none is refused by the schema. */
export const versionTyped = (form: FormData): number => Number(textOf(form, 'version') || Number.NaN);

/** What was chosen for each item: `0`–`5`, `unsure`, or empty where nothing was. */
export type AnswerValues = Readonly<Record<string, string>>;

export const fieldOfItem = (item: string): string => `answer.${item}`;

export const answersTyped = (form: FormData, items: readonly Item[]): AnswerValues =>
  Object.fromEntries(items.map(({ id }) => [id, textOf(form, fieldOfItem(id))]));

/** What was chosen, as an action takes it; items without a choice are left out. */
export const answersInput = (values: AnswerValues) =>
  Object.entries(values)
    .filter(([, chosen]) => chosen !== '')
    .map(([item, chosen]) => ({ item, step: chosen === 'unsure' ? null : Number(chosen) }));

/** Answers as they stand in the form. */
export const answerValues = (
  answers: readonly { readonly item: string; readonly step: number | null }[],
): AnswerValues =>
  Object.fromEntries(answers.map(({ item, step }) => [item, step === null ? 'unsure' : String(step)]));
