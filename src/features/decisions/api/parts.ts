import { z } from '@hono/zod-openapi';
import { answer, changeProblemAnswers } from '#platform/rest/rest.ts';

export const tags = ['decisions'];

export const jsonBody = <Schema extends z.ZodType>(schema: Schema, example: z.input<Schema>) => ({
  required: true,
  content: { 'application/json': { schema, example } },
});

export const idParameter = (example: string) => z.uuid().meta({ examples: [example] });

export const versionOnly = z.object({ version: z.int().min(1) });

export const versionQuery = z.object({
  version: z.coerce.number().int().min(1).meta({ description: 'Versionen som setts. The version seen.' }),
});

/** The answer of a change to something that counts its versions. */
export const versionedAnswers = (id: string, description: string) => ({
  ...answer(z.object({ id: z.uuid(), version: z.int() }), description, { id, version: 2 }),
  ...changeProblemAnswers,
});

export const idAnswers = (id: string, description: string) => ({
  ...answer(z.object({ id: z.uuid() }), description, { id }),
  ...changeProblemAnswers,
});

export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({ total: z.int(), page: z.int(), limit: z.int(), items: z.array(item) });
