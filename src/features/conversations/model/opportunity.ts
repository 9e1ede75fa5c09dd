import { z } from 'zod';
import { lineOf, lineSchema, textOf } from '#features/organisations/index.ts';

const statement = { conversation: z.uuid(), statement: z.uuid() };

export const makeOpportunitySchema = z.strictObject({
  ...statement,
  title: lineSchema,
  what: textOf(0, 4000),
  forWhom: lineOf(0, 300),
  area: lineOf(1, 100).nullable(),
  whyNow: textOf(0, 2000),
});
export type MakeOpportunity = z.infer<typeof makeOpportunitySchema>;

export const speakForSchema = z.strictObject({
  ...statement,
  opportunity: lineOf(1, 150).meta({
    description:
      'En egen möjlighets id, eller `enhet/mönster`. The id of an opportunity of the own, or `unit/pattern`.',
  }),
});
export type SpeakFor = z.infer<typeof speakForSchema>;
