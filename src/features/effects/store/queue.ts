import { type Kysely, sql } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type RunInput, runInputSchema, type Skipped } from '../model/question.ts';
import type { EffectTables } from './tables.ts';

// What the server asks as the owner of the tables, across organisations: what waits to be evaluated, in order.

export type Taken = {
  readonly organisationId: OrganisationId;
  readonly id: string;
  readonly plan: string | null;
  readonly again: string | null;
  readonly by: PersonId;
  readonly input: RunInput;
};

export type RunProgress = { readonly done: number };

/** A second try, and then no more: what ends the process every time must not do so for ever. */
const mostAttempts = 2;

const running = (owner: Kysely<Schema>, { organisationId, id }: Pick<Taken, 'organisationId' | 'id'>) =>
  owner
    .withTables<EffectTables>()
    .updateTable('effect_run')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'running');

export async function giveBackLost(
  owner: Kysely<Schema>,
  before: string | 'all',
  now: string,
): Promise<void> {
  const lost = owner
    .withTables<EffectTables>()
    .updateTable('effect_run')
    .where('state', '=', 'running')
    .$if(before !== 'all', query => query.where('seen_at', '<', before));
  await lost
    .set({ state: 'failed', failure: 'interrupted', ended_at: now })
    .where('attempts', '>=', mostAttempts)
    .execute();
  await lost.set({ state: 'waiting' }).where('attempts', '<', mostAttempts).execute();
}

export async function takeNext(owner: Kysely<Schema>, now: string): Promise<Taken | null> {
  const row = await owner
    .withTables<EffectTables>()
    .updateTable('effect_run')
    .set({ state: 'running', seen_at: now, attempts: sql`attempts + 1` })
    .where(from =>
      from(
        'id',
        '=',
        from
          .selectFrom('effect_run')
          .select('id')
          .where('state', '=', 'waiting')
          .orderBy('asked_at')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      ),
    )
    .where('state', '=', 'waiting')
    .returning([
      'organisation_id as organisationId',
      'id',
      'plan_id as plan',
      'again_id as again',
      'asked_by as by',
      'input',
    ])
    .executeTakeFirst();
  return row === undefined ? null : { ...row, input: runInputSchema.parse(row.input) };
}

export async function tellProgress(
  owner: Kysely<Schema>,
  taken: Taken,
  progress: RunProgress | null,
  now: string,
): Promise<{ readonly isToEnd: boolean }> {
  const row = await running(owner, taken)
    .set({ seen_at: now, ...(progress === null ? {} : { done: progress.done }) })
    .returning('stop_asked')
    .executeTakeFirst();
  return { isToEnd: row?.stop_asked ?? true };
}

export async function endRun(
  owner: Kysely<Schema>,
  taken: Taken,
  { done, skipped }: RunProgress & { readonly skipped: readonly Skipped[] },
  now: string,
): Promise<void> {
  await running(owner, taken)
    .set({
      state: sql`case when stop_asked then 'stopped' else 'done' end`,
      done,
      skipped: JSON.stringify(skipped),
      ended_at: now,
    })
    .execute();
}

export async function noteFailed(owner: Kysely<Schema>, taken: Taken, now: string): Promise<void> {
  await running(owner, taken).set({ state: 'failed', failure: 'defect', ended_at: now }).execute();
}

export async function layAside(owner: Kysely<Schema>, taken: Taken): Promise<void> {
  await running(owner, taken).set({ state: 'waiting', attempts: sql`attempts - 1` }).execute();
}
