import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type PlanningSetting, usualSetting } from '../model/setting.ts';
import type { InitiativeTables } from './tables.ts';

/** What the organisation counts periods and amounts in; the usual, with version 0, while it has not chosen. */
export async function planningSetting(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  now: Date,
): Promise<PlanningSetting> {
  const row = await db
    .withTables<InitiativeTables>()
    .selectFrom('planning_setting')
    .select([
      'first_year as firstYear',
      'years',
      'periods_per_year as periodsPerYear',
      'price_year as priceYear',
      'discount_rate as discountRate',
      'version',
    ])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ?? usualSetting(now.getUTCFullYear());
}

/** Writes the setting over the version that whoever changes it has seen. */
export async function writeSetting(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  setting: PlanningSetting,
): Promise<PlanningSetting> {
  const row = {
    first_year: setting.firstYear,
    years: setting.years,
    periods_per_year: setting.periodsPerYear,
    price_year: setting.priceYear,
    discount_rate: setting.discountRate,
  };
  const { version } = await trx
    .withTables<InitiativeTables>()
    .insertInto('planning_setting')
    .values({ organisation_id: organisationId, ...row })
    .onConflict(conflict =>
      conflict.column('organisation_id').doUpdateSet({ ...row, version: sql`planning_setting.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return { ...setting, version };
}
