import { createRoute, z } from '@hono/zod-openapi';
import { idParameter, pageSchema } from '#platform/rest/parts.ts';
import {
  answer,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import { dispositionOf } from '../model/file.ts';
import { statuses } from '../model/idea.ts';
import { readFile, readIdea } from '../reading/idea.ts';
import { everyIdea, readIdeas, similarIdeas } from '../reading/ideas.ts';
import { ruleOf } from '../store/rule.ts';
import { ofIdea, tags } from './parts.ts';
import {
  exampleIds,
  ideaExample,
  ideaRowExample,
  ideaRowSchema,
  ideaSchema,
  repliesSchema,
  ruleExample,
  ruleSchema,
} from './schemas.ts';

const permission = 'ideas.read' as const;

const list = createRoute({
  method: 'get',
  path: '/ideas',
  operationId: 'ideas.listIdeas',
  tags,
  summary: 'Idéer, de med mest stöd först. Ideas, the most supported first.',
  request: {
    query: z.object({
      status: z.enum(statuses).optional().meta({ description: 'Status. Where it stands.' }),
      part: z.uuid().optional().meta({ description: 'Varifrån den kommer. Where it comes from.' }),
      ...pagingQuery,
    }),
  },
  responses: {
    ...answer(pageSchema(ideaRowSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [ideaRowExample],
    }),
    ...memberProblemAnswers,
  },
});

const replies = createRoute({
  method: 'get',
  path: '/ideas-replies',
  operationId: 'ideas.readReplies',
  tags,
  summary:
    'Hur många idéer som väntar på svar och hur många som fick svar i tid. How many ideas wait for a reply and how many got one in time.',
  responses: {
    ...answer(repliesSchema, 'Antalen. The counts.', { waiting: 3, late: 1, inTime: 5, due: 7 }),
    ...memberProblemAnswers,
  },
});

const similar = createRoute({
  method: 'get',
  path: '/ideas-similar',
  operationId: 'ideas.listSimilar',
  tags,
  summary:
    'Idéer som redan finns och säger ungefär detsamma. Ideas that are there already and say much the same.',
  request: {
    query: z.object({ text: z.string().max(2000).meta({ description: 'Den nya idén. The new idea.' }) }),
  },
  responses: {
    ...answer(z.object({ items: z.array(ideaRowSchema).readonly() }), 'De mest lika. The most alike.', {
      items: [ideaRowExample],
    }),
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/ideas/{idea}',
  operationId: 'ideas.readIdea',
  tags,
  summary: 'En idé med filer och allt som har hänt med den. An idea with its files and all that came of it.',
  request: { params: ofIdea },
  responses: { ...answer(ideaSchema, 'Idén. The idea.', ideaExample), ...memberProblemAnswers },
});

const file = createRoute({
  method: 'get',
  path: '/idea-files/{ideaFile}',
  operationId: 'ideas.readFile',
  tags,
  summary: 'En fil till en idé, att spara. A file of an idea, to be saved.',
  request: { params: z.object({ ideaFile: idParameter(exampleIds.ideaFile) }) },
  responses: {
    200: {
      description: 'Filen. The file.',
      content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
    },
    ...memberProblemAnswers,
  },
});

const rule = createRoute({
  method: 'get',
  path: '/idea-rule',
  operationId: 'ideas.readRule',
  tags,
  summary: 'Vem som svarar på nya idéer, och när. Who replies to new ideas, and by when.',
  responses: { ...answer(ruleSchema, 'Regeln. The rule.', ruleExample), ...memberProblemAnswers },
});

/** Operations that read ideas. */
export function ideaReadingOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, permission);
    const { status, part, ...paging } = context.req.valid('query');
    const filter = { ...everyIdea, status: status ?? null, part: part ?? null };
    return context.json(pageOf((await readIdeas(member, filter)).rows, paging), 200);
  });
  api.openapi(replies, async context => {
    const member = memberOfRequest(context, permission);
    return context.json((await readIdeas(member, everyIdea)).replies, 200);
  });
  api.openapi(similar, async context => {
    const member = memberOfRequest(context, permission);
    return context.json({ items: await similarIdeas(member, context.req.valid('query').text) }, 200);
  });
  api.openapi(read, async context => {
    const member = memberOfRequest(context, permission);
    return context.json((await readIdea(member, context.req.valid('param').idea)).idea, 200);
  });
  api.openapi(file, async context => {
    const member = memberOfRequest(context, permission);
    const { name, mediaType, content } = await readFile(member, context.req.valid('param').ideaFile);
    return context.body(Uint8Array.from(content).buffer, 200, {
      'Content-Type': mediaType,
      'Content-Disposition': dispositionOf(name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
  });
  api.openapi(rule, async context => {
    const { db, organisation } = memberOfRequest(context, permission);
    return context.json({ ...(await ruleOf(db, organisation.id)) }, 200);
  });
  return api;
}
