import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { idParameter, jsonBody, pageSchema, versionQuery } from '#platform/rest/parts.ts';
import {
  answer,
  anyMemberOfRequest,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import { changePeerSet, removePeerSet, savePeerSet } from '../actions/peer-sets.ts';
import { changeSetSchema, removeSetSchema, saveSetSchema } from '../model/own-peers.ts';
import { peerSetsOf } from '../store/own-peers.ts';

const tags = ['situation'];
const exampleId = '2d8f6c31-7a4e-4b95-8c02-5e9d1f3a6b70';
const ofSet = z.object({ peerSet: idParameter(exampleId) });

const setSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    why: z.string(),
    units: z.array(z.string()).readonly(),
  })
  .meta({ id: 'PeerSet' });

const fields = { name: 'Grannar', why: 'Samma arbetsmarknad.', units: ['1401', '1407', '1482', '1489'] };
const example = { id: exampleId, version: 1, ...fields };
const setAnswers = { ...answer(setSchema, 'Gruppen. The group.', example), ...changeProblemAnswers };

const listRoute = createRoute({
  method: 'get',
  path: '/peer-sets',
  operationId: 'situation.listPeerSets',
  tags,
  summary: 'Egna grupper att jämföra med. Groups of the own to compare with.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(setSchema), 'En sida av listan. One page of the list.', {
      ...{ total: 1, page: 1, limit: 20 },
      items: [example],
    }),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/peer-sets/{peerSet}',
  operationId: 'situation.readPeerSet',
  tags,
  summary: 'En egen grupp att jämföra med. A group of the own to compare with.',
  request: { params: ofSet },
  responses: { ...answer(setSchema, 'Gruppen. The group.', example), ...memberProblemAnswers },
});

const saveRoute = createRoute({
  method: 'post',
  path: '/peer-sets',
  operationId: savePeerSet.name,
  tags,
  summary: 'Namnger en grupp att jämföra med. Names a group to compare with.',
  request: { body: jsonBody(saveSetSchema, fields) },
  responses: setAnswers,
});

const changeRoute = createRoute({
  method: 'put',
  path: '/peer-sets/{peerSet}',
  operationId: changePeerSet.name,
  tags,
  summary: 'Ändrar en egen grupp. Changes a group of the own.',
  request: {
    params: ofSet,
    body: jsonBody(changeSetSchema.omit({ peerSet: true }), { version: 1, ...fields }),
  },
  responses: setAnswers,
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/peer-sets/{peerSet}',
  operationId: removePeerSet.name,
  tags,
  summary: 'Tar bort en egen grupp. Removes a group of the own.',
  request: { params: ofSet, query: versionQuery },
  responses: {
    ...answer(removeSetSchema, 'Gruppen är borttagen. The group is removed.', {
      peerSet: exampleId,
      version: 1,
    }),
    ...changeProblemAnswers,
  },
});

/** Operations on the groups that an organisation names to compare itself with. */
export function peerSetOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = anyMemberOfRequest(context);
    return context.json(pageOf(await peerSetsOf(db, organisation.id), context.req.valid('query')), 200);
  });
  api.openapi(readRoute, async context => {
    const { db, organisation } = anyMemberOfRequest(context);
    const { peerSet } = context.req.valid('param');
    const found = (await peerSetsOf(db, organisation.id)).find(({ id }) => id === peerSet);
    if (found === undefined) throw unknown('peer-set');
    return context.json(found, 200);
  });
  api.openapi(saveRoute, async context => {
    const member = memberOfRequest(context, 'peers.edit');
    return context.json(await perform(savePeerSet, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'peers.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changePeerSet, member, input), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'peers.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removePeerSet, member, input), 200);
  });
  return api;
}
