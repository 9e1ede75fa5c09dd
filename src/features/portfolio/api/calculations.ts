import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
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
import { calculateScenario, stopCalculation } from '../actions/calculations.ts';
import { calculateSchema } from '../model/calculation.ts';
import { calculationsOf, findCalculation } from '../store/calculations.ts';
import { findScenario } from '../store/scenarios.ts';
import { calculationAnswer, calculationExample, exampleIds, scenarioParameter } from './schemas.ts';

const tags = ['portfolio'];
const calculationParameter = z.object({
  calculation: z.uuid().meta({ examples: [exampleIds.calculation] }),
});

const list = createRoute({
  method: 'get',
  path: '/portfolio/scenarios/{scenario}/calculations',
  operationId: 'portfolio.listCalculations',
  tags,
  summary: 'Ett scenarios beräkningar, den senaste först. The calculations of a scenario, latest first.',
  request: { params: scenarioParameter, query: z.object(pagingQuery) },
  responses: {
    ...answer(
      z.object({
        total: z.number().int(),
        page: z.number().int(),
        limit: z.number().int(),
        items: z.array(calculationAnswer),
      }),
      'En sida av listan. One page of the list.',
      { total: 1, page: 1, limit: 20, items: [calculationExample] },
    ),
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/portfolio/calculations/{calculation}',
  operationId: 'portfolio.readCalculation',
  tags,
  summary:
    'En beräkning: hur långt den har kommit, och vad den gav. A calculation: how far it has come, and what it gave.',
  request: { params: calculationParameter },
  responses: {
    ...answer(calculationAnswer, 'Beräkningen. The calculation.', calculationExample),
    ...memberProblemAnswers,
  },
});

const calculate = createRoute({
  method: 'post',
  path: '/portfolio/scenarios/{scenario}/calculations',
  operationId: calculateScenario.name,
  tags,
  summary:
    'Ber om en beräkning av ett scenario, som görs i bakgrunden. Asks for a calculation of a scenario, which is made in the background.',
  request: {
    params: scenarioParameter,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: calculateSchema.omit({ scenario: true }),
          example: { kind: 'selection', aims: null },
        },
      },
    },
  },
  responses: {
    ...answer(
      calculationAnswer,
      'Beräkningen, som väntar. The calculation, which waits.',
      calculationExample,
    ),
    ...changeProblemAnswers,
  },
});

const stop = createRoute({
  method: 'post',
  path: '/portfolio/calculations/{calculation}/stop',
  operationId: stopCalculation.name,
  tags,
  summary:
    'Avbryter en beräkning; det bästa hittills är dess resultat. Stops a calculation; the best so far is its result.',
  request: { params: calculationParameter },
  responses: {
    ...answer(calculationAnswer, 'Beräkningen efteråt. The calculation afterwards.', {
      ...calculationExample,
      state: 'stopped',
      isStopAsked: true,
    }),
    ...changeProblemAnswers,
  },
});

/** Operations on calculations. */
export function calculationOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const { db, organisation } = memberOfRequest(context, 'portfolio.read');
    const { scenario } = context.req.valid('param');
    if ((await findScenario(db, organisation.id, scenario)) === undefined) throw unknown('scenario');
    const all = await calculationsOf(db, organisation.id, scenario);
    return context.json(pageOf(all, context.req.valid('query')), 200);
  });
  api.openapi(read, async context => {
    const { db, organisation } = memberOfRequest(context, 'portfolio.read');
    const found = await findCalculation(db, organisation.id, context.req.valid('param').calculation);
    if (found === undefined) throw unknown('calculation');
    return context.json(found, 200);
  });
  api.openapi(calculate, async context => {
    const member = memberOfRequest(context, 'portfolio.edit');
    const input = { ...context.req.valid('json'), ...context.req.valid('param') };
    return context.json(await perform(calculateScenario, member, input), 200);
  });
  api.openapi(stop, async context => {
    const member = memberOfRequest(context, 'portfolio.edit');
    return context.json(await perform(stopCalculation, member, context.req.valid('param')), 200);
  });
  return api;
}
