import { type Generated, type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { OtherDimension, OtherFields, OtherResult } from '../model.ts';

type OtherTables = {
  maturity_other_result: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    model: string;
    year: number;
    index_value: number | null;
    lowest: number;
    highest: number;
    source: string;
    version: Generated<number>;
  };
  maturity_other_dimension: {
    organisation_id: OrganisationId;
    result_id: string;
    position: number;
    name: string;
    value: number;
    area: string | null;
  };
};

/** What other models gave, the latest year first. */
export async function otherResults(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly OtherResult[]> {
  const tables = db.withTables<OtherTables>();
  const results = await tables
    .selectFrom('maturity_other_result')
    .select(['id', 'model', 'year', 'index_value as index', 'lowest', 'highest', 'source', 'version'])
    .where('organisation_id', '=', organisationId)
    .orderBy('year', 'desc')
    .orderBy('model')
    .orderBy('id')
    .execute();
  const dimensions = await tables
    .selectFrom('maturity_other_dimension')
    .select(['result_id', 'name', 'value', 'area'])
    .where('organisation_id', '=', organisationId)
    .orderBy('position')
    .execute();
  const byResult = Map.groupBy(dimensions, ({ result_id }) => result_id);
  return results.map(result => ({
    ...result,
    dimensions: (byResult.get(result.id) ?? []).map(({ result_id: _, ...dimension }) => dimension),
  }));
}

async function insertDimensions(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  result: string,
  dimensions: readonly OtherDimension[],
): Promise<void> {
  if (dimensions.length === 0) return;
  await trx
    .withTables<OtherTables>()
    .insertInto('maturity_other_dimension')
    .values(
      dimensions.map((dimension, position) => ({
        organisation_id: organisationId,
        result_id: result,
        position,
        ...dimension,
      })),
    )
    .execute();
}

export async function insertOther(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { index, dimensions, ...fields }: OtherFields,
): Promise<string> {
  const { id } = await trx
    .withTables<OtherTables>()
    .insertInto('maturity_other_result')
    .values({ organisation_id: organisationId, index_value: index, ...fields })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertDimensions(trx, organisationId, id, dimensions);
  return id;
}

/** Changes a result, its dimensions replaced as a whole; whether it stood in this version. */
export async function updateOther(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { id, version }: Pick<OtherResult, 'id' | 'version'>,
  { index, dimensions, ...fields }: OtherFields,
): Promise<boolean> {
  const tables = trx.withTables<OtherTables>();
  const changed = await tables
    .updateTable('maturity_other_result')
    .set({ index_value: index, ...fields, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) return false;
  await tables
    .deleteFrom('maturity_other_dimension')
    .where('organisation_id', '=', organisationId)
    .where('result_id', '=', id)
    .execute();
  await insertDimensions(trx, organisationId, id, dimensions);
  return true;
}

/** Removes a result; whether it stood in this version. */
export async function deleteOther(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { id, version }: Pick<OtherResult, 'id' | 'version'>,
): Promise<boolean> {
  const removed = await trx
    .withTables<OtherTables>()
    .deleteFrom('maturity_other_result')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}
