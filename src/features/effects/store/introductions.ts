import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { AddIntroduction } from '../model/question.ts';
import type { EffectTables } from './tables.ts';

/** A unit known to have introduced a pattern, as somebody found out. */
export type Introduction = AddIntroduction & { readonly id: string; readonly at: string };

export async function allIntroductions(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Introduction[]> {
  return db
    .withTables<EffectTables>()
    .selectFrom('effect_introduction')
    .select(['id', 'pattern', 'unit_code as unit', 'first_year as firstYear', 'source', 'at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('pattern')
    .orderBy('first_year')
    .orderBy('unit_code')
    .execute();
}

/** Undefined where the unit stands there already with that pattern. */
export async function insertIntroduction(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  given: AddIntroduction,
  { at, by }: { readonly at: string; readonly by: PersonId },
): Promise<string | undefined> {
  const row = await trx
    .withTables<EffectTables>()
    .insertInto('effect_introduction')
    .values({
      organisation_id: organisationId,
      pattern: given.pattern,
      unit_code: given.unit,
      first_year: given.firstYear,
      source: given.source,
      at,
      by,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'pattern', 'unit_code']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function deleteIntroduction(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  introduction: string,
): Promise<AddIntroduction | undefined> {
  return trx
    .withTables<EffectTables>()
    .deleteFrom('effect_introduction')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', introduction)
    .returning(['pattern', 'unit_code as unit', 'first_year as firstYear', 'source'])
    .executeTakeFirst();
}
