import { z } from 'zod';
import { daySchema, lineOf, textOf } from '#features/organisations/index.ts';

export const mostFileCharacters = 8 * 1024 * 1024;

const file = (description: string) => z.string().max(mostFileCharacters).meta({ description });

export const importConversationSchema = z
  .strictObject({
    question: lineOf(1, 200),
    background: textOf(0, 4000),
    language: z.enum(['sv', 'en']),
    opensOn: daySchema,
    closesOn: daySchema,
    promise: textOf(1, 1000),
    promisedOn: daySchema,
    invited: z
      .int()
      .min(1)
      .max(1_000_000)
      .meta({ description: 'Hur många som tillfrågades. How many were invited.' }),
    comments: file('comments.csv'),
    votes: file('votes.csv, eller participants-votes.csv. votes.csv, or participants-votes.csv.'),
    participation: file(
      'kind,name,invited,participants; får vara tom. kind,name,invited,participants; may be empty.',
    ).default(''),
  })
  .refine(({ opensOn, closesOn }) => closesOn >= opensOn, { path: ['closesOn'] })
  .refine(({ closesOn, promisedOn }) => promisedOn >= closesOn, { path: ['promisedOn'] });
export type ImportConversation = z.infer<typeof importConversationSchema>;
