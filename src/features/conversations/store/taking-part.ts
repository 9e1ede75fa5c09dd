import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Choice } from '../model/statement.ts';
import type { OwnStatement } from '../model/taking-part.ts';
import type { ConversationTables } from './tables.ts';

type Db = Kysely<Schema>;
type Trx = Transaction<Schema>;

export type OwnVote = { readonly statement: string; readonly choice: Choice };

/** Half the key of the pseudonyms of a conversation; null where it has not been opened, or is closed. */
export async function halfOf(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
): Promise<Uint8Array | null> {
  const found = await db
    .withTables<ConversationTables>()
    .selectFrom('conversation_secret')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .select('half')
    .executeTakeFirst();
  return found?.half ?? null;
}

/** An answer to a statement, by a pseudonym. */
export type Ballot = {
  readonly conversation: string;
  readonly statement: string;
  readonly voter: Uint8Array;
  readonly choice: Choice;
};

/**
 * Keeps votes where the conversation is open and the statement published, and holds both so until the transaction ends;
 * tells of each whether it was kept. A vote before it by the same voter on the same statement gives way, also one of these.
 * The conversation is named, and held, first: as everybody holds them.
 */
export async function putVotes(
  trx: Trx,
  organisationId: OrganisationId,
  ballots: readonly Ballot[],
  today: string,
): Promise<readonly boolean[]> {
  const last = new Map<string, Ballot & { readonly hex: string }>();
  const keys = ballots.map(ballot => {
    const hex = Buffer.from(ballot.voter).toString('hex');
    const key = `${ballot.statement} ${hex}`;
    last.set(key, { ...ballot, hex });
    return key;
  });
  const sent = [...last.values()].map(({ conversation, statement, hex, choice }) => ({
    conversation,
    statement,
    voter: hex,
    choice,
  }));
  const { rows } = await sql<{ statement: string; voter: string }>`with sent as (
      select conversation, statement, decode(voter, 'hex') as voter, choice
      from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb)
        as sent(conversation uuid, statement uuid, voter text, choice smallint)
    ), open as (
      select statement.id, conversation.id as conversation_id
      from conversation
      join conversation_statement as statement on statement.organisation_id = conversation.organisation_id
        and statement.conversation_id = conversation.id
      where conversation.organisation_id = ${organisationId} and statement.id in (select statement from sent)
        and statement.state = 'published' and conversation.status = 'opened'
        and ${today}::date between conversation.opens_on and conversation.closes_on
      for share
    )
    insert into conversation_vote (organisation_id, conversation_id, voter, statement_id, choice, voted_on)
    select ${organisationId}::uuid, open.conversation_id, sent.voter, open.id, sent.choice, ${today}::date
    from sent join open on open.id = sent.statement and open.conversation_id = sent.conversation
    on conflict (organisation_id, conversation_id, voter, statement_id)
      do update set choice = excluded.choice, voted_on = excluded.voted_on
    returning statement_id as statement, encode(voter, 'hex') as voter`.execute(trx);
  const kept = new Set(rows.map(({ statement, voter }) => `${statement} ${voter}`));
  return keys.map(key => kept.has(key));
}

function voteIn(text: string): OwnVote {
  const [statement = '', choice] = text.split(' ');
  return { statement, choice: choice === '1' ? 1 : choice === '-1' ? -1 : 0 };
}

/** What voters have answered, in no order that tells anything, by their pseudonyms in hexadecimal. */
export async function votesByEach(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
  voters: readonly Uint8Array[],
): Promise<ReadonlyMap<string, readonly OwnVote[]>> {
  const rows = await db
    .withTables<ConversationTables>()
    .selectFrom('conversation_vote')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .where('voter', '=', sql<Uint8Array>`any(${voters}::bytea[])`)
    .groupBy('voter')
    // One row for each: a row for each answer costs several times as much to send and to read.
    .select([
      sql<string>`encode(voter, 'hex')`.as('voter'),
      sql<string>`string_agg(statement_id || ' ' || choice, ';')`.as('votes'),
    ])
    .execute();
  return new Map(rows.map(({ voter, votes }) => [voter, votes.split(';').map(voteIn)]));
}

export async function isCounted(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
  mark: Uint8Array,
): Promise<boolean> {
  const found = await db
    .withTables<ConversationTables>()
    .selectFrom('conversation_counted')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .where('mark', '=', mark)
    .select('mark')
    .executeTakeFirst();
  return found !== undefined;
}

/** Marks that somebody was counted; false where they were already. */
export async function putMark(
  trx: Trx,
  organisationId: OrganisationId,
  conversation: string,
  mark: Uint8Array,
): Promise<boolean> {
  const made = await trx
    .withTables<ConversationTables>()
    .insertInto('conversation_counted')
    .values({ organisation_id: organisationId, conversation_id: conversation, mark })
    .onConflict(conflict => conflict.doNothing())
    .returning('conversation_id')
    .executeTakeFirst();
  return made !== undefined;
}

/** One more has taken part of each of the groups. */
export async function countPresence(
  trx: Trx,
  organisationId: OrganisationId,
  conversation: string,
  groups: readonly string[],
): Promise<void> {
  for (const invited_id of groups.toSorted()) {
    await trx
      .withTables<ConversationTables>()
      .insertInto('conversation_presence')
      .values({ organisation_id: organisationId, conversation_id: conversation, invited_id, people: 1 })
      .onConflict(conflict =>
        conflict
          .columns(['organisation_id', 'conversation_id', 'invited_id'])
          .doUpdateSet({ people: sql`conversation_presence.people + 1` }),
      )
      .execute();
  }
}

export async function statementsBy(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
  author: Uint8Array,
): Promise<readonly OwnStatement[]> {
  return db
    .withTables<ConversationTables>()
    .selectFrom('conversation_statement')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .where('author', '=', author)
    .select(['id', 'text', 'state', 'reason'])
    .orderBy('sent_on')
    .orderBy('id')
    .execute();
}

/** How often each statement has been answered, and how. */
export async function talliesOf(db: Db, organisationId: OrganisationId, conversation: string) {
  return db
    .withTables<ConversationTables>()
    .selectFrom('conversation_vote')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .select([
      'statement_id as statement',
      sql<number>`count(*) filter (where choice = 1)`.as('agree'),
      sql<number>`count(*) filter (where choice = -1)`.as('disagree'),
      sql<number>`count(*) filter (where choice = 0)`.as('pass'),
    ])
    .groupBy('statement_id')
    .execute();
}
