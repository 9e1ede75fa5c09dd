import { data } from 'react-router';
import { z } from 'zod';
import { Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { PersonValues } from './components/person-fields.tsx';
import { messages } from './messages/people.ts';
import { inOrder } from './model.ts';

const typed = z.object({ name: z.string(), email: z.string(), roles: z.array(z.string()) });

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** What was typed about a person, as it was typed. */
export const personTyped = (form: FormData): PersonValues => ({
  name: textOf(form, 'name'),
  email: textOf(form, 'email'),
  roles: inOrder(form.getAll('roles').map(String)),
});

/** A form, or an empty one for what is none: it is refused for what it lacks. */
export const formOf = (request: Request): Promise<FormData> => request.formData().catch(() => new FormData());

export const versionTyped = (form: FormData): number => Number(textOf(form, 'version'));

/** A key from the form, so that a form sent twice makes one change. */
export const keyTyped = (form: FormData): string | null => {
  const key = textOf(form, 'key');
  return z.uuid().safeParse(key).success ? key : null;
};

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

/** The id in an address of a page; another form of one is nobody's. */
export function personInAddress(id: string | undefined): string {
  const parsed = z.uuid().safeParse(id);
  if (!parsed.success) throw data(null, { status: 404 });
  return parsed.data;
}

/** A reading for a page: what does not exist is a page that does not exist. */
export async function orNoPage<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal) throw data(null, { status: error.status });
    throw error;
  }
}
