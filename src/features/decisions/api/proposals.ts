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
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import {
  addProposal,
  changeProposal,
  drawUpProposal,
  removeProposal,
  withdrawProposal,
} from '../actions/proposals.ts';
import { addProposalSchema, changeProposalSchema } from '../model/proposal.ts';
import { readProposal, readProposals } from '../reading/proposals.ts';
import { tags, versionOnly } from './parts.ts';
import {
  exampleIds,
  proposalContentExample,
  proposalExample,
  proposalRowExample,
  proposalRowSchema,
  proposalSchema,
} from './schemas.ts';

const ofProposal = z.object({ proposal: idParameter(exampleIds.proposal) });
const changed = versionedAnswers(exampleIds.proposal, 'Förslaget. The proposal.');

const list = createRoute({
  method: 'get',
  path: '/proposals',
  operationId: 'decisions.listProposals',
  tags,
  summary:
    'Förslagen, nyast först; arbetsmaterial bara för den som bereder. Proposals, newest first; working material for those who prepare only.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(proposalRowSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [proposalRowExample],
    }),
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/proposals/{proposal}',
  operationId: 'decisions.readProposal',
  tags,
  summary: 'Ett förslag till beslut. A proposal.',
  request: { params: ofProposal },
  responses: {
    ...answer(proposalSchema, 'Förslaget. The proposal.', proposalExample),
    ...memberProblemAnswers,
  },
});

const add = createRoute({
  method: 'post',
  path: '/proposals',
  operationId: addProposal.name,
  tags,
  summary: 'Börjar ett förslag, som arbetsmaterial. Begins a proposal, as working material.',
  request: {
    body: jsonBody(addProposalSchema, { initiative: exampleIds.initiative, ...proposalContentExample }),
  },
  responses: changed,
});

const change = createRoute({
  method: 'put',
  path: '/proposals/{proposal}',
  operationId: changeProposal.name,
  tags,
  summary: 'Ändrar ett arbetsmaterial. Changes working material.',
  request: {
    params: ofProposal,
    body: jsonBody(changeProposalSchema.omit({ proposal: true }), { version: 1, ...proposalContentExample }),
  },
  responses: changed,
});

const remove = createRoute({
  method: 'delete',
  path: '/proposals/{proposal}',
  operationId: removeProposal.name,
  tags,
  summary: 'Tar bort ett arbetsmaterial. Removes working material.',
  request: { params: ofProposal, query: versionQuery },
  responses: idAnswers(exampleIds.proposal, 'Borttaget. Removed.'),
});

const drawUp = createRoute({
  method: 'post',
  path: '/proposals/{proposal}/drawing-up',
  operationId: drawUpProposal.name,
  tags,
  summary:
    'Upprättar förslaget, som sedan inte ändras. Draws the proposal up, after which it is not changed.',
  request: { params: ofProposal, body: jsonBody(versionOnly, { version: 1 }) },
  responses: changed,
});

const withdraw = createRoute({
  method: 'post',
  path: '/proposals/{proposal}/withdrawal',
  operationId: withdrawProposal.name,
  tags,
  summary: 'Återtar ett upprättat förslag. Withdraws a proposal that was drawn up.',
  request: { params: ofProposal, body: jsonBody(versionOnly, { version: 1 }) },
  responses: changed,
});

/** Operations on proposals. */
export function proposalOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'decisions.read');
    return context.json(pageOf(await readProposals(member), context.req.valid('query')), 200);
  });
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'decisions.read');
    return context.json(await readProposal(member, context.req.valid('param').proposal), 200);
  });
  api.openapi(add, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    return context.json(await perform(addProposal, member, context.req.valid('json')), 200);
  });
  api.openapi(change, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeProposal, member, input), 200);
  });
  api.openapi(remove, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeProposal, member, input), 200);
  });
  api.openapi(drawUp, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(drawUpProposal, member, input), 200);
  });
  api.openapi(withdraw, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(withdrawProposal, member, input), 200);
  });
  return api;
}
