import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';

export type Named = { readonly id: string; readonly name: string };

/** The people of the organisation by their identifier; whoever was erased has no name of their own any more. */
export async function namesOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<ReadonlyMap<string, Named & { readonly isErased: boolean }>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'erased_at'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'person')
    .execute();
  return new Map(rows.map(({ id, name, erased_at }) => [id, { id, name, isErased: erased_at !== null }]));
}
