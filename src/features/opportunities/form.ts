import { z } from 'zod';
import { lineSchema, versionSchema } from '#features/organisations/index.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal, textOf } from '#platform/page-form.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { ownMessages } from './messages/own.ts';
import type { OwnFields } from './model/own.ts';

/** What stands in the form of an opportunity of the own. */
export type OwnValues = Readonly<Record<'title' | 'what' | 'forWhom' | 'area' | 'whyNow', string>>;

export const emptyOwn: OwnValues = { title: '', what: '', forWhom: '', area: '', whyNow: '' };

export const ownValues = ({ area, title, what, forWhom, whyNow }: OwnFields): OwnValues => ({
  title,
  what,
  forWhom,
  area: area ?? '',
  whyNow,
});

export const ownTyped = (form: FormData): OwnValues => ({
  title: textOf(form, 'title'),
  what: textOf(form, 'what'),
  forWhom: textOf(form, 'forWhom'),
  area: textOf(form, 'area'),
  whyNow: textOf(form, 'whyNow'),
});

export const ownInput = ({ area, ...typed }: OwnValues) => ({ ...typed, area: area === '' ? null : area });

export const areaOptions = (language: Language) => [
  { value: '', label: ownMessages(language).whole },
  ...shippedReferenceData().areas.map(({ id, name }) => ({ value: id, label: name[language] })),
];

export type FormProblem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current: Json | null;
};

/** What a form shows of a refusal, in words. */
export function formProblem(error: unknown, language: Language): FormProblem {
  const text: Readonly<Record<string, string>> = ownMessages(language).problems;
  const { status, code, fields, message, current } = shownRefusal(error);
  if (code === 'stale') return { status, errors: { '': text.stale ?? message }, current };
  const errors = fields.map(problem => [
    problem.path,
    text[String(problem.values.reason ?? '')] ?? fieldProblemText(problem, language),
  ]);
  return {
    status,
    errors: errors.length === 0 ? { '': text[code] ?? message } : Object.fromEntries(errors),
    current,
  };
}

const current = z.object({
  version: versionSchema,
  title: lineSchema,
  what: z.string(),
  forWhom: z.string(),
  area: z.string().nullable(),
  whyNow: z.string(),
});

/** What stands there now, as the form shows it. */
export function ownNow(json: Json | null): { readonly version: number; readonly values: OwnValues } | null {
  const parsed = current.safeParse(json);
  return parsed.success ? { version: parsed.data.version, values: ownValues(parsed.data) } : null;
}
