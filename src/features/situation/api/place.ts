import { createRoute, z } from '@hono/zod-openapi';
import {
  comparedProblemAnswers,
  comparedQuery,
  comparisonSchema,
  placeAsked,
} from '#features/situation/api/compared.ts';
import { gapExample, unitParameter } from '#features/situation/api/parameters.ts';
import { gapReportSchema, peersOfAreaSchema } from '#features/situation/model/gap.ts';
import { gapReport, peersReport } from '#features/situation/report.ts';
import { countsOf } from '#features/situation/summary.ts';
import { answer, createRest, type RestApp } from '#platform/rest/rest.ts';

const peersExample = [
  {
    area: 'compulsory-school',
    basis: 'official' as const,
    year: 2024,
    units: [{ unit: '0115', name: 'Vallentuna', distance: 0.8 }],
  },
];

const readGaps = createRoute({
  method: 'get',
  path: '/units/{unit}/gaps',
  operationId: 'situation.readGaps',
  tags: ['situation'],
  summary: 'Alla prövade nyckeltal, tydligast först. All tested key figures, most severe first.',
  request: { params: unitParameter, query: comparedQuery },
  responses: {
    ...answer(gapReportSchema.meta({ id: 'GapReport' }), 'Avvikelser. Gaps.', {
      unit: '1440',
      name: 'Ale',
      snapshot: '2026-03-31-22724304',
      fdr: 0.1,
      tested: 1,
      peers: peersExample,
      gaps: [gapExample],
    }),
    ...comparedProblemAnswers,
  },
});

const readPeers = createRoute({
  method: 'get',
  path: '/units/{unit}/peers',
  operationId: 'situation.readPeers',
  tags: ['situation'],
  summary: 'Liknande per verksamhetsområde. Peers by service area.',
  request: { params: unitParameter, query: comparedQuery },
  responses: {
    ...answer(z.array(peersOfAreaSchema).readonly(), 'Liknande. Peers.', peersExample),
    ...comparedProblemAnswers,
  },
});

const countsSchema = z
  .object({
    unit: z.string(),
    snapshot: z.string(),
    comparison: comparisonSchema,
    tested: z.number().int(),
    worse: z.number().int(),
    better: z.number().int(),
    higherCost: z.number().int(),
    lowerCost: z.number().int(),
    smaller: z.number().int(),
    toCheck: z.number().int(),
  })
  .meta({ id: 'Situation' });

const readSituation = createRoute({
  method: 'get',
  path: '/units/{unit}/situation',
  operationId: 'situation.readSituation',
  tags: ['situation'],
  summary: 'Läget i siffror. The situation in numbers.',
  request: { params: unitParameter, query: comparedQuery },
  responses: {
    ...answer(countsSchema, 'Läget. The situation.', {
      unit: '1440',
      snapshot: '2026-03-31-22724304',
      comparison: { kind: 'ordinary' as const },
      tested: 310,
      worse: 22,
      better: 31,
      higherCost: 6,
      lowerCost: 4,
      smaller: 18,
      toCheck: 2,
    }),
    ...comparedProblemAnswers,
  },
});

/** Operations that read a place's situation, gaps and peers. */
export function placeOperations(): RestApp {
  const api = createRest();
  api.openapi(readSituation, async context => {
    const place = await placeAsked(context, context.req.valid('param').unit, context.req.valid('query'));
    return context.json(
      {
        unit: place.unit.code,
        snapshot: place.analysis.snapshot.manifest.id,
        comparison: place.comparison,
        ...countsOf(place),
      },
      200,
    );
  });
  api.openapi(readGaps, async context => {
    const place = await placeAsked(context, context.req.valid('param').unit, context.req.valid('query'));
    return context.json(gapReport(place), 200);
  });
  api.openapi(readPeers, async context => {
    const place = await placeAsked(context, context.req.valid('param').unit, context.req.valid('query'));
    return context.json([...peersReport(place)], 200);
  });
  return api;
}
