import { randomBytes } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { ConversationTables } from './tables.ts';

export async function putHalf(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  conversation: string,
  half: Uint8Array,
): Promise<void> {
  await trx
    .withTables<ConversationTables>()
    .insertInto('conversation_secret')
    .values({ organisation_id: organisationId, conversation_id: conversation, half })
    .execute();
}

/**
 * Takes away what could tie a vote to somebody: half the key, who has been counted and who wrote what. Voters get other
 * names, by a key that nobody keeps, and the rows are written anew in their order: neither where they lie nor which
 * transaction wrote them tells any more when they were cast.
 */
export async function forgetWho(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  conversation: string,
): Promise<void> {
  const db = trx.withTables<ConversationTables>();
  for (const table of ['conversation_secret', 'conversation_counted'] as const) {
    await db
      .deleteFrom(table)
      .where('organisation_id', '=', organisationId)
      .where('conversation_id', '=', conversation)
      .execute();
  }
  await db
    .updateTable('conversation_statement')
    .set({ author: null })
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .where('author', 'is not', null)
    .execute();
  await db
    .updateTable('conversation_link')
    .set({ browsers: 0 })
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .execute();
  await sql`with cast_before as (
      delete from conversation_vote where organisation_id = ${organisationId} and conversation_id = ${conversation}
      returning voter, statement_id, choice, voted_on
    )
    insert into conversation_vote (organisation_id, conversation_id, voter, statement_id, choice, voted_on)
    select ${organisationId}::uuid, ${conversation}::uuid, sha256(${randomBytes(32)}::bytea || voter), statement_id, choice, voted_on
    from cast_before order by 3, 4`.execute(trx);
}

/** Conversations whose last day has passed and that nobody has closed. */
export async function endedBefore(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  today: string,
): Promise<readonly string[]> {
  const rows = await db
    .withTables<ConversationTables>()
    .selectFrom('conversation')
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'opened')
    .where('closes_on', '<', today)
    .select('id')
    .orderBy('closes_on')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
