import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { ConversationTables } from './tables.ts';

const statements = (db: Kysely<Schema>, organisationId: OrganisationId) =>
  db
    .withTables<ConversationTables>()
    .selectFrom('conversation_statement')
    .where('organisation_id', '=', organisationId)
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
    ]);

/** Every statement of a conversation, in whatever state; by day and then in no order that tells anything. */
export async function statementsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  conversation: string,
): Promise<readonly Statement[]> {
  return statements(db, organisationId)
    .where('conversation_id', '=', conversation)
    .orderBy('sent_on')
    .orderBy('id')
    .execute();
}

type NewStatement = Pick<Statement, 'text' | 'origin' | 'originId' | 'state'> & {
  readonly author: Uint8Array | null;
};

export async function insertStatements(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  conversation: string,
  statements: readonly NewStatement[],
  today: string,
): Promise<readonly string[]> {
  const made = await trx
    .withTables<ConversationTables>()
    .insertInto('conversation_statement')
    .values(
      statements.map(({ text, origin, originId, state, author }) => ({
        organisation_id: organisationId,
        conversation_id: conversation,
        text,
        origin,
        origin_id: originId,
        author,
        state,
        reason: null,
        duplicate_of: null,
        sent_on: today,
        published_on: state === 'published' ? today : null,
        moderated_by: null,
        moderated_on: null,
      })),
    )
    .returning('id')
    .execute();
  return made.map(({ id }) => id);
}

/** A statement with the conversation it is of. */
export async function statementById(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  statement: string,
): Promise<(Statement & { readonly conversation: string }) | null> {
  const found = await statements(db, organisationId)
    .where('id', '=', statement)
    .select('conversation_id as conversation')
    .executeTakeFirst();
  return found ?? null;
}

/** As `statementById`, held until the transaction ends. */
export async function holdStatement(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  statement: string,
): Promise<(Statement & { readonly conversation: string }) | null> {
  const found = await statements(trx, organisationId)
    .where('id', '=', statement)
    .select('conversation_id as conversation')
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

export async function updateStatement(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  before: Statement,
  change: Partial<Pick<Statement, 'text' | 'state' | 'reason' | 'duplicateOf' | 'publishedOn'>>,
  moderated: { readonly by: string; readonly on: string },
): Promise<number> {
  const after = { ...before, ...change };
  const { version } = await trx
    .withTables<ConversationTables>()
    .updateTable('conversation_statement')
    .set({
      text: after.text,
      state: after.state,
      reason: after.reason,
      duplicate_of: after.duplicateOf,
      published_on: after.publishedOn,
      moderated_by: moderated.by,
      moderated_on: moderated.on,
      version: sql`version + 1`,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', before.id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

export async function hasVotes(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { conversation, statement }: { readonly conversation: string; readonly statement?: string },
): Promise<boolean> {
  let asked = db
    .withTables<ConversationTables>()
    .selectFrom('conversation_vote')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .select('statement_id')
    .limit(1);
  if (statement !== undefined) asked = asked.where('statement_id', '=', statement);
  return (await asked.executeTakeFirst()) !== undefined;
}

/** The names of the organisation's people, which no statement may hold. */
export async function namesOfPeople(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('person')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'person')
    .where('erased_at', 'is', null)
    .select(['id', 'name'])
    .execute();
  return new Map(rows.map(({ id, name }) => [String(id), name]));
}
