import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type AreaWeights, type SavedSet, type SaveSet, weightsSchema } from '../model/own-peers.ts';
import type { SituationTables } from './tables.ts';

/** The weights that the organisation set, by area. */
export async function peerWeightsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly AreaWeights[]> {
  const rows = await db
    .withTables<SituationTables>()
    .selectFrom('peer_weights')
    .where('organisation_id', '=', organisationId)
    .select(['area', 'version', 'weights'])
    .orderBy('area')
    .execute();
  return rows.map(({ weights, ...row }) => ({ ...row, weights: weightsSchema.parse(weights) }));
}

/** Writes the weights of an area in place of what may stand there; their version counts on. */
export async function writePeerWeights(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { area, weights }: Omit<AreaWeights, 'version'>,
): Promise<AreaWeights> {
  const set = { weights: JSON.stringify(weights) };
  const { version } = await trx
    .withTables<SituationTables>()
    .insertInto('peer_weights')
    .values({ organisation_id: organisationId, area, ...set })
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'area'])
        .doUpdateSet({ ...set, version: sql`peer_weights.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return { area, weights, version };
}

export async function deletePeerWeights(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  area: string,
): Promise<void> {
  await trx
    .withTables<SituationTables>()
    .deleteFrom('peer_weights')
    .where('organisation_id', '=', organisationId)
    .where('area', '=', area)
    .execute();
}

/** The sets that the organisation named, by name, each with its units by code. */
export async function peerSetsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly SavedSet[]> {
  const tables = db.withTables<SituationTables>();
  const sets = await tables
    .selectFrom('peer_set')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'name', 'why', 'version'])
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
  if (sets.length === 0) return [];
  const units = await tables
    .selectFrom('peer_set_unit')
    .where('organisation_id', '=', organisationId)
    .select(['set_id', 'unit_code'])
    .orderBy('unit_code')
    .execute();
  return sets.map(set => ({
    ...set,
    units: units.flatMap(({ set_id, unit_code }) => (set_id === set.id ? [unit_code] : [])),
  }));
}

export async function insertPeerSet(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { name, why, units }: SaveSet,
): Promise<SavedSet> {
  const { id, version } = await trx
    .withTables<SituationTables>()
    .insertInto('peer_set')
    .values({ organisation_id: organisationId, name, why })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  await insertUnits(trx, organisationId, id, units);
  return { id, version, name, why, units };
}

export async function updatePeerSet(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { id, name, why, units }: Omit<SavedSet, 'version'>,
): Promise<SavedSet> {
  const tables = trx.withTables<SituationTables>();
  const { version } = await tables
    .updateTable('peer_set')
    .set({ name, why, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  await tables
    .deleteFrom('peer_set_unit')
    .where('organisation_id', '=', organisationId)
    .where('set_id', '=', id)
    .execute();
  await insertUnits(trx, organisationId, id, units);
  return { id, version, name, why, units };
}

async function insertUnits(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  setId: string,
  units: readonly string[],
): Promise<void> {
  await trx
    .withTables<SituationTables>()
    .insertInto('peer_set_unit')
    .values(units.map(unit => ({ organisation_id: organisationId, set_id: setId, unit_code: unit })))
    .execute();
}

export async function deletePeerSet(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
): Promise<void> {
  await trx
    .withTables<SituationTables>()
    .deleteFrom('peer_set')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}
