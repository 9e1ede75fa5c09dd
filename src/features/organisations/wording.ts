import type { FieldProblem, Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#ui/language/language.ts';
import { daysText } from './days.ts';
import { problemMessages } from './messages/problems.ts';

type Text = string | ((name: string, days: string) => string);

/** What a reader is told of a field that is refused. */
export function problemText(problem: FieldProblem, language: Language): string {
  const texts: Readonly<Record<string, Text>> = problemMessages(language);
  const { reason, name, validFrom, validTo } = problem.values;
  if (problem.code === 'wrong-format') return problemMessages(language)['wrong-format'];
  if (problem.code !== 'refused') return fieldProblemText(problem, language);
  const code = String(reason);
  const text = texts[code] ?? (code.startsWith('below-') ? texts['below-other'] : undefined);
  if (text === undefined) return fieldProblemText(problem, language);
  if (typeof text === 'string') return text;
  const period = { validFrom: String(validFrom), validTo: validTo === undefined ? null : String(validTo) };
  return text(String(name ?? ''), validFrom === undefined ? '' : daysText(period, language));
}

/** What went wrong, by field of the form; `''` for the form as a whole. */
export function errorsOf(refusal: Refusal, language: Language): Readonly<Record<string, string>> {
  const errors = new Map<string, string>();
  for (const problem of refusal.fields) {
    const said = errors.get(problem.path);
    const text = problemText(problem, language);
    if (said !== text) errors.set(problem.path, said === undefined ? text : `${said} ${text}`);
  }
  if (refusal.fields.length === 0) {
    const texts: Readonly<Record<string, Text>> = problemMessages(language);
    const text = texts[refusal.code];
    errors.set('', typeof text === 'string' ? text : refusal.message);
  }
  return Object.fromEntries(errors);
}
