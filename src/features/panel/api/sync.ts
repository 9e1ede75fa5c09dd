import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { idParameter, jsonBody, pageSchema } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import { keepSynced, setSyncSchedule, stopSync, syncKolada } from '../actions/sync.ts';
import { syncKoladaSchema, syncProgressSchema, syncResultSchema, syncScheduleSchema } from '../model/sync.ts';
import { findSyncRun, readSyncRuns } from '../store/sync-runs.ts';
import { readSyncSetting } from '../store/sync-setting.ts';

const runSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
    keyFigures: z.array(z.string()).readonly().nullable(),
    progress: syncProgressSchema.nullable(),
    result: syncResultSchema.nullable(),
    failure: z.enum(['interrupted', 'source', 'defect']).nullable(),
    failureText: z.string().nullable(),
    askedAt: z.iso.datetime(),
    begunAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    isStopAsked: z.boolean(),
  })
  .meta({ id: 'KoladaSync' });

const runId = '0191d3a0-0000-7000-8000-00000000c01a';
const runExample = {
  id: runId,
  state: 'waiting' as const,
  keyFigures: ['N15419'],
  progress: null,
  result: null,
  failure: null,
  failureText: null,
  askedAt: '2026-03-02T08:00:00.000Z',
  begunAt: null,
  endedAt: null,
  isStopAsked: false,
};

const settingSchema = z.object({
  isNightly: z.boolean(),
  keyFigures: z.array(z.string()).readonly().nullable(),
  version: z.int(),
});
const settingExample = { isNightly: true, keyFigures: null, version: 1 };

const tags = ['panel'];
const params = z.object({ syncRun: idParameter(runId) });

const ask = createRoute({
  method: 'post',
  path: '/kolada/syncs',
  operationId: syncKolada.name,
  tags,
  summary:
    'Ber servern hämta från Kolada, valda nyckeltal eller alla. Asks the server to fetch from Kolada, chosen key figures or all.',
  request: { body: jsonBody(syncKoladaSchema.omit({ baseUrl: true }), { keyFigures: ['N15419'] }) },
  responses: {
    ...answer(runSchema, 'Hämtningen, som väntar. The fetch, which waits.', runExample),
    ...changeProblemAnswers,
  },
});

const list = createRoute({
  method: 'get',
  path: '/kolada/syncs',
  operationId: 'panel.listSyncs',
  tags,
  summary: 'Hämtningar från Kolada, den senaste först. Fetches from Kolada, latest first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(runSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [runExample],
    }),
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/kolada/syncs/{syncRun}',
  operationId: 'panel.readSync',
  tags,
  summary: 'Hur långt en hämtning har kommit. How far a fetch has come.',
  request: { params },
  responses: {
    ...answer(runSchema, 'Hämtningen. The fetch.', runExample),
    ...memberProblemAnswers,
  },
});

const stop = createRoute({
  method: 'post',
  path: '/kolada/syncs/{syncRun}/stop',
  operationId: stopSync.name,
  tags,
  summary:
    'Avbryter en hämtning; nästa fortsätter där den slutade. Stops a fetch; the next goes on where it ended.',
  request: { params },
  responses: {
    ...answer(runSchema, 'Hämtningen efteråt. The fetch afterwards.', {
      ...runExample,
      state: 'stopped' as const,
      isStopAsked: true,
    }),
    ...changeProblemAnswers,
  },
});

const keep = createRoute({
  method: 'post',
  path: '/kolada/syncs/{syncRun}/snapshot',
  operationId: keepSynced.name,
  tags,
  summary:
    'Gör en ögonblicksbild av en hämtning som har allt, annars ingen; servern gör det själv. Makes a snapshot of a fetch that has everything, else none; the server does so by itself.',
  request: { params },
  responses: {
    ...answer(
      z.object({ snapshot: z.string().nullable(), setAside: z.int() }),
      'Ögonblicksbilden, om det blev någon. The snapshot, if there is one.',
      { snapshot: null, setAside: 0 },
    ),
    ...changeProblemAnswers,
  },
});

const readSetting = createRoute({
  method: 'get',
  path: '/kolada/schedule',
  operationId: 'panel.readSyncSchedule',
  tags,
  summary: 'Om servern hämtar på natten, och vad. Whether the server fetches at night, and what.',
  responses: {
    ...answer(settingSchema, 'Inställningen. The setting.', settingExample),
    ...memberProblemAnswers,
  },
});

const set = createRoute({
  method: 'put',
  path: '/kolada/schedule',
  operationId: setSyncSchedule.name,
  tags,
  summary:
    'Bestämmer om servern hämtar på natten, och vad. Sets whether the server fetches at night, and what.',
  request: { body: jsonBody(syncScheduleSchema, { isNightly: true, keyFigures: null, version: 0 }) },
  responses: {
    ...answer(settingSchema, 'Inställningen efteråt. The setting afterwards.', settingExample),
    ...changeProblemAnswers,
  },
});

const permission = 'values.sync';

/** Operations on fetching from Kolada. */
export function syncOperations(): RestApp {
  const api = createRest();
  api.openapi(ask, async context =>
    context.json(
      await perform(syncKolada, memberOfRequest(context, permission), context.req.valid('json')),
      200,
    ),
  );
  api.openapi(list, async context => {
    const { db, organisation } = memberOfRequest(context, permission);
    const all = await readSyncRuns(db, organisation.id, null);
    return context.json(pageOf(all, context.req.valid('query')), 200);
  });
  api.openapi(read, async context => {
    const { db, organisation } = memberOfRequest(context, permission);
    const found = await findSyncRun(db, organisation.id, context.req.valid('param').syncRun);
    if (found === undefined) throw unknown('sync-run');
    return context.json(found, 200);
  });
  api.openapi(stop, async context =>
    context.json(
      await perform(stopSync, memberOfRequest(context, permission), context.req.valid('param')),
      200,
    ),
  );
  api.openapi(keep, async context =>
    context.json(
      await perform(keepSynced, memberOfRequest(context, permission), context.req.valid('param')),
      200,
    ),
  );
  api.openapi(readSetting, async context => {
    const { db, organisation } = memberOfRequest(context, permission);
    return context.json(await readSyncSetting(db, organisation.id), 200);
  });
  api.openapi(set, async context =>
    context.json(
      await perform(setSyncSchedule, memberOfRequest(context, permission), context.req.valid('json')),
      200,
    ),
  );
  return api;
}
