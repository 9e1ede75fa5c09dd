import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Close, Closing } from '../model/closing.ts';
import type { BenefitTables } from './tables.ts';

/** What was learned at each closing, the latest first. */
export async function allClosings(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Closing[]> {
  return db
    .withTables<BenefitTables>()
    .selectFrom('benefit_closing')
    .select([
      'id',
      'initiative_id as initiative',
      'reasons',
      'lesson',
      'closed_at as closedAt',
      'closed_by as closedBy',
    ])
    .where('organisation_id', '=', organisationId)
    .orderBy('closed_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function insertClosing(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { initiative, reasons, lesson }: Close,
  given: { readonly at: string; readonly by: string },
): Promise<string> {
  const { id } = await trx
    .withTables<BenefitTables>()
    .insertInto('benefit_closing')
    .values({
      organisation_id: organisationId,
      initiative_id: initiative,
      reasons: JSON.stringify(reasons),
      lesson,
      closed_at: given.at,
      closed_by: given.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
