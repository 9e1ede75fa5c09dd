import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { jsonBody, pageSchema, versionQuery } from '#platform/rest/parts.ts';
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
import {
  addMeasure,
  changeMeasure,
  removeMeasure,
  resumeMeasure,
  retireMeasure,
} from '../actions/measures.ts';
import { addMeasureSchema, changeMeasureSchema, measureStepSchema } from '../model/measure.ts';
import { type MeasureStatus, measureStatuses } from '../reading/statuses.ts';
import { allMeasures } from '../store/measures.ts';
import {
  exampleIds,
  fieldsExample,
  measureExample,
  measureSchema,
  ofMeasure,
  removedSchema,
  statusExample,
  statusSchema,
  tags,
} from './schemas.ts';

const measureAnswer = answer(measureSchema, 'Måttet. The measure.', measureExample);
const page = { total: 1, page: 1, limit: 20 };

const listRoute = createRoute({
  method: 'get',
  path: '/measures',
  operationId: 'measures.listMeasures',
  tags,
  summary: 'Måtten i nyckeltalsbiblioteket. The measures of the library.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(measureSchema), 'En sida av listan. One page of the list.', {
      ...page,
      items: [measureExample],
    }),
    ...memberProblemAnswers,
  },
});

const statusesRoute = createRoute({
  method: 'get',
  path: '/measure-statuses',
  operationId: 'measures.listStatuses',
  tags,
  summary:
    'Hur måtten som följs står i dag, sämst först. How the measures followed stand today, worst first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(statusSchema), 'En sida av listan. One page of the list.', {
      ...page,
      items: [statusExample],
    }),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/measures/{measure}',
  operationId: 'measures.readMeasure',
  tags,
  summary: 'Ett mått med definition, utgångsläge och mål. A measure with definition, baseline and targets.',
  request: { params: ofMeasure },
  responses: { ...measureAnswer, ...memberProblemAnswers },
});

const addRoute = createRoute({
  method: 'post',
  path: '/measures',
  operationId: addMeasure.name,
  tags,
  summary: 'Lägger till ett mått. Adds a measure.',
  request: { body: jsonBody(addMeasureSchema, fieldsExample) },
  responses: { ...measureAnswer, ...changeProblemAnswers },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/measures/{measure}',
  operationId: changeMeasure.name,
  tags,
  summary:
    'Ändrar ett mått, vars mål, brott och kopplingar ersätts som en helhet. Changes a measure, whose targets, breaks and ties are replaced as a whole.',
  request: {
    params: ofMeasure,
    body: jsonBody(changeMeasureSchema.omit({ measure: true }), { ...fieldsExample, version: 1 }),
  },
  responses: { ...measureAnswer, ...changeProblemAnswers },
});

const stepBody = jsonBody(measureStepSchema.omit({ measure: true }), { version: 1 });

const retireRoute = createRoute({
  method: 'post',
  path: '/measures/{measure}/retirement',
  operationId: retireMeasure.name,
  tags,
  summary: 'Slutar följa ett mått, vars värden finns kvar. Retires a measure, whose values stay.',
  request: { params: ofMeasure, body: stepBody },
  responses: { ...measureAnswer, ...changeProblemAnswers },
});

const resumeRoute = createRoute({
  method: 'post',
  path: '/measures/{measure}/resumption',
  operationId: resumeMeasure.name,
  tags,
  summary: 'Följer ett mått igen. Follows a measure again.',
  request: { params: ofMeasure, body: stepBody },
  responses: { ...measureAnswer, ...changeProblemAnswers },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/measures/{measure}',
  operationId: removeMeasure.name,
  tags,
  summary:
    'Tar bort ett mått som saknar värden och som inget beräknas av. Removes a measure without values that nothing is calculated of.',
  request: { params: ofMeasure, query: versionQuery },
  responses: {
    ...answer(removedSchema, 'Måttet är borttaget. The measure is removed.', { id: exampleIds.measure }),
    ...changeProblemAnswers,
  },
});

const statusOf = ({ measure, newest, target, standing }: MeasureStatus): z.infer<typeof statusSchema> => ({
  measure: measure.id,
  name: measure.name,
  unit: measure.unit,
  status: standing.status,
  why: standing.status === 'unknown' ? standing.why : null,
  expected: standing.status === 'unknown' ? null : standing.expected,
  better: standing.status === 'unknown' ? null : standing.better,
  newest,
  target,
});

/** Operations on measures and how they stand. */
export function measureOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'measures.read');
    return context.json(pageOf(await allMeasures(db, organisation.id), context.req.valid('query')), 200);
  });
  api.openapi(statusesRoute, async context => {
    const statuses = await measureStatuses(memberOfRequest(context, 'measures.read'));
    return context.json(pageOf(statuses.map(statusOf), context.req.valid('query')), 200);
  });
  api.openapi(readRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'measures.read');
    const { measure } = context.req.valid('param');
    const found = (await allMeasures(db, organisation.id)).find(({ id }) => id === measure);
    if (found === undefined) throw unknown('measure');
    return context.json(found, 200);
  });
  api.openapi(addRoute, async context => {
    const member = memberOfRequest(context, 'measures.edit');
    return context.json(await perform(addMeasure, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'measures.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeMeasure, member, input), 200);
  });
  api.openapi(retireRoute, async context => {
    const member = memberOfRequest(context, 'measures.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(retireMeasure, member, input), 200);
  });
  api.openapi(resumeRoute, async context => {
    const member = memberOfRequest(context, 'measures.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(resumeMeasure, member, input), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'measures.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeMeasure, member, input), 200);
  });
  return api;
}
