import { createRoute, z } from '@hono/zod-openapi';
import { findUnits } from '#core/panel/find-units.ts';
import { importSnapshot } from '#features/panel/actions/import-snapshot.ts';
import { importUploaded } from '#features/panel/import-uploaded.ts';
import { Refusal } from '#platform/action/refusal.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  pageOf,
  pagingQuery,
  problemAnswers,
  type RestApp,
  tooLargeAnswer,
} from '#platform/rest/rest.ts';

const manifestSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    source: z.string(),
    fetchedOn: z.iso.date(),
    createdAt: z.iso.datetime(),
    contentHash: z.string(),
    onto: z.string().nullable(),
    scope: z.object({
      keyFigures: z.number().int(),
      municipalities: z.number().int(),
      regions: z.number().int(),
      firstYear: z.number().int(),
      lastYear: z.number().int(),
      genders: z.array(z.enum(['T', 'K', 'M'])).readonly(),
      asked: z
        .object({
          keyFigures: z.array(z.string()).readonly().or(z.literal('all')),
          units: z.array(z.string()).readonly().or(z.literal('all')),
          firstYear: z.number().int(),
          lastYear: z.number().int(),
        })
        .optional(),
    }),
    rows: z.number().int(),
    missing: z.object({
      bortfall: z.number().int(),
      'not applicable': z.number().int(),
      suppressed: z.number().int(),
    }),
    withoutTitle: z.array(z.string()).readonly(),
    isStarter: z.boolean(),
  })
  .meta({ id: 'Snapshot' });

const manifestExample = {
  id: '2024-12-12-3fa9c1d2',
  name: 'Kolada, 2024-12-12',
  source: 'Kolada',
  fetchedOn: '2024-12-12',
  createdAt: '2024-12-12T09:00:00Z',
  contentHash: '3fa9c1d2',
  onto: null,
  scope: {
    keyFigures: 23,
    municipalities: 290,
    regions: 0,
    firstYear: 2010,
    lastYear: 2024,
    genders: ['T', 'K', 'M'] as const,
  },
  rows: 144000,
  missing: { bortfall: 1200, 'not applicable': 30, suppressed: 12 },
  withoutTitle: [],
  isStarter: false,
};

const listSnapshots = createRoute({
  method: 'get',
  path: '/snapshots',
  operationId: 'panel.listSnapshots',
  tags: ['panel'],
  summary: 'Ögonblicksbilderna, nyast hämtad först. Snapshots, newest fetch first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(
      z.object({
        total: z.number().int(),
        page: z.number().int(),
        limit: z.number().int(),
        items: z.array(manifestSchema),
      }),
      'En sida av listan. One page of the list.',
      { total: 1, page: 1, limit: 20, items: [manifestExample] },
    ),
    ...problemAnswers,
  },
});

const readSnapshot = createRoute({
  method: 'get',
  path: '/snapshots/{snapshot}',
  operationId: 'panel.readSnapshot',
  tags: ['panel'],
  summary: 'En ögonblicksbild. One snapshot.',
  request: { params: z.object({ snapshot: z.string().meta({ examples: ['2024-12-12-3fa9c1d2'] }) }) },
  responses: {
    ...answer(manifestSchema, 'Ögonblicksbilden. The snapshot.', manifestExample),
    ...problemAnswers,
  },
});

const fileSchema = z.string().meta({ format: 'binary' });

const importRoute = createRoute({
  method: 'post',
  path: '/snapshots',
  operationId: importSnapshot.name,
  tags: ['panel'],
  summary:
    'Läser in värden till en ny ögonblicksbild, allt eller inget. Reads values into a new snapshot, all or nothing.',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            values: fileSchema,
            keyFigures: fileSchema.optional(),
            units: fileSchema.optional(),
            groups: fileSchema.optional(),
            structure: fileSchema.optional(),
            source: z.string().optional(),
            fetchedOn: z.iso.date().optional(),
            onto: z.string().optional(),
          }),
        },
      },
    },
  },
  responses: {
    ...answer(
      z.object({
        state: z.enum(['new', 'already held']),
        snapshot: manifestSchema,
        rows: z.object({ read: z.number(), kept: z.number(), setAside: z.number(), repeated: z.number() }),
        setAside: z.array(z.object({ reason: z.string(), meaning: z.string(), rows: z.number() })).readonly(),
      }),
      'Ögonblicksbilden och vad som lades åt sidan. The snapshot and what was set aside.',
      {
        state: 'new' as const,
        snapshot: manifestExample,
        rows: { read: 144000, kept: 143990, setAside: 10, repeated: 0 },
        setAside: [
          { reason: 'unit', meaning: 'the unit is not a known municipality, region or the nation', rows: 10 },
        ],
      },
    ),
    ...changeProblemAnswers,
    ...tooLargeAnswer,
  },
});

const unitSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(['municipality', 'region', 'nation']),
    county: z.object({ code: z.string(), name: z.string() }).nullable(),
    group: z.string().nullable(),
    isMadeUp: z.boolean(),
  })
  .meta({ id: 'Unit' });

const listUnits = createRoute({
  method: 'get',
  path: '/units',
  operationId: 'panel.listUnits',
  tags: ['panel'],
  summary:
    'Kommuner och regioner; med q de som liknar ett namn eller en kod. Municipalities and regions; with q those like a name or code.',
  request: {
    query: z.object({
      q: z
        .string()
        .optional()
        .meta({ description: 'Namn eller kod, även felstavat. Name or code, spelling forgiven.' }),
      ...pagingQuery,
    }),
  },
  responses: {
    ...answer(
      z.object({
        total: z.number().int(),
        page: z.number().int(),
        limit: z.number().int(),
        items: z.array(unitSchema),
      }),
      'En sida av listan. One page of the list.',
      {
        total: 1,
        page: 1,
        limit: 20,
        items: [
          {
            code: '1440',
            name: 'Ale',
            kind: 'municipality' as const,
            county: { code: '14', name: 'Västra Götalands län' },
            group: 'Pendlingskommun nära storstad',
            isMadeUp: false,
          },
        ],
      },
    ),
    ...problemAnswers,
  },
});

/** Operations on snapshots and the units in them. */
export function panelOperations(): RestApp {
  const api = createRest();
  api.openapi(listSnapshots, async context => {
    const manifests = await context.get('context').warehouse.list();
    return context.json(pageOf(manifests, context.req.valid('query')), 200);
  });
  api.openapi(readSnapshot, async context => {
    const { snapshot: id } = context.req.valid('param');
    const manifest = (await context.get('context').warehouse.list()).find(candidate => candidate.id === id);
    if (manifest === undefined) {
      throw new Refusal({
        status: 404,
        code: 'snapshot-unknown',
        message: `There is no snapshot ${id}.`,
        values: { snapshot: id },
      });
    }
    return context.json(manifest, 200);
  });
  api.openapi(listUnits, async context => {
    const { q, ...paging } = context.req.valid('query');
    const units = await context.get('context').warehouse.units();
    return context.json(
      pageOf(q === undefined ? units : findUnits(units, q).map(({ unit }) => unit), paging),
      200,
    );
  });
  // The body is streamed to disk by `importUploaded`, so no schema may read it first.
  api.openAPIRegistry.registerPath(importRoute);
  api.post('/snapshots', async context => {
    const { state, manifest, report } = await importUploaded(
      memberOfRequest(context, 'values.import'),
      context.req.raw,
    );
    return context.json({ state, snapshot: manifest, rows: report.rows, setAside: report.setAside }, 200);
  });
  return api;
}
