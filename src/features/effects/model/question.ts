import { z } from 'zod';
import { effectMethods } from '#core/effects/side-by-side.ts';
import { lineSchema, textOf } from '#features/organisations/index.ts';

const codeSchema = z.string().regex(/^\d{4}$/);
const keyFigureSchema = z.string().trim().min(1).max(50);
const yearSchema = z.int().min(1900).max(2199);
const relevantSchema = z.number().min(0).max(1e15).nullable().meta({
  description:
    'Minsta effekt som spelar roll, i nyckeltalets enhet; null tar halva den vanliga spridningen. Smallest effect that matters, in the unit of the key figure; null takes half the ordinary spread.',
});
const withoutSchema = z.array(codeSchema).max(400).meta({
  description: 'Enheter som lämnas utanför, som koder. Units that are left out, as codes.',
});
const breaksSchema = z.array(yearSchema).max(20).meta({
  description: 'År då definition eller källa är ny. Years in which the definition or the source is new.',
});

const asked = {
  startYear: yearSchema.meta({ description: 'Första året med insatsen. First treated year.' }),
  relevantEffect: relevantSchema,
  without: withoutSchema,
  breaks: breaksSchema,
};

/** What is to be measured of an initiative. The reason is needed once there is a plan. */
export const fixPlanSchema = z.strictObject({
  initiative: z.uuid(),
  keyFigures: z.array(keyFigureSchema).min(1).max(3),
  method: z.enum(effectMethods),
  ...asked,
  years: z.int().min(1).max(10).default(2).meta({
    description:
      'Så många år mäts, det första med insatsen medräknat. So many years are measured, the first with the effort counted.',
  }),
  reason: textOf(0, 2000),
});
export type FixPlan = z.infer<typeof fixPlanSchema>;

/** Any unit, key figure and start: looked for, not fixed beforehand. */
export const questionSchema = z.strictObject({
  unit: codeSchema,
  keyFigure: keyFigureSchema,
  ...asked,
  /** Who is known to have introduced this is left out. */
  pattern: z.string().max(100).nullable(),
});
export type Question = z.infer<typeof questionSchema>;

export const planScopes = ['plan', 'catalogue'] as const;
export const evaluatePlanSchema = z.strictObject({
  plan: z.uuid(),
  scope: z.enum(planScopes).meta({
    description:
      'Planens nyckeltal, eller alla som initiativets mönster berör. The key figures of the plan, or all that the patterns of the initiative touch.',
  }),
});
export type EvaluatePlan = z.infer<typeof evaluatePlanSchema>;

export const againSchema = z.strictObject({ evaluation: z.uuid() });
export const stopSchema = z.strictObject({ evaluationRun: z.uuid() });

export const addIntroductionSchema = z.strictObject({
  pattern: z.string().min(1).max(100),
  unit: codeSchema,
  firstYear: yearSchema,
  source: lineSchema,
});
export type AddIntroduction = z.infer<typeof addIntroductionSchema>;
export const removeIntroductionSchema = z.strictObject({ introduction: z.uuid() });

/** Why a unit is left out: chosen in the plan, in the register, or by its own answer in the panel. */
export const whyLeftOut = ['chosen', 'register', 'adoption'] as const;

export const leftOutSchema = z.object({
  unit: codeSchema,
  name: z.string(),
  why: z.enum(whyLeftOut),
  firstYear: z.int().nullable(),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

/** Everything an evaluation was made by, but for which key figure. */
export const settingsSchema = z.object({
  snapshot: z.string(),
  unit: codeSchema,
  startYear: z.int(),
  method: z.enum(effectMethods),
  relevantEffect: z.number().nullable(),
  without: z.array(leftOutSchema),
  breaks: z.array(z.int()),
  level: z.number(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const runInputSchema = z.object({
  settings: settingsSchema,
  keyFigures: z.array(z.string()),
  /** Of these the ones that were fixed beforehand. */
  planned: z.array(z.string()),
  initiative: z.string().nullable(),
});
export type RunInput = z.infer<typeof runInputSchema>;

export const runStates = ['waiting', 'running', 'done', 'stopped', 'failed'] as const;
export type RunState = (typeof runStates)[number];

export const questionFaults = [
  'no-years-before',
  'one-year-before',
  'no-years-after',
  'unit-among-donors',
  'unit-twice',
  'no-donors',
  'no-complete-donors',
  'break-at-start',
  'key-figure-unknown',
  'held-out',
  'unit-unknown',
] as const;
export type QuestionFault = (typeof questionFaults)[number];

export const skippedSchema = z.object({ keyFigure: z.string(), reason: z.enum(questionFaults) });
export type Skipped = z.infer<typeof skippedSchema>;
