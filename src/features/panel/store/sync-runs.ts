import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import {
  type SyncFailure,
  type SyncProgressShown,
  type SyncResult,
  type SyncState,
  syncProgressSchema,
  syncResultSchema,
} from '../model/sync.ts';
import type { SyncTables } from './tables.ts';

export type SyncRun = {
  readonly id: string;
  readonly state: SyncState;
  /** Null for all of the register. */
  readonly keyFigures: readonly string[] | null;
  readonly progress: SyncProgressShown | null;
  readonly result: SyncResult | null;
  readonly failure: SyncFailure | null;
  readonly failureText: string | null;
  readonly askedAt: string;
  readonly begunAt: string | null;
  readonly endedAt: string | null;
  readonly isStopAsked: boolean;
};

/** The latest fetches of an organisation, the latest first; the one asked for, where one is. */
export async function readSyncRuns(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  run: string | null,
  most = 1000,
): Promise<readonly SyncRun[]> {
  const rows = await db
    .withTables<SyncTables>()
    .selectFrom('sync_run')
    .select([
      'id',
      'state',
      'key_figures as keyFigures',
      'progress',
      'result',
      'failure',
      'failure_text as failureText',
      'asked_at as askedAt',
      'begun_at as begunAt',
      'ended_at as endedAt',
      'stop_asked as isStopAsked',
    ])
    .where('organisation_id', '=', organisationId)
    .$if(run !== null, query => query.where('id', '=', run))
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(row => ({
    ...row,
    progress: syncProgressSchema.nullable().parse(row.progress),
    result: syncResultSchema.nullable().parse(row.result),
  }));
}

export async function findSyncRun(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  run: string,
): Promise<SyncRun | undefined> {
  return (await readSyncRuns(db, organisationId, run))[0];
}

/** The one that waits or is under way; undefined where none is. */
export async function openSyncRun(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<SyncRun | undefined> {
  const row = await db
    .withTables<SyncTables>()
    .selectFrom('sync_run')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return row === undefined ? undefined : findSyncRun(db, organisationId, row.id);
}

export async function insertSyncRun(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  run: {
    readonly keyFigures: readonly string[] | null;
    readonly address: string | null;
    readonly at: string;
    readonly by: PersonId;
  },
): Promise<string> {
  const { id } = await trx
    .withTables<SyncTables>()
    .insertInto('sync_run')
    .values({
      organisation_id: organisationId,
      state: 'waiting',
      key_figures: run.keyFigures === null ? null : JSON.stringify(run.keyFigures),
      address: run.address,
      failure: null,
      failure_text: null,
      asked_at: run.at,
      asked_by: run.by,
      begun_at: null,
      ended_at: null,
      seen_at: null,
      holder: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
