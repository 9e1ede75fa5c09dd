import type { Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';

export async function updateUnit(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  unit: { readonly code: string; readonly name: string },
): Promise<void> {
  await trx
    .updateTable('organisation')
    .set({ unit_code: unit.code, name: unit.name })
    .where('id', '=', organisationId)
    .execute();
}
