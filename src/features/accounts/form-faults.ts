import { data } from 'react-router';
import type { FieldProblem } from '#platform/action/refusal.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Language } from '#platform/context.ts';
import { problemMessages } from './messages/problems.ts';

export type Fault = { readonly field: string; readonly message: string };

function messageOf({ path, code, values }: FieldProblem, language: Language): string {
  const text = problemMessages(language);
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const known = reasons[String(values.reason)];
  if (known !== undefined) return known;
  if (code === 'required') return text.required;
  if (code === 'too-long') return text.tooLong;
  return path === 'email' ? text.email : text.other;
}

/** What is wrong with each field, in words; `about` is the field to go to where the refusal names none. */
function faultsOf(refusal: Refusal, about: string, language: Language): readonly Fault[] {
  const { retryAfterSeconds, names } = refusal.values;
  if (refusal.code === 'too-many-attempts') {
    const message = problemMessages(language).tooMany(Math.ceil(Number(retryAfterSeconds) / 60));
    return [{ field: about, message }];
  }
  if (refusal.code === 'unit-ambiguous') {
    return [{ field: 'unit', message: problemMessages(language).unitAmbiguous(String(names)) }];
  }
  const faults = refusal.fields.map(problem => ({
    field: problem.path,
    message: messageOf(problem, language),
  }));
  return faults.length > 0 ? faults : [{ field: about, message: problemMessages(language).other }];
}

/** The answer to a form that was refused: the faults, and what was typed but passwords. Other errors go on. */
export function refusedForm<Typed>(
  error: unknown,
  about: string,
  language: Language,
  typed: Typed,
  idOf: (field: string) => string = field => field,
) {
  if (!(error instanceof Refusal)) throw error;
  const seconds = error.values.retryAfterSeconds;
  const faults = faultsOf(error, about, language).map(fault => ({ ...fault, field: idOf(fault.field) }));
  return data(
    { faults, typed },
    { status: error.status, headers: seconds === undefined ? {} : { 'Retry-After': String(seconds) } },
  );
}

export const faultOf = (faults: readonly Fault[], field: string): { readonly error?: string } => {
  const found = faults.find(fault => fault.field === field);
  return found === undefined ? {} : { error: found.message };
};

/** A field of a form as text; empty where it is missing or a file. */
export const textOf = (form: FormData, field: string): string => {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
};
