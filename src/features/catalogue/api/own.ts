import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idParameter, jsonBody, pageSchema } from '#platform/rest/parts.ts';
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
import { importPatterns } from '../actions/importing.ts';
import { addPattern, bringBackPattern, changePattern, withdrawPattern } from '../actions/own.ts';
import { addSchema, changeSchema, importSchema } from '../model/own.ts';
import { allOwn, ownPatternOf } from '../own.ts';
import { stepsOf } from '../store/own-patterns.ts';
import {
  contentExample,
  exampleIds,
  ownExample,
  ownHeadExample,
  ownHeadSchema,
  ownSchema,
  patternExample,
  stepSchema,
  tags,
} from './schemas.ts';

const ofOwn = z.object({ ownPattern: idParameter(exampleIds.ownPattern) });
const changed = {
  ...answer(ownSchema, 'Arbetssättet. The way of working.', ownExample),
  ...changeProblemAnswers,
};
const versionBody = jsonBody(z.strictObject({ version: z.int().min(1) }), { version: 1 });

const list = createRoute({
  method: 'get',
  path: '/own-patterns',
  operationId: 'catalogue.listOwn',
  tags,
  summary:
    'Organisationens egna arbetssätt, även tillbakadragna. The organisation’s own ways of working, also those withdrawn.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(ownHeadSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [ownHeadExample],
    }),
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/own-patterns/{ownPattern}',
  operationId: 'catalogue.readOwn',
  tags,
  summary:
    'Ett eget arbetssätt och vad som gjorts med det. A way of working of the own and what has been done to it.',
  request: { params: ofOwn },
  responses: {
    ...answer(z.object({ own: ownSchema, steps: z.array(stepSchema) }), 'Arbetssättet. The way of working.', {
      own: ownExample,
      steps: [{ version: 1, step: 'added', by: 'Maria Holm', at: '2026-03-02T08:00:00.000Z' }],
    }),
    ...memberProblemAnswers,
  },
});

const add = createRoute({
  method: 'post',
  path: '/own-patterns',
  operationId: addPattern.name,
  tags,
  summary: 'Beskriver ett eget arbetssätt. Describes a way of working of the own.',
  request: { body: jsonBody(addSchema, { content: contentExample }) },
  responses: changed,
});

const change = createRoute({
  method: 'put',
  path: '/own-patterns/{ownPattern}',
  operationId: changePattern.name,
  tags,
  summary:
    'Ändrar ett eget arbetssätt, allt på en gång. Changes a way of working of the own, all of it at once.',
  request: {
    params: ofOwn,
    body: jsonBody(changeSchema.omit({ ownPattern: true }), { version: 1, content: contentExample }),
  },
  responses: changed,
});

const withdraw = createRoute({
  method: 'post',
  path: '/own-patterns/{ownPattern}/withdrawal',
  operationId: withdrawPattern.name,
  tags,
  summary:
    'Drar tillbaka ett eget arbetssätt, som står kvar där det har använts. Withdraws a way of working of the own, which stays where it has been used.',
  request: { params: ofOwn, body: versionBody },
  responses: changed,
});

const bringBack = createRoute({
  method: 'post',
  path: '/own-patterns/{ownPattern}/return',
  operationId: bringBackPattern.name,
  tags,
  summary: 'Tar ett tillbakadraget arbetssätt i bruk igen. Puts a withdrawn way of working into use again.',
  request: { params: ofOwn, body: versionBody },
  responses: changed,
});

const ids = z.array(z.string()).readonly();

const take = createRoute({
  method: 'post',
  path: '/own-patterns-import',
  operationId: importPatterns.name,
  tags,
  summary:
    'Läser in arbetssätt ur en fil, alla eller inget. Takes in ways of working from a file, all or none.',
  request: { body: jsonBody(importSchema, { text: JSON.stringify(patternExample) }) },
  responses: {
    ...answer(
      z.object({ added: ids, changed: ids, unchanged: ids }),
      'Vad som blev av vart och ett. What became of each.',
      { added: ['own-digital-locks'], changed: [], unchanged: [] },
    ),
    ...changeProblemAnswers,
  },
});

/** Operations on the organisation's own patterns. */
export function ownPatternOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const own = await allOwn(memberOfRequest(context, 'values.read'));
    const heads = own.map(({ id, pattern, state, changedAt, version }) => ({
      id,
      pattern: pattern.id,
      name: pattern.name,
      state,
      changedAt,
      version,
    }));
    return context.json(pageOf(heads, context.req.valid('query')), 200);
  });
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'values.read');
    const { ownPattern } = context.req.valid('param');
    const own = await ownPatternOf(member, ownPattern);
    return context.json({ own, steps: [...(await stepsOf(member.db, member.organisation.id, own.id))] }, 200);
  });
  api.openapi(add, async context => {
    const member = memberOfRequest(context, 'catalogue.edit');
    return context.json(await perform(addPattern, member, context.req.valid('json')), 200);
  });
  api.openapi(change, async context => {
    const member = memberOfRequest(context, 'catalogue.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changePattern, member, input), 200);
  });
  api.openapi(withdraw, async context => {
    const member = memberOfRequest(context, 'catalogue.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(withdrawPattern, member, input), 200);
  });
  api.openapi(bringBack, async context => {
    const member = memberOfRequest(context, 'catalogue.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(bringBackPattern, member, input), 200);
  });
  api.openapi(take, async context => {
    const member = memberOfRequest(context, 'catalogue.edit');
    return context.json(await perform(importPatterns, member, context.req.valid('json')), 200);
  });
  return api;
}
