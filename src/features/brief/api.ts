import { createRoute, z } from '@hono/zod-openapi';
import { placeOf } from '#features/situation/index.ts';
import type { OpenContext } from '#platform/context.ts';
import { answer, createRest, problemAnswers, type RestApp } from '#platform/rest/rest.ts';
import type { Visit } from '#platform/session/visit.ts';
import { todayOf } from '#platform/today.ts';
import { briefExample } from './example.ts';
import { briefFile, mediaTypes } from './files/files.ts';
import { gatherBrief } from './gathering/gather.ts';
import { type Brief, briefFormats, briefSchema } from './model.ts';

const tags = ['brief'];

const params = z.object({
  unit: z
    .string()
    .regex(/^\d{4}$/)
    .meta({ examples: ['1440'] }),
});

const query = z.object({
  snapshot: z.string().optional(),
  language: z
    .enum(['sv', 'en'])
    .optional()
    .meta({ description: 'Briefens språk; annars läsarens. Language of the brief; else the reader’s.' }),
});
type Query = z.infer<typeof query>;

const read = createRoute({
  method: 'get',
  path: '/units/{unit}/brief',
  operationId: 'brief.readBrief',
  tags,
  summary:
    'Ledningsbriefen som data; vad som väntar på beslut visas bara för organisationens egna. The leadership brief as data; what waits for a decision is shown to the organisation’s own alone.',
  request: { params, query },
  responses: {
    ...answer(briefSchema.meta({ id: 'Brief' }), 'Briefen. The brief.', briefExample),
    ...problemAnswers,
  },
});

const fileSchema = z.string().meta({ format: 'binary' });

const file = createRoute({
  method: 'get',
  path: '/units/{unit}/brief-file',
  operationId: 'brief.exportBrief',
  tags,
  summary: 'Samma brief som PDF, Word, webbsida eller data. The same brief as PDF, Word, web page or data.',
  request: {
    params,
    query: query.extend({
      format: z.enum(briefFormats).default('pdf').meta({ description: 'Filformat. File format.' }),
    }),
  },
  responses: {
    200: {
      description: 'Briefen. The brief.',
      content: {
        'application/pdf': { schema: fileSchema },
        [mediaTypes.docx]: { schema: fileSchema },
        'text/html': { schema: fileSchema },
        'application/json': { schema: briefSchema, example: briefExample },
      },
    },
    ...problemAnswers,
  },
});

async function briefFor(
  { context, visit }: { readonly context: OpenContext; readonly visit: Visit },
  unit: string,
  { snapshot, language = context.language }: Query,
): Promise<Brief> {
  const place = await placeOf(context.warehouse, unit, snapshot ?? null);
  return gatherBrief({
    place,
    warehouse: context.warehouse,
    member: visit.member,
    language,
    madeOn: todayOf(context),
  });
}

/** The leadership brief, as data and as files. */
export function briefOperations(): RestApp {
  const api = createRest();
  api.openapi(read, async context => {
    const asked = { context: context.get('context'), visit: context.get('visit') };
    return context.json(
      await briefFor(asked, context.req.valid('param').unit, context.req.valid('query')),
      200,
    );
  });
  api.openapi(file, async context => {
    const asked = { context: context.get('context'), visit: context.get('visit') };
    const { format, ...others } = context.req.valid('query');
    const brief = await briefFor(asked, context.req.valid('param').unit, others);
    const { name, bytes } = await briefFile(brief, format);
    return context.body(bytes, 200, {
      'Content-Type': mediaTypes[format],
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });
  return api;
}
