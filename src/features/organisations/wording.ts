import type { FieldProblem, Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#ui/language/language.ts';
import { daysText } from './days.ts';
import { problemMessages } from './messages/problems.ts';

type Text = string | ((name: string, days: string) => string);

function textFor(reason: string, language: Language): Text | undefined {
  const texts: Readonly<Record<string, Text>> = problemMessages(language);
  return Object.hasOwn(texts, reason) ? texts[reason] : undefined;
}

/** What a reader is told of a field that is refused. */
export function problemText(problem: FieldProblem, language: Language): string {
  const { reason, name, validFrom, validTo } = problem.values;
  if (problem.code === 'wrong-format') return problemMessages(language)['wrong-format'];
  if (problem.code !== 'refused') return fieldProblemText(problem, language);
  const code = String(reason);
  const other = code.startsWith('below-') ? problemMessages(language)['below-other'] : undefined;
  const text = textFor(code, language) ?? other;
  if (text === undefined) return fieldProblemText(problem, language);
  if (typeof text === 'string') return text;
  const period = { validFrom: String(validFrom), validTo: validTo === undefined ? null : String(validTo) };
  return text(String(name ?? ''), validFrom === undefined ? '' : daysText(period, language));
}

/** What several parts under one break by the same rule, told at once. */
function severalText(problems: readonly FieldProblem[], language: Language): string {
  const reason = String(problems[0]?.values.reason).replace(/^below-/, 'several-');
  const text = textFor(reason, language) ?? problemMessages(language)['several-other'];
  const names = problems.map(({ values }) => String(values.name ?? '')).join(', ');
  return typeof text === 'string' ? text : text(names, '');
}

const isBelow = ({ values }: FieldProblem): boolean => String(values.reason).startsWith('below-');

/** What went wrong, by field of the form; `''` for the form as a whole. */
export function errorsOf(refusal: Refusal, language: Language): Readonly<Record<string, string>> {
  if (refusal.fields.length === 0) {
    const text = textFor(refusal.code, language);
    return { '': typeof text === 'string' ? text : refusal.message };
  }
  const byField = Map.groupBy(refusal.fields, ({ path }) => path);
  return Object.fromEntries(
    [...byField].map(([field, problems]) => {
      const byReason = Map.groupBy(problems, ({ code, values }) => `${code} ${values.reason}`);
      const said = [...byReason.values()].flatMap(same =>
        same.length > 1 && same.every(isBelow)
          ? [severalText(same, language)]
          : same.map(problem => problemText(problem, language)),
      );
      return [field, [...new Set(said)].join(' ')];
    }),
  );
}
