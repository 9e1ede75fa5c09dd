import { z } from 'zod';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context, Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal, textOf, textOrNull } from '#platform/page-form.ts';
import { absenceMessages } from './messages/absence.ts';
import { everybody } from './store/people.ts';

export type AbsenceValues = Readonly<Record<'person' | 'from' | 'to' | 'deputy', string>>;

export const absenceTyped = (form: FormData): AbsenceValues => ({
  person: textOf(form, 'person'),
  from: textOf(form, 'from').trim(),
  to: textOf(form, 'to').trim(),
  deputy: textOf(form, 'deputy'),
});

/** What was typed, as the action takes it; a single day is its own last. */
export function absenceInput(form: FormData) {
  const { from, to } = absenceTyped(form);
  return { from, to: to === '' ? from : to, deputy: textOrNull(form, 'deputy') };
}

const nowSchema = z.object({
  version: z.int(),
  person: z.string(),
  from: z.string(),
  to: z.string(),
  deputy: z.string().nullable(),
});

function absenceNow(current: Json | null) {
  const parsed = nowSchema.safeParse(current);
  if (!parsed.success) return null;
  const { version, deputy, ...rest } = parsed.data;
  return { version, values: { ...rest, deputy: deputy ?? '' } };
}

/** What the form shows of a refusal: by field, and what stands there now. */
export function absenceProblem(error: unknown, language: Language) {
  const texts: Readonly<Record<string, string>> = absenceMessages(language).problems;
  if (error instanceof Refusal && (error.code === 'deputy-unknown' || error.code === 'person-unknown')) {
    const field = error.code === 'deputy-unknown' ? 'deputy' : 'person';
    return { status: 422, errors: { [field]: texts[field] ?? error.message }, now: null };
  }
  const { status, code, fields, message, current } = shownRefusal(error);
  if (code === 'stale') return { status, errors: { '': texts.stale ?? message }, now: absenceNow(current) };
  const errors: Record<string, string> = fields.length === 0 ? { '': texts[code] ?? message } : {};
  for (const { path, values } of fields)
    errors[path] = texts[String(values.reason)] ?? texts[path] ?? message;
  return { status, errors, now: null };
}

/** Whom somebody may choose among: everyone of the organisation who has not left. */
export async function peopleToChoose({ db, organisation }: Context) {
  return (await everybody(db, organisation.id))
    .filter(({ hasLeft }) => !hasLeft)
    .map(({ id, name }) => ({ value: id, label: name }));
}
