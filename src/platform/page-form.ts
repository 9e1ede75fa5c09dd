import { data } from 'react-router';
import { z } from 'zod';
import { Refusal } from './action/refusal.ts';

/** A form, or an empty one for what is none: it is refused for what it lacks. */
export const formOf = (request: Request): Promise<FormData> => request.formData().catch(() => new FormData());

/** What was typed in a field, as it was typed. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** What was chosen or typed; null where the field was left empty. */
export function textOrNull(form: FormData, name: string): string | null {
  const text = textOf(form, name);
  return text.trim() === '' ? null : text;
}

/** A key from the form, so that a form sent twice makes one change. */
export function keyTyped(form: FormData): string | null {
  const key = textOf(form, 'key');
  return z.uuid().safeParse(key).success ? key : null;
}

/** The id in an address of a page; another form of one is nobody's. */
export function idInAddress(id: string | undefined): string {
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

/** The refusal of a change that its form can show; what is missing or forbidden is a page of its own. */
export function shownRefusal(error: unknown): Refusal {
  if (!(error instanceof Refusal)) throw error;
  if (error.status === 403 || error.status === 404) throw data(null, { status: error.status });
  return error;
}
