import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { idParameter, jsonBody, pageSchema } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import { importProjection, removeProjection } from '../actions/projections.ts';
import { importProjectionSchema } from '../model/projection.ts';
import { allProjections } from '../store/projections.ts';
import { exampleIds, projectionExample, projectionSchema, projectionText, tags } from './schemas.ts';

const ofProjection = z.object({ projection: idParameter(exampleIds.projection) });

const listRoute = createRoute({
  method: 'get',
  path: '/population-projections',
  operationId: 'welfare-gap.listProjections',
  tags,
  summary: 'Inlästa befolkningsframskrivningar. Imported projections of the population.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(projectionSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [projectionExample],
    }),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/population-projections/{projection}',
  operationId: 'welfare-gap.readProjection',
  tags,
  summary: 'En inläst befolkningsframskrivning. An imported projection of the population.',
  request: { params: ofProjection },
  responses: {
    ...answer(projectionSchema, 'Framskrivningen. The projection.', projectionExample),
    ...memberProblemAnswers,
  },
});

const importRoute = createRoute({
  method: 'post',
  path: '/population-projections',
  operationId: importProjection.name,
  tags,
  summary:
    'Läser in en framskrivning ur en CSV-fil, allt eller inget. Imports a projection of a CSV file, all or nothing.',
  request: {
    body: jsonBody(importProjectionSchema, {
      unit: '1440',
      name: 'Kommunens egen 2026',
      baseYear: 2025,
      region: 'Ale',
      text: projectionText,
    }),
  },
  responses: {
    ...answer(z.object({ id: z.uuid(), years: z.int() }), 'Hur många år. How many years.', {
      id: exampleIds.projection,
      years: 2,
    }),
    ...changeProblemAnswers,
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/population-projections/{projection}',
  operationId: removeProjection.name,
  tags,
  summary:
    'Tar bort en framskrivning som inget scenario vilar på. Removes a projection that no scenario rests on.',
  request: { params: ofProjection },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Den är borttagen. It is removed.', { id: exampleIds.projection }),
    ...changeProblemAnswers,
  },
});

/** Operations on imported projections. */
export function projectionOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'welfare.read');
    return context.json(pageOf(await allProjections(db, organisation.id), context.req.valid('query')), 200);
  });
  api.openapi(readRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'welfare.read');
    const { projection } = context.req.valid('param');
    const found = (await allProjections(db, organisation.id)).find(({ id }) => id === projection);
    if (found === undefined) throw unknown('projection');
    return context.json(found, 200);
  });
  api.openapi(importRoute, async context => {
    const member = memberOfRequest(context, 'welfare.edit');
    return context.json(await perform(importProjection, member, context.req.valid('json')), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'welfare.edit');
    return context.json(await perform(removeProjection, member, context.req.valid('param')), 200);
  });
  return api;
}
