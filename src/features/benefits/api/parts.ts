import { z } from '@hono/zod-openapi';
import { exampleIds } from './schemas.ts';

export const tags = ['benefits'];

export const jsonBody = <Schema extends z.ZodType>(schema: Schema, example: z.input<Schema>) => ({
  required: true,
  content: { 'application/json': { schema, example } },
});

export const ofBenefit = z.object({ benefit: z.uuid().meta({ examples: [exampleIds.benefit] }) });

export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({ total: z.int(), page: z.int(), limit: z.int(), items: z.array(item) });
