import { createRoute, z } from '@hono/zod-openapi';
import { placeOf } from '#features/situation/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { OpenContext } from '#platform/context.ts';
import { answer, createRest, problemAnswers, type RestApp } from '#platform/rest/rest.ts';
import { gapCsv } from '../csv.ts';
import { welfareGapReportSchema } from '../model/report.ts';
import { openWanted, type Reading, readingAt } from '../reading.ts';
import { reportOf } from '../report.ts';
import { reportExample, tags } from './schemas.ts';

const request = {
  params: z.object({
    unit: z
      .string()
      .regex(/^\d{4}$/)
      .meta({ examples: ['1440'] }),
  }),
  query: z.object({
    snapshot: z.string().optional(),
    horizon: z.coerce
      .number()
      .int()
      .min(2000)
      .max(2100)
      .optional()
      .meta({
        description:
          'År att se till, annars så långt framskrivningen når. The year to look to, else as far as the projection reaches.',
        examples: [2031],
      }),
  }),
};

const readGap = createRoute({
  method: 'get',
  path: '/units/{unit}/welfare-gap',
  operationId: 'welfare-gap.readGap',
  tags,
  summary:
    'Välfärdsgapet i händer och kronor med alla antaganden. The welfare gap in hands and kronor with every assumption.',
  request,
  responses: {
    ...answer(welfareGapReportSchema.meta({ id: 'WelfareGapReport' }), 'Gapet. The gap.', reportExample),
    ...problemAnswers,
  },
});

const readGapFile = createRoute({
  method: 'get',
  path: '/units/{unit}/welfare-gap-file',
  operationId: 'welfare-gap.readGapFile',
  tags,
  summary: 'Välfärdsgapet per verksamhet och år som CSV. The welfare gap by service and year as CSV.',
  request,
  responses: {
    200: { description: 'Filen. The file.', content: { 'text/csv': { schema: z.string() } } },
    ...problemAnswers,
  },
});

async function openReading(
  { warehouse }: OpenContext,
  unit: string,
  query: { readonly snapshot?: string | undefined; readonly horizon?: number | undefined },
): Promise<Reading> {
  const place = await placeOf(warehouse, unit, query.snapshot ?? null);
  const reading = readingAt(place, { ...openWanted(), horizon: query.horizon ?? null });
  if (reading === null) throw unknown('population-projection');
  return reading;
}

/** Operations that read the welfare gap by open data. */
export function welfareGapOperations(): RestApp {
  const api = createRest();
  api.openapi(readGap, async context => {
    const open = context.get('context');
    const reading = await openReading(open, context.req.valid('param').unit, context.req.valid('query'));
    const asked = { scenario: null, language: open.language, thisYear: open.now().getFullYear() };
    return context.json(reportOf(reading, asked), 200);
  });
  api.openapi(readGapFile, async context => {
    const { unit } = context.req.valid('param');
    const reading = await openReading(context.get('context'), unit, context.req.valid('query'));
    return context.body(gapCsv(reading), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="valfardsgapet-${unit}.csv"`,
    });
  });
  return api;
}
