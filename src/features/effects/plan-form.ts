import { textOf } from '#platform/page-form.ts';
import { type AskedValues, askedTyped } from './form.ts';
import type { Plan } from './model/plan.ts';

export type PlanValues = AskedValues & {
  readonly keyFigures: readonly [string, string, string];
  readonly years: string;
  readonly method: string;
  readonly reason: string;
};

export const planTyped = (form: FormData): PlanValues => ({
  ...askedTyped(form),
  keyFigures: [textOf(form, 'keyFigures.0'), textOf(form, 'keyFigures.1'), textOf(form, 'keyFigures.2')],
  years: textOf(form, 'years'),
  method: textOf(form, 'method'),
  reason: textOf(form, 'reason'),
});

/** A plan as its form shows it; before there is one, what is likely to be measured. */
export function planValues(plan: Plan | null, suggested: readonly { readonly id: string }[]): PlanValues {
  const keyFigures = plan?.keyFigures ?? suggested.slice(0, 1).map(({ id }) => id);
  return {
    keyFigures: [keyFigures[0] ?? '', keyFigures[1] ?? '', keyFigures[2] ?? ''],
    years: String(plan?.years ?? 2),
    method: plan?.method ?? 'synthetic-control',
    startYear: plan === null ? '' : String(plan.startYear),
    relevantEffect:
      plan === null || plan.relevantEffect === null ? '' : String(plan.relevantEffect).replace('.', ','),
    without: plan?.without.join(', ') ?? '',
    breaks: plan?.breaks.join(', ') ?? '',
    reason: '',
  };
}
