import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { idParameter, jsonBody } from '#platform/rest/parts.ts';
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
import { endPart } from '../actions/end-part.ts';
import { addPart, changePart, removePart } from '../actions/parts.ts';
import { restoreParts } from '../actions/restore-parts.ts';
import { isValidOn } from '../model/fields.ts';
import { addPartSchema, changePartSchema, endPartSchema, restorePartsSchema } from '../model/part.ts';
import { allParts } from '../store/parts.ts';
import {
  dayQuery,
  exampleIds,
  partExample,
  partFieldsExample,
  partSchema,
  removedSchema,
  versionQuery,
} from './schemas.ts';

const tags = ['organisation'];
const ofPart = z.object({ part: idParameter(exampleIds.board) });
const partAnswer = answer(partSchema, 'Delen. The part.', partExample);

const listRoute = createRoute({
  method: 'get',
  path: '/organisation/parts',
  operationId: 'organisations.listParts',
  tags,
  summary:
    'Delarna som finns en viss dag, eller alla som har funnits. The parts there are on a day, or all there were.',
  request: { query: z.object({ ...dayQuery.shape, ...pagingQuery }) },
  responses: {
    ...answer(
      z.object({
        total: z.number().int(),
        page: z.number().int(),
        limit: z.number().int(),
        items: z.array(partSchema),
      }),
      'En sida av listan. One page of the list.',
      { total: 1, page: 1, limit: 20, items: [partExample] },
    ),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/organisation/parts/{part}',
  operationId: 'organisations.readPart',
  tags,
  summary: 'En del av organisationen. One part of the organisation.',
  request: { params: ofPart },
  responses: { ...partAnswer, ...memberProblemAnswers },
});

const addRoute = createRoute({
  method: 'post',
  path: '/organisation/parts',
  operationId: addPart.name,
  tags,
  summary: 'Lägger till en del. Adds a part.',
  request: { body: jsonBody(addPartSchema, partFieldsExample) },
  responses: { ...partAnswer, ...changeProblemAnswers },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/organisation/parts/{part}',
  operationId: changePart.name,
  tags,
  summary: 'Ändrar namn, slag, plats eller dagar. Changes name, kind, place or days.',
  request: {
    params: ofPart,
    body: jsonBody(changePartSchema.omit({ part: true }), { ...partFieldsExample, version: 1 }),
  },
  responses: { ...partAnswer, ...changeProblemAnswers },
});

const endRoute = createRoute({
  method: 'post',
  path: '/organisation/parts/{part}/ending',
  operationId: endPart.name,
  tags,
  summary:
    'Sätter sista dagen, även för det som ligger under om så begärs. Sets the last day, for what stands under it too if asked to.',
  request: {
    params: ofPart,
    body: jsonBody(endPartSchema.omit({ part: true }), {
      version: 1,
      lastDay: '2026-12-31',
      withBelow: true,
    }),
  },
  responses: {
    ...answer(
      z.object({
        parts: z.array(partSchema).readonly(),
        seats: z.array(z.uuid()).readonly().meta({
          description:
            'Platser i ledningsgruppen som hör till delarna och fortsätter. Seats in the leadership group that are bound to the parts and go on.',
        }),
      }),
      'Det som avslutades. What was ended.',
      { parts: [{ ...partExample, validTo: '2026-12-31', version: 2 }], seats: [exampleIds.seat] },
    ),
    ...changeProblemAnswers,
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/organisation/parts/{part}',
  operationId: removePart.name,
  tags,
  summary: 'Tar bort en del som inget har hänvisat till. Removes a part that nothing ever referred to.',
  request: { params: ofPart, query: versionQuery },
  responses: {
    ...answer(removedSchema, 'Delen är borttagen. The part is removed.', { id: exampleIds.board }),
    ...changeProblemAnswers,
  },
});

const restoreRoute = createRoute({
  method: 'post',
  path: '/organisation/parts/restoration',
  operationId: restoreParts.name,
  tags,
  summary:
    'Tar tillbaka en import eller ett avslut: tar bort det tillagda och ger annat vad det hade. Takes an import or an ending back: removes what was added and gives others what they had.',
  request: {
    body: jsonBody(restorePartsSchema, {
      remove: [{ part: exampleIds.council, version: 1 }],
      restore: [{ part: exampleIds.board, version: 2, ...partFieldsExample }],
    }),
  },
  responses: {
    ...answer(
      z.object({ parts: z.array(partSchema).readonly() }),
      'Delarna som fick tillbaka vad de hade. The parts that were given what they had.',
      { parts: [{ ...partExample, version: 3 }] },
    ),
    ...changeProblemAnswers,
  },
});

/** Operations on the parts of the organisation. */
export function partOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'organisation.read');
    const { date, ...paging } = context.req.valid('query');
    const parts = await allParts(db, organisation.id);
    const shown = date === undefined ? parts : parts.filter(part => isValidOn(part, date));
    return context.json(pageOf(shown, paging), 200);
  });
  api.openapi(readRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'organisation.read');
    const { part } = context.req.valid('param');
    const found = (await allParts(db, organisation.id)).find(({ id }) => id === part);
    if (found === undefined) throw unknown('part');
    return context.json(found, 200);
  });
  api.openapi(addRoute, async context => {
    const member = memberOfRequest(context, 'organisation.edit');
    return context.json(await perform(addPart, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'organisation.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changePart, member, input), 200);
  });
  api.openapi(endRoute, async context => {
    const member = memberOfRequest(context, 'organisation.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(endPart, member, input), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'organisation.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removePart, member, input), 200);
  });
  api.openapi(restoreRoute, async context => {
    const member = memberOfRequest(context, 'organisation.edit');
    return context.json(await perform(restoreParts, member, context.req.valid('json')), 200);
  });
  return api;
}
