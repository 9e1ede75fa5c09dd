import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { jsonBody, pageSchema } from '#platform/rest/parts.ts';
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
import { bringBackPattern, dismissPattern } from '../actions/dismissed.ts';
import { patternStepSchema } from '../model/dismissed.ts';
import { dismissedOf } from '../store/dismissed.ts';
import { tags } from './schemas.ts';

const opportunity = z.string().meta({
  description: '`enhet/mönster`, eller en egens id. `unit/pattern`, or the id of one of the own.',
});
const dismissedSchema = z
  .object({
    opportunity,
    title: z.string().nullable().meta({
      description:
        'Vad en egen heter; null ur katalogen. What one of the own is called; null of the catalogue.',
    }),
    version: z.int(),
    reason: z.string(),
    by: z.string(),
    at: z.string(),
  })
  .meta({ id: 'DismissedOpportunity' });
const standingSchema = z
  .object({ opportunity: z.string(), state: z.enum(['open', 'dismissed']), version: z.int() })
  .meta({ id: 'OpportunityStanding' });

const examplePattern = 'home-care-route-planning';
const named = `1440/${examplePattern}`;
const params = z.object({
  pattern: z
    .string()
    .min(1)
    .max(100)
    .meta({ examples: [examplePattern] }),
});
const body = patternStepSchema.omit({ pattern: true });
const standingAnswers = (state: 'open' | 'dismissed', version: number) => ({
  ...answer(standingSchema, 'Hur den nu står. How it stands now.', { opportunity: named, state, version }),
  ...changeProblemAnswers,
});

const listRoute = createRoute({
  method: 'get',
  path: '/opportunities/dismissed',
  operationId: 'opportunities.listDismissed',
  tags,
  summary: 'Avfärdade möjligheter, med vem, när och varför. Dismissed opportunities, with who, when and why.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(dismissedSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [
        {
          opportunity: named,
          title: null,
          version: 1,
          reason: 'Vi har nyss bytt system.',
          by: 'Karin Hallgren',
          at: '2026-03-02T08:00:00.000Z',
        },
      ],
    }),
    ...memberProblemAnswers,
  },
});

const dismissRoute = createRoute({
  method: 'post',
  path: '/opportunities/patterns/{pattern}/dismissal',
  operationId: dismissPattern.name,
  tags,
  summary:
    'Avfärdar en möjlighet ur katalogen för den egna enheten, med skäl. Dismisses an opportunity of the catalogue for the own unit, with the reason.',
  request: { params, body: jsonBody(body, { version: 0, reason: 'Vi har nyss bytt system.' }) },
  responses: standingAnswers('dismissed', 1),
});

const bringBackRoute = createRoute({
  method: 'post',
  path: '/opportunities/patterns/{pattern}/return',
  operationId: bringBackPattern.name,
  tags,
  summary:
    'Tar tillbaka en avfärdad möjlighet ur katalogen, med skäl. Brings a dismissed opportunity of the catalogue back, with the reason.',
  request: { params, body: jsonBody(body, { version: 1, reason: 'Avtalet går ut.' }) },
  responses: standingAnswers('open', 2),
});

/** Operations on what the organisation has put aside. */
export function dismissedOpportunityOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'opportunities.read');
    return context.json(pageOf(await dismissedOf(db, organisation.id), context.req.valid('query')), 200);
  });
  api.openapi(dismissRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(dismissPattern, member, input), 200);
  });
  api.openapi(bringBackRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(bringBackPattern, member, input), 200);
  });
  return api;
}
