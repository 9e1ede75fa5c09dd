import { createRoute, z } from '@hono/zod-openapi';
import { patternsEverFor, patternsFor } from '#features/catalogue/index.ts';
import { analysisFor, evidenceFor } from '#features/evidence/asked.ts';
import { evidenceListSchema, evidenceReportSchema } from '#features/evidence/model.ts';
import { evidenceList, evidenceReport } from '#features/evidence/report.ts';
import { answer, createRest, problemAnswers, type RestApp } from '#platform/rest/rest.ts';

const snapshot = z.string().optional();
const outlook = {
  way: 'U21340',
  adopters: 0,
  unconfirmed: 23,
  lastAsked: 2022,
  earliest: 2024,
};
const head = {
  pattern: 'digital-night-supervision',
  name: 'Digital tillsyn',
  verdict: 'cannot-tell' as const,
  nothing: null,
  outlook,
};

const readAll = createRoute({
  method: 'get',
  path: '/evidence',
  operationId: 'evidence.readAll',
  tags: ['evidence'],
  summary:
    'Vad som är belagt om varje arbetssätt i katalogen. What is known of every pattern of the catalogue.',
  request: { query: z.object({ snapshot }) },
  responses: {
    ...answer(evidenceListSchema.meta({ id: 'EvidenceList' }), 'Beläggen. The evidence.', {
      snapshot: '2026-03-31-22724304',
      patterns: [head],
    }),
    ...problemAnswers,
  },
});

const readOne = createRoute({
  method: 'get',
  path: '/evidence/{pattern}',
  operationId: 'evidence.readOne',
  tags: ['evidence'],
  summary:
    'Vad som hände med nyckeltalen där ett arbetssätt infördes. What happened to the key figures where a pattern was introduced.',
  request: {
    params: z.object({
      pattern: z
        .string()
        .regex(/^[a-z]+(-[a-z]+)*$/)
        .meta({ examples: ['digital-night-supervision'] }),
    }),
    query: z.object({
      snapshot,
      keyFigure: z
        .string()
        .regex(/^[NU]\d{5}$/)
        .optional(),
    }),
  },
  responses: {
    ...answer(evidenceReportSchema.meta({ id: 'EvidenceReport' }), 'Beläggen. The evidence.', {
      ...head,
      snapshot: '2026-03-31-22724304',
      ways: [],
      studies: [],
    }),
    ...problemAnswers,
  },
});

/** Operations that read what is known of the patterns of the catalogue. */
export function evidenceOperations(): RestApp {
  const api = createRest();
  api.openapi(readAll, async context => {
    const { warehouse, language } = context.get('context');
    const analysis = await analysisFor(warehouse, context.req.valid('query').snapshot ?? null);
    return context.json(
      evidenceList(analysis, await patternsFor(context.get('visit').member), language),
      200,
    );
  });
  api.openapi(readOne, async context => {
    const { warehouse, language } = context.get('context');
    const query = context.req.valid('query');
    const analysis = await analysisFor(warehouse, query.snapshot ?? null);
    const patterns = await patternsEverFor(context.get('visit').member);
    const evidence = evidenceFor(analysis, patterns, context.req.valid('param').pattern);
    return context.json(evidenceReport(analysis, evidence, query.keyFigure ?? null, language), 200);
  });
  return api;
}
