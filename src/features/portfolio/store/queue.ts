import { type Kysely, sql } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import {
  type CalculationInput,
  type CalculationProgress,
  calculationInputSchema,
} from '../model/calculation.ts';
import type { CalculationResult } from '../model/result.ts';
import type { PortfolioTables } from './tables.ts';

// What the server asks as the owner of the tables, across organisations: what waits to be calculated, in order.

export type Taken = {
  readonly organisationId: OrganisationId;
  readonly id: string;
  readonly input: CalculationInput;
};

/** A second try, and then no more: what ends the process every time must not do so for ever. */
const mostAttempts = 2;

/**
 * Gives back what nobody works on any more: running, and not heard of since. `all` where no other process can be at work.
 */
export async function giveBackLost(
  owner: Kysely<Schema>,
  before: string | 'all',
  now: string,
): Promise<void> {
  const lost = owner
    .withTables<PortfolioTables>()
    .updateTable('calculation')
    .where('state', '=', 'running')
    .$if(before !== 'all', query => query.where('seen_at', '<', before));
  await lost
    .set({ state: 'failed', failure: 'interrupted', ended_at: now })
    .where('attempts', '>=', mostAttempts)
    .execute();
  await lost.set({ state: 'waiting', progress: null }).where('attempts', '<', mostAttempts).execute();
}

/** Takes the one that has waited longest; no two processes take the same. */
export async function takeNext(owner: Kysely<Schema>, now: string): Promise<Taken | null> {
  const row = await owner
    .withTables<PortfolioTables>()
    .updateTable('calculation')
    .set({ state: 'running', seen_at: now, attempts: sql`attempts + 1`, progress: null })
    .where(from =>
      from(
        'id',
        '=',
        from
          .selectFrom('calculation')
          .select('id')
          .where('state', '=', 'waiting')
          .orderBy('asked_at')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      ),
    )
    .where('state', '=', 'waiting')
    .returning(['organisation_id as organisationId', 'id', 'input'])
    .executeTakeFirst();
  return row === undefined ? null : { ...row, input: calculationInputSchema.parse(row.input) };
}

/** Says how far it has come; whether it is to end: asked to, or gone with its scenario. */
export async function tellProgress(
  owner: Kysely<Schema>,
  { organisationId, id }: Taken,
  progress: CalculationProgress | null,
  now: string,
): Promise<{ readonly isToEnd: boolean }> {
  const row = await owner
    .withTables<PortfolioTables>()
    .updateTable('calculation')
    .set({ seen_at: now, ...(progress === null ? {} : { progress: JSON.stringify(progress) }) })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('stop_asked')
    .executeTakeFirst();
  return { isToEnd: row?.stop_asked ?? true };
}

/** Keeps what came of it: done, or stopped with the best so far. */
export async function keepResult(
  owner: Kysely<Schema>,
  { organisationId, id }: Taken,
  result: CalculationResult,
  now: string,
): Promise<void> {
  await owner
    .withTables<PortfolioTables>()
    .updateTable('calculation')
    .set({
      state: sql`case when stop_asked then 'stopped' else 'done' end`,
      result: JSON.stringify(result),
      ended_at: now,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

export async function noteFailed(
  owner: Kysely<Schema>,
  { organisationId, id }: Taken,
  now: string,
): Promise<void> {
  await owner
    .withTables<PortfolioTables>()
    .updateTable('calculation')
    .set({ state: 'failed', failure: 'defect', ended_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** Lays one aside that was begun, as if it had not been: the process is told to stop. */
export async function layAside(owner: Kysely<Schema>, { organisationId, id }: Taken): Promise<void> {
  await owner
    .withTables<PortfolioTables>()
    .updateTable('calculation')
    .set({ state: 'waiting', progress: null, attempts: sql`attempts - 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}
