import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Absence } from '../model/absence.ts';
import type { ChangeAbsence } from '../model/inputs.ts';
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

type AbsenceFields = Pick<Absence, 'from' | 'to' | 'deputy'>;

export async function insertAbsence(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { person, from, to, deputy }: AbsenceFields & { readonly person: string },
): Promise<string> {
  const { id } = await trx
    .withTables<DutyTables>()
    .insertInto('absence')
    .values({
      organisation_id: organisationId,
      person_id: person,
      from_date: from,
      to_date: to,
      deputy_id: deputy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes an absence at a version; false where somebody was faster. */
export async function updateAbsence(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { absence, version, from, to, deputy }: ChangeAbsence,
): Promise<boolean> {
  const row = await trx
    .withTables<DutyTables>()
    .updateTable('absence')
    .set({ from_date: from, to_date: to, deputy_id: deputy, version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', absence)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteAbsence(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  absence: string,
): Promise<void> {
  await trx
    .withTables<DutyTables>()
    .deleteFrom('absence')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', absence)
    .execute();
}
