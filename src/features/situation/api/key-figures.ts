import { createRoute, z } from '@hono/zod-openapi';
import { comparedProblemAnswers, comparedQuery, placeAsked } from '#features/situation/api/compared.ts';
import { gapExample, unitParameter } from '#features/situation/api/parameters.ts';
import { keyFigureList } from '#features/situation/key-figure-list.ts';
import { keyFigureView } from '#features/situation/key-figure-view.ts';
import { gapSchema } from '#features/situation/model/gap.ts';
import { gapReport } from '#features/situation/report.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { answer, createRest, pageOf, pagingQuery, type RestApp } from '#platform/rest/rest.ts';

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
  isToCheck: z.boolean(),
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
    query: comparedQuery.extend({
      area: z.string().default('').meta({ description: 'Verksamhetsområde. Service area.' }),
      outcome: z
        .string()
        .default('')
        .meta({ description: 'samre, battre, kostnad, rorelse, avvikelse, kontrollera, inom, ej-provad' }),
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
            isToCheck: false,
          },
        ],
      },
    ),
    ...comparedProblemAnswers,
  },
});

const keyFigureSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    fetchedOn: z.iso.date(),
    isOwnCalculation: z.boolean(),
    kind: z.string(),
    direction: z.string(),
    basis: z.enum(['curated', 'corrected', 'rule']),
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
    query: comparedQuery,
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
      basis: 'curated' as const,
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
    ...comparedProblemAnswers,
  },
});

/** Operations that read a place's key figures. */
export function keyFigureOperations(): RestApp {
  const api = createRest();
  api.openapi(listKeyFigures, async context => {
    const { snapshot, compare, page, limit, ...filter } = context.req.valid('query');
    const { language } = context.get('context');
    const place = await placeAsked(context, context.req.valid('param').unit, { snapshot, compare });
    return context.json(pageOf(keyFigureList(place, filter, language).rows, { page, limit }), 200);
  });
  api.openapi(readKeyFigure, async context => {
    const { unit, keyFigure: id } = context.req.valid('param');
    const place = await placeAsked(context, unit, context.req.valid('query'));
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
    const { kind, direction, basis, area } = place.analysis.classifications[view.position]!;
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
        basis,
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
