import { createRoute, z } from '@hono/zod-openapi';
import { keyFigureList } from '#features/situation/key-figure-list.ts';
import { keyFigureView } from '#features/situation/key-figure-view.ts';
import { gapReportSchema, gapSchema, peersOfAreaSchema } from '#features/situation/model.ts';
import { placeOf } from '#features/situation/place.ts';
import { gapReport, peersReport } from '#features/situation/report.ts';
import { countsOf } from '#features/situation/summary.ts';
import { Refusal } from '#platform/action/refusal.ts';
import {
  answer,
  createRest,
  pageOf,
  pagingQuery,
  problemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';

const unitParameter = z.object({
  unit: z
    .string()
    .regex(/^\d{4}$/)
    .meta({ description: 'Kod. Code of a municipality or region.', examples: ['1440'] }),
});
const snapshotQuery = z.object({
  snapshot: z
    .string()
    .optional()
    .meta({
      description:
        'Ögonblicksbild; annars den nyaste som har enheten. Snapshot; else the newest that holds the unit.',
    }),
});

const gapExample = {
  keyFigure: 'N15419',
  title: 'Elever i åk. 9 som uppnått kunskapskraven i alla ämnen, kommunala skolor, andel (%)',
  area: 'compulsory-school',
  year: 2022,
  value: 62.1,
  peerMedian: 71.4,
  nationalMedian: 72.3,
  meanGap: -8.2,
  threshold: 5.1,
  severity: 1.6,
  robustZ: -1.9,
  rank: 251,
  of: 290,
  yearsCounted: 10,
  persistenceYears: 4,
  trendPerYear: -0.4,
  trendP: 0.11,
  pValue: 0.004,
  qValue: 0.03,
  direction: 'higher' as const,
  level: 'tydlig avvikelse' as const,
  isReal: true,
  comparability: null,
};
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
  request: { params: unitParameter, query: snapshotQuery },
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
    ...problemAnswers,
  },
});

const readPeers = createRoute({
  method: 'get',
  path: '/units/{unit}/peers',
  operationId: 'situation.readPeers',
  tags: ['situation'],
  summary: 'Liknande per verksamhetsområde. Peers by service area.',
  request: { params: unitParameter, query: snapshotQuery },
  responses: {
    ...answer(z.array(peersOfAreaSchema).readonly(), 'Liknande. Peers.', peersExample),
    ...problemAnswers,
  },
});

const countsSchema = z
  .object({
    unit: z.string(),
    snapshot: z.string(),
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
  request: { params: unitParameter, query: snapshotQuery },
  responses: {
    ...answer(countsSchema, 'Läget. The situation.', {
      unit: '1440',
      snapshot: '2026-03-31-22724304',
      tested: 310,
      worse: 22,
      better: 31,
      higherCost: 6,
      lowerCost: 4,
      smaller: 18,
      toCheck: 2,
    }),
    ...problemAnswers,
  },
});

const listRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  areaName: z.string(),
  value: z.string(),
  year: z.number().int(),
  peers: z.string().nullable(),
  rank: z.object({ rank: z.number().int(), of: z.number().int() }).nullable(),
  level: z.enum(['none', 'avvikelse', 'tydlig avvikelse', 'untested']),
  standing: z.enum(['better', 'worse', 'higher cost', 'lower cost']).nullable(),
});

const listKeyFigures = createRoute({
  method: 'get',
  path: '/units/{unit}/key-figures',
  operationId: 'situation.listKeyFigures',
  tags: ['situation'],
  summary:
    'Alla nyckeltal med värde, med samma urval som sidan. All key figures with a value, filtered as on the page.',
  request: {
    params: unitParameter,
    query: snapshotQuery.extend({
      area: z.string().default('').meta({ description: 'Verksamhetsområde. Service area.' }),
      outcome: z
        .string()
        .default('')
        .meta({ description: 'samre, battre, kostnad, rorelse, avvikelse, inom, ej-provad' }),
      words: z.string().default('').meta({ description: 'Ord i titeln. Words of the title.' }),
      ...pagingQuery,
    }),
  },
  responses: {
    ...answer(
      z.object({
        total: z.number().int(),
        page: z.number().int(),
        limit: z.number().int(),
        items: z.array(listRowSchema),
      }),
      'En sida av listan. One page of the list.',
      {
        total: 1,
        page: 1,
        limit: 20,
        items: [
          {
            id: 'N15419',
            name: 'Elever i åk. 9 som uppnått kunskapskraven i alla ämnen, kommunala skolor',
            areaName: 'Grundskola',
            value: '62,1 %',
            year: 2022,
            peers: '71,4 %',
            rank: { rank: 251, of: 290 },
            level: 'tydlig avvikelse' as const,
            standing: 'worse' as const,
          },
        ],
      },
    ),
    ...problemAnswers,
  },
});

const keyFigureSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    fetchedOn: z.string(),
    isOwnCalculation: z.boolean(),
    kind: z.string(),
    direction: z.string(),
    area: z.string(),
    years: z.array(
      z.object({
        year: z.number().int(),
        own: z.number().nullable(),
        missing: z.enum(['bortfall', 'not applicable', 'suppressed']).nullable(),
        peers: z.object({ lower: z.number(), median: z.number(), upper: z.number() }).nullable(),
        nation: z.number().nullable(),
      }),
    ),
    byGender: z.array(z.object({ gender: z.enum(['K', 'M']), value: z.number(), year: z.number().int() })),
    gap: gapSchema.nullable(),
  })
  .meta({ id: 'KeyFigure' });

const readKeyFigure = createRoute({
  method: 'get',
  path: '/units/{unit}/key-figures/{keyFigure}',
  operationId: 'situation.readKeyFigure',
  tags: ['situation'],
  summary:
    'Ett nyckeltal år för år, med liknande och prövning. One key figure year by year, with peers and test.',
  request: {
    params: unitParameter.extend({ keyFigure: z.string().meta({ examples: ['N15419'] }) }),
    query: snapshotQuery,
  },
  responses: {
    ...answer(keyFigureSchema, 'Nyckeltalet. The key figure.', {
      id: 'N15419',
      title: gapExample.title,
      source: 'Kolada',
      fetchedOn: '2024-12-12',
      isOwnCalculation: false,
      kind: 'measure',
      direction: 'higher',
      area: 'compulsory-school',
      years: [
        {
          year: 2022,
          own: 62.1,
          missing: null,
          peers: { lower: 66.2, median: 71.4, upper: 75.3 },
          nation: 72.3,
        },
      ],
      byGender: [],
      gap: gapExample,
    }),
    ...problemAnswers,
  },
});

/** Operations that read a place's situation. */
export function situationOperations(): RestApp {
  const api = createRest();
  api.openapi(readSituation, async context => {
    const place = await placeOf(
      context.get('context').warehouse,
      context.req.valid('param').unit,
      context.req.valid('query').snapshot ?? null,
    );
    return context.json(
      { unit: place.unit.code, snapshot: place.analysis.snapshot.manifest.id, ...countsOf(place) },
      200,
    );
  });
  api.openapi(readGaps, async context => {
    const place = await placeOf(
      context.get('context').warehouse,
      context.req.valid('param').unit,
      context.req.valid('query').snapshot ?? null,
    );
    return context.json(gapReport(place), 200);
  });
  api.openapi(readPeers, async context => {
    const place = await placeOf(
      context.get('context').warehouse,
      context.req.valid('param').unit,
      context.req.valid('query').snapshot ?? null,
    );
    return context.json([...peersReport(place)], 200);
  });
  api.openapi(listKeyFigures, async context => {
    const { snapshot, page, limit, ...filter } = context.req.valid('query');
    const { warehouse, language } = context.get('context');
    const place = await placeOf(warehouse, context.req.valid('param').unit, snapshot ?? null);
    return context.json(pageOf(keyFigureList(place, filter, language).rows, { page, limit }), 200);
  });
  api.openapi(readKeyFigure, async context => {
    const { unit, keyFigure: id } = context.req.valid('param');
    const place = await placeOf(
      context.get('context').warehouse,
      unit,
      context.req.valid('query').snapshot ?? null,
    );
    const view = await keyFigureView(place, id);
    if (view === null) {
      throw new Refusal({
        status: 404,
        code: 'key-figure-unknown',
        message: `The snapshot has no key figure ${id}.`,
        values: { keyFigure: id },
      });
    }
    const { title, source, fetchedOn, isOwnCalculation } = place.analysis.snapshot.keyFigures[view.position]!;
    const { kind, direction, area } = place.analysis.classifications[view.position]!;
    const gap = gapReport(place).gaps.find(({ keyFigure }) => keyFigure === id) ?? null;
    return context.json(
      {
        id,
        title,
        source,
        fetchedOn,
        isOwnCalculation,
        kind,
        direction,
        area,
        years: [...view.years],
        byGender: [...view.byGender],
        gap,
      },
      200,
    );
  });
  return api;
}
