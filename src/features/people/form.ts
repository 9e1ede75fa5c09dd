import { data } from 'react-router';
import { z } from 'zod';
import { Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import { textOf } from '#platform/page-form.ts';
import type { PersonValues } from './components/person-fields.tsx';
import { messages } from './messages/people.ts';
import { inOrder } from './model.ts';

const typed = z.object({ name: z.string(), email: z.string(), roles: z.array(z.string()) });

/** What was typed about a person, as it was typed. */
export const personTyped = (form: FormData): PersonValues => ({
  name: textOf(form, 'name'),
  email: textOf(form, 'email'),
  roles: inOrder(form.getAll('roles').map(String)),
});

export const versionTyped = (form: FormData): number => Number(textOf(form, 'version'));

export type FormProblem = {
  readonly status: number;
  readonly code: string;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current: (PersonValues & { readonly version: number }) | null;
};

const currentSchema = z.object({
  version: z.int(),
  name: z.string(),
  email: z.string().nullable(),
  roles: typed.shape.roles,
});

/** What of a refusal a form shows; what does not exist is a page that does not exist. */
export function formProblem(error: unknown, language: Language): FormProblem {
  if (!(error instanceof Refusal)) throw error;
  if (error.status === 404 || error.status === 403) throw data(null, { status: error.status });
  const text: Readonly<Record<string, string>> = messages(language).problems;
  const errors: Record<string, string> = {};
  for (const problem of error.fields) {
    errors[problem.path.split('.')[0] ?? ''] =
      text[error.code] ?? text[problem.path] ?? fieldProblemText(problem, language);
  }
  if (error.fields.length === 0) errors[''] = text[error.code] ?? text.other ?? error.message;
  const current = currentSchema.safeParse(error.current);
  return {
    status: error.status,
    code: error.code,
    errors,
    current: current.success
      ? { ...current.data, email: current.data.email ?? '', roles: inOrder(current.data.roles) }
      : null,
  };
}
