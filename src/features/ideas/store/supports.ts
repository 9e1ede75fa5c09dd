import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { IdeaTables } from './tables.ts';

export type Support = { readonly count: number; readonly isOwn: boolean };

/** How many support each idea, and whether this person is one of them. */
export async function supportsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  person: string,
): Promise<ReadonlyMap<string, Support>> {
  const rows = await db
    .withTables<IdeaTables>()
    .selectFrom('idea_support')
    .select([
      'idea_id as idea',
      sql<number>`count(*)`.as('count'),
      sql<boolean>`bool_or(person_id = ${person})`.as('isOwn'),
    ])
    .where('organisation_id', '=', organisationId)
    .groupBy('idea_id')
    .execute();
  return new Map(rows.map(({ idea, count, isOwn }) => [idea, { count, isOwn }]));
}

/** Supported already, nothing changes. */
export async function insertSupport(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  given: { readonly idea: string; readonly person: PersonId; readonly at: string },
): Promise<boolean> {
  const row = await trx
    .withTables<IdeaTables>()
    .insertInto('idea_support')
    .values({
      organisation_id: organisationId,
      idea_id: given.idea,
      person_id: given.person,
      since: given.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('idea_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteSupport(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  idea: string,
  person: PersonId,
): Promise<boolean> {
  const row = await trx
    .withTables<IdeaTables>()
    .deleteFrom('idea_support')
    .where('organisation_id', '=', organisationId)
    .where('idea_id', '=', idea)
    .where('person_id', '=', person)
    .returning('idea_id')
    .executeTakeFirst();
  return row !== undefined;
}
