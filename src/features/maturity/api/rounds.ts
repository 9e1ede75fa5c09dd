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
import { changeRound, closeRound, compareRound, openRound, removeRound } from '../actions/rounds.ts';
import { changeRoundSchema, openRoundSchema } from '../model.ts';
import { shippedAssessment } from '../questions.ts';
import { roundOf } from '../reading.ts';
import { roundForApi } from '../round-view.ts';
import { allRounds } from '../store/rounds.ts';
import {
  assessmentSchema,
  exampleIds,
  roundExample,
  roundNow,
  roundReadSchema,
  roundSchema,
  tags,
} from './schemas.ts';

const ofRound = z.object({ round: idParameter(exampleIds.round) });
const versionBody = jsonBody(z.strictObject({ version: z.int().min(1) }), { version: 1 });
const changed = (phase: 'alone' | 'together' | 'closed') => ({
  ...answer(roundNow, 'Rundan. The round.', { id: exampleIds.round, version: 2, phase }),
  ...changeProblemAnswers,
});

const itemsRoute = createRoute({
  method: 'get',
  path: '/maturity/items',
  operationId: 'maturity.listItems',
  tags,
  summary:
    'Vad självskattningen frågar, och stegen den besvaras med. What the self-assessment asks, and its steps.',
  responses: {
    ...answer(assessmentSchema, 'Frågorna. The items.', { edition: 1, scale: [], areas: [] }),
    ...memberProblemAnswers,
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/maturity/rounds',
  operationId: 'maturity.listRounds',
  tags,
  summary:
    'Ledningens självskattningar, den senaste först. Self-assessments of the leadership, the latest first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(roundSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [roundExample],
    }),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/maturity/rounds/{round}',
  operationId: 'maturity.readRound',
  tags,
  summary:
    'En självskattning så som den får läsas av den som frågar. A self-assessment as whoever asks may read it.',
  request: { params: ofRound },
  responses: {
    ...answer(roundReadSchema, 'Självskattningen. The self-assessment.', {
      round: roundExample,
      answered: { all: 2, some: 4, group: 8 },
      joint: null,
      profile: null,
      spreads: null,
      changes: null,
    }),
    ...memberProblemAnswers,
  },
});

const openRoute = createRoute({
  method: 'post',
  path: '/maturity/rounds',
  operationId: openRound.name,
  tags,
  summary: 'Öppnar en självskattning. Opens a self-assessment.',
  request: {
    body: jsonBody(openRoundSchema, { title: 'Hösten 2026', begins: 'alone', answerBy: '2199-01-31' }),
  },
  responses: changed('alone'),
});

const changeRoute = createRoute({
  method: 'put',
  path: '/maturity/rounds/{round}',
  operationId: changeRound.name,
  tags,
  summary:
    'Ändrar vad en självskattning heter och när den ska vara besvarad. Changes the name of a self-assessment and by when it is to be answered.',
  request: {
    params: ofRound,
    body: jsonBody(changeRoundSchema.omit({ round: true }), {
      version: 1,
      title: 'Hösten 2026, andra försöket',
      answerBy: '2199-02-28',
    }),
  },
  responses: changed('alone'),
});

const compareRoute = createRoute({
  method: 'post',
  path: '/maturity/rounds/{round}/comparison',
  operationId: compareRound.name,
  tags,
  summary:
    'Slutar fråga var och en och låter gruppen se var den skiljer sig. Stops asking each alone and lets the group see where it differs.',
  request: { params: ofRound, body: versionBody },
  responses: changed('together'),
});

const closeRoute = createRoute({
  method: 'post',
  path: '/maturity/rounds/{round}/closing',
  operationId: closeRound.name,
  tags,
  summary:
    'Avslutar en självskattning för gott och behåller av personers svar bara antal. Closes a self-assessment for good and keeps of persons’ answers only counts.',
  request: { params: ofRound, body: versionBody },
  responses: changed('closed'),
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/maturity/rounds/{round}',
  operationId: removeRound.name,
  tags,
  summary:
    'Tar bort en självskattning som ingen har svarat på. Removes a self-assessment that nobody has answered.',
  request: { params: ofRound, query: versionQuery },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Den är borttagen. It is removed.', { id: exampleIds.round }),
    ...changeProblemAnswers,
  },
});

/** Operations on rounds of self-assessment. */
export function maturityRoundOperations(): RestApp {
  const api = createRest();
  api.openapi(itemsRoute, context => {
    memberOfRequest(context, 'maturity.read');
    return context.json(shippedAssessment(), 200);
  });
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'maturity.read');
    return context.json(pageOf(await allRounds(db, organisation.id), context.req.valid('query')), 200);
  });
  api.openapi(readRoute, async context => {
    const member = memberOfRequest(context, 'maturity.read');
    const round = await roundOf(member, context.req.valid('param').round);
    return context.json(await roundForApi(member, round), 200);
  });
  api.openapi(openRoute, async context => {
    const member = memberOfRequest(context, 'maturity.edit');
    return context.json(await perform(openRound, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'maturity.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeRound, member, input), 200);
  });
  api.openapi(compareRoute, async context => {
    const member = memberOfRequest(context, 'maturity.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(compareRound, member, input), 200);
  });
  api.openapi(closeRoute, async context => {
    const member = memberOfRequest(context, 'maturity.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(closeRound, member, input), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'maturity.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeRound, member, input), 200);
  });
  return api;
}
