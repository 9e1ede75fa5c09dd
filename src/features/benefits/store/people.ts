import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';

/** The people of the organisation, also those who were erased and have no name of their own any more. */
export async function everybody(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly { readonly id: string; readonly name: string; readonly isErased: boolean }[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'erased_at'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'person')
    .execute();
  return rows
    .map(({ id, name, erased_at }) => ({ id, name, isErased: erased_at !== null }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}
