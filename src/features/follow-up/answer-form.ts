import { textOf, textOrNull } from '#platform/page-form.ts';
import { mostCharacters } from './model/check-in.ts';

/** One question to a screen, in this order. */
export const steps = ['status', 'sinceLast', 'next', 'asks'] as const;
export type Step = (typeof steps)[number];

export type AnswerValues = {
  readonly status: string;
  readonly sinceLast: string;
  readonly next: string;
  readonly asks: string;
  readonly asksBy: string;
};

export const noAnswer: AnswerValues = { status: '', sinceLast: '', next: '', asks: '', asksBy: '' };

export const answerTyped = (form: FormData): AnswerValues => ({
  status: textOf(form, 'status'),
  sinceLast: textOf(form, 'sinceLast'),
  next: textOf(form, 'next'),
  asks: textOf(form, 'asks'),
  asksBy: textOf(form, 'asksBy'),
});

export const stepTyped = (form: FormData): Step =>
  steps.find(step => step === textOf(form, 'step')) ?? 'status';

export const stepAfter = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? step;
export const stepBefore = (step: Step): Step => steps[steps.indexOf(step) - 1] ?? step;

/** What a screen lacks before the next is shown. */
export function lackOf(
  step: Step,
  { status, sinceLast, next, asks }: AnswerValues,
  isAsking: boolean,
): 'needed' | 'tooLong' | null {
  if (step === 'asks') return isAsking && asks.trim() === '' ? 'needed' : null;
  if (step === 'status') return status === '' ? 'needed' : null;
  const text = (step === 'sinceLast' ? sinceLast : next).trim();
  if (step === 'sinceLast' && text === '') return 'needed';
  // A browser counts a new line as one, and sends it as two.
  return text.replaceAll('\r\n', '\n').length > mostCharacters ? 'tooLong' : null;
}

/** What was answered, as the action takes it; a question is sent only by the button that sends one. */
export const answerInput = (form: FormData, values: AnswerValues, duty: string) => ({
  duty,
  correctsAnswer: textOrNull(form, 'correctsAnswer'),
  status: values.status,
  sinceLast: values.sinceLast,
  next: values.next,
  ...(textOf(form, 'send') === 'no'
    ? { asks: '', asksBy: null }
    : { asks: values.asks, asksBy: textOrNull(form, 'asksBy') }),
});

/** The screen on which a field stands. */
export const stepOfField = (field: string): Step =>
  field === 'asksBy' ? 'asks' : (steps.find(step => step === field) ?? 'asks');
