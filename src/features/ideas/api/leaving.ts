import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idAnswers, idParameter, jsonBody, versionedAnswers } from '#platform/rest/parts.ts';
import { createRest, memberOfRequest, type RestApp, tooLargeAnswer } from '#platform/rest/rest.ts';
import { addWords } from '../actions/answer.ts';
import { attachFile, removeFile } from '../actions/files.ts';
import { leaveIdea } from '../actions/leave.ts';
import { supportIdea, takeBackSupport } from '../actions/support.ts';
import { withdrawIdea } from '../actions/withdraw.ts';
import { addWordsSchema, leaveSchema, withdrawSchema } from '../model/idea.ts';
import { ofIdea, tags } from './parts.ts';
import { attachBody, exampleIds, leaveExample } from './schemas.ts';

const { idea, ideaFile } = exampleIds;
const ideaAnswers = idAnswers(idea, 'Idén. The idea.');

const leave = createRoute({
  method: 'post',
  path: '/ideas',
  operationId: leaveIdea.name,
  tags,
  summary: 'Lämnar en idé, och någon blir skyldig ett svar. Leaves an idea, and somebody owes a reply.',
  request: { body: jsonBody(leaveSchema, leaveExample) },
  responses: { ...ideaAnswers, ...tooLargeAnswer },
});

const attach = createRoute({
  method: 'post',
  path: '/ideas/{idea}/files',
  operationId: attachFile.name,
  tags,
  summary: 'Bifogar en fil till en egen idé. Attaches a file to an idea of one’s own.',
  request: {
    params: ofIdea,
    body: jsonBody(attachBody, { file: { name: 'exempel.txt', content: 'RXR0IGV4ZW1wZWwu' } }),
  },
  responses: { ...idAnswers(ideaFile, 'Filen. The file.'), ...tooLargeAnswer },
});

const remove = createRoute({
  method: 'delete',
  path: '/idea-files/{ideaFile}',
  operationId: removeFile.name,
  tags,
  summary: 'Tar bort en fil för gott. Removes a file for good.',
  request: { params: z.object({ ideaFile: idParameter(ideaFile) }) },
  responses: idAnswers(ideaFile, 'Filen. The file.'),
});

const support = createRoute({
  method: 'put',
  path: '/ideas/{idea}/support',
  operationId: supportIdea.name,
  tags,
  summary: 'Stöder någon annans idé. Supports somebody else’s idea.',
  request: { params: ofIdea },
  responses: ideaAnswers,
});

const takeBack = createRoute({
  method: 'delete',
  path: '/ideas/{idea}/support',
  operationId: takeBackSupport.name,
  tags,
  summary: 'Tar tillbaka sitt stöd. Takes one’s support back.',
  request: { params: ofIdea },
  responses: ideaAnswers,
});

const words = createRoute({
  method: 'post',
  path: '/ideas/{idea}/words',
  operationId: addWords.name,
  tags,
  summary: 'Skriver till idégivaren, eller till den som svarar. Writes to the author, or to whoever answers.',
  request: {
    params: ofIdea,
    body: jsonBody(addWordsSchema.omit({ idea: true }), { words: 'Hur många fakturor gäller det?' }),
  },
  responses: ideaAnswers,
});

const withdraw = createRoute({
  method: 'post',
  path: '/ideas/{idea}/withdrawal',
  operationId: withdrawIdea.name,
  tags,
  summary: 'Drar tillbaka sin idé, med skäl. Withdraws one’s idea, with a reason.',
  request: {
    params: ofIdea,
    body: jsonBody(withdrawSchema.omit({ idea: true }), { version: 1, words: 'Det är löst redan.' }),
  },
  responses: versionedAnswers(idea, 'Idén. The idea.'),
});

/** Operations by which people leave ideas and stand behind them. */
export function ideaLeavingOperations(): RestApp {
  const api = createRest();
  api.openapi(leave, async context => {
    const member = memberOfRequest(context, 'ideas.leave');
    return context.json(await perform(leaveIdea, member, context.req.valid('json')), 200);
  });
  api.openapi(attach, async context => {
    const member = memberOfRequest(context, 'ideas.leave');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(attachFile, member, input), 200);
  });
  api.openapi(remove, async context => {
    const member = memberOfRequest(context, 'ideas.leave');
    return context.json(await perform(removeFile, member, context.req.valid('param')), 200);
  });
  api.openapi(support, async context => {
    const member = memberOfRequest(context, 'ideas.leave');
    return context.json(await perform(supportIdea, member, context.req.valid('param')), 200);
  });
  api.openapi(takeBack, async context => {
    const member = memberOfRequest(context, 'ideas.leave');
    return context.json(await perform(takeBackSupport, member, context.req.valid('param')), 200);
  });
  api.openapi(words, async context => {
    const member = memberOfRequest(context, 'ideas.leave');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(addWords, member, input), 200);
  });
  api.openapi(withdraw, async context => {
    const member = memberOfRequest(context, 'ideas.leave');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(withdrawIdea, member, input), 200);
  });
  return api;
}
