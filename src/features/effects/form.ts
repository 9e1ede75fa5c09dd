import { refused } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Context, Language } from '#platform/context.ts';
import { shownRefusal, textOf } from '#platform/page-form.ts';
import { problemMessages } from './messages/problems.ts';

/** What stands in the fields of a question or a plan, as it was typed. */
export type AskedValues = {
  readonly startYear: string;
  readonly without: string;
  readonly breaks: string;
  readonly relevantEffect: string;
};

export const askedTyped = (form: FormData): AskedValues => ({
  startYear: textOf(form, 'startYear'),
  without: textOf(form, 'without'),
  breaks: textOf(form, 'breaks'),
  relevantEffect: textOf(form, 'relevantEffect'),
});

const words = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map(word => word.trim())
    .filter(word => word !== '');

export const numberTyped = (text: string): number => {
  const plain = text
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  return plain === '' ? Number.NaN : Number(plain);
};

/** What was typed, as the actions take it; names of units become their codes. */
export async function askedInput(
  { warehouse }: Pick<Context, 'warehouse'>,
  { startYear, without, breaks, relevantEffect }: AskedValues,
) {
  const units = await warehouse.units();
  const codes = words(without).map(word => {
    const folded = word.toLowerCase();
    const found = units.find(({ code, name }) => code === word || name.toLowerCase() === folded);
    if (found === undefined) throw refused('without', 'name-unknown', `There is no unit ${word}.`);
    return found.code;
  });
  return {
    startYear: numberTyped(startYear),
    without: [...new Set(codes)],
    breaks: words(breaks).map(numberTyped),
    relevantEffect: relevantEffect.trim() === '' ? null : numberTyped(relevantEffect),
  };
}

export type FormProblem = { readonly status: number; readonly errors: Readonly<Record<string, string>> };

/** What a form shows of a refusal, in words, by field. */
export function formProblem(error: unknown, language: Language): FormProblem {
  const text = problemMessages(language);
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const refusal = shownRefusal(error);
  const errors = refusal.fields.map(problem => {
    const [field = ''] = problem.path.split('.');
    const known = reasons[String(problem.values.reason ?? '')];
    if (known !== undefined) return [problem.path === '' ? '' : problem.path, known] as const;
    if (field === 'startYear' || field === 'breaks' || field === 'firstYear')
      return [field, text.year] as const;
    if (field === 'years') return [field, text.years] as const;
    if (field === 'relevantEffect') return [field, text.number] as const;
    if (problem.code === 'too-short' || problem.code === 'required')
      return [problem.path, text.needed] as const;
    return [problem.path, fieldProblemText(problem, language)] as const;
  });
  if (errors.length === 0) return { status: refusal.status, errors: { '': refusal.message } };
  return { status: refusal.status, errors: Object.fromEntries(errors) };
}
