import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import type { Doors } from '#platform/doors.ts';
import { idAnswers, idParameter, jsonBody } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberProblemAnswers,
  problemAnswers,
  type RestApp,
  tooManyAnswer,
} from '#platform/rest/rest.ts';
import { castVote, tellPresence, writeStatement } from '../actions/taking-part.ts';
import { openByLink } from '../door.ts';
import { states } from '../model/statement.ts';
import { castVoteSchema, tellPresenceSchema, writeStatementSchema } from '../model/taking-part.ts';
import { readParticipation } from '../reading/participation.ts';
import { exampleIds, linkHeader, participantOfRequest, tags } from './parts.ts';
import { participationExample, participationSchema } from './schemas.ts';

const params = z.object({ conversation: idParameter(exampleIds.conversation) });
const request = { params, headers: linkHeader };

const byLink = createRoute({
  method: 'get',
  path: '/participation/{secret}',
  operationId: 'conversations.readLink',
  tags,
  summary: 'Vilket samtal en personlig länk öppnar. Which conversation a personal link opens.',
  request: {
    params: z.object({
      secret: z
        .string()
        .max(100)
        .meta({
          description: 'Sista delen av länken. The last part of the link.',
          examples: ['the-last-part-of-the-link'],
        }),
    }),
  },
  responses: {
    ...answer(z.object({ conversation: z.uuid() }), 'Samtalet. The conversation.', {
      conversation: exampleIds.conversation,
    }),
    ...problemAnswers,
    ...tooManyAnswer,
  },
});

const read = createRoute({
  method: 'get',
  path: '/conversations/{conversation}/participation',
  operationId: 'conversations.readParticipation',
  tags,
  summary:
    'Ett samtal som den som deltar ser det, med nästa påstående och egna svar. A conversation as whoever takes part sees it, with the next statement and their own answers.',
  request,
  responses: {
    ...answer(participationSchema, 'Samtalet. The conversation.', participationExample),
    ...memberProblemAnswers,
  },
});

const presence = createRoute({
  method: 'post',
  path: '/conversations/{conversation}/presence',
  operationId: tellPresence.name,
  tags,
  summary:
    'Börjar delta och räknas en gång, utan koppling till svaren. Begins to take part and is counted once, without any tie to the answers.',
  request: {
    ...request,
    body: jsonBody(tellPresenceSchema.omit({ conversation: true }), { invitedGroups: [] }),
  },
  responses: { ...idAnswers(exampleIds.conversation, 'Samtalet. The conversation.'), ...tooManyAnswer },
});

const vote = createRoute({
  method: 'post',
  path: '/conversations/{conversation}/votes',
  operationId: castVote.name,
  tags,
  summary:
    'Svarar på ett påstående, eller ändrar svaret, utan att någon får veta vem. Answers a statement, or changes the answer, and nobody learns who.',
  request: {
    ...request,
    body: jsonBody(castVoteSchema.omit({ conversation: true }), {
      statement: exampleIds.statement,
      choice: 'agree',
    }),
  },
  responses: { ...idAnswers(exampleIds.statement, 'Påståendet. The statement.'), ...tooManyAnswer },
});

const write = createRoute({
  method: 'post',
  path: '/conversations/{conversation}/own-statements',
  operationId: writeStatement.name,
  tags,
  summary: 'Skriver ett eget påstående. Writes a statement of one’s own.',
  request: {
    ...request,
    body: jsonBody(writeStatementSchema.omit({ conversation: true }), {
      text: 'Vi skriver samma uppgift i flera system.',
    }),
  },
  responses: {
    ...answer(z.object({ id: z.uuid(), state: z.enum(states) }), 'Påståendet. The statement.', {
      id: exampleIds.statement,
      state: 'waiting',
    }),
    ...changeProblemAnswers,
    ...tooManyAnswer,
  },
});

/** Operations by which somebody takes part, signed in or by a personal link. */
export function takingPartOperations(doors: Doors): RestApp {
  const api = createRest();
  api.openapi(byLink, async context => {
    const { open, address } = context.get('visit');
    const { secret } = context.req.valid('param');
    const { link } = await openByLink(doors, secret, { ...open, address });
    return context.json({ conversation: link.conversation }, 200);
  });
  api.openapi(read, async context => {
    const { conversation } = context.req.valid('param');
    const own = await participantOfRequest(doors, context, conversation);
    const part = await readParticipation(own, conversation);
    const { groups, votes, own: written, ...rest } = part;
    return context.json({ ...rest, groups: [...groups], votes: [...votes], own: [...written] }, 200);
  });
  api.openapi(presence, async context => {
    const { conversation } = context.req.valid('param');
    const own = await participantOfRequest(doors, context, conversation);
    const input = { conversation, ...context.req.valid('json') };
    return context.json(await perform(tellPresence, own, input), 200);
  });
  api.openapi(vote, async context => {
    const { conversation } = context.req.valid('param');
    const own = await participantOfRequest(doors, context, conversation);
    const input = { conversation, ...context.req.valid('json') };
    return context.json(await perform(castVote, own, input), 200);
  });
  api.openapi(write, async context => {
    const { conversation } = context.req.valid('param');
    const own = await participantOfRequest(doors, context, conversation);
    const input = { conversation, ...context.req.valid('json') };
    return context.json(await perform(writeStatement, own, input), 200);
  });
  return api;
}
