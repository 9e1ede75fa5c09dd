import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { idParameter, jsonBody, pageSchema, versionedAnswers, versionQuery } from '#platform/rest/parts.ts';
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
  addGapScenario,
  changeGapScenario,
  removeGapScenario,
  restoreGapScenario,
} from '../actions/scenarios.ts';
import { welfareGapReportSchema } from '../model/report.ts';
import { addScenarioSchema, changeScenarioSchema } from '../model/scenario.ts';
import { reportOf } from '../report.ts';
import { scenarioReading } from '../scenario-reading.ts';
import { allScenarios } from '../store/scenarios.ts';
import {
  exampleIds,
  gapScenarioSchema,
  reportExample,
  scenarioExample,
  scenarioFieldsExample,
  tags,
} from './schemas.ts';

const ofScenario = z.object({ gapScenario: idParameter(exampleIds.scenario) });
const scenarioAnswer = answer(gapScenarioSchema, 'Scenariot. The scenario.', scenarioExample);

const listRoute = createRoute({
  method: 'get',
  path: '/welfare-scenarios',
  operationId: 'welfare-gap.listScenarios',
  tags,
  summary: 'Organisationens scenarier för välfärdsgapet. The organisation’s scenarios of the welfare gap.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(gapScenarioSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [scenarioExample],
    }),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/welfare-scenarios/{gapScenario}',
  operationId: 'welfare-gap.readScenario',
  tags,
  summary: 'Ett scenario med sina antaganden. A scenario with its assumptions.',
  request: { params: ofScenario },
  responses: { ...scenarioAnswer, ...memberProblemAnswers },
});

const readGapRoute = createRoute({
  method: 'get',
  path: '/welfare-scenarios/{gapScenario}/gap',
  operationId: 'welfare-gap.readScenarioGap',
  tags,
  summary: 'Välfärdsgapet med scenariots antaganden. The welfare gap under the assumptions of a scenario.',
  request: { params: ofScenario },
  responses: {
    ...answer(welfareGapReportSchema, 'Gapet. The gap.', reportExample),
    ...memberProblemAnswers,
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/welfare-scenarios',
  operationId: addGapScenario.name,
  tags,
  summary: 'Sparar antaganden under ett namn. Keeps assumptions under a name.',
  request: { body: jsonBody(addScenarioSchema, scenarioFieldsExample) },
  responses: { ...scenarioAnswer, ...changeProblemAnswers },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/welfare-scenarios/{gapScenario}',
  operationId: changeGapScenario.name,
  tags,
  summary: 'Ändrar ett scenario, alla antaganden i ett. Changes a scenario, all its assumptions at once.',
  request: {
    params: ofScenario,
    body: jsonBody(changeScenarioSchema.omit({ gapScenario: true }), {
      ...scenarioFieldsExample,
      version: 1,
    }),
  },
  responses: { ...scenarioAnswer, ...changeProblemAnswers },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/welfare-scenarios/{gapScenario}',
  operationId: removeGapScenario.name,
  tags,
  summary: 'Tar bort ett scenario. Removes a scenario.',
  request: { params: ofScenario, query: versionQuery },
  responses: versionedAnswers(exampleIds.scenario, 'Scenariot är borttaget. The scenario is removed.'),
});

const restoreRoute = createRoute({
  method: 'post',
  path: '/welfare-scenarios/{gapScenario}/restoration',
  operationId: restoreGapScenario.name,
  tags,
  summary: 'Tar tillbaka ett borttaget scenario. Brings back a removed scenario.',
  request: {
    params: ofScenario,
    body: jsonBody(z.strictObject({ version: z.int().min(1) }), { version: 2 }),
  },
  responses: versionedAnswers(exampleIds.scenario, 'Scenariot är tillbaka. The scenario is back.'),
});

/** Operations on scenarios of the welfare gap. */
export function welfareScenarioOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'welfare.read');
    return context.json(pageOf(await allScenarios(db, organisation.id), context.req.valid('query')), 200);
  });
  api.openapi(readRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'welfare.read');
    const { gapScenario } = context.req.valid('param');
    const found = (await allScenarios(db, organisation.id)).find(({ id }) => id === gapScenario);
    if (found === undefined) throw unknown('gap-scenario');
    return context.json(found, 200);
  });
  api.openapi(readGapRoute, async context => {
    const member = memberOfRequest(context, 'welfare.read');
    const { scenario, reading } = await scenarioReading(member, context.req.valid('param').gapScenario);
    if (reading === null) throw unknown('population-projection');
    const thisYear = member.now().getFullYear();
    const asked = { scenario: scenario.name, language: member.language, thisYear };
    return context.json(reportOf(reading, asked), 200);
  });
  api.openapi(addRoute, async context => {
    const member = memberOfRequest(context, 'welfare.edit');
    return context.json(await perform(addGapScenario, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'welfare.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeGapScenario, member, input), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'welfare.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeGapScenario, member, input), 200);
  });
  api.openapi(restoreRoute, async context => {
    const member = memberOfRequest(context, 'welfare.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(restoreGapScenario, member, input), 200);
  });
  return api;
}
