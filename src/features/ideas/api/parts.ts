import { z } from '@hono/zod-openapi';
import { idParameter } from '#platform/rest/parts.ts';
import { exampleIds } from './schemas.ts';

export const tags = ['ideas'];

export const ofIdea = z.object({ idea: idParameter(exampleIds.idea) });
