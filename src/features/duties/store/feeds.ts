import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { DutyTables } from './tables.ts';

export type Feed = { readonly id: string; readonly createdAt: string; readonly lastUsedOn: string | null };

/** The address by which a person's calendar fetches their duties; null where there is none that holds. */
export async function feedOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  person: string,
): Promise<Feed | null> {
  const row = await db
    .withTables<DutyTables>()
    .selectFrom('calendar_feed')
    .select(['id', 'created_at as createdAt', 'last_used_on as lastUsedOn'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertFeed(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { person, hash, at }: { readonly person: string; readonly hash: Uint8Array; readonly at: string },
): Promise<string> {
  const { id } = await trx
    .withTables<DutyTables>()
    .insertInto('calendar_feed')
    .values({
      organisation_id: organisationId,
      person_id: person,
      secret_hash: hash,
      created_at: at,
      revoked_at: null,
      last_used_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends a feed that holds. */
export async function setFeedRevoked(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  feed: string,
  at: string,
): Promise<void> {
  await trx
    .withTables<DutyTables>()
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', feed)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Whose feed a secret opens, past the walls: whoever asks is known by it alone. Notes the day it was used. */
export async function feedWithHash(
  owner: Kysely<Schema>,
  hash: Uint8Array,
  today: string,
): Promise<{ readonly organisation: OrganisationId; readonly person: PersonId } | null> {
  const own = owner.withTables<DutyTables>();
  const row = await own
    .selectFrom('calendar_feed')
    .select(['organisation_id', 'id', sql<PersonId>`person_id`.as('person'), 'last_used_on'])
    .where('secret_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.last_used_on !== today) {
    await own
      .updateTable('calendar_feed')
      .set({ last_used_on: today })
      .where('organisation_id', '=', row.organisation_id)
      .where('id', '=', row.id)
      .execute();
  }
  return { organisation: row.organisation_id, person: row.person };
}
