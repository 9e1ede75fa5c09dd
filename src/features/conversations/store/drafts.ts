import type { Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { ConversationTables } from './tables.ts';

/** Removes a conversation that was never opened, with all that hangs on it. */
export async function deleteDraft(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  conversation: string,
): Promise<void> {
  const db = trx.withTables<ConversationTables>();
  for (const table of ['conversation_link', 'conversation_statement', 'conversation_invited'] as const) {
    await db
      .deleteFrom(table)
      .where('organisation_id', '=', organisationId)
      .where('conversation_id', '=', conversation)
      .execute();
  }
  await db
    .deleteFrom('conversation')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', conversation)
    .where('status', '=', 'draft')
    .execute();
}
