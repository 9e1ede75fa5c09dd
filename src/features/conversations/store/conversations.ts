import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Conversation, Invited, Presence } from '../model/conversation.ts';
import type { ConversationTables } from './tables.ts';

type Db = Kysely<Schema>;

const conversations = (db: Db, organisationId: OrganisationId) =>
  db
    .withTables<ConversationTables>()
    .selectFrom('conversation')
    .where('organisation_id', '=', organisationId)
    .select([
      'id',
      'question',
      'background',
      'language',
      'opens_on as opensOn',
      'closes_on as closesOn',
      'promise',
      'promised_on as promisedOn',
      'is_moderated as isModerated',
      'status',
      'closed_on as closedOn',
      'started_by as startedBy',
      'reply',
      'replied_on as repliedOn',
      'version',
    ]);

/** Every conversation, the latest first. */
export async function allConversations(
  db: Db,
  organisationId: OrganisationId,
): Promise<readonly Conversation[]> {
  return conversations(db, organisationId).orderBy('opens_on', 'desc').orderBy('id').execute();
}

export async function conversationById(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Promise<Conversation | null> {
  const found = await conversations(db, organisationId).where('id', '=', id).executeTakeFirst();
  return found ?? null;
}

/** As `conversationById`, and nobody else changes it until the transaction ends. */
export async function holdConversation(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
): Promise<Conversation | null> {
  const found = await conversations(trx, organisationId).where('id', '=', id).forUpdate().executeTakeFirst();
  return found ?? null;
}

export type Told = Omit<
  Conversation,
  'id' | 'status' | 'closedOn' | 'startedBy' | 'reply' | 'repliedOn' | 'version'
>;

const toldColumns = (told: Told) => ({
  question: told.question,
  background: told.background,
  language: told.language,
  opens_on: told.opensOn,
  closes_on: told.closesOn,
  promise: told.promise,
  promised_on: told.promisedOn,
  is_moderated: told.isModerated,
});

export async function insertConversation(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  told: Told,
  startedBy: string,
): Promise<string> {
  const { id } = await trx
    .withTables<ConversationTables>()
    .insertInto('conversation')
    .values({ organisation_id: organisationId, ...toldColumns(told), started_by: startedBy })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type Change = Partial<Told> &
  Partial<Pick<Conversation, 'status' | 'closedOn' | 'reply' | 'repliedOn'>>;

/** Writes what has changed of a conversation that is held, and counts its version on. */
export async function updateConversation(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  before: Conversation,
  change: Change,
): Promise<number> {
  const after = { ...before, ...change };
  const { version } = await trx
    .withTables<ConversationTables>()
    .updateTable('conversation')
    .set({
      ...toldColumns(after),
      status: after.status,
      closed_on: after.closedOn,
      reply: after.reply,
      replied_on: after.repliedOn,
      version: sql`version + 1`,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', before.id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** The groups that are asked, everyone first. */
export async function invitedOf(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
): Promise<readonly Invited[]> {
  return db
    .withTables<ConversationTables>()
    .selectFrom('conversation_invited')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .select(['id', 'kind', 'part_id as part', 'name', 'people'])
    .orderBy('position')
    .execute();
}

/** How many of each group have taken part; a group of which nobody has is left out. */
export async function presenceOf(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
): Promise<readonly Presence[]> {
  return db
    .withTables<ConversationTables>()
    .selectFrom('conversation_presence')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .select(['invited_id as invited', 'people'])
    .orderBy('invited_id')
    .execute();
}

/** Writes the groups anew. Only while nobody has taken part and no link was made. */
export async function replaceInvited(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  conversation: string,
  groups: readonly Omit<Invited, 'id'>[],
): Promise<void> {
  const db = trx.withTables<ConversationTables>();
  await db
    .deleteFrom('conversation_invited')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .execute();
  await db
    .insertInto('conversation_invited')
    .values(
      groups.map(({ kind, part, name, people }, position) => ({
        organisation_id: organisationId,
        conversation_id: conversation,
        kind,
        part_id: part,
        name,
        people,
        position,
      })),
    )
    .execute();
}
