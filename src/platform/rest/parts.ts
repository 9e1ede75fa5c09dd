import { z } from '@hono/zod-openapi';
import { answer, changeProblemAnswers } from './rest.ts';

/** A body that is needed, with the example that tests send. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema, example: z.input<Schema>) => ({
  required: true,
  content: { 'application/json': { schema, example } },
});

/** An identifier in an address; another form of one is nobody's. */
export const idParameter = (example: string) => z.uuid().meta({ examples: [example] });

/** The version that whoever changes something has read, where there is no body to hold it. */
export const versionQuery = z.object({
  version: z.coerce.number().int().min(1).meta({ description: 'Den version som lästes. The version read.' }),
});

/** One page of a list, as `pageOf` makes it. */
export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({ total: z.int(), page: z.int(), limit: z.int(), items: z.array(item) });

/** The answer of a change that makes something, or adds to it. */
export const idAnswers = (id: string, description: string) => ({
  ...answer(z.object({ id: z.uuid() }), description, { id }),
  ...changeProblemAnswers,
});

/** The answer of a change to something that counts its versions. */
export const versionedAnswers = (id: string, description: string) => ({
  ...answer(z.object({ id: z.uuid(), version: z.int() }), description, { id, version: 2 }),
  ...changeProblemAnswers,
});
