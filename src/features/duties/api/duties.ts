import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { jsonBody, pageSchema } from '#platform/rest/parts.ts';
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
import { takeSteps } from '../actions/take-steps.ts';
import { allDuties, ownDuties, readDuty } from '../lists.ts';
import { dutyKinds } from '../model/duty.ts';
import { takeStepsSchema } from '../model/inputs.ts';
import { dutyExample, dutySchema, exampleIds, tags } from './schemas.ts';

const pageOfDuties = {
  ...answer(pageSchema(dutySchema), 'En sida av listan. One page of the list.', {
    total: 1,
    page: 1,
    limit: 20,
    items: [dutyExample],
  }),
  ...memberProblemAnswers,
};

const own = createRoute({
  method: 'get',
  path: '/duties/own',
  operationId: 'duties.listOwn',
  tags,
  summary:
    'Mina måsten: egna, som ersättare och som linje, det mest försenade först. One’s own duties, as owner, deputy and line, the most overdue first.',
  request: { query: z.object(pagingQuery) },
  responses: pageOfDuties,
});

const list = createRoute({
  method: 'get',
  path: '/duties',
  operationId: 'duties.listDuties',
  tags,
  summary:
    'Hela organisationens måsten, det mest försenade först. The duties of the whole organisation, the most overdue first.',
  request: {
    query: z.object({
      kind: z.enum(dutyKinds).optional().meta({ description: 'Slag. Kind.' }),
      responsible: z.uuid().optional().meta({ description: 'Vem som svarar för det. Who answers for it.' }),
      stands: z.enum(['overdue', 'open', 'closed']).optional().meta({
        description: 'Försenade, öppna eller avslutade. Overdue, open or closed.',
      }),
      ...pagingQuery,
    }),
  },
  responses: pageOfDuties,
});

const read = createRoute({
  method: 'get',
  path: '/duties/{duty}',
  operationId: 'duties.readDuty',
  tags,
  summary:
    'Ett måste, var det står och vad som sagts om det. One duty, where it stands and what was told of it.',
  request: { params: z.object({ duty: z.uuid().meta({ examples: [exampleIds.duty] }) }) },
  responses: { ...answer(dutySchema, 'Måstet. The duty.', dutyExample), ...memberProblemAnswers },
});

const steps = createRoute({
  method: 'post',
  path: '/duties/steps',
  operationId: takeSteps.name,
  tags,
  summary:
    'Påminner om och lyfter det som ska lyftas i dag, vart och ett en gång. Reminds and escalates what today asks for, each once.',
  request: { body: jsonBody(takeStepsSchema, {}) },
  responses: {
    ...answer(
      z.object({ told: z.int(), passed: z.int(), made: z.int() }),
      'Hur många måsten som någon fick höra om, som gick vidare, och som tillkom. How many were told of, passed on, and made.',
      { told: 2, passed: 0, made: 1 },
    ),
    ...changeProblemAnswers,
  },
});

/** Operations on what people owe. */
export function dutyOperations(): RestApp {
  const api = createRest();
  api.openapi(own, async context => {
    const member = memberOfRequest(context, 'duties.read');
    const { page, limit } = context.req.valid('query');
    return context.json(pageOf(await ownDuties(member), { page, limit }), 200);
  });
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'people.read');
    const { page, limit, kind, responsible, stands } = context.req.valid('query');
    const filter = {
      ...(kind === undefined ? {} : { kind }),
      ...(responsible === undefined ? {} : { responsible }),
      ...(stands === undefined ? {} : { stands }),
    };
    return context.json(pageOf(await allDuties(member, filter), { page, limit }), 200);
  });
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'duties.read');
    return context.json(await readDuty(member, context.req.valid('param').duty), 200);
  });
  api.openapi(steps, async context => {
    const member = memberOfRequest(context, 'duties.rule');
    return context.json(await perform(takeSteps, member, context.req.valid('json')), 200);
  });
  return api;
}
