import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { jsonBody, versionQuery } from '#platform/rest/parts.ts';
import {
  answer,
  anyMemberOfRequest,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { dropPeerWeights, setPeerWeights } from '../actions/peer-weights.ts';
import { dropWeightsSchema, setWeightsSchema, weightsSchema } from '../model/own-peers.ts';
import { peerWeightsOf } from '../store/own-peers.ts';

const tags = ['situation'];
const ofArea = z.object({ serviceArea: z.string().meta({ examples: ['elder-care'] }) });
const ownWeightsSchema = z
  .object({ area: z.string(), version: z.int(), weights: weightsSchema })
  .meta({ id: 'PeerWeights' });

const weights = {
  logPopulation: 32 as const,
  logDensity: 4 as const,
  share0to5: 0 as const,
  share6to15: 0 as const,
  share65to79: 4 as const,
  share80plus: 16 as const,
  taxableIncome: 1 as const,
  tertiaryEducation: 1 as const,
  unemployment: 1 as const,
  outCommuting: 1 as const,
};

const listRoute = createRoute({
  method: 'get',
  path: '/peer-weights',
  operationId: 'situation.listPeerWeights',
  tags,
  summary: 'Egna vikter för liknande, per verksamhetsområde. Own weights of peers, by service area.',
  responses: {
    ...answer(z.array(ownWeightsSchema).readonly(), 'Vikterna. The weights.', [
      { area: 'elder-care', version: 1, weights },
    ]),
    ...memberProblemAnswers,
  },
});

const setRoute = createRoute({
  method: 'put',
  path: '/peer-weights/{serviceArea}',
  operationId: setPeerWeights.name,
  tags,
  summary:
    'Sätter hur mycket varje förutsättning väger i ett område. Sets how much each condition counts in an area.',
  request: {
    params: ofArea,
    body: jsonBody(setWeightsSchema.omit({ area: true }), { version: 0, weights }),
  },
  responses: {
    ...answer(ownWeightsSchema, 'Vikterna. The weights.', { area: 'elder-care', version: 1, weights }),
    ...changeProblemAnswers,
  },
});

const dropRoute = createRoute({
  method: 'delete',
  path: '/peer-weights/{serviceArea}',
  operationId: dropPeerWeights.name,
  tags,
  summary: 'Tar bort egna vikter för ett område. Drops the own weights of an area.',
  request: { params: ofArea, query: versionQuery },
  responses: {
    ...answer(dropWeightsSchema, 'Vikterna är borttagna. The weights are dropped.', {
      area: 'elder-care',
      version: 1,
    }),
    ...changeProblemAnswers,
  },
});

/** Operations on how much conditions count where peers are sought. */
export function peerWeightOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = anyMemberOfRequest(context);
    return context.json([...(await peerWeightsOf(db, organisation.id))], 200);
  });
  api.openapi(setRoute, async context => {
    const member = memberOfRequest(context, 'peers.edit');
    const { serviceArea: area } = context.req.valid('param');
    const input = { area, ...context.req.valid('json') };
    return context.json(await perform(setPeerWeights, member, input), 200);
  });
  api.openapi(dropRoute, async context => {
    const member = memberOfRequest(context, 'peers.edit');
    const { serviceArea: area } = context.req.valid('param');
    const input = { area, ...context.req.valid('query') };
    return context.json(await perform(dropPeerWeights, member, input), 200);
  });
  return api;
}
