import { createRoute, z } from '@hono/zod-openapi';
import { suspicionReasons } from '#core/revisions/difference.ts';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { jsonBody, pageSchema } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  problemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { settleRedefinition } from './actions.ts';
import { gapChangeKinds } from './gap-changes.ts';
import { decisions, settleSchema } from './model.ts';
import { readDifference, readGapChanges, readRedefinitions } from './reading.ts';
import { differenceReport, differenceReportSchema } from './report.ts';

const tags = ['revisions'];
const ids = { before: '2024-01-30-a37c11fe', after: '2024-12-12-3fa9c1d2' };
const pair = z.object({
  before: z.string().meta({ examples: [ids.before] }),
  after: z.string().meta({ examples: [ids.after] }),
});

const differenceRoute = createRoute({
  method: 'get',
  path: '/snapshots/{before}/differences/{after}',
  operationId: 'revisions.readDifference',
  tags,
  summary:
    'Vad som reviderats, dragits tillbaka och tillkommit mellan två ögonblicksbilder. What was revised, withdrawn and added between two snapshots.',
  request: { params: pair },
  responses: {
    ...answer(differenceReportSchema.meta({ id: 'SnapshotDifference' }), 'Skillnaden. The difference.', {
      ...ids,
      added: 6480,
      withdrawn: 246,
      notFetched: 0,
      revised: [
        {
          keyFigure: 'N17813',
          cells: 208,
          largest: 0.02,
          largestCell: { unit: '1440', year: 2022, gender: 'T', before: 51.2, after: 52.2 },
        },
      ],
      suspectedRedefinitions: [
        {
          keyFigure: 'U07417',
          factor: 95.7,
          cells: 3770,
          reason: 'order-of-magnitude' as const,
          fromYear: null,
        },
      ],
      addedIn: [{ keyFigure: 'N07907', cells: 870 }],
      withdrawnIn: [{ keyFigure: 'U07452', cells: 242 }],
    }),
    ...problemAnswers,
  },
});

const side = z
  .object({ level: z.string(), standing: z.string(), meanGap: z.number(), year: z.int() })
  .nullable();

const gapChangesRoute = createRoute({
  method: 'get',
  path: '/units/{unit}/gap-changes/{before}/{after}',
  operationId: 'revisions.listGapChanges',
  tags,
  summary:
    'Vilka verkliga gap som är andra i den nyare ögonblicksbilden. Which real gaps are otherwise in the newer snapshot.',
  request: {
    params: pair.extend({
      unit: z
        .string()
        .regex(/^\d{4}$/)
        .meta({ examples: ['1440'] }),
    }),
    query: z.object(pagingQuery),
  },
  responses: {
    ...answer(
      pageSchema(
        z
          .object({
            keyFigure: z.string(),
            title: z.string(),
            change: z.enum(gapChangeKinds),
            before: side,
            after: side,
            because: z.enum(['held-out', 'revised', 'withdrawn', 'new-years', 'others']),
          })
          .meta({ id: 'GapChange' }),
      ),
      'En sida av ändringarna. One page of the changes.',
      { total: 0, page: 1, limit: 20, items: [] },
    ),
    ...problemAnswers,
  },
});

const redefinitionSchema = z
  .object({
    keyFigure: z.string(),
    before: z.string(),
    after: z.string(),
    reason: z.enum(suspicionReasons),
    factor: z.number().nullable(),
    cells: z.int(),
    fromYear: z.int().nullable(),
    decision: z.enum([...decisions, 'held-out']),
    settledFromYear: z.int().nullable(),
    why: z.string().nullable(),
    version: z.int().meta({ description: '0 innan någon har avgjort. 0 before anybody has settled it.' }),
  })
  .meta({ id: 'Redefinition' });

const listRoute = createRoute({
  method: 'get',
  path: '/redefinitions',
  operationId: 'revisions.listRedefinitions',
  tags,
  summary:
    'Nyckeltal vars enhet eller definition tycks ha ändrats, med vad som är avgjort. Key figures whose unit or definition seems to have changed, with what is settled.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(redefinitionSchema), 'En sida av listan. One page of the list.', {
      total: 0,
      page: 1,
      limit: 20,
      items: [],
    }),
    ...memberProblemAnswers,
  },
});

const settleRoute = createRoute({
  method: 'post',
  path: '/redefinitions/settlements',
  operationId: settleRedefinition.name,
  tags,
  summary:
    'Avgör en misstänkt omdefinition som brott, som den är eller omräknad. Settles a suspected redefinition as a break, as it is, or rescaled.',
  request: {
    body: jsonBody(settleSchema, {
      keyFigure: 'U07417',
      ...ids,
      decision: 'break' as const,
      fromYear: null,
      reason: 'Källan räknar i procent från och med december 2024.',
      version: 0,
    }),
  },
  responses: {
    ...answer(z.object({ version: z.int() }), 'Den nya versionen. The new version.', { version: 1 }),
    ...changeProblemAnswers,
  },
});

/** Operations on what changed between snapshots. */
export function revisionOperations(): RestApp {
  const api = createRest();
  api.openapi(differenceRoute, async context => {
    const { before, after } = context.req.valid('param');
    return context.json(differenceReport(await readDifference(context.get('context'), before, after)), 200);
  });
  api.openapi(gapChangesRoute, async context => {
    const { unit, before, after } = context.req.valid('param');
    const asked = context.get('context');
    const difference = await readDifference(asked, before, after);
    const found = await readGapChanges(asked, unit, difference);
    if (found === null) throw unknown('unit');
    return context.json(pageOf(found.changes, context.req.valid('query')), 200);
  });
  api.openapi(listRoute, async context => {
    const member = memberOfRequest(context, 'values.read');
    return context.json(pageOf(await readRedefinitions(member), context.req.valid('query')), 200);
  });
  api.openapi(settleRoute, async context => {
    const member = memberOfRequest(context, 'values.settle');
    return context.json(await perform(settleRedefinition, member, context.req.valid('json')), 200);
  });
  return api;
}
