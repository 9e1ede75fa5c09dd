import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { jsonBody, versionedAnswers } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  type RestApp,
} from '#platform/rest/rest.ts';
import { beginReading, handOnIdea, replyToIdea } from '../actions/answer.ts';
import { makeOpportunity, supportOpportunityByIdea } from '../actions/opportunity.ts';
import { setIdeaRule } from '../actions/rule.ts';
import { tellEffects } from '../actions/tell-effects.ts';
import {
  beginReadingSchema,
  handOnSchema,
  makeOpportunitySchema,
  replySchema,
  supportOpportunitySchema,
  tellEffectsSchema,
} from '../model/idea.ts';
import { ofIdea, tags } from './parts.ts';
import { exampleIds, ruleExample, ruleSchema } from './schemas.ts';

const ideaAnswers = versionedAnswers(exampleIds.idea, 'Idén. The idea.');

const begin = createRoute({
  method: 'post',
  path: '/ideas/{idea}/reading',
  operationId: beginReading.name,
  tags,
  summary: 'Säger att idén läses. Says that the idea is being read.',
  request: { params: ofIdea, body: jsonBody(beginReadingSchema.omit({ idea: true }), { version: 1 }) },
  responses: ideaAnswers,
});

const reply = createRoute({
  method: 'post',
  path: '/ideas/{idea}/replies',
  operationId: replyToIdea.name,
  tags,
  summary: 'Svarar idégivaren. Replies to the author.',
  request: {
    params: ofIdea,
    body: jsonBody(replySchema.omit({ idea: true }), {
      version: 1,
      outcome: 'answered',
      words: 'Tack. Vi provar det på ekonomienheten i vår.',
    }),
  },
  responses: ideaAnswers,
});

const handOn = createRoute({
  method: 'put',
  path: '/ideas/{idea}/owner',
  operationId: handOnIdea.name,
  tags,
  summary: 'Lämnar över till någon annan att svara. Hands it on to somebody else to answer.',
  request: {
    params: ofIdea,
    body: jsonBody(handOnSchema.omit({ idea: true }), {
      version: 1,
      owner: '7c4e1b2a-9d3f-4a58-8b6c-1e2f3a4b5c6d',
      words: 'Detta är ert område.',
    }),
  },
  responses: ideaAnswers,
});

const becameAnswers = {
  ...answer(
    z.object({ id: z.uuid(), version: z.int(), opportunity: z.string() }),
    'Idén och möjligheten. The idea and the opportunity.',
    { id: exampleIds.idea, version: 2, opportunity: '1440/digital-night-supervision' },
  ),
  ...changeProblemAnswers,
};
const words = 'Tack. Det här går vi vidare med.';

const make = createRoute({
  method: 'post',
  path: '/ideas/{idea}/opportunity',
  operationId: makeOpportunity.name,
  tags,
  summary: 'Gör en möjlighet av idén. Makes an opportunity of the idea.',
  request: {
    params: ofIdea,
    body: jsonBody(makeOpportunitySchema.omit({ idea: true }), {
      ...{ version: 1, words, title: 'Fakturor skannas när de kommer', what: '', forWhom: '', area: null },
    }),
  },
  responses: becameAnswers,
});

const support = createRoute({
  method: 'post',
  path: '/ideas/{idea}/supported-opportunities',
  operationId: supportOpportunityByIdea.name,
  tags,
  summary: 'Låter idén stödja en möjlighet som finns. Lets the idea support an opportunity that exists.',
  request: {
    params: ofIdea,
    body: jsonBody(supportOpportunitySchema.omit({ idea: true }), {
      ...{ version: 1, words, opportunity: '1440/digital-night-supervision' },
    }),
  },
  responses: becameAnswers,
});

const setRule = createRoute({
  method: 'put',
  path: '/idea-rule',
  operationId: setIdeaRule.name,
  tags,
  summary: 'Ändrar vem som svarar på nya idéer, och när. Changes who replies to new ideas, and by when.',
  request: { body: jsonBody(ruleSchema, ruleExample) },
  responses: {
    ...answer(ruleSchema, 'Regeln. The rule.', { ...ruleExample, version: 2 }),
    ...changeProblemAnswers,
  },
});

const effects = createRoute({
  method: 'post',
  path: '/ideas-effects',
  operationId: tellEffects.name,
  tags,
  summary:
    'Berättar för idégivare om uppmätta effekter, vilket annars sker varje natt. Tells authors of measured effects, which otherwise is done each night.',
  request: { body: jsonBody(tellEffectsSchema, {}) },
  responses: {
    ...answer(z.object({ told: z.int() }), 'Hur många idéer. How many ideas.', { told: 0 }),
    ...changeProblemAnswers,
  },
});

/** Operations by which ideas are answered. */
export function ideaAnsweringOperations(): RestApp {
  const api = createRest();
  api.openapi(begin, async context => {
    const member = memberOfRequest(context, 'ideas.answer');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(beginReading, member, input), 200);
  });
  api.openapi(reply, async context => {
    const member = memberOfRequest(context, 'ideas.answer');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(replyToIdea, member, input), 200);
  });
  api.openapi(handOn, async context => {
    const member = memberOfRequest(context, 'ideas.answer');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(handOnIdea, member, input), 200);
  });
  api.openapi(make, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(makeOpportunity, member, input), 200);
  });
  api.openapi(support, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(supportOpportunityByIdea, member, input), 200);
  });
  api.openapi(setRule, async context => {
    const member = memberOfRequest(context, 'duties.rule');
    return context.json(await perform(setIdeaRule, member, context.req.valid('json')), 200);
  });
  api.openapi(effects, async context => {
    const member = memberOfRequest(context, 'duties.rule');
    return context.json(await perform(tellEffects, member, context.req.valid('json')), 200);
  });
  return api;
}
