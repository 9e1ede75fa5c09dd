import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import {
  idAnswers,
  idParameter,
  jsonBody,
  pageSchema,
  versionedAnswers,
  versionQuery,
} from '#platform/rest/parts.ts';
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
import { closeEnded } from '../actions/closing.ts';
import {
  changeConversation,
  closeConversation,
  openConversation,
  replyToConversation,
  startConversation,
} from '../actions/leading.ts';
import { removeDraft } from '../actions/removing.ts';
import {
  changeConversationSchema,
  replySchema,
  startConversationSchema,
  versionedSchema,
} from '../model/conversation.ts';
import { readConversation, readConversations } from '../reading/conversation.ts';
import { exampleIds, tags } from './parts.ts';
import { conversationExample, conversationSchema, listedExample, listedSchema } from './schemas.ts';

const params = z.object({ conversation: idParameter(exampleIds.conversation) });

const told = {
  question: 'Vad tar tid i onödan?',
  background: 'Vi vill veta vad som kan göras enklare.',
  language: 'sv' as const,
  opensOn: '2026-03-02',
  closesOn: '2050-03-23',
  promise: 'Ledningsgruppen väljer tre saker att börja med.',
  promisedOn: '2050-04-20',
  isModerated: true,
  invited: { everyone: 1200, parts: [], professions: [{ name: 'Undersköterska', people: 240 }] },
};

const list = createRoute({
  method: 'get',
  path: '/conversations',
  operationId: 'conversations.listConversations',
  tags,
  summary: 'Samtal, de öppna först. Conversations, those that are open first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(listedSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [listedExample],
    }),
    ...memberProblemAnswers,
  },
});

const one = createRoute({
  method: 'get',
  path: '/conversations/{conversation}',
  operationId: 'conversations.readConversation',
  tags,
  summary: 'Ett samtal med vilka som tillfrågas. A conversation with whom it asks.',
  request: { params },
  responses: {
    ...answer(conversationSchema, 'Samtalet. The conversation.', conversationExample),
    ...memberProblemAnswers,
  },
});

const start = createRoute({
  method: 'post',
  path: '/conversations',
  operationId: startConversation.name,
  tags,
  summary: 'Börjar på ett samtal i eget namn. Begins a conversation in one’s own name.',
  request: { body: jsonBody(startConversationSchema, told) },
  responses: idAnswers(exampleIds.conversation, 'Samtalet. The conversation.'),
});

const change = createRoute({
  method: 'put',
  path: '/conversations/{conversation}',
  operationId: changeConversation.name,
  tags,
  summary:
    'Ändrar ett samtal, frågan bara före det första svaret. Changes a conversation, its question only before the first answer.',
  request: {
    params,
    body: jsonBody(changeConversationSchema.omit({ conversation: true }), { version: 1, ...told }),
  },
  responses: versionedAnswers(exampleIds.conversation, 'Samtalet. The conversation.'),
});

const open = createRoute({
  method: 'post',
  path: '/conversations/{conversation}/opening',
  operationId: openConversation.name,
  tags,
  summary: 'Öppnar ett samtal från dess första dag. Opens a conversation from its first day.',
  request: { params, body: jsonBody(versionedSchema.omit({ conversation: true }), { version: 1 }) },
  responses: versionedAnswers(exampleIds.conversation, 'Samtalet. The conversation.'),
});

const close = createRoute({
  method: 'post',
  path: '/conversations/{conversation}/closing',
  operationId: closeConversation.name,
  tags,
  summary:
    'Stänger ett samtal och förstör dess nyckel för alltid. Closes a conversation and destroys its key for good.',
  request: { params, body: jsonBody(versionedSchema.omit({ conversation: true }), { version: 1 }) },
  responses: versionedAnswers(exampleIds.conversation, 'Samtalet. The conversation.'),
});

const remove = createRoute({
  method: 'delete',
  path: '/conversations/{conversation}',
  operationId: removeDraft.name,
  tags,
  summary: 'Tar bort ett samtal som aldrig har öppnats. Removes a conversation that was never opened.',
  request: { params, query: versionQuery },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Utkastet är borttaget. The draft is removed.', {
      id: exampleIds.conversation,
    }),
    ...changeProblemAnswers,
  },
});

const ended = createRoute({
  method: 'post',
  path: '/conversations/closing-of-ended',
  operationId: closeEnded.name,
  tags,
  summary:
    'Stänger samtal vars sista dag har passerat, som nattens arbete gör. Closes conversations whose last day has passed, as the nightly work does.',
  responses: {
    ...answer(z.object({ closed: z.int() }), 'Hur många som stängdes. How many were closed.', { closed: 0 }),
    ...changeProblemAnswers,
  },
});

const reply = createRoute({
  method: 'put',
  path: '/conversations/{conversation}/reply',
  operationId: replyToConversation.name,
  tags,
  summary: 'Berättar vad det blev av ett stängt samtal. Tells what came of a closed conversation.',
  request: {
    params,
    body: jsonBody(replySchema.omit({ conversation: true }), {
      version: 3,
      reply: 'Vi börjar med dubbelregistreringen.',
    }),
  },
  responses: versionedAnswers(exampleIds.conversation, 'Samtalet. The conversation.'),
});

/** Operations by which conversations are led. */
export function conversationOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'conversations.read');
    return context.json(pageOf(await readConversations(member), context.req.valid('query')), 200);
  });
  api.openapi(ended, async context =>
    context.json(await perform(closeEnded, memberOfRequest(context, 'conversations.moderate'), {}), 200),
  );
  api.openapi(one, async context => {
    const member = memberOfRequest(context, 'conversations.read');
    return context.json(await readConversation(member, context.req.valid('param').conversation), 200);
  });
  api.openapi(start, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    return context.json(await perform(startConversation, member, context.req.valid('json')), 200);
  });
  api.openapi(change, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeConversation, member, input), 200);
  });
  api.openapi(remove, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeDraft, member, input), 200);
  });
  api.openapi(open, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(openConversation, member, input), 200);
  });
  api.openapi(close, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(closeConversation, member, input), 200);
  });
  api.openapi(reply, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(replyToConversation, member, input), 200);
  });
  return api;
}
