import { z } from '@hono/zod-openapi';
import { exampleIds } from './schemas.ts';

export const tags = ['benefits'];

export const ofBenefit = z.object({ benefit: z.uuid().meta({ examples: [exampleIds.benefit] }) });
