import { z } from 'zod';
import { daySchema, lineSchema } from '#features/organisations/index.ts';
import { type Aim, aims } from './aim.ts';
import { longTextSchema, measureSchema, shortTextSchema, versionSchema, weightSchema } from './fields.ts';

/** Goals of fullmäktige, of a styrelse or nämnd, and what shall come of the work. From the top down. */
export const goalKinds = ['council', 'board', 'outcome'] as const;
export type GoalKind = (typeof goalKinds)[number];

/** What is measured, from where, to where, by when. */
export type Target = {
  /** A key figure of the panel (`N15419`); null where the measure is the organisation's own. */
  readonly keyFigure: string | null;
  readonly measure: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly baselineYear: number | null;
  readonly target: number;
  readonly byDate: string;
};

export type GoalFields = {
  readonly kind: GoalKind;
  /** The part of the organisation whose goal it is; null for goals of the whole. */
  readonly part: string | null;
  /** The goal it serves; null where it serves none. */
  readonly serves: string | null;
  readonly title: string;
  readonly description: string;
  readonly aim: Aim;
  readonly weight: number;
  readonly validFrom: string;
  /** The last day; null while no end is known. */
  readonly validTo: string | null;
  readonly targets: readonly Target[];
};

export type Goal = GoalFields & { readonly id: string; readonly version: number };

export const mostTargets = 12;

const targetSchema = z.strictObject({
  keyFigure: z
    .string()
    .regex(/^[A-Z]\d{5}$/)
    .nullable(),
  measure: shortTextSchema,
  unit: shortTextSchema,
  baseline: measureSchema.nullable(),
  baselineYear: z.int().min(1900).max(2199).nullable(),
  target: measureSchema,
  byDate: daySchema,
});

const fields = {
  kind: z.enum(goalKinds),
  part: z.uuid().nullable(),
  serves: z.uuid().nullable(),
  title: lineSchema,
  description: longTextSchema,
  aim: z.enum(aims),
  weight: weightSchema,
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  targets: z.array(targetSchema).max(mostTargets).readonly(),
};

const versioned = { goal: z.uuid(), version: versionSchema };

export const addGoalSchema = z.strictObject(fields);
export type AddGoal = z.infer<typeof addGoalSchema>;
export const changeGoalSchema = z.strictObject({ ...versioned, ...fields });
export type ChangeGoal = z.infer<typeof changeGoalSchema>;
export const endGoalSchema = z.strictObject({ ...versioned, lastDay: daySchema });
export type EndGoal = z.infer<typeof endGoalSchema>;
export const removeGoalSchema = z.strictObject(versioned);
export type RemoveGoal = z.infer<typeof removeGoalSchema>;

export const goalFieldsOf = ({ id: _id, version: _version, ...fieldsOfGoal }: Goal): GoalFields =>
  fieldsOfGoal;

export const isInForceOn = (
  { validFrom, validTo }: Pick<GoalFields, 'validFrom' | 'validTo'>,
  day: string,
): boolean => validFrom <= day && (validTo === null || day <= validTo);
