import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
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
import { chooseInitiative } from '../actions/choices.ts';
import { addScenario, changeScenario, copyScenario, removeScenario } from '../actions/scenarios.ts';
import { portfolioFileSchema } from '../model/portfolio-file.ts';
import {
  addScenarioSchema,
  changeScenarioSchema,
  chooseInitiativeSchema,
  copyScenarioSchema,
  type Scenario,
} from '../model/scenario.ts';
import { fileNow, groundOf } from '../portfolio-now.ts';
import { choicesOf, findScenario, listScenarios } from '../store/scenarios.ts';
import {
  choiceAnswer,
  exampleIds,
  fileExample,
  scenarioAnswer,
  scenarioExample,
  scenarioParameter,
  settingsExample,
  versionQuery,
} from './schemas.ts';

const tags = ['portfolio'];
const afterwards = answer(scenarioAnswer, 'Scenariot efteråt. The scenario afterwards.', scenarioExample);
const bodyOf = <Schema extends z.ZodType>(schema: Schema, example: unknown) => ({
  body: { required: true, content: { 'application/json': { schema, example } } },
});
const fieldsExample = { name: 'Minskad budget', note: '', settings: settingsExample };

const list = createRoute({
  method: 'get',
  path: '/portfolio/scenarios',
  operationId: 'portfolio.listScenarios',
  tags,
  summary: 'Scenarierna, i den ordning de gjordes. The scenarios, in the order they were made.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(
      z.object({
        total: z.number().int(),
        page: z.number().int(),
        limit: z.number().int(),
        items: z.array(scenarioAnswer),
      }),
      'En sida av listan. One page of the list.',
      { total: 1, page: 1, limit: 20, items: [scenarioExample] },
    ),
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/portfolio/scenarios/{scenario}',
  operationId: 'portfolio.readScenario',
  tags,
  summary: 'Ett scenario med det som det håller fast. A scenario with what it holds fixed.',
  request: { params: scenarioParameter },
  responses: {
    ...answer(
      z
        .object({ ...scenarioAnswer.shape, choices: z.array(choiceAnswer) })
        .meta({ id: 'ScenarioWithChoices' }),
      'Scenariot. The scenario.',
      {
        ...scenarioExample,
        choices: [
          {
            initiative: exampleIds.initiative,
            rule: 'locked' as const,
            startPeriod: 2,
            reason: 'Avtalet börjar då',
          },
        ],
      },
    ),
    ...memberProblemAnswers,
  },
});

const add = createRoute({
  method: 'post',
  path: '/portfolio/scenarios',
  operationId: addScenario.name,
  tags,
  summary: 'Skapar ett scenario. Creates a scenario.',
  request: bodyOf(addScenarioSchema, fieldsExample),
  responses: { ...afterwards, ...changeProblemAnswers },
});

const change = createRoute({
  method: 'put',
  path: '/portfolio/scenarios/{scenario}',
  operationId: changeScenario.name,
  tags,
  summary:
    'Ändrar ett scenarios namn, vikter och budget. Changes the name, weights and budget of a scenario.',
  request: {
    params: scenarioParameter,
    ...bodyOf(changeScenarioSchema.omit({ scenario: true }), {
      version: 1,
      ...fieldsExample,
      name: 'Mindre pengar',
    }),
  },
  responses: { ...afterwards, ...changeProblemAnswers },
});

const copy = createRoute({
  method: 'post',
  path: '/portfolio/scenarios/{scenario}/copies',
  operationId: copyScenario.name,
  tags,
  summary: 'Kopierar ett scenario med det som det håller fast. Copies a scenario with what it holds fixed.',
  request: {
    params: scenarioParameter,
    ...bodyOf(copyScenarioSchema.omit({ scenario: true }), { name: 'Inom budget, kopia' }),
  },
  responses: { ...afterwards, ...changeProblemAnswers },
});

const remove = createRoute({
  method: 'delete',
  path: '/portfolio/scenarios/{scenario}',
  operationId: removeScenario.name,
  tags,
  summary: 'Tar bort ett scenario med dess beräkningar. Removes a scenario with its calculations.',
  request: { params: scenarioParameter, query: versionQuery },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Det borttagna. What was removed.', { id: exampleIds.scenario }),
    ...changeProblemAnswers,
  },
});

