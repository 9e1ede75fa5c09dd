import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { idParameter, jsonBody, pageSchema, versionQuery } from '#platform/rest/parts.ts';
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
import { addTrend, changeTrend, removeTrend } from '../actions/trends.ts';
import { addTrendSchema, byUrgency, changeTrendSchema } from '../model/trend.ts';
import { allTrends } from '../store/trends.ts';
import { exampleIds, removedSchema, tags, trendExample, trendFieldsExample, trendSchema } from './schemas.ts';

const ofTrend = z.object({ trend: idParameter(exampleIds.trend) });
const trendAnswer = answer(trendSchema, 'Trenden. The trend.', trendExample);

const listRoute = createRoute({
  method: 'get',
  path: '/trends',
  operationId: 'direction.listTrends',
  tags,
  summary:
    'Trenderna med vad de betyder, de som behöver ett beslut först. Trends with what they mean, those that need a decision first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(trendSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [trendExample],
    }),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/trends/{trend}',
  operationId: 'direction.readTrend',
  tags,
  summary: 'En trend med vad den betyder. A trend with what it means.',
  request: { params: ofTrend },
  responses: { ...trendAnswer, ...memberProblemAnswers },
});

const addRoute = createRoute({
  method: 'post',
  path: '/trends',
  operationId: addTrend.name,
  tags,
  summary: 'Tar upp en trend tillsammans med vad den betyder. Takes a trend together with what it means.',
  request: { body: jsonBody(addTrendSchema, trendFieldsExample) },
  responses: { ...trendAnswer, ...changeProblemAnswers },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/trends/{trend}',
  operationId: changeTrend.name,
  tags,
  summary: 'Ändrar en trend och vad den betyder. Changes a trend and what it means.',
  request: {
    params: ofTrend,
    body: jsonBody(changeTrendSchema.omit({ trend: true }), { ...trendFieldsExample, version: 1 }),
  },
  responses: { ...trendAnswer, ...changeProblemAnswers },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/trends/{trend}',
  operationId: removeTrend.name,
  tags,
  summary: 'Tar bort en trend. Removes a trend.',
  request: { params: ofTrend, query: versionQuery },
  responses: {
    ...answer(removedSchema, 'Trenden är borttagen. The trend is removed.', { id: exampleIds.trend }),
    ...changeProblemAnswers,
  },
});

/** Operations on trends. */
export function trendOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'direction.read');
    const trends = byUrgency(await allTrends(db, organisation.id));
    return context.json(pageOf(trends, context.req.valid('query')), 200);
  });
  api.openapi(readRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'direction.read');
    const { trend } = context.req.valid('param');
    const found = (await allTrends(db, organisation.id)).find(({ id }) => id === trend);
    if (found === undefined) throw unknown('trend');
    return context.json(found, 200);
  });
  api.openapi(addRoute, async context => {
    const member = memberOfRequest(context, 'direction.edit');
    return context.json(await perform(addTrend, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'direction.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeTrend, member, input), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'direction.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeTrend, member, input), 200);
  });
  return api;
}
