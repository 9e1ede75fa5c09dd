import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { jsonBody } from '#platform/rest/parts.ts';
import { createRest, memberOfRequest, type RestApp } from '#platform/rest/rest.ts';
import {
  changeEffectChain,
  changeLegalAnswers,
  changeLines,
  changeRelations,
  changeStaffing,
} from '../actions/sections.ts';
import {
  changeEffectChainSchema,
  changeLegalAnswersSchema,
  changeLinesSchema,
  changeRelationsSchema,
  changeStaffingSchema,
} from '../model/initiative.ts';
import { initiativeAnswers } from './changing.ts';
import {
  answerExample,
  exampleIds,
  idParameter,
  lineExample,
  staffingExample,
  stepsExample,
} from './schemas.ts';

const tags = ['initiatives'];
const ofInitiative = z.object({ initiative: idParameter });

const linesRoute = createRoute({
  method: 'put',
  path: '/initiatives/{initiative}/lines',
  operationId: changeLines.name,
  tags,
  summary:
    'Ändrar nyttor och kostnader, alla rader på en gång. Changes benefits and costs, all lines at once.',
  request: {
    params: ofInitiative,
    body: jsonBody(changeLinesSchema.omit({ initiative: true }), { version: 1, lines: [lineExample] }),
  },
  responses: initiativeAnswers,
});

const staffingRoute = createRoute({
  method: 'put',
  path: '/initiatives/{initiative}/staffing',
  operationId: changeStaffing.name,
  tags,
  summary: 'Ändrar bemanningen, alla rader på en gång. Changes the staffing, all rows at once.',
  request: {
    params: ofInitiative,
    body: jsonBody(changeStaffingSchema.omit({ initiative: true }), {
      version: 1,
      staffing: [staffingExample],
    }),
  },
  responses: initiativeAnswers,
});

const effectChainRoute = createRoute({
  method: 'put',
  path: '/initiatives/{initiative}/effect-chain',
  operationId: changeEffectChain.name,
  tags,
  summary: 'Ändrar effektkedjan, alla steg på en gång. Changes the effect chain, all steps at once.',
  request: {
    params: ofInitiative,
    body: jsonBody(changeEffectChainSchema.omit({ initiative: true }), {
      version: 1,
      effectChain: stepsExample,
    }),
  },
  responses: initiativeAnswers,
});

const relationsRoute = createRoute({
  method: 'put',
  path: '/initiatives/{initiative}/relations',
  operationId: changeRelations.name,
  tags,
  summary: 'Ändrar vad initiativet kräver och utesluter. Changes what the initiative needs and shuts out.',
  request: {
    params: ofInitiative,
    body: jsonBody(changeRelationsSchema.omit({ initiative: true }), {
      version: 1,
      relations: [{ other: exampleIds.other, kind: 'requires' }],
    }),
  },
  responses: initiativeAnswers,
});

const legalAnswersRoute = createRoute({
  method: 'put',
  path: '/initiatives/{initiative}/legal-answers',
  operationId: changeLegalAnswers.name,
  tags,
  summary: 'Svarar på frågorna om rättssäkerhet. Answers the questions of legal certainty.',
  request: {
    params: ofInitiative,
    body: jsonBody(changeLegalAnswersSchema.omit({ initiative: true }), {
      version: 1,
      legalAnswers: [answerExample],
    }),
  },
  responses: initiativeAnswers,
});

/** Operations that change one section of an initiative as a whole. */
export function initiativeSectionOperations(): RestApp {
  const api = createRest();
  api.openapi(linesRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeLines, member, input), 200);
  });
  api.openapi(staffingRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeStaffing, member, input), 200);
  });
  api.openapi(effectChainRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeEffectChain, member, input), 200);
  });
  api.openapi(relationsRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeRelations, member, input), 200);
  });
  api.openapi(legalAnswersRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeLegalAnswers, member, input), 200);
  });
  return api;
}
