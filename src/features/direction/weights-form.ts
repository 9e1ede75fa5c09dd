import type { Json } from '#platform/database/json.ts';
import { textOf } from '#platform/page-form.ts';
import type { WeightValues } from './components/weights-form.tsx';
import { numberTyped } from './form-problem.ts';
import type { NowValues } from './goal-form.ts';
import { type AimWeights, setAimWeightsSchema } from './model/aim.ts';

export const weightsTyped = (form: FormData): WeightValues => ({
  operations: textOf(form, 'weights.operations'),
  service: textOf(form, 'weights.service'),
  'legal-certainty': textOf(form, 'weights.legal-certainty'),
});

/** What was typed, as the action takes it. */
export const weightsInput = (form: FormData) => {
  const typed = weightsTyped(form);
  return {
    operations: numberTyped(typed.operations),
    service: numberTyped(typed.service),
    'legal-certainty': numberTyped(typed['legal-certainty']),
  };
};

const shown = (weight: number): string => String(weight).replace('.', ',');

export const weightValues = (weights: AimWeights): WeightValues => ({
  operations: shown(weights.operations),
  service: shown(weights.service),
  'legal-certainty': shown(weights['legal-certainty']),
});

/** The weights as they stand now, as the form shows them. */
export function weightsNow(current: Json | null): NowValues<WeightValues> | null {
  const parsed = setAimWeightsSchema.safeParse(current);
  return parsed.success ? { version: parsed.data.version, values: weightValues(parsed.data.weights) } : null;
}
