import { Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import { shownRefusal, textOf } from '#platform/page-form.ts';
import { messages } from './messages.ts';

export const copyKinds = ['organisation', 'leadership', 'document'] as const;
export type CopyKind = (typeof copyKinds)[number];

export const kindAsked = (text: string | null): CopyKind =>
  copyKinds.find(kind => kind === text) ?? 'organisation';

export type HandoverValues = {
  readonly kind: CopyKind;
  readonly onDate: string;
  readonly title: string;
  readonly text: string;
  readonly from: string;
  /** `part:ID` or `person:ID`. */
  readonly to: string;
};

export const handoverTyped = (form: FormData): HandoverValues => ({
  kind: kindAsked(textOf(form, 'kind')),
  onDate: textOf(form, 'onDate'),
  title: textOf(form, 'title'),
  text: textOf(form, 'text'),
  from: textOf(form, 'from'),
  to: textOf(form, 'to'),
});

/** What was typed, as the action takes it. */
export function handoverInput({ kind, onDate, title, text, from, to }: HandoverValues) {
  const [sort = '', id = ''] = to.split(':');
  return {
    what: kind === 'document' ? { kind, title, text } : { kind, onDate },
    from,
    to: sort === 'person' ? { kind: 'person', person: id } : { kind: 'part', part: id },
  };
}

/** What is wrong, by field of the form. */
export function handoverErrors(
  error: unknown,
  language: Language,
): { readonly status: number; readonly errors: Readonly<Record<string, string>> } {
  const text = messages(language).problems;
  if (error instanceof Refusal && error.code === 'part-unknown') {
    return { status: 422, errors: { from: text['part-gone'] } };
  }
  if (error instanceof Refusal && error.code === 'adviser-unknown') {
    return { status: 422, errors: { to: text['adviser-gone'] } };
  }
  const refusal = shownRefusal(error);
  const reasons: Readonly<Record<string, string>> = text;
  const errors = refusal.fields.map(problem => {
    const [first = '', second] = problem.path.split('.');
    const field = first === 'what' ? (second ?? 'onDate') : first;
    const reason = reasons[String(problem.values.reason ?? '')];
    if (reason !== undefined) return [field, reason] as const;
    if (field === 'from' || field === 'to') return [field, text.choose] as const;
    return [field, field === 'onDate' ? text.day : fieldProblemText(problem, language)] as const;
  });
  if (errors.length === 0) return { status: refusal.status, errors: { from: refusal.message } };
  return { status: refusal.status, errors: Object.fromEntries(errors) };
}
