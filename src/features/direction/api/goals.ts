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
import { addGoal, changeGoal, endGoal, removeGoal } from '../actions/goals.ts';
import { addGoalSchema, changeGoalSchema, endGoalSchema } from '../model/goal.ts';
import { allGoals, goalsOn } from '../store/goals.ts';
import {
  dateQuery,
  exampleIds,
  goalExample,
  goalFieldsExample,
  goalSchema,
  removedSchema,
  tags,
} from './schemas.ts';

const ofGoal = z.object({ goal: idParameter(exampleIds.goal) });
const goalAnswer = answer(goalSchema, 'Målet. The goal.', goalExample);

const listRoute = createRoute({
  method: 'get',
  path: '/goals',
  operationId: 'direction.listGoals',
  tags,
  summary:
    'Målen med sina målvärden, de som gäller en viss dag eller alla. Goals with their targets, those in force on a day or all.',
  request: { query: z.object({ ...dateQuery.shape, ...pagingQuery }) },
  responses: {
    ...answer(pageSchema(goalSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [goalExample],
    }),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/goals/{goal}',
  operationId: 'direction.readGoal',
  tags,
  summary: 'Ett mål med sina målvärden. A goal with its targets.',
  request: { params: ofGoal },
  responses: { ...goalAnswer, ...memberProblemAnswers },
});

const addRoute = createRoute({
  method: 'post',
  path: '/goals',
  operationId: addGoal.name,
  tags,
  summary: 'Lägger till ett mål med sina målvärden. Adds a goal with its targets.',
  request: { body: jsonBody(addGoalSchema, goalFieldsExample) },
  responses: { ...goalAnswer, ...changeProblemAnswers },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/goals/{goal}',
  operationId: changeGoal.name,
  tags,
  summary:
    'Ändrar ett mål, vars målvärden ersätts som en helhet. Changes a goal, whose targets are replaced as a whole.',
  request: {
    params: ofGoal,
    body: jsonBody(changeGoalSchema.omit({ goal: true }), { ...goalFieldsExample, version: 1 }),
  },
  responses: { ...goalAnswer, ...changeProblemAnswers },
});

const endRoute = createRoute({
  method: 'post',
  path: '/goals/{goal}/ending',
  operationId: endGoal.name,
  tags,
  summary: 'Sätter målets sista dag. Sets the last day of a goal.',
  request: {
    params: ofGoal,
    body: jsonBody(endGoalSchema.omit({ goal: true }), { version: 1, lastDay: '2027-12-31' }),
  },
  responses: { ...goalAnswer, ...changeProblemAnswers },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/goals/{goal}',
  operationId: removeGoal.name,
  tags,
  summary:
    'Tar bort ett mål som inget tjänar och inget initiativ arbetar för. Removes a goal that nothing serves and no initiative works for.',
  request: { params: ofGoal, query: versionQuery },
  responses: {
    ...answer(removedSchema, 'Målet är borttaget. The goal is removed.', { id: exampleIds.goal }),
    ...changeProblemAnswers,
  },
});

/** Operations on goals. */
export function goalOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'direction.read');
    const { date, ...paging } = context.req.valid('query');
    const goals =
      date === undefined ? await allGoals(db, organisation.id) : await goalsOn(db, organisation.id, date);
    return context.json(pageOf(goals, paging), 200);
  });
  api.openapi(readRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'direction.read');
    const { goal } = context.req.valid('param');
    const found = (await allGoals(db, organisation.id)).find(({ id }) => id === goal);
    if (found === undefined) throw unknown('goal');
    return context.json(found, 200);
  });
  api.openapi(addRoute, async context => {
    const member = memberOfRequest(context, 'direction.edit');
    return context.json(await perform(addGoal, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'direction.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeGoal, member, input), 200);
  });
  api.openapi(endRoute, async context => {
    const member = memberOfRequest(context, 'direction.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(endGoal, member, input), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'direction.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeGoal, member, input), 200);
  });
  return api;
}
