import { z } from 'zod';
import { type Aim, aims, sharesOf } from '#features/direction/index.ts';
import { lineSchema, textOf } from '#features/organisations/index.ts';

const weight = z.number().min(0).max(1000);
const percent = z.number().min(0).max(1000);

/** What a scenario weighs, how much of the frame it has, and how long is searched. */
export const settingsSchema = z
  .strictObject({
    kinds: z.strictObject({ financial: weight, reallocation: weight, quality: weight, environment: weight }),
    aims: z.strictObject({ operations: weight, service: weight, 'legal-certainty': weight }),
    /** What a krona of cost takes off the benefit; 0 where the budget is there to be used. */
    costs: weight,
    /** Of the frame's budgets: 90 is a tenth less. */
    budgetPercent: z.strictObject({ investment: percent, running: percent }),
    gapPercent: z.number().min(0).max(50),
    timeLimitSeconds: z.number().min(1).max(3600),
    /** Years from the start of the plan over which benefit counts; the plan's own where that is longer. */
    horizonYears: z.int().min(1).max(60),
  })
  .meta({ id: 'ScenarioSettings' });
export type ScenarioSettings = z.infer<typeof settingsSchema>;

/** The organisation's own weights, set so that their mean is 1: a krona stays a krona. */
function weightsBeside(weights: Readonly<Record<Aim, number>>): ScenarioSettings['aims'] {
  const shares = sharesOf(weights);
  const beside = (aim: Aim) => Math.round(100 * aims.length * shares[aim]) / 100;
  return {
    operations: beside('operations'),
    service: beside('service'),
    'legal-certainty': beside('legal-certainty'),
  };
}

export const defaultSettings = (weights: Readonly<Record<Aim, number>>): ScenarioSettings => ({
  kinds: { financial: 1, reallocation: 1, quality: 1, environment: 1 },
  aims: weightsBeside(weights),
  costs: 0,
  budgetPercent: { investment: 100, running: 100 },
  gapPercent: 0.1,
  timeLimitSeconds: 10,
  horizonYears: 10,
});

export type Choice = {
  readonly initiative: string;
  readonly rule: 'in' | 'locked' | 'out';
  /** Position of the period it is locked to, from 0; null unless locked. */
  readonly startPeriod: number | null;
  readonly reason: string;
};

export type Scenario = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly settings: ScenarioSettings;
  readonly createdAt: string;
  readonly version: number;
};

const note = textOf(0, 2000);

const fields = { name: lineSchema, note, settings: settingsSchema };
const seen = { scenario: z.uuid(), version: z.int().min(1) };

export const addScenarioSchema = z.strictObject(fields);
export type AddScenario = z.infer<typeof addScenarioSchema>;
export const changeScenarioSchema = z.strictObject({ ...seen, ...fields });
export type ChangeScenario = z.infer<typeof changeScenarioSchema>;
export const copyScenarioSchema = z.strictObject({ scenario: z.uuid(), name: lineSchema });
export type CopyScenario = z.infer<typeof copyScenarioSchema>;
export const removeScenarioSchema = z.strictObject(seen);
export type RemoveScenario = z.infer<typeof removeScenarioSchema>;

/** `free` lets it go again; a period goes with `locked`, a reason with everything else. */
export const chooseInitiativeSchema = z.strictObject({
  ...seen,
  initiative: z.uuid(),
  rule: z.enum(['in', 'locked', 'out', 'free']),
  startPeriod: z.int().min(0).max(400).nullable(),
  reason: z
    .string()
    .max(500)
    .overwrite(text => text.normalize('NFC').trim()),
});
export type ChooseInitiative = z.infer<typeof chooseInitiativeSchema>;
