import { type Kysely, sql } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { SyncFailure, SyncProgressShown, SyncResult } from '../model/sync.ts';
import type { SyncTables } from './tables.ts';

// What the server asks as the owner of the tables, across organisations: fetches that wait, in order.

export type TakenSync = {
  readonly organisationId: OrganisationId;
  readonly id: string;
  readonly keyFigures: readonly string[] | null;
  readonly address: string | null;
};

/** A fetch of everything takes hours: machines are restarted meanwhile. What ends the process every time must still end. */
const mostAttempts = 20;

type Which = Pick<TakenSync, 'organisationId' | 'id'>;

const running = (owner: Kysely<Schema>) =>
  owner.withTables<SyncTables>().updateTable('sync_run').where('state', '=', 'running');

const thisOne = (owner: Kysely<Schema>, { organisationId, id }: Which) =>
  running(owner).where('organisation_id', '=', organisationId).where('id', '=', id);

/** Who is said to be at work on what. */
export async function syncHolders(
  owner: Kysely<Schema>,
): Promise<readonly (Which & { readonly holder: string | null })[]> {
  return owner
    .withTables<SyncTables>()
    .selectFrom('sync_run')
    .select(['organisation_id as organisationId', 'id', 'holder'])
    .where('state', '=', 'running')
    .execute();
}

/** Gives back what nobody works on any more: those not heard of since, or those named. */
export async function giveBackLostSyncs(
  owner: Kysely<Schema>,
  lost: { readonly before: string | 'all' } | { readonly these: readonly string[] },
  now: string,
): Promise<void> {
  if ('these' in lost && lost.these.length === 0) return;
  const those = running(owner)
    .$if('before' in lost && lost.before !== 'all', query =>
      query.where('seen_at', '<', 'before' in lost ? lost.before : ''),
    )
    .$if('these' in lost, query => query.where('id', 'in', 'these' in lost ? [...lost.these] : []));
  await those
    .set({ state: 'failed', failure: 'interrupted', ended_at: now })
    .where('attempts', '>=', mostAttempts)
    .execute();
  await those.set({ state: 'stopped', ended_at: now }).where('stop_asked', '=', true).execute();
  await those.set({ state: 'waiting' }).where('attempts', '<', mostAttempts).execute();
}

/** Takes the one named, or what has waited longest; no two processes take the same. */
export async function takeSync(
  owner: Kysely<Schema>,
  only: string | null,
  holder: string,
  now: string,
): Promise<TakenSync | null> {
  const row = await owner
    .withTables<SyncTables>()
    .updateTable('sync_run')
    .set({
      state: 'running',
      seen_at: now,
      begun_at: now,
      progress: null,
      holder,
      attempts: sql`attempts + 1`,
    })
    .where(from =>
      from(
        'id',
        '=',
        from
          .selectFrom('sync_run')
          .select('id')
          .where('state', '=', 'waiting')
          .$if(only !== null, query => query.where('id', '=', only))
          .orderBy('asked_at')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      ),
    )
    .where('state', '=', 'waiting')
    .returning(['organisation_id as organisationId', 'id', 'key_figures as keyFigures', 'address'])
    .executeTakeFirst();
  return row ?? null;
}

export async function tellSyncProgress(
  owner: Kysely<Schema>,
  taken: Which,
  progress: SyncProgressShown | null,
  now: string,
): Promise<{ readonly isToEnd: boolean }> {
  const row = await thisOne(owner, taken)
    .set({ seen_at: now, ...(progress === null ? {} : { progress: JSON.stringify(progress) }) })
    .returning('stop_asked')
    .executeTakeFirst();
  return { isToEnd: row?.stop_asked ?? true };
}

/** How a fetch ended. */
export type SyncEnded =
  | { readonly kind: 'done'; readonly result: SyncResult }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: SyncFailure; readonly text: string | null };

export async function endSync(
  owner: Kysely<Schema>,
  taken: Which,
  ended: SyncEnded,
  now: string,
): Promise<void> {
  await thisOne(owner, taken)
    .set({
      state: ended.kind,
      ended_at: now,
      ...(ended.kind === 'done' ? { result: JSON.stringify(ended.result) } : {}),
      ...(ended.kind === 'failed' ? { failure: ended.failure, failure_text: ended.text } : {}),
    })
    .execute();
}

export async function laySyncAside(owner: Kysely<Schema>, taken: Which): Promise<void> {
  await thisOne(owner, taken).set({ state: 'waiting', attempts: sql`attempts - 1` }).execute();
}
