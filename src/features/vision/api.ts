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
import { changeDraft, dropDraft, publishDraft, startDraft } from './actions.ts';
import {
  changesSchema,
  contentExample,
  editionExample,
  editionSchema,
  exampleIds,
  headSchema,
  outcomeSchema,
  tags,
} from './api-schemas.ts';
import { changeSchema, changesBetween, startSchema } from './model.ts';
import { editionOf, latestPublished, outcomesOf } from './reading.ts';
import { editionHeads } from './store.ts';

const ofEdition = z.object({ edition: idParameter(exampleIds.edition) });
const editionAnswer = answer(editionSchema, 'Utgåvan. The edition.', editionExample);
const changed = { ...editionAnswer, ...changeProblemAnswers };
const { sentences: _, ...headExample } = editionExample;

const readRoute = createRoute({
  method: 'get',
  path: '/vision',
  operationId: 'vision.readVision',
  tags,
  summary:
    'Den gällande visionen, och vad som har blivit av varje mening. The vision in force, and what has become of each sentence.',
  responses: {
    ...answer(
      z.object({ edition: editionSchema.nullable(), outcomes: z.array(outcomeSchema).readonly() }),
      'Visionen; null innan någon är publicerad. The vision; null before one is published.',
      { edition: editionExample, outcomes: [] },
    ),
    ...memberProblemAnswers,
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/vision/editions',
  operationId: 'vision.listEditions',
  tags,
  summary: 'Visionens utgåvor, den senaste först. Editions of the vision, the latest first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(headSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [headExample],
    }),
    ...memberProblemAnswers,
  },
});

const readEditionRoute = createRoute({
  method: 'get',
  path: '/vision/editions/{edition}',
  operationId: 'vision.readEdition',
  tags,
  summary:
    'En utgåva, och vad som ändrats sedan den som publicerades före den. An edition, and what has changed since the one published before it.',
  request: { params: ofEdition },
  responses: {
    ...answer(
      z.object({ edition: editionSchema, since: z.uuid().nullable(), changes: changesSchema.nullable() }),
      'Utgåvan. The edition.',
      { edition: editionExample, since: null, changes: null },
    ),
    ...memberProblemAnswers,
  },
});

const startRoute = createRoute({
  method: 'post',
  path: '/vision/editions',
  operationId: startDraft.name,
  tags,
  summary: 'Börjar på ett utkast till en ny utgåva. Begins a draft of a new edition.',
  request: { body: jsonBody(startSchema, { content: null }) },
  responses: changed,
});

const changeRoute = createRoute({
  method: 'put',
  path: '/vision/editions/{edition}',
  operationId: changeDraft.name,
  tags,
  summary: 'Ändrar utkastet, alla meningar på en gång. Changes the draft, all its sentences at once.',
  request: {
    params: ofEdition,
    body: jsonBody(changeSchema.omit({ edition: true }), { version: 1, ...contentExample }),
  },
  responses: changed,
});

const publishRoute = createRoute({
  method: 'post',
  path: '/vision/editions/{edition}/publication',
  operationId: publishDraft.name,
  tags,
  summary: 'Publicerar utkastet för gott. Publishes the draft for good.',
  request: {
    params: ofEdition,
    body: jsonBody(z.strictObject({ version: z.int().min(1) }), { version: 1 }),
  },
  responses: changed,
});

const dropRoute = createRoute({
  method: 'delete',
  path: '/vision/editions/{edition}',
  operationId: dropDraft.name,
  tags,
  summary: 'Kastar utkastet. Drops the draft.',
  request: { params: ofEdition, query: versionQuery },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Utkastet är kastat. The draft is dropped.', {
      id: exampleIds.edition,
    }),
    ...changeProblemAnswers,
  },
});

/** Operations on the vision. */
export function visionOperations(): RestApp {
  const api = createRest();
  api.openapi(readRoute, async context => {
    const member = memberOfRequest(context, 'vision.read');
    const edition = await latestPublished(member);
    const outcomes = edition === null ? [] : await outcomesOf(member, edition.sentences);
    return context.json({ edition, outcomes }, 200);
  });
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'vision.read');
    const heads = await editionHeads(db, organisation.id);
    return context.json(pageOf(heads, context.req.valid('query')), 200);
  });
  api.openapi(readEditionRoute, async context => {
    const member = memberOfRequest(context, 'vision.read');
    const edition = await editionOf(member, context.req.valid('param').edition);
    const before = await latestPublished(member, edition.number);
    return context.json(
      {
        edition: edition,
        since: before?.id ?? null,
        changes: before === null ? null : changesBetween(before, edition),
      },
      200,
    );
  });
  api.openapi(startRoute, async context => {
    const member = memberOfRequest(context, 'vision.edit');
    return context.json(await perform(startDraft, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'vision.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeDraft, member, input), 200);
  });
  api.openapi(publishRoute, async context => {
    const member = memberOfRequest(context, 'vision.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(publishDraft, member, input), 200);
  });
  api.openapi(dropRoute, async context => {
    const member = memberOfRequest(context, 'vision.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(dropDraft, member, input), 200);
  });
  return api;
}
