import { data } from 'react-router';
import { Refusal } from '#platform/action/refusal.ts';
import type { Language } from '#platform/context.ts';
import { messages } from './messages.ts';

/** What of a refusal a form shows, by field; what does not exist is a page that does not exist. */
export function formProblem(
  error: unknown,
  language: Language,
): { readonly status: number; readonly errors: Readonly<Record<string, string>> } {
  if (!(error instanceof Refusal)) throw error;
  if (error.status === 404 || error.status === 403) throw data(null, { status: error.status });
  const text: Readonly<Record<string, string>> = messages(language).problems;
  const fields = error.fields.length === 0 ? [''] : error.fields.map(({ path }) => path.split('.')[0] ?? '');
  return {
    status: error.status,
    errors: Object.fromEntries(
      fields.map(field => [field, text[error.code] ?? text[field] ?? text.other ?? error.message]),
    ),
  };
}
