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
import {
  addOpportunity,
  bringBackOpportunity,
  changeOpportunity,
  dismissOpportunity,
} from '../actions/own.ts';
import { addSupport, removeSupport } from '../actions/voice.ts';
import { addSchema, changeSchema, stepSchema } from '../model/own.ts';
import { addSupportSchema } from '../model/voice.ts';
import { ownOpportunityOf } from '../own-reading.ts';
import { ownOpportunities, stepsOf } from '../store/own.ts';
import { supportsOf } from '../store/voice.ts';
import { exampleIds, fieldsExample, ownExample, ownSchema, ownWholeSchema, tags } from './schemas.ts';

const ofOwn = z.object({ opportunity: idParameter(exampleIds.opportunity) });
const ownAnswers = {
  ...answer(ownSchema, 'Möjligheten. The opportunity.', ownExample),
  ...changeProblemAnswers,
};
const path = '/opportunities/own';

const listRoute = createRoute({
  method: 'get',
  path,
  operationId: 'opportunities.listOwn',
  tags,
  summary: 'Egna möjligheter, också avfärdade. Opportunities of the own, dismissed ones too.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(ownSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [ownExample],
    }),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: `${path}/{opportunity}`,
  operationId: 'opportunities.readOwn',
  tags,
  summary: 'En egen möjlighet med vad som talar för den. An opportunity of the own with what speaks for it.',
  request: { params: ofOwn },
  responses: {
    ...answer(ownWholeSchema, 'Möjligheten. The opportunity.', { ...ownExample, steps: [], supports: [] }),
    ...memberProblemAnswers,
  },
});

const addRoute = createRoute({
  method: 'post',
  path,
  operationId: addOpportunity.name,
  tags,
  summary: 'Lägger till en egen möjlighet. Adds an opportunity of the own.',
  request: { body: jsonBody(addSchema, fieldsExample) },
  responses: ownAnswers,
});

const changeRoute = createRoute({
  method: 'put',
  path: `${path}/{opportunity}`,
  operationId: changeOpportunity.name,
  tags,
  summary: 'Ändrar vad en egen möjlighet säger. Changes what an opportunity of the own says.',
  request: {
    params: ofOwn,
    body: jsonBody(changeSchema.omit({ opportunity: true }), { version: 1, ...fieldsExample }),
  },
  responses: ownAnswers,
});

const stepBody = stepSchema.omit({ opportunity: true });

const dismissRoute = createRoute({
  method: 'post',
  path: `${path}/{opportunity}/dismissal`,
  operationId: dismissOpportunity.name,
  tags,
  summary: 'Avfärdar en möjlighet med skäl. Dismisses an opportunity with the reason.',
  request: { params: ofOwn, body: jsonBody(stepBody, { version: 1, reason: 'Ryms i en annan.' }) },
  responses: ownAnswers,
});

const bringBackRoute = createRoute({
  method: 'post',
  path: `${path}/{opportunity}/return`,
  operationId: bringBackOpportunity.name,
  tags,
  summary:
    'Tar tillbaka en avfärdad möjlighet med skäl. Brings a dismissed opportunity back with the reason.',
  request: { params: ofOwn, body: jsonBody(stepBody, { version: 2, reason: 'Den rymdes inte.' }) },
  responses: ownAnswers,
});

const addSupportRoute = createRoute({
  method: 'post',
  path: '/opportunities/supports',
  operationId: addSupport.name,
  tags,
  summary:
    'Låter det medarbetarna har sagt tala för en möjlighet. Lets what employees said speak for an opportunity.',
  request: {
    body: jsonBody(addSupportSchema, {
      opportunity: exampleIds.opportunity,
      source: { kind: 'statement', voice: exampleIds.voice },
    }),
  },
  responses: idAnswers(exampleIds.support, 'Stödet. The support.'),
});

const removeSupportRoute = createRoute({
  method: 'delete',
  path: '/opportunities/supports/{support}',
  operationId: removeSupport.name,
  tags,
  summary: 'Tar bort ett stöd från en möjlighet. Removes a support from an opportunity.',
  request: { params: z.object({ support: idParameter(exampleIds.support) }) },
  responses: idAnswers(exampleIds.support, 'Stödet är borttaget. The support is removed.'),
});

/** Operations on opportunities of the own, and on what speaks for opportunities. */
export function ownOpportunityOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'opportunities.read');
    return context.json(pageOf(await ownOpportunities(db, organisation.id), context.req.valid('query')), 200);
  });
  api.openapi(readRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.read');
    const { opportunity: id } = context.req.valid('param');
    const own = await ownOpportunityOf(member, id);
    const { db, organisation } = member;
    const steps = [...(await stepsOf(db, organisation.id, id))];
    const supports = [...(await supportsOf(db, organisation.id, { kind: 'own', id }))];
    return context.json({ ...own, steps, supports }, 200);
  });
  api.openapi(addRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    return context.json(await perform(addOpportunity, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeOpportunity, member, input), 200);
  });
  api.openapi(dismissRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(dismissOpportunity, member, input), 200);
  });
  api.openapi(bringBackRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(bringBackOpportunity, member, input), 200);
  });
  api.openapi(addSupportRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    return context.json(await perform(addSupport, member, context.req.valid('json')), 200);
  });
  api.openapi(removeSupportRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    return context.json(await perform(removeSupport, member, context.req.valid('param')), 200);
  });
  return api;
}
