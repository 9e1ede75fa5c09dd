import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import { shownRefusal, textOf } from '#platform/page-form.ts';
import { resultFormMessages } from '../messages/result-forms.ts';

export type Fault = { readonly file: string; readonly line: string; readonly text: string };

export type ResultFormProblem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong in files, by line. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
};

/** What a form of the results shows of a refusal, in words. */
export function resultFormProblem(error: unknown, language: Language): ResultFormProblem {
  const text = resultFormMessages(language);
  const { code, fields, status, message, values } = shownRefusal(error);
  const reasons = new Map<string, string>(Object.entries(text.reasons));
  if (code === 'files-unusable') {
    const files = new Map<string, string>(Object.entries(text.files));
    const faults = fields.map(({ values: told }) => ({
      file: files.get(String(told.file)) ?? String(told.file),
      line: String(told.line),
      text: [String(told.value ?? ''), reasons.get(String(told.reason)) ?? String(told.reason)]
        .filter(each => each !== '')
        .join(': '),
    }));
    return { status, errors: {}, faults, faultCount: Number(values.count ?? faults.length) };
  }
  const errors = Object.fromEntries(
    fields.map(problem => [
      problem.path,
      reasons.get(String(problem.values.reason ?? '')) ?? fieldProblemText(problem, language),
    ]),
  );
  return {
    status,
    errors: fields.length === 0 ? { '': message } : errors,
    faults: [],
    faultCount: 0,
  };
}

const opportunityFields = ['title', 'what', 'forWhom', 'area', 'whyNow'] as const;
export type OpportunityTyped = Readonly<Record<(typeof opportunityFields)[number] | 'opportunity', string>>;

export const opportunityTyped = (form: FormData): OpportunityTyped => ({
  title: textOf(form, 'title'),
  what: textOf(form, 'what'),
  forWhom: textOf(form, 'forWhom'),
  area: textOf(form, 'area'),
  whyNow: textOf(form, 'whyNow'),
  opportunity: textOf(form, 'opportunity'),
});
