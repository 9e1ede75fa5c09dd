import { z } from 'zod';
import { fewestVariables, type ProfileWeights } from '#core/peers/distance.ts';
import { profileVariables } from '#core/peers/profile.ts';
import { lineOf, textOf, versionSchema } from '#features/organisations/index.ts';

/** How much a condition can count: each step twice the one before, 0 leaves it out. */
export const weightSteps = [0, 1, 2, 4, 8, 16, 32] as const;

const weightSchema = z.union(weightSteps.map(step => z.literal(step)));
export const weightsSchema = z.strictObject({
  logPopulation: weightSchema,
  logDensity: weightSchema,
  share0to5: weightSchema,
  share6to15: weightSchema,
  share65to79: weightSchema,
  share80plus: weightSchema,
  taxableIncome: weightSchema,
  tertiaryEducation: weightSchema,
  unemployment: weightSchema,
  outCommuting: weightSchema,
} satisfies Record<(typeof profileVariables)[number], typeof weightSchema>);
export type Weights = z.infer<typeof weightsSchema>;

/** Weights given for some conditions, filled up: what is not named counts once. */
export const filledWeights = (given: ProfileWeights): Weights =>
  weightsSchema.parse(Object.fromEntries(profileVariables.map(variable => [variable, given[variable] ?? 1])));

/** With fewer conditions than this no two units can be compared. */
export const countsEnough = (weights: Weights): boolean =>
  Object.values(weights).filter(weight => weight > 0).length >= fewestVariables;

export const setWeightsSchema = z.strictObject({
  area: z.string().min(1).max(60),
  /** 0 where the area has none of its own yet. */
  version: z.int().min(0),
  weights: weightsSchema,
});
export type SetWeights = z.infer<typeof setWeightsSchema>;

export const dropWeightsSchema = setWeightsSchema.omit({ weights: true }).extend({ version: versionSchema });
export type DropWeights = z.infer<typeof dropWeightsSchema>;

export type AreaWeights = { readonly area: string; readonly version: number; readonly weights: Weights };

/** More units than this is no longer anybody in particular. */
const mostUnits = 60;

const setFields = {
  name: lineOf(1, 80),
  why: textOf(0, 600),
  units: z
    .array(z.string().regex(/^\d{4}$/))
    .min(1)
    .max(mostUnits)
    .overwrite(units => [...new Set(units)].sort()),
};

export const saveSetSchema = z.strictObject(setFields);
export type SaveSet = z.infer<typeof saveSetSchema>;

export const changeSetSchema = z.strictObject({ peerSet: z.uuid(), version: versionSchema, ...setFields });
export type ChangeSet = z.infer<typeof changeSetSchema>;

export const removeSetSchema = z.strictObject({ peerSet: z.uuid(), version: versionSchema });
export type RemoveSet = z.infer<typeof removeSetSchema>;

export type SavedSet = SaveSet & { readonly id: string; readonly version: number };
