import { z } from 'zod';
import { lineOf, textOf } from '#features/organisations/index.ts';
import type { EnteredAssumption } from './assumption.ts';
import { assumptionKinds, limits, shownFactor } from './assumption.ts';
import type { EnteredSaving } from './saving.ts';
import { serviceIds } from './service.ts';

export type ScenarioFields = {
  readonly name: string;
  /** Municipality or region in the panel. */
  readonly unit: string;
  readonly note: string;
  readonly horizon: number;
  /** An imported projection in place of the key figures’. */
  readonly projection: string | null;
  readonly assumptions: readonly EnteredAssumption[];
  readonly savings: readonly EnteredSaving[];
};

export type Scenario = ScenarioFields & { readonly id: string; readonly version: number };

const assumptionSchema = z
  .strictObject({
    assumption: z.string().max(80),
    value: z.number(),
    source: lineOf(0, 200),
  })
  .superRefine(({ assumption, value }, context) => {
    const kind = assumptionKinds.get(assumption);
    if (kind === undefined) {
      context.addIssue({ code: 'custom', path: ['assumption'], message: 'There is no such assumption.' });
      return;
    }
    const { least, most } = limits[kind];
    if (value < least || value > most) {
      const factor = shownFactor(kind);
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: `The value must lie between ${least * factor} and ${most * factor} as it is shown.`,
        params: { reason: 'assumption-outside', least: least * factor, most: most * factor },
      });
    }
  });

const percent = z.number().min(0).max(90);

const savingSchema = z
  .strictObject({
    pattern: z.string().min(1).max(100),
    service: z.enum(serviceIds),
    lowPercent: percent,
    likelyPercent: percent,
    highPercent: percent,
    source: lineOf(0, 200),
  })
  .refine(
    ({ lowPercent, likelyPercent, highPercent }) =>
      lowPercent <= likelyPercent && likelyPercent <= highPercent,
    {
      path: ['likelyPercent'],
      message: 'Low, likely and high must stand in that order.',
      params: { reason: 'not-in-order' },
    },
  );

const twice = (keys: readonly string[]): number => keys.findIndex((key, at) => keys.indexOf(key) < at);

const fields = {
  name: lineOf(1, 120),
  unit: z.string().regex(/^\d{4}$/),
  note: textOf(0, 2000),
  horizon: z.int().min(2000).max(2100),
  projection: z.uuid().nullable(),
  assumptions: z
    .array(assumptionSchema)
    .max(120)
    .refine(rows => twice(rows.map(({ assumption }) => assumption)) < 0, {
      message: 'An assumption stands there twice.',
      params: { reason: 'twice' },
    })
    .readonly(),
  savings: z
    .array(savingSchema)
    .max(60)
    .refine(rows => twice(rows.map(({ pattern, service }) => `${pattern} ${service}`)) < 0, {
      message: 'A way of working stands there twice for the same service.',
      params: { reason: 'twice' },
    })
    .readonly(),
};

const versioned = { gapScenario: z.uuid(), version: z.int().min(1) };

export const addScenarioSchema = z.strictObject(fields);
export type AddScenario = z.infer<typeof addScenarioSchema>;
export const changeScenarioSchema = z.strictObject({ ...versioned, ...fields });
export type ChangeScenario = z.infer<typeof changeScenarioSchema>;
export const removeScenarioSchema = z.strictObject(versioned);
export type RemoveScenario = z.infer<typeof removeScenarioSchema>;

export const scenarioFieldsOf = ({ id: _id, version: _version, ...own }: Scenario): ScenarioFields => own;
