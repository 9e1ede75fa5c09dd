import { createRoute, z } from '@hono/zod-openapi';
import { answer, createRest, problemAnswers, type RestApp } from '#platform/rest/rest.ts';
import { apiDescription } from './description.ts';

const infoSchema = z
  .object({
    apiName: z.string(),
    apiVersion: z.string(),
    apiReleased: z.iso.date(),
    apiDocumentation: z.url(),
    apiSpecification: z.url(),
    apiStatus: z.enum(['alpha', 'beta', 'active', 'deprecated', 'retired']),
  })
  .meta({ id: 'ApiInfo' });

/** What Digg's REST profile asks every API to say of itself (VER.06). */
export const apiInfoOf = (origin: string): z.infer<typeof infoSchema> => ({
  apiName: apiDescription.info.title,
  apiVersion: apiDescription.info.version,
  apiReleased: '2026-11-23',
  apiDocumentation: `${origin}/api/v1`,
  apiSpecification: `${origin}/api/v1/openapi.json`,
  apiStatus: 'beta',
});

const route = createRoute({
  method: 'get',
  path: '/api-info',
  operationId: 'api.readInfo',
  tags: ['api'],
  summary: 'Vad API:et säger om sig självt. What the API says of itself.',
  responses: {
    ...answer(infoSchema, 'Uppgifterna. The information.', apiInfoOf('https://rodret.example.se')),
    400: problemAnswers[400],
  },
});

/** The operation that tells of the API itself. */
export function infoOperations(origin: string): RestApp {
  const api = createRest();
  api.openapi(route, context => context.json(apiInfoOf(origin), 200));
  return api;
}
