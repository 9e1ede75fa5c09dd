import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type AimWeights, aims, equalWeights, type SetAimWeights } from '../model/aim.ts';
import type { DirectionTables } from './tables.ts';

/** The weights as they were last set, with their version; equal ones of version 0 before that. */
export async function setWeights(db: Kysely<Schema>, organisationId: OrganisationId): Promise<SetAimWeights> {
  const rows = await db
    .withTables<DirectionTables>()
    .selectFrom('aim_weight')
    .where('organisation_id', '=', organisationId)
    .select(['aim', 'weight', 'version'])
    .execute();
  const weights = { ...equalWeights, ...Object.fromEntries(rows.map(({ aim, weight }) => [aim, weight])) };
  return { weights, version: Math.max(0, ...rows.map(({ version }) => version)) };
}

/** How much each aim weighs beside the others. */
export async function aimWeights(db: Kysely<Schema>, organisationId: OrganisationId): Promise<AimWeights> {
  return (await setWeights(db, organisationId)).weights;
}

export async function writeWeights(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { weights, version }: SetAimWeights,
): Promise<void> {
  for (const aim of aims) {
    await trx
      .withTables<DirectionTables>()
      .insertInto('aim_weight')
      .values({ organisation_id: organisationId, aim, weight: weights[aim], version })
      .onConflict(conflict =>
        conflict.columns(['organisation_id', 'aim']).doUpdateSet({ weight: weights[aim], version }),
      )
      .execute();
  }
}
