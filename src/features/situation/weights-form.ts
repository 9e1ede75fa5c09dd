import { z } from 'zod';
import { profileVariables } from '#core/peers/profile.ts';
import type { Json } from '#platform/database/json.ts';
import { textOf } from '#platform/page-form.ts';
import { type Weights, weightsSchema } from './model/own-peers.ts';

/** What stands in the form of weights, by condition. */
export type WeightValues = Readonly<Record<keyof Weights, string>>;

const each = (textFor: (variable: keyof Weights) => string): WeightValues => ({
  logPopulation: textFor('logPopulation'),
  logDensity: textFor('logDensity'),
  share0to5: textFor('share0to5'),
  share6to15: textFor('share6to15'),
  share65to79: textFor('share65to79'),
  share80plus: textFor('share80plus'),
  taxableIncome: textFor('taxableIncome'),
  tertiaryEducation: textFor('tertiaryEducation'),
  unemployment: textFor('unemployment'),
  outCommuting: textFor('outCommuting'),
});

export const weightValues = (weights: Weights): WeightValues => each(variable => String(weights[variable]));

/** What was chosen; a condition that the form does not show keeps the weight it has. */
export const weightsTyped = (form: FormData, before: Weights): WeightValues =>
  each(variable => (form.has(variable) ? textOf(form, variable) : String(before[variable])));

/** What was typed, as the action takes it. */
export const weightsInput = (values: WeightValues) =>
  Object.fromEntries(
    profileVariables.map(variable => [
      variable,
      /^\d+$/.test(values[variable]) ? Number(values[variable]) : values[variable],
    ]),
  );

const currentSchema = z.object({ version: z.int(), weights: weightsSchema });

/** What stands there since somebody else's change; null where nothing does. */
export function weightsNow(
  json: Json | null,
): { readonly version: number; readonly values: WeightValues } | null {
  const { data } = currentSchema.safeParse(json);
  return data === undefined ? null : { version: data.version, values: weightValues(data.weights) };
}
