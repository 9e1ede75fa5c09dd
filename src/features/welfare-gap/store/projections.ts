import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Projection } from '../model/projection.ts';
import type { WelfareTables } from './tables.ts';

/** Imported projections, by unit and name, with all their values. */
export async function allProjections(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Projection[]> {
  const tables = db.withTables<WelfareTables>();
  const projections = await tables
    .selectFrom('welfare_projection')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'unit_code as unit', 'name', 'base_year as baseYear'])
    .orderBy('unit_code')
    .orderBy('name')
    .orderBy('imported_at')
    .execute();
  const values = await tables
    .selectFrom('welfare_projection_value')
    .where('organisation_id', '=', organisationId)
    .select(['projection_id', 'year', 'age_from', 'age_to', 'persons'])
    .orderBy('year')
    .orderBy('age_from')
    .execute();
  const ofProjection = Map.groupBy(values, ({ projection_id }) => projection_id);
  return projections.map(projection => ({
    ...projection,
    values: (ofProjection.get(projection.id) ?? []).map(({ year, age_from, age_to, persons }) => ({
      year,
      ages: { from: age_from, to: age_to },
      persons,
    })),
  }));
}

export async function insertProjection(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  projection: Omit<Projection, 'id'>,
  by: { readonly person: PersonId; readonly at: Date },
): Promise<string> {
  const tables = trx.withTables<WelfareTables>();
  const { id } = await tables
    .insertInto('welfare_projection')
    .values({
      organisation_id: organisationId,
      unit_code: projection.unit,
      name: projection.name,
      base_year: projection.baseYear,
      imported_by: by.person,
      imported_at: by.at.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tables
    .insertInto('welfare_projection_value')
    .values(
      projection.values.map(({ year, ages, persons }) => ({
        organisation_id: organisationId,
        projection_id: id,
        year,
        age_from: ages.from,
        age_to: ages.to,
        persons,
      })),
    )
    .execute();
  return id;
}

export async function deleteProjection(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  projection: string,
): Promise<void> {
  await trx
    .withTables<WelfareTables>()
    .deleteFrom('welfare_projection')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', projection)
    .execute();
}

/** How many scenarios rest on a projection, those removed among them: they may be wanted back. */
export async function scenariosResting(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  projection: string,
): Promise<number> {
  const rows = await db
    .withTables<WelfareTables>()
    .selectFrom('welfare_scenario')
    .where('organisation_id', '=', organisationId)
    .where('projection_id', '=', projection)
    .select('id')
    .execute();
  return rows.length;
}
