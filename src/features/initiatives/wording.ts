import type { FieldProblem, Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#ui/language/language.ts';
import { problemMessages } from './messages/problems.ts';

type Text = string | ((values: FieldProblem['values']) => string);

function textFor(reason: string, language: Language): Text | undefined {
  const texts: Readonly<Record<string, Text>> = problemMessages(language);
  return Object.hasOwn(texts, reason) ? texts[reason] : undefined;
}

/** What a reader is told of one problem of a field. */
function problemText(problem: FieldProblem, language: Language): string {
  const isOfNumber = problem.code === 'wrong-type' && String(problem.values.expected).match(/number|int/);
  const text = textFor(isOfNumber ? 'not-a-number' : String(problem.values.reason ?? ''), language);
  if (text === undefined) return fieldProblemText(problem, language);
  return typeof text === 'string' ? text : text(problem.values);
}

/** What went wrong, by field of the form; `''` for the form as a whole. */
export function errorsOf(refusal: Refusal, language: Language): Readonly<Record<string, string>> {
  if (refusal.fields.length === 0) {
    const text = textFor(refusal.code, language);
    return { '': typeof text === 'string' ? text : refusal.message };
  }
  const byField = Map.groupBy(refusal.fields, ({ path }) => path);
  return Object.fromEntries(
    [...byField].map(([field, problems]) => [
      field,
      [...new Set(problems.map(problem => problemText(problem, language)))].join(' '),
    ]),
  );
}
