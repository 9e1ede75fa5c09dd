import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Commitment } from '../model/commitment.ts';
import type { DecisionTables } from './tables.ts';

const columns = [
  'id',
  'decision_id as decision',
  'initiative_id as initiative',
  'owner_id as owner',
  'from_date as fromDate',
  'to_date as toDate',
  'accepted_at as acceptedAt',
  'cause',
  'version',
] as const;

/** Every commitment there is or was, in the order they were made. */
export async function allCommitments(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Commitment[]> {
  return db
    .withTables<DecisionTables>()
    .selectFrom('commitment')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .orderBy('from_date')
    .orderBy(sql`to_date nulls last`)
    .orderBy('id')
    .execute();
}

export async function insertCommitment(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  {
    decision,
    initiative,
    owner,
    fromDate,
    cause,
  }: Omit<Commitment, 'id' | 'toDate' | 'acceptedAt' | 'version'>,
): Promise<string> {
  const { id } = await trx
    .withTables<DecisionTables>()
    .insertInto('commitment')
    .values({
      organisation_id: organisationId,
      decision_id: decision,
      initiative_id: initiative,
      owner_id: owner,
      from_date: fromDate,
      to_date: null,
      accepted_at: null,
      cause,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Sets the moment it was accepted, or its last day. */
export async function updateCommitment(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  commitment: string,
  set: { readonly acceptedAt: string } | { readonly toDate: string },
): Promise<void> {
  await trx
    .withTables<DecisionTables>()
    .updateTable('commitment')
    .set({
      version: sql`version + 1`,
      ...('acceptedAt' in set ? { accepted_at: set.acceptedAt } : { to_date: set.toDate }),
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', commitment)
    .execute();
}
