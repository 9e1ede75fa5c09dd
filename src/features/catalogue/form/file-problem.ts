import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import { shownRefusal } from '#platform/page-form.ts';
import { formMessages } from '../messages/form.ts';
import { faultText } from './problem.ts';

/** What is wrong with a file, line by line; or with what was sent instead of one. */
export function fileProblem(error: unknown, language: Language) {
  const text = formMessages(language);
  const { status, code, fields, message, values } = shownRefusal(error);
  if (code !== 'file-unusable') {
    const [first] = fields;
    const told = first?.code === 'required' ? text.noFile : null;
    return {
      status,
      error: told ?? (first === undefined ? message : fieldProblemText(first, language)),
      faults: [],
      count: 0,
    };
  }
  return {
    status,
    error: null,
    faults: fields.map(problem => ({
      line: String(problem.values.line),
      place: String(problem.values.place) || text.whole,
      text: faultText(problem, language),
    })),
    count: Number(values.count ?? fields.length),
  };
}