const choose = createRoute({
  method: 'put',
  path: '/portfolio/scenarios/{scenario}/choices/{initiative}',
  operationId: chooseInitiative.name,
  tags,
  summary:
    'Håller ett initiativ inne, ute eller låst till en period, eller släpper det. Holds an initiative in, out or locked to a period, or lets it go.',
  request: {
    params: z.object({
      scenario: z.uuid().meta({ examples: [exampleIds.scenario] }),
      initiative: z.uuid().meta({ examples: [exampleIds.initiative] }),
    }),
    ...bodyOf(chooseInitiativeSchema.omit({ scenario: true, initiative: true }), {
      version: 1,
      rule: 'in',
      startPeriod: null,
      reason: 'Lagkrav från 2028',
    }),
  },
  responses: { ...afterwards, ...changeProblemAnswers },
});

const exportFile = createRoute({
  method: 'get',
  path: '/portfolio/scenarios/{scenario}/file',
  operationId: 'portfolio.exportScenario',
  tags,
  summary:
    'Scenariot som den fil som rodret select läser, så att vem som helst kan räkna om det. The scenario as the file that rodret select reads, so that anyone can calculate it again.',
  request: { params: scenarioParameter },
  responses: {
    200: {
      description: 'Portföljfilen. The portfolio file.',
      content: { 'application/json': { schema: portfolioFileSchema, example: fileExample } },
    },
    ...changeProblemAnswers,
  },
});

async function foundScenario({ db, organisation }: Context, id: string): Promise<Scenario> {
  const found = await findScenario(db, organisation.id, id);
  if (found === undefined) throw unknown('scenario');
  return found;
}

/** Operations on scenarios and what they hold fixed. */
export function scenarioOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const { db, organisation } = memberOfRequest(context, 'portfolio.read');
    const all = await listScenarios(db, organisation.id);
    return context.json(pageOf(all, context.req.valid('query')), 200);
  });
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'portfolio.read');
    const scenario = await foundScenario(member, context.req.valid('param').scenario);
    const choices = await choicesOf(member.db, member.organisation.id, scenario.id);
    return context.json({ ...scenario, choices: [...choices] }, 200);
  });
  api.openapi(add, async context => {
    const member = memberOfRequest(context, 'portfolio.edit');
    return context.json(await perform(addScenario, member, context.req.valid('json')), 200);
  });
  api.openapi(change, async context => {
    const member = memberOfRequest(context, 'portfolio.edit');
    const input = { ...context.req.valid('json'), ...context.req.valid('param') };
    return context.json(await perform(changeScenario, member, input), 200);
  });
  api.openapi(copy, async context => {
    const member = memberOfRequest(context, 'portfolio.edit');
    const input = { ...context.req.valid('json'), ...context.req.valid('param') };
    return context.json(await perform(copyScenario, member, input), 200);
  });
  api.openapi(remove, async context => {
    const member = memberOfRequest(context, 'portfolio.edit');
    const input = { ...context.req.valid('query'), ...context.req.valid('param') };
    return context.json(await perform(removeScenario, member, input), 200);
  });
  api.openapi(choose, async context => {
    const member = memberOfRequest(context, 'portfolio.edit');
    const input = { ...context.req.valid('json'), ...context.req.valid('param') };
    return context.json(await perform(chooseInitiative, member, input), 200);
  });
  api.openapi(exportFile, async context => {
    const member = memberOfRequest(context, 'portfolio.read');
    const scenario = await foundScenario(member, context.req.valid('param').scenario);
    const choices = await choicesOf(member.db, member.organisation.id, scenario.id);
    const file = fileNow(await groundOf(member), scenario, choices);
    if (file === null) {
      throw refused('', 'no-initiatives', 'There is no initiative to choose among.');
    }
    return context.json(file, 200, {
      'Content-Disposition': `attachment; filename="portfolj-${scenario.id.slice(0, 8)}.json"`,
    });
  });
  return api;
}
