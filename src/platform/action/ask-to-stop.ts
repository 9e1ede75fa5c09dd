import { sql, type Transaction } from 'kysely';
import type { OrganisationId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';

/**
 * Asks whoever works on a row of `table` to end; what nobody has begun ends here. False where it has ended already, or is not
 * there. For tables of work that is asked for, waits, and is done beside the pages: with `state`, `stop_asked` and `ended_at`.
 */
export async function askToStop(
  trx: Transaction<Schema>,
  table: string,
  organisationId: OrganisationId,
  id: string,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`update ${sql.table(table)} set stop_asked = true,
      state = case state when 'waiting' then 'stopped' else state end,
      ended_at = case state when 'waiting' then ${at.toISOString()}::timestamptz else ended_at end
    where organisation_id = ${organisationId} and id = ${id} and state in ('waiting', 'running')
    returning id`.execute(trx);
  return rows.length > 0;
}
