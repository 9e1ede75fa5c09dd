import { z } from 'zod';
import type { Language } from '#platform/context.ts';
import { textOf } from '#platform/page-form.ts';
import { formProblem } from './form.ts';

const currentSchema = z.object({ version: z.int() });

/** What the form that dismisses or brings back holds. */
export const stepTyped = (form: FormData) => ({
  isBack: textOf(form, 'step') === 'bring-back',
  version: Number(textOf(form, 'version')),
  reason: textOf(form, 'reason'),
});

/** What the form shows of a refusal, with the version that stands there now. */
export function stepProblem(error: unknown, reason: string, language: Language) {
  const { errors, status, current } = formProblem(error, language);
  const now = currentSchema.safeParse(current);
  const answer = { reason, version: now.success ? now.data.version : null, error: Object.values(errors)[0] };
  return { answer, status };
}
