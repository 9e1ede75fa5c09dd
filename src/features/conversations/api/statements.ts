import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idParameter, jsonBody, pageSchema, versionedAnswers } from '#platform/rest/parts.ts';
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
  addStatements,
  changeStatement,
  publishStatement,
  refuseStatement,
  withdrawStatement,
} from '../actions/moderating.ts';
import {
  addStatementsSchema,
  changeStatementSchema,
  publishStatementSchema,
  refuseStatementSchema,
} from '../model/moderation.ts';
import { readConversation } from '../reading/conversation.ts';
import { readModeration } from '../reading/moderation.ts';
import { statementsOf } from '../store/statements.ts';
import { exampleIds, tags } from './parts.ts';
import { statementExample, statementSchema, waitingSchema } from './schemas.ts';

const ofConversation = z.object({ conversation: idParameter(exampleIds.conversation) });
const ofStatement = z.object({ statement: idParameter(exampleIds.statement) });

const list = createRoute({
  method: 'get',
  path: '/conversations/{conversation}/statements',
  operationId: 'conversations.listStatements',
  tags,
  summary: 'Påståenden som är med i ett samtal. The statements that are in a conversation.',
  request: { params: ofConversation, query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(statementSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [statementExample],
    }),
    ...memberProblemAnswers,
  },
});

const queue = createRoute({
  method: 'get',
  path: '/conversations/{conversation}/moderation',
  operationId: 'conversations.readModeration',
  tags,
  summary:
    'Påståenden som väntar på att läsas, med vad de liknar, och de som inte är med. Statements that wait to be read, with what they are like, and those that are not included.',
  request: { params: ofConversation },
  responses: {
    ...answer(
      z.object({
        waiting: z.array(waitingSchema),
        published: z.array(statementSchema),
        refused: z.array(statementSchema),
      }),
      'Kön. The queue.',
      {
        waiting: [
          {
            ...statementExample,
            state: 'waiting',
            publishedOn: null,
            caught: [],
            alike: [{ id: exampleIds.batch, text: 'Samma uppgift skrivs två gånger.' }],
          },
        ],
        published: [statementExample],
        refused: [],
      },
    ),
    ...memberProblemAnswers,
  },
});

const add = createRoute({
  method: 'post',
  path: '/conversations/{conversation}/statements',
  operationId: addStatements.name,
  tags,
  summary: 'Lägger ledningens påståenden i ett samtal. Adds statements by the leadership to a conversation.',
  request: {
    params: ofConversation,
    body: jsonBody(addStatementsSchema.omit({ conversation: true }), {
      statements: [{ text: 'Mötena tar för mycket av dagen.', origin: 'leadership', originId: null }],
    }),
  },
  responses: {
    ...answer(z.object({ ids: z.array(z.uuid()) }), 'Påståendena. The statements.', {
      ids: [exampleIds.statement],
    }),
    ...changeProblemAnswers,
  },
});

const change = createRoute({
  method: 'put',
  path: '/statements/{statement}',
  operationId: changeStatement.name,
  tags,
  summary:
    'Ändrar ett av ledningens påståenden innan någon har svarat på det. Changes a statement of the leadership before anybody has answered it.',
  request: {
    params: ofStatement,
    body: jsonBody(changeStatementSchema.omit({ statement: true }), {
      version: 1,
      text: 'Mötena tar för mycket tid.',
    }),
  },
  responses: versionedAnswers(exampleIds.statement, 'Påståendet. The statement.'),
});

const publish = createRoute({
  method: 'post',
  path: '/statements/{statement}/publication',
  operationId: publishStatement.name,
  tags,
  summary: 'Släpper fram ett påstående som väntar. Lets a statement that waits through.',
  request: {
    params: ofStatement,
    body: jsonBody(publishStatementSchema.omit({ statement: true }), { version: 1, isNoName: false }),
  },
  responses: versionedAnswers(exampleIds.statement, 'Påståendet. The statement.'),
});

const why = { version: 1, reason: 'off-topic' as const, duplicateOf: null };

const refuse = createRoute({
  method: 'post',
  path: '/statements/{statement}/refusal',
  operationId: refuseStatement.name,
  tags,
  summary: 'Nekar ett påstående som väntar. Refuses a statement that waits.',
  request: { params: ofStatement, body: jsonBody(refuseStatementSchema.omit({ statement: true }), why) },
  responses: versionedAnswers(exampleIds.statement, 'Påståendet. The statement.'),
});

const withdraw = createRoute({
  method: 'post',
  path: '/statements/{statement}/withdrawal',
  operationId: withdrawStatement.name,
  tags,
  summary:
    'Drar tillbaka ett påstående, så att svaren på det inte räknas. Withdraws a statement, so that the answers to it do not count.',
  request: { params: ofStatement, body: jsonBody(refuseStatementSchema.omit({ statement: true }), why) },
  responses: versionedAnswers(exampleIds.statement, 'Påståendet. The statement.'),
});

/** Operations on the statements of conversations. */
export function statementOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'conversations.read');
    const { id } = await readConversation(member, context.req.valid('param').conversation);
    const all = await statementsOf(member.db, member.organisation.id, id);
    const published = all.filter(({ state }) => state === 'published');
    return context.json(pageOf(published, context.req.valid('query')), 200);
  });
  api.openapi(queue, async context => {
    const member = memberOfRequest(context, 'conversations.moderate');
    const read = await readModeration(member, context.req.valid('param').conversation);
    const { waiting, published, refused } = read;
    return context.json(
      {
        waiting: waiting.map(each => ({ ...each, caught: [...each.caught], alike: [...each.alike] })),
        published,
        refused,
      },
      200,
    );
  });
  api.openapi(add, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    const { ids } = await perform(addStatements, member, input);
    return context.json({ ids: [...ids] }, 200);
  });
  api.openapi(change, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeStatement, member, input), 200);
  });
  api.openapi(publish, async context => {
    const member = memberOfRequest(context, 'conversations.moderate');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(publishStatement, member, input), 200);
  });
  api.openapi(refuse, async context => {
    const member = memberOfRequest(context, 'conversations.moderate');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(refuseStatement, member, input), 200);
  });
  api.openapi(withdraw, async context => {
    const member = memberOfRequest(context, 'conversations.moderate');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(withdrawStatement, member, input), 200);
  });
  return api;
}
