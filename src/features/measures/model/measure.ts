import { z } from 'zod';
import { daySchema, lineSchema, numberSchema, proseSchema, shortSchema, versionSchema } from './fields.ts';
import { periodKinds, periodSchema } from './period.ts';
import { directions } from './status.ts';

/** Values of open data, values that are reported, or values calculated of other measures. */
export const measureKinds = ['panel', 'reported', 'calculated'] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const mostTargets = 12;
export const mostTerms = 12;
export const mostBreaks = 12;

const termSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .normalize('NFC')
    .regex(/^\p{L}[\p{L}\p{M}\p{N}_]{0,39}$/u),
  measure: z.uuid(),
});

const targetSchema = z.strictObject({ onDay: daySchema, value: numberSchema });

const breakSchema = z.strictObject({
  fromPeriod: periodSchema,
  note: lineSchema,
  baseline: numberSchema.nullable(),
});

const fields = {
  kind: z.enum(measureKinds),
  keyFigure: z
    .string()
    .regex(/^[A-Z]\d{5}$/)
    .nullable(),
  /** Of a panel measure the panel says its name and unit; what is sent is not looked at. */
  name: shortSchema,
  unit: shortSchema,
  what: proseSchema,
  definition: proseSchema,
  formula: proseSchema,
  expression: z.string().trim().max(500).nullable(),
  terms: z.array(termSchema).max(mostTerms).readonly(),
  source: shortSchema,
  period: z.enum(periodKinds),
  reporter: z.uuid().nullable(),
  direction: z.enum(directions),
  decimals: z.int().min(0).max(6),
  baseline: z.strictObject({ period: periodSchema, value: numberSchema }).nullable(),
  targets: z.array(targetSchema).max(mostTargets).readonly(),
  tolerance: numberSchema.min(0),
  breaks: z.array(breakSchema).max(mostBreaks).readonly().default([]),
  goals: z.array(z.uuid()).max(100).readonly(),
  initiatives: z.array(z.uuid()).max(100).readonly(),
};

const versioned = { measure: z.uuid(), version: versionSchema };

export const addMeasureSchema = z.strictObject(fields);
export type AddMeasure = z.infer<typeof addMeasureSchema>;
export const changeMeasureSchema = z.strictObject({ ...versioned, ...fields });
export type ChangeMeasure = z.infer<typeof changeMeasureSchema>;
export const measureStepSchema = z.strictObject(versioned);
export type MeasureStep = z.infer<typeof measureStepSchema>;

/** What is written of a measure. */
export type MeasureFields = AddMeasure;

export type Measure = MeasureFields & {
  readonly id: string;
  readonly keyFigureTitle: string | null;
  readonly isRetired: boolean;
  readonly version: number;
};

export const measureFieldsOf = ({
  id: _id,
  version: _version,
  isRetired: _retired,
  keyFigureTitle: _title,
  ...fieldsOf
}: Measure): MeasureFields => fieldsOf;
