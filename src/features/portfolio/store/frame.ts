import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type Frame, frameSchema, noFrame } from '../model/frame.ts';
import type { PortfolioTables } from './tables.ts';

/** The frame of the plan; one without limits where none has been set. */
export async function findFrame(db: Kysely<Schema>, organisationId: OrganisationId): Promise<Frame> {
  const row = await db
    .withTables<PortfolioTables>()
    .selectFrom('portfolio_frame')
    .select(['budgets', 'capacities', 'at_a_time as atATime', 'version'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row === undefined ? noFrame : { ...frameSchema.parse(row), version: row.version };
}

/** Writes the frame over the version seen, 0 for the first; the new version, or null where it is another by now. */
export async function writeFrame(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { version, budgets, capacities, atATime }: Frame,
): Promise<number | null> {
  const tables = trx.withTables<PortfolioTables>();
  const row = {
    budgets: JSON.stringify(budgets),
    capacities: JSON.stringify(capacities),
    at_a_time: JSON.stringify(atATime),
  };
  const written =
    version === 0
      ? await tables
          .insertInto('portfolio_frame')
          .values({ organisation_id: organisationId, ...row })
          .onConflict(conflict => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tables
          .updateTable('portfolio_frame')
          .set({ ...row, version: sql`version + 1` })
          .where('organisation_id', '=', organisationId)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
  return written?.version ?? null;
}
