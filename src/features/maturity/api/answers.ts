import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idParameter, jsonBody } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { saveAnswers, saveJointAnswers } from '../actions/answers.ts';
import { makeOpportunity } from '../actions/opportunity.ts';
import { makeOpportunitySchema, saveAnswersSchema, saveJointAnswersSchema } from '../model.ts';
import { roundOf, roundSeen } from '../reading.ts';
import { exampleIds, ownSchema, tags } from './schemas.ts';

const ofRound = z.object({ round: idParameter(exampleIds.round) });
const ofArea = ofRound.extend({ area: z.string().meta({ examples: ['ownership'] }) });
const given = { version: 0, answers: [{ item: 'named-owner', step: 2 as const }] };
const saved = {
  ...answer(
    z.object({ round: z.uuid(), area: z.string(), version: z.int() }),
    'Svaren är sparade. The answers are saved.',
    { round: exampleIds.round, area: 'ownership', version: 1 },
  ),
  ...changeProblemAnswers,
};

const ownRoute = createRoute({
  method: 'get',
  path: '/maturity/rounds/{round}/own-answers',
  operationId: 'maturity.readOwnAnswers',
  tags,
  summary:
    'Vad den som frågar själv har svarat, tills rundan avslutas. What whoever asks has answered alone, until the round is closed.',
  request: { params: ofRound },
  responses: {
    ...answer(ownSchema, 'De egna svaren. Their own answers.', { sheets: [] }),
    ...memberProblemAnswers,
  },
});

const saveRoute = createRoute({
  method: 'put',
  path: '/maturity/rounds/{round}/own-answers/{area}',
  operationId: saveAnswers.name,
  tags,
  summary:
    'Sparar egna svar på ett område, i stället för dem som fanns. Saves answers of one’s own to an area, in place of those there were.',
  request: {
    params: ofArea,
    body: jsonBody(saveAnswersSchema.omit({ round: true, area: true }), given),
  },
  responses: saved,
});

const saveJointRoute = createRoute({
  method: 'put',
  path: '/maturity/rounds/{round}/joint-answers/{area}',
  operationId: saveJointAnswers.name,
  tags,
  summary:
    'Sparar gruppens svar på ett område, i stället för dem som fanns. Saves the group’s answers to an area, in place of those there were.',
  request: {
    params: ofArea,
    body: jsonBody(saveJointAnswersSchema.omit({ round: true, area: true }), {
      ...given,
      note: 'Två av tre beslut har en ägare.',
    }),
  },
  responses: saved,
});

const opportunityRoute = createRoute({
  method: 'post',
  path: '/maturity/rounds/{round}/opportunities',
  operationId: makeOpportunity.name,
  tags,
  summary:
    'Gör en möjlighet av ett svar i en avslutad självskattning. Makes an opportunity of an answer in a closed self-assessment.',
  request: {
    params: ofRound,
    body: jsonBody(makeOpportunitySchema.omit({ round: true }), {
      item: 'named-owner',
      title: 'En ägare för varje beslut',
      what: 'Ledningsgruppen namnger ägaren när beslutet fattas.',
    }),
  },
  responses: {
    ...answer(
      z.object({ round: z.uuid(), item: z.string(), opportunity: z.uuid() }),
      'Möjligheten är gjord. The opportunity is made.',
      { round: exampleIds.round, item: 'named-owner', opportunity: exampleIds.opportunity },
    ),
    ...changeProblemAnswers,
  },
});

/** Operations on answers to a self-assessment, and on what comes of them. */
export function maturityAnswerOperations(): RestApp {
  const api = createRest();
  api.openapi(ownRoute, async context => {
    const member = memberOfRequest(context, 'maturity.answer');
    const { own } = await roundSeen(member, await roundOf(member, context.req.valid('param').round));
    return context.json({ sheets: own.map(({ person: _, ...sheet }) => sheet) }, 200);
  });
  api.openapi(saveRoute, async context => {
    const member = memberOfRequest(context, 'maturity.answer');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(saveAnswers, member, input), 200);
  });
  api.openapi(saveJointRoute, async context => {
    const member = memberOfRequest(context, 'maturity.answer');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(saveJointAnswers, member, input), 200);
  });
  api.openapi(opportunityRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(makeOpportunity, member, input), 200);
  });
  return api;
}
