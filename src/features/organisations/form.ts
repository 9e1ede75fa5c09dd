import { z } from 'zod';
import { Refusal } from '#platform/action/refusal.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal, textOf, textOrNull } from '#platform/page-form.ts';
import type { PartValues } from './components/part-fields.tsx';
import type { SeatValues } from './components/seat-fields.tsx';
import { problemMessages } from './messages/problems.ts';
import { daySchema } from './model/fields.ts';
import { errorsOf } from './wording.ts';

/** The day that an address asks for; today where it names none that there is. */
export function dayAsked(request: Request, today: string): string {
  const parsed = daySchema.safeParse(new URL(request.url).searchParams.get('datum'));
  return parsed.success ? parsed.data : today;
}

export type FormProblem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current: Json | null;
};

type Gone = 'parent-gone' | 'part-gone' | 'person-gone';

/** What a form shows of a refusal. `chosen` says which field chose what may be gone meanwhile. */
export function formProblem(
  error: unknown,
  language: Language,
  chosen: Readonly<Record<string, readonly [field: string, text: Gone]>> = {},
): FormProblem {
  const gone = error instanceof Refusal && error.status === 404 ? chosen[error.code] : undefined;
  if (gone !== undefined) {
    const [field, text] = gone;
    return { status: 422, errors: { [field]: problemMessages(language)[text] }, current: null };
  }
  const refusal = shownRefusal(error);
  return { status: refusal.status, errors: errorsOf(refusal, language), current: refusal.current };
}

const dayOf = (form: FormData, name: string): string => textOf(form, name).trim();

export const partTyped = (form: FormData): PartValues => ({
  kind: textOf(form, 'kind'),
  name: textOf(form, 'name'),
  parent: textOf(form, 'parent'),
  validFrom: dayOf(form, 'validFrom'),
  validTo: dayOf(form, 'validTo'),
});

/** What was typed, as an action takes it. */
export const partInput = (form: FormData) => ({
  ...partTyped(form),
  parent: textOrNull(form, 'parent'),
  validTo: textOrNull(form, 'validTo'),
});

export const versionTyped = (form: FormData): number => Number(textOf(form, 'version'));

const partNow = z.object({
  version: z.int(),
  kind: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

export type Now<Values> = { readonly version: number; readonly values: Values };

/** The part as it stands now, as a form shows it. */
export function partNowOf(current: Json | null): Now<PartValues> | null {
  const parsed = partNow.safeParse(current);
  if (!parsed.success) return null;
  const { version, parent, validTo, ...rest } = parsed.data;
  return { version, values: { ...rest, parent: parent ?? '', validTo: validTo ?? '' } };
}

export const seatTyped = (form: FormData): SeatValues => ({
  person: textOf(form, 'person'),
  newPerson: textOf(form, 'newPerson'),
  title: textOf(form, 'title'),
  isChair: textOf(form, 'isChair'),
  part: textOf(form, 'part'),
  validFrom: dayOf(form, 'validFrom'),
  validTo: dayOf(form, 'validTo'),
});

export const seatInput = (form: FormData) => ({
  title: textOf(form, 'title'),
  isChair: textOf(form, 'isChair') === 'yes',
  part: textOrNull(form, 'part'),
  validFrom: dayOf(form, 'validFrom'),
  validTo: textOrNull(form, 'validTo'),
});

const seatNow = z.object({
  version: z.int(),
  title: z.string(),
  isChair: z.boolean(),
  part: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

/** The seat as it stands now, as a form shows it. */
export function seatNowOf(current: Json | null): Now<SeatValues> | null {
  const parsed = seatNow.safeParse(current);
  if (!parsed.success) return null;
  const { version, isChair, part, validTo, ...rest } = parsed.data;
  return {
    version,
    values: {
      ...rest,
      person: '',
      newPerson: '',
      isChair: isChair ? 'yes' : '',
      part: part ?? '',
      validTo: validTo ?? '',
    },
  };
}
