import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idAnswers, idParameter, jsonBody, pageSchema } from '#platform/rest/parts.ts';
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
import { endInitiative, startInitiative } from '../actions/after-decision.ts';
import { acceptCommitment, handOnCommitment, passCommitments } from '../actions/commitments.ts';
import {
  acceptCommitmentSchema,
  handOnCommitmentSchema,
  passCommitmentsSchema,
} from '../model/commitment.ts';
import { readCommitments } from '../reading/commitments.ts';
import { tags, versionOnly } from './parts.ts';
import { commitmentExample, commitmentSchema, exampleIds } from './schemas.ts';

const ofCommitment = z.object({ commitment: idParameter(exampleIds.commitment) });
const ofInitiative = z.object({ initiative: idParameter(exampleIds.initiative) });
const changed = idAnswers(exampleIds.commitment, 'Åtagandet. The commitment.');
const moved = idAnswers(exampleIds.initiative, 'Initiativet. The initiative.');

const list = createRoute({
  method: 'get',
  path: '/commitments',
  operationId: 'decisions.listCommitments',
  tags,
  summary: 'Vem som svarar för vad, och sedan när. Who answers for what, and since when.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(commitmentSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [commitmentExample],
    }),
    ...memberProblemAnswers,
  },
});

const accept = createRoute({
  method: 'post',
  path: '/commitments/{commitment}/acceptance',
  operationId: acceptCommitment.name,
  tags,
  summary:
    'Tar på sig ett åtagande, i eget namn och inloggad. Accepts a commitment, in one’s own name and signed in.',
  request: {
    params: ofCommitment,
    body: jsonBody(acceptCommitmentSchema.omit({ commitment: true }), { version: 1, every: 'quarter' }),
  },
  responses: changed,
});

const handOn = createRoute({
  method: 'post',
  path: '/commitments/{commitment}/handing-on',
  operationId: handOnCommitment.name,
  tags,
  summary: 'Ger åtagandet till en annan i ledningsgruppen. Gives the commitment to another in the group.',
  request: {
    params: ofCommitment,
    body: jsonBody(handOnCommitmentSchema.omit({ commitment: true }), {
      version: 1,
      owner: exampleIds.owner,
    }),
  },
  responses: changed,
});

const pass = createRoute({
  method: 'post',
  path: '/commitments/passing',
  operationId: passCommitments.name,
  tags,
  summary:
    'Låter åtaganden vars ägare lämnat gruppen gå till dess ordförande. Lets commitments whose owner left the group go to its chair.',
  request: { body: jsonBody(passCommitmentsSchema, {}) },
  responses: {
    ...answer(
      z.object({ passed: z.int(), waiting: z.int() }),
      'Hur många som gick vidare, och hur många som väntar på en ordförande. How many were passed, and how many wait for a chair.',
      { passed: 0, waiting: 0 },
    ),
    ...changeProblemAnswers,
  },
});

const start = createRoute({
  method: 'post',
  path: '/initiatives/{initiative}/start',
  operationId: startInitiative.name,
  tags,
  summary:
    'Startar ett initiativ som har ett gällande ja och en ägare som tagit på sig det. Starts an initiative with a yes that stands and an owner who accepted.',
  request: { params: ofInitiative, body: jsonBody(versionOnly, { version: 1 }) },
  responses: moved,
});

const end = createRoute({
  method: 'post',
  path: '/initiatives/{initiative}/end',
  operationId: endInitiative.name,
  tags,
  summary: 'Avslutar ett pågående initiativ. Ends a running initiative.',
  request: { params: ofInitiative, body: jsonBody(versionOnly, { version: 1 }) },
  responses: moved,
});

/** Operations on commitments, and on what they let start. */
export function commitmentOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'decisions.read');
    return context.json(pageOf(await readCommitments(member), context.req.valid('query')), 200);
  });
  api.openapi(accept, async context => {
    const member = memberOfRequest(context, 'commitments.accept');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(acceptCommitment, member, input), 200);
  });
  api.openapi(pass, async context => {
    const member = memberOfRequest(context, 'decisions.record');
    return context.json(await perform(passCommitments, member, context.req.valid('json')), 200);
  });
  api.openapi(handOn, async context => {
    const member = memberOfRequest(context, 'decisions.record');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(handOnCommitment, member, input), 200);
  });
  api.openapi(start, async context => {
    const member = memberOfRequest(context, 'decisions.record');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(startInitiative, member, input), 200);
  });
  api.openapi(end, async context => {
    const member = memberOfRequest(context, 'decisions.record');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(endInitiative, member, input), 200);
  });
  return api;
}
