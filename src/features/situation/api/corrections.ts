import { createRoute, z } from '@hono/zod-openapi';
import { directions, kinds } from '#core/panel/key-figure.ts';
import { perform } from '#platform/action/perform.ts';
import { jsonBody, pageSchema, versionQuery } from '#platform/rest/parts.ts';
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
import { correctKeyFigure, takeBackCorrection } from '../actions/corrections.ts';
import { correctSchema, takeBackSchema } from '../model/correction.ts';
import { correctionsOf } from '../store/corrections.ts';

const tags = ['situation'];
const ofKeyFigure = z.object({ keyFigure: z.string().meta({ examples: ['N15419'] }) });

const correctionSchema = z
  .object({
    keyFigure: z.string(),
    title: z.string(),
    kind: z.enum(kinds),
    direction: z.enum(directions),
    reason: z.string(),
    on: z.iso.date(),
    version: z.int(),
  })
  .meta({ id: 'KeyFigureCorrection' });

const example = {
  keyFigure: 'N15419',
  title: 'Elever i åk 9 som uppnått betygskriterierna i alla ämnen, kommunala skolor, andel (%)',
  kind: 'measure' as const,
  direction: 'neither' as const,
  reason: 'Våra skolor byter huvudman i år; siffran säger inget om undervisningen.',
  on: '2026-03-02',
  version: 1,
};

const listRoute = createRoute({
  method: 'get',
  path: '/corrections',
  operationId: 'situation.listCorrections',
  tags,
  summary:
    'Nyckeltal vars sort och riktning organisationen rättat. Key figures the organisation has corrected.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(correctionSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [example],
    }),
    ...memberProblemAnswers,
  },
});

const correctRoute = createRoute({
  method: 'put',
  path: '/corrections/{keyFigure}',
  operationId: correctKeyFigure.name,
  tags,
  summary: 'Rättar sort och riktning på ett nyckeltal. Corrects kind and direction of a key figure.',
  request: {
    params: ofKeyFigure,
    body: jsonBody(correctSchema.omit({ keyFigure: true }), {
      snapshot: null,
      version: 0,
      kind: example.kind,
      direction: example.direction,
      reason: example.reason,
    }),
  },
  responses: {
    ...answer(correctionSchema, 'Rättelsen. The correction.', example),
    ...changeProblemAnswers,
  },
});

const takeBackRoute = createRoute({
  method: 'delete',
  path: '/corrections/{keyFigure}',
  operationId: takeBackCorrection.name,
  tags,
  summary: 'Tar tillbaka rättelsen av ett nyckeltal. Takes back the correction of a key figure.',
  request: { params: ofKeyFigure, query: versionQuery },
  responses: {
    ...answer(takeBackSchema, 'Rättelsen är tillbakatagen. The correction is taken back.', {
      keyFigure: example.keyFigure,
      version: 1,
    }),
    ...changeProblemAnswers,
  },
});

/** Operations on what the organisation judges otherwise than what ships. */
export function correctionOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = anyMemberOfRequest(context);
    return context.json(pageOf(await correctionsOf(db, organisation.id), context.req.valid('query')), 200);
  });
  api.openapi(correctRoute, async context => {
    const member = memberOfRequest(context, 'values.settle');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(correctKeyFigure, member, input), 200);
  });
  api.openapi(takeBackRoute, async context => {
    const member = memberOfRequest(context, 'values.settle');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(takeBackCorrection, member, input), 200);
  });
  return api;
}
