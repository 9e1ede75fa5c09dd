import { z } from '@hono/zod-openapi';
import { answer, changeProblemAnswers } from '#platform/rest/rest.ts';

export const tags = ['follow-up'];

export const jsonBody = <Schema extends z.ZodType>(schema: Schema, example: z.input<Schema>) => ({
  required: true,
  content: { 'application/json': { schema, example } },
});

export const idParameter = (example: string) => z.uuid().meta({ examples: [example] });

export const idAnswers = (id: string, description: string) => ({
  ...answer(z.object({ id: z.uuid() }), description, { id }),
  ...changeProblemAnswers,
});

export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({ total: z.int(), page: z.int(), limit: z.int(), items: z.array(item) });
