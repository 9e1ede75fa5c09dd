import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Absence } from '../model/absence.ts';
import type { DutyTables } from './tables.ts';

/** Every absence that there is or was, by its first day. */
export async function allAbsences(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Absence[]> {
  return db
    .withTables<DutyTables>()
    .selectFrom('absence')
    .select([
      'id',
      'person_id as person',
      'from_date as from',
      'to_date as to',
      'deputy_id as deputy',
      'version',
    ])
    .where('organisation_id', '=', organisationId)
    .orderBy('from_date')
    .orderBy('id')
    .execute();
}
