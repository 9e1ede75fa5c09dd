import { createRoute, z } from '@hono/zod-openapi';
import { asJson } from '#platform/database/json.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  problemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { exportEntries, exportFormats } from '../export.ts';
import { type EntryFilter, ways } from '../model.ts';
import { readEntries } from '../reading.ts';

const filterQuery = {
  person: z.uuid().optional().meta({ description: 'Vem: personens id. Who: id of the person.' }),
  action: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Vad: handlingens namn. What: name of the action.' }),
  kind: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'På vilket slag av sak. On which kind of thing.' }),
  object: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'På vilken sak, med kind. On which thing, with kind.' }),
  from: z.iso.date().optional().meta({ description: 'Första dag, svensk tid. First day, Swedish time.' }),
  to: z.iso.date().optional().meta({ description: 'Sista dag, svensk tid. Last day, Swedish time.' }),
  via: z
    .enum(ways)
    .optional()
    .meta({ description: 'Hur: inloggad, nyckel, kommandorad, tjänst. How the actor came in.' }),
} as const;

const filterOf = (query: z.infer<z.ZodObject<typeof filterQuery>>): EntryFilter => ({
  person: query.person ?? null,
  action: query.action ?? null,
  kind: query.kind ?? null,
  object: query.object ?? null,
  from: query.from ?? null,
  to: query.to ?? null,
  via: query.via ?? null,
});

const entrySchema = z
  .object({
    sequence: z.number().int(),
    at: z.string(),
    actorId: z.string(),
    via: z.string(),
    action: z.string(),
    input: z.unknown().meta({ description: 'Vad som antecknats av indata. What was recorded of the input.' }),
    affected: z.array(z.object({ kind: z.string(), id: z.string(), change: z.string() })).readonly(),
    requestId: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

const organisationId = '6f1c2a9e-3b3a-4d7e-9a51-0c6f3f0e7d11';

const entryExample = {
  sequence: 12,
  at: '2026-03-02T08:00:00.000Z',
  actorId: '0b0f6a52-6d0e-4a39-8d2f-0d0b6f6f2a77',
  via: 'session',
  action: 'organisations.chooseUnit',
  input: { unitCode: '1440' },
  affected: [{ kind: 'organisation', id: organisationId, change: 'changed' }],
  requestId: '0d9f5a7c-2f4e-4b8a-b0f8-4e6b3c2d1a10',
  previousHash: '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9',
  hash: '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
};

const listRoute = createRoute({
  method: 'get',
  path: '/audit-entries',
  operationId: 'audit.listEntries',
  tags: ['audit'],
  summary: 'Vem gjorde vad, nyast först. Who did what, newest first.',
  request: {
    query: z.object({
      ...filterQuery,
      before: z.coerce.number().int().min(1).optional().meta({
        description: 'Bara poster före detta nummer. Only entries before this number.',
      }),
      limit: z.coerce.number().int().min(1).max(1000).default(20).meta({
        description: 'Antal per sida. Items a page.',
      }),
    }),
  },
  responses: {
    ...answer(
      z.object({
        items: z.array(entrySchema).readonly(),
        next: z.number().int().nullable().meta({
          description: 'before för nästa sida; null på den sista. before of the next page; null on the last.',
        }),
      }),
      'En sida av listan. One page of the list.',
      { items: [entryExample], next: 12 },
    ),
    ...problemAnswers,
    401: changeProblemAnswers[401],
    403: changeProblemAnswers[403],
  },
});

const exportRoute = createRoute({
  method: 'get',
  path: '/audit-entries/export',
  operationId: 'audit.exportEntries',
  tags: ['audit'],
  summary:
    'Alla poster som urvalet släpper igenom, som fil. All entries that the filter lets through, as a file.',
  request: { query: z.object({ ...filterQuery, format: z.enum(exportFormats).default('json') }) },
  responses: {
    200: {
      description: 'Filen. The file.',
      content: {
        'application/json': { schema: z.array(entrySchema.loose()), example: [entryExample] },
        'text/csv': { schema: z.string() },
      },
    },
    ...problemAnswers,
    401: changeProblemAnswers[401],
    403: changeProblemAnswers[403],
  },
});

/** Operations that read the audit. */
export function entryOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const member = memberOfRequest(context, 'audit.read');
    const { before, limit, ...query } = context.req.valid('query');
    const position = before === undefined ? null : { before };
    const { entries, older } = await readEntries(member, filterOf(query), position, limit);
    const items = entries.map(entry => ({ ...entry, input: JSON.parse(asJson(entry.input)) }));
    return context.json({ items, next: older }, 200);
  });
  api.openapi(exportRoute, async context => {
    const member = memberOfRequest(context, 'audit.read');
    const { format, ...query } = context.req.valid('query');
    const pieces = exportEntries(member, filterOf(query), format);
    // What is refused is refused before the answer has begun.
    const { value: first } = await pieces.next();
    const day = member.now().toISOString().slice(0, 10);
    return new Response(streamOf(first ?? '', pieces), {
      headers: {
        'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
        'Content-Disposition': `attachment; filename="revision-${day}.${format}"`,
      },
    });
  });
  return api;
}

function streamOf(first: string, rest: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: controller => controller.enqueue(encoder.encode(first)),
    pull: async controller => {
      const { value, done } = await rest.next();
      if (value !== undefined) controller.enqueue(encoder.encode(value));
      if (done) controller.close();
    },
    cancel: async () => {
      await rest.return(undefined);
    },
  });
}
