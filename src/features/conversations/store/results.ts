import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type Brief, briefSchema, type Figures, figuresSchema } from '../model/figures.ts';
import type { ConversationTables } from './tables.ts';

type ResultTables = ConversationTables & {
  conversation_result: {
    organisation_id: OrganisationId;
    conversation_id: string;
    edition: number;
    figures: unknown;
    state: string | null;
    is_final: boolean;
  };
  conversation_result_day: {
    organisation_id: OrganisationId;
    conversation_id: string;
    shown_on: string;
    brief: unknown;
  };
};

type Db = Kysely<Schema>;

export type KeptResult = {
  readonly figures: Figures;
  readonly isFinal: boolean;
};

const kept = (db: Db, organisationId: OrganisationId, conversation: string) =>
  db
    .withTables<ResultTables>()
    .selectFrom('conversation_result')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation);

/** What is shown of a conversation; null where nothing is yet. */
export async function resultOf(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
): Promise<KeptResult | null> {
  const row = await kept(db, organisationId, conversation)
    .select(['figures', 'is_final as isFinal'])
    .executeTakeFirst();
  return row === undefined ? null : { figures: figuresSchema.parse(row.figures), isFinal: row.isFinal };
}

/** Which edition is kept, and whether it is the last; null where none is. */
export async function editionKept(db: Db, organisationId: OrganisationId, conversation: string) {
  const row = await kept(db, organisationId, conversation)
    .select(['edition', 'is_final as isFinal'])
    .executeTakeFirst();
  return row ?? null;
}

/** What the next edition depends on: never for a page. */
export async function stateOf(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
): Promise<string | null> {
  const row = await kept(db, organisationId, conversation).select('state').executeTakeFirst();
  return row?.state ?? null;
}

/** Each day's last edition, in brief, the first day first. */
export async function daysOf(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
): Promise<readonly (Brief & { readonly on: string })[]> {
  const rows = await db
    .withTables<ResultTables>()
    .selectFrom('conversation_result_day')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .select(['shown_on as on', 'brief'])
    .orderBy('shown_on')
    .execute();
  return rows.map(({ on, brief }) => ({ on, ...briefSchema.parse(brief) }));
}

export type NewResult = {
  /** The edition that this one follows; null for the first. */
  readonly after: number | null;
  readonly figures: Figures;
  readonly state: string | null;
  readonly isFinal: boolean;
  /** Null where nothing has moved since the edition before. */
  readonly brief: Brief | null;
  readonly on: string;
};

/** Keeps an edition; false where another process has kept one meanwhile. */
export async function keepResult(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  conversation: string,
  { after, figures, state, isFinal, brief, on }: NewResult,
): Promise<boolean> {
  const db = trx.withTables<ResultTables>();
  const values = { edition: figures.edition, figures: JSON.stringify(figures), state, is_final: isFinal };
  const written =
    after === null
      ? await db
          .insertInto('conversation_result')
          .values({ organisation_id: organisationId, conversation_id: conversation, ...values })
          .onConflict(conflict => conflict.doNothing())
          .returning('edition')
          .executeTakeFirst()
      : await db
          .updateTable('conversation_result')
          .set(values)
          .where('organisation_id', '=', organisationId)
          .where('conversation_id', '=', conversation)
          .where('edition', '=', after)
          .where('is_final', '=', false)
          .returning('edition')
          .executeTakeFirst();
  if (written === undefined) return false;
  if (brief === null) return true;
  await db
    .insertInto('conversation_result_day')
    .values({
      organisation_id: organisationId,
      conversation_id: conversation,
      shown_on: on,
      brief: JSON.stringify(brief),
    })
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'conversation_id', 'shown_on'])
        .doUpdateSet({ brief: JSON.stringify(brief) }),
    )
    .execute();
  return true;
}

/** What is shown stays as it is, and what it was made from is destroyed. */
export async function finishResult(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  conversation: string,
): Promise<void> {
  await trx
    .withTables<ResultTables>()
    .updateTable('conversation_result')
    .set({ state: null, is_final: true })
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .execute();
}

export type Unfinished = {
  readonly organisationId: OrganisationId;
  readonly conversation: string;
  readonly isClosed: boolean;
};

/** What the server asks as the owner of the tables: conversations of every organisation whose last edition is not out. */
export async function unfinished(owner: Db): Promise<readonly Unfinished[]> {
  const rows = await owner
    .withTables<ResultTables>()
    .selectFrom('conversation as c')
    .leftJoin('conversation_result as r', join =>
      join.onRef('r.organisation_id', '=', 'c.organisation_id').onRef('r.conversation_id', '=', 'c.id'),
    )
    .where('c.status', '!=', 'draft')
    .where(where => where.or([where('r.is_final', 'is', null), where('r.is_final', '=', false)]))
    .select(['c.organisation_id as organisationId', 'c.id as conversation', 'c.status'])
    .execute();
  return rows.map(({ status, ...row }) => ({ ...row, isClosed: status === 'closed' }));
}

/** How many votes of each kind a statement has: where they are what they were, nothing is read anew. */
export async function talliesOf(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .withTables<ConversationTables>()
    .selectFrom('conversation_vote')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .groupBy('statement_id')
    .select([
      'statement_id as statement',
      sql<number>`count(*)::int`.as('votes'),
      sql<number>`sum(choice)::int`.as('balance'),
      sql<number>`sum(choice * choice)::int`.as('sides'),
    ])
    .execute();
  return new Map(
    rows.map(({ statement, votes, balance, sides }) => [statement, `${votes} ${balance} ${sides}`]),
  );
}

/** The votes on some statements, by pseudonym: a row for each statement, since one for each vote takes several times as long to read. */
export async function votesOn(
  db: Db,
  organisationId: OrganisationId,
  conversation: string,
  statements: readonly string[],
): Promise<
  readonly { readonly statement: string; readonly voters: Uint8Array; readonly choices: Int8Array }[]
> {
  if (statements.length === 0) return [];
  const rows = await db
    .withTables<ConversationTables>()
    .selectFrom('conversation_vote')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .where('statement_id', '=', sql<string>`any(${statements}::uuid[])`)
    .groupBy('statement_id')
    .select([
      'statement_id as statement',
      sql<Uint8Array>`string_agg(voter, ''::bytea order by voter)`.as('voters'),
      // 1, 2 and 3 in the place of −1, 0 and 1: one character each.
      sql<string>`string_agg((choice + 2)::text, '' order by voter)`.as('choices'),
    ])
    .execute();
  return rows.map(({ statement, voters, choices }) => ({
    statement,
    voters,
    choices: Int8Array.from(choices, each => Number(each) - 2),
  }));
}
