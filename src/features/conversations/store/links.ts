import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Batch } from '../model/link.ts';
import type { ConversationTables } from './tables.ts';

type Db = Kysely<Schema>;

/** What a personal link opens. */
export type FoundLink = {
  readonly organisation: OrganisationId;
  readonly id: string;
  readonly conversation: string;
  readonly part: string | null;
  readonly profession: string | null;
  readonly browsers: number;
};

/** The link that a secret opens, as the owner of the tables: whoever comes by it is of no organisation yet. */
export async function linkWithHash(owner: Db, hash: Uint8Array): Promise<FoundLink | null> {
  const found = await owner
    .withTables<ConversationTables>()
    .selectFrom('conversation_link')
    .where('secret_hash', '=', hash)
    .where('is_withdrawn', '=', false)
    .select([
      'organisation_id as organisation',
      'id',
      'conversation_id as conversation',
      'part_invited_id as part',
      'profession_invited_id as profession',
      'browsers',
    ])
    .executeTakeFirst();
  return found ?? null;
}

export async function insertLinks(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  links: {
    readonly conversation: string;
    readonly batch: string;
    readonly part: string | null;
    readonly profession: string | null;
    readonly today: string;
    readonly hashes: readonly Uint8Array[];
    readonly ids: readonly string[];
  },
): Promise<void> {
  await trx
    .withTables<ConversationTables>()
    .insertInto('conversation_link')
    .values(
      // By hash: their order says nothing of the order in which they were handed out.
      links.hashes
        .toSorted((one, other) => Buffer.compare(one, other))
        .map((secret_hash, at) => ({
          organisation_id: organisationId,
          id: links.ids[at],
          conversation_id: links.conversation,
          secret_hash,
          batch: links.batch,
          part_invited_id: links.part,
          profession_invited_id: links.profession,
          made_on: links.today,
        })),
    )
    .execute();
}

/** The groups that a link was made for. */
export async function groupsOfLink(
  db: Db,
  organisationId: OrganisationId,
  link: string,
): Promise<readonly string[]> {
  const found = await db
    .withTables<ConversationTables>()
    .selectFrom('conversation_link')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', link)
    .select(['part_invited_id as part', 'profession_invited_id as profession'])
    .executeTakeFirst();
  return [found?.part ?? null, found?.profession ?? null].filter(group => group !== null);
}

/** One more browser uses the link. */
export async function countBrowser(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  link: string,
): Promise<void> {
  await trx
    .withTables<ConversationTables>()
    .updateTable('conversation_link')
    .set({ browsers: sql`browsers + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', link)
    .execute();
}

/** What was made at once, the latest first. */
export async function batchesOf(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
): Promise<readonly Batch[]> {
  return db
    .withTables<ConversationTables>()
    .selectFrom('conversation_link')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .select([
      'batch',
      'part_invited_id as part',
      'profession_invited_id as profession',
      'made_on as madeOn',
      sql<number>`count(*)`.as('links'),
      sql<boolean>`bool_and(is_withdrawn)`.as('isWithdrawn'),
    ])
    .groupBy(['batch', 'part_invited_id', 'profession_invited_id', 'made_on'])
    .orderBy('made_on', 'desc')
    .orderBy('batch')
    .execute();
}

/** Withdraws the links of a batch; how many they were. */
export async function withdrawBatch(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  conversation: string,
  batch: string,
): Promise<number> {
  const gone = await trx
    .withTables<ConversationTables>()
    .updateTable('conversation_link')
    .set({ is_withdrawn: true })
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .where('batch', '=', batch)
    .returning('id')
    .execute();
  return gone.length;
}
