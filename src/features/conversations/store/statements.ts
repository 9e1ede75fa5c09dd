import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { ConversationTables } from './tables.ts';

/** Every statement of a conversation, in whatever state; by day and then in no order that tells anything. */
export async function statementsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  conversation: string,
): Promise<readonly Statement[]> {
  return db
    .withTables<ConversationTables>()
    .selectFrom('conversation_statement')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .select([
      'id',
      'text',
      'origin',
      'origin_id as originId',
      'state',
      'reason',
      'duplicate_of as duplicateOf',
      'sent_on as sentOn',
      'published_on as publishedOn',
      'version',
    ])
    .orderBy('sent_on')
    .orderBy('id')
    .execute();
}
