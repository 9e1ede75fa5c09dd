import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
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
import { addOtherResult, changeOtherResult, removeOtherResult } from '../actions/other-results.ts';
import { changeOtherSchema, otherFieldsSchema } from '../model.ts';
import { otherResultOf } from '../reading.ts';
import { otherResults } from '../store/other-results.ts';
import { exampleIds, otherExample, otherFieldsExample, otherSchema, tags } from './schemas.ts';

const ofResult = z.object({ otherResult: idParameter(exampleIds.otherResult) });
const resultAnswer = answer(otherSchema, 'Resultatet. The result.', otherExample);

const listRoute = createRoute({
  method: 'get',
  path: '/maturity/other-results',
  operationId: 'maturity.listOtherResults',
  tags,
  summary:
    'Resultat av andra mognadsmodeller, det senaste året först. Results of other maturity models, the latest year first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(otherSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [otherExample],
    }),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/maturity/other-results/{otherResult}',
  operationId: 'maturity.readOtherResult',
  tags,
  summary: 'Ett resultat av en annan mognadsmodell. A result of another maturity model.',
  request: { params: ofResult },
  responses: { ...resultAnswer, ...memberProblemAnswers },
});

const addRoute = createRoute({
  method: 'post',
  path: '/maturity/other-results',
  operationId: addOtherResult.name,
  tags,
  summary: 'För in ett resultat av en annan mognadsmodell. Enters a result of another maturity model.',
  request: { body: jsonBody(otherFieldsSchema, otherFieldsExample) },
  responses: { ...resultAnswer, ...changeProblemAnswers },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/maturity/other-results/{otherResult}',
  operationId: changeOtherResult.name,
  tags,
  summary:
    'Ändrar ett resultat av en annan mognadsmodell, alla dimensioner på en gång. Changes a result of another maturity model, all its dimensions at once.',
  request: {
    params: ofResult,
    body: jsonBody(changeOtherSchema.omit({ otherResult: true }), { version: 1, ...otherFieldsExample }),
  },
  responses: { ...resultAnswer, ...changeProblemAnswers },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/maturity/other-results/{otherResult}',
  operationId: removeOtherResult.name,
  tags,
  summary: 'Tar bort ett resultat av en annan mognadsmodell. Removes a result of another maturity model.',
  request: { params: ofResult, query: versionQuery },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Det är borttaget. It is removed.', { id: exampleIds.otherResult }),
    ...changeProblemAnswers,
  },
});

/** Operations on results of other models. */
export function maturityOtherOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'maturity.read');
    return context.json(pageOf(await otherResults(db, organisation.id), context.req.valid('query')), 200);
  });
  api.openapi(readRoute, async context => {
    const member = memberOfRequest(context, 'maturity.read');
    return context.json(await otherResultOf(member, context.req.valid('param').otherResult), 200);
  });
  api.openapi(addRoute, async context => {
    const member = memberOfRequest(context, 'maturity.edit');
    return context.json(await perform(addOtherResult, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'maturity.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeOtherResult, member, input), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'maturity.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeOtherResult, member, input), 200);
  });
  return api;
}
