import { z } from '@hono/zod-openapi';

export const tags = ['decisions'];

export const versionOnly = z.object({ version: z.int().min(1) });
