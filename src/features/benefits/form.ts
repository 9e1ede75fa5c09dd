import { createHash } from 'node:crypto';
import { Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal, textOf, textOrNull } from '#platform/page-form.ts';
import type { BookValues } from './book-values.ts';
import { problemMessages } from './messages/problems.ts';
import type { Realised } from './model/booking.ts';

export type FormProblem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current: Json | null;
};

const fieldOf: Readonly<Record<string, string>> = {
  realised: 'form',
  'realised.form': 'form',
  'realised.kronor': 'amount',
  'realised.hours': 'amount',
  'realised.figure': 'amount',
  'realised.unit': 'unit',
  'realised.usedFor': 'told',
  'realised.told': 'told',
};

/** What a form shows of a refusal, in words. */
export function formProblem(error: unknown, language: Language): FormProblem {
  const text = problemMessages(language);
  if (error instanceof Refusal && error.code === 'person-unknown') {
    return { status: 422, errors: { owner: text.chosenGone }, current: null };
  }
  if (error instanceof Refusal && error.code === 'measure-unknown') {
    return { status: 422, errors: { measure: text.chosenGone }, current: null };
  }
  const refusal = shownRefusal(error);
  if (refusal.code === 'stale') return { status: 409, errors: { '': text.stale }, current: refusal.current };
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const errors = refusal.fields.map(problem => {
    const field = fieldOf[problem.path] ?? problem.path;
    const isNoNumber = (field === 'amount' || field === 'year') && problem.code === 'wrong-type';
    const said =
      field === 'form'
        ? text.formMissing
        : isNoNumber
          ? text.noNumber
          : (reasons[String(problem.values.reason ?? '')] ?? fieldProblemText(problem, language));
    return [field, said];
  });
  if (errors.length === 0) return { status: refusal.status, errors: { '': refusal.message }, current: null };
  return { status: refusal.status, errors: Object.fromEntries(errors), current: null };
}

async function hashTyped(form: FormData): Promise<string> {
  const file = form.get('document');
  if (!(file instanceof File) || file.size === 0) return textOf(form, 'documentHash');
  return createHash('sha256')
    .update(Buffer.from(await file.arrayBuffer()))
    .digest('hex');
}

/** What was typed; of a document its checksum alone is kept. */
export const bookTyped = async (form: FormData): Promise<BookValues> => ({
  year: textOf(form, 'year'),
  form: textOf(form, 'form'),
  amount: textOf(form, 'amount'),
  unit: textOf(form, 'unit'),
  told: textOf(form, 'told'),
  evidence: textOf(form, 'evidence'),
  reference: textOf(form, 'reference'),
  measure: textOf(form, 'measure'),
  documentHash: await hashTyped(form),
  realisedOn: textOf(form, 'realisedOn'),
});

/** A number as people write it: spaces between thousands, comma or point; not a number where it is none. */
function numberTyped(text: string): number {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  return plain === '' ? Number.NaN : Number(plain);
}

function realisedTyped({ form, amount, unit, told }: BookValues) {
  switch (form) {
    case 'budget-reduced':
    case 'cost-avoided':
      return { form: 'money', how: form, kronor: numberTyped(amount) };
    case 'hours':
      return { form: 'hours', hours: numberTyped(amount), usedFor: told };
    case 'quality':
      return { form: 'quality', told, figure: amount.trim() === '' ? null : numberTyped(amount), unit };
    default:
      return { form };
  }
}

/** What was typed, as the action takes it. */
export const bookInput = (form: FormData, benefit: string, values: BookValues) => ({
  benefit,
  year: numberTyped(values.year),
  realised: realisedTyped(values),
  evidence: values.evidence,
  reference: values.reference,
  measure: values.measure === '' ? null : values.measure,
  documentHash: values.documentHash.trim() === '' ? null : values.documentHash.trim().toLowerCase(),
  realisedOn: values.realisedOn,
  corrects: textOrNull(form, 'corrects'),
});

/** A booking as its form shows it. */
export function bookValues(booking: {
  readonly year: number;
  readonly realised: Realised;
  readonly evidence: string;
  readonly reference: string;
  readonly measure: { readonly id: string } | null;
  readonly documentHash: string | null;
  readonly realisedOn: string;
}): BookValues {
  const { realised, evidence, reference, measure, documentHash, realisedOn } = booking;
  const rest = {
    evidence,
    reference,
    measure: measure?.id ?? '',
    documentHash: documentHash ?? '',
    realisedOn,
    year: String(booking.year),
  };
  const written = (amount: number | null) => (amount === null ? '' : String(amount).replace('.', ','));
  switch (realised.form) {
    case 'money':
      return { ...rest, form: realised.how, amount: written(realised.kronor), unit: '', told: '' };
    case 'hours':
      return { ...rest, form: 'hours', amount: written(realised.hours), unit: '', told: realised.usedFor };
    case 'quality':
      return {
        ...rest,
        form: 'quality',
        amount: written(realised.figure),
        unit: realised.unit,
        told: realised.told,
      };
  }
}
