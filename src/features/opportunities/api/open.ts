import { createRoute, z } from '@hono/zod-openapi';
import { patternsFor } from '#features/catalogue/index.ts';
import { adoptionReportSchema, opportunityReportSchema } from '#features/opportunities/model/report.ts';
import { adoptionReport, opportunityReport } from '#features/opportunities/report.ts';
import { placeOf } from '#features/situation/index.ts';
import { answer, createRest, problemAnswers, type RestApp } from '#platform/rest/rest.ts';

const request = {
  params: z.object({
    unit: z
      .string()
      .regex(/^\d{4}$/)
      .meta({ examples: ['1440'] }),
  }),
  query: z.object({ snapshot: z.string().optional() }),
};
const head = { unit: '1440', name: 'Ale', snapshot: '2026-03-31-22724304' };

const readAdoption = createRoute({
  method: 'get',
  path: '/units/{unit}/adoption',
  operationId: 'opportunities.readAdoption',
  tags: ['opportunities'],
  summary: 'Vad enheten och dess liknande har infört. What the unit and its peers have introduced.',
  request,
  responses: {
    ...answer(adoptionReportSchema.meta({ id: 'AdoptionReport' }), 'Införandet. Adoption.', {
      ...head,
      adoption: [],
    }),
    ...problemAnswers,
  },
});

const readOpportunities = createRoute({
  method: 'get',
  path: '/units/{unit}/opportunities',
  operationId: 'opportunities.readOpportunities',
  tags: ['opportunities'],
  summary:
    'Möjligheterna i ordning, med poängens alla delar. Ranked opportunities with every part of the score.',
  request,
  responses: {
    ...answer(opportunityReportSchema.meta({ id: 'OpportunityReport' }), 'Möjligheterna. Opportunities.', {
      ...head,
      opportunities: [],
    }),
    ...problemAnswers,
  },
});

/** Operations that read a place's adoption and opportunities. */
export function opportunityOperations(): RestApp {
  const api = createRest();
  api.openapi(readAdoption, async context => {
    const { warehouse, language } = context.get('context');
    const place = await placeOf(
      warehouse,
      context.req.valid('param').unit,
      context.req.valid('query').snapshot ?? null,
    );
    return context.json(adoptionReport(place, language), 200);
  });
  api.openapi(readOpportunities, async context => {
    const { warehouse, language } = context.get('context');
    const place = await placeOf(
      warehouse,
      context.req.valid('param').unit,
      context.req.valid('query').snapshot ?? null,
    );
    const patterns = await patternsFor(context.get('visit').member);
    return context.json(opportunityReport(place, language, patterns), 200);
  });
  return api;
}
