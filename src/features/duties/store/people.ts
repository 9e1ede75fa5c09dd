import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';

export type KnownPerson = { readonly id: string; readonly name: string; readonly hasLeft: boolean };

/** The people of the organisation by name, also those who were erased: they have left. */
export async function everybody(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly KnownPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'erased_at'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'person')
    .execute();
  return rows
    .map(({ id, name, erased_at }) => ({ id, name, hasLeft: erased_at !== null }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}

/** Lets one change of the rule, of absences or of what was told at a time look at the whole of them. */
export async function holdDuties(trx: Transaction<Schema>, organisationId: OrganisationId): Promise<void> {
  await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}
