import { sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Invited } from '../model/conversation.ts';
import type { Choice } from '../model/statement.ts';
import type { ConversationTables } from './tables.ts';

type Within = { readonly organisationId: OrganisationId; readonly conversation: string };

/** Writes who was asked, and how many of each came, under ids that are known already. */
export async function insertGroups(
  trx: Transaction<Schema>,
  { organisationId, conversation }: Within,
  groups: readonly (Invited & { readonly came: number })[],
): Promise<void> {
  const db = trx.withTables<ConversationTables>();
  await db
    .insertInto('conversation_invited')
    .values(
      groups.map(({ id, kind, part, name, people }, position) => ({
        organisation_id: organisationId,
        conversation_id: conversation,
        id,
        kind,
        part_id: part,
        name,
        people,
        position,
      })),
    )
    .execute();
  const came = groups.filter(each => each.came > 0);
  if (came.length === 0) return;
  await db
    .insertInto('conversation_presence')
    .values(
      came.map(group => ({
        organisation_id: organisationId,
        conversation_id: conversation,
        invited_id: group.id,
        people: group.came,
      })),
    )
    .execute();
}

export async function insertImported(
  trx: Transaction<Schema>,
  { organisationId, conversation }: Within,
  statements: readonly { readonly id: string; readonly text: string; readonly on: string }[],
): Promise<void> {
  for (let from = 0; from < statements.length; from += 1000) {
    await trx
      .withTables<ConversationTables>()
      .insertInto('conversation_statement')
      .values(
        statements.slice(from, from + 1000).map(({ id, text, on }) => ({
          organisation_id: organisationId,
          conversation_id: conversation,
          id,
          text,
          origin: 'import' as const,
          state: 'published' as const,
          sent_on: on,
          published_on: on,
        })),
      )
      .execute();
  }
}

export type ImportedVotes = {
  /** Pseudonyms in hexadecimal. */
  readonly voters: readonly string[];
  readonly statements: readonly string[];
  readonly votes: readonly {
    readonly participant: number;
    readonly statement: number;
    readonly choice: Choice;
  }[];
  readonly on: string;
};

/** Writes all votes by one statement of SQL: as lists of places, not as parameters one by one. */
export async function insertVotes(
  trx: Transaction<Schema>,
  { organisationId, conversation }: Within,
  { voters, statements, votes, on }: ImportedVotes,
): Promise<void> {
  const column = (value: (vote: ImportedVotes['votes'][number]) => number) => votes.map(value).join(',');
  await sql`
    insert into conversation_vote (organisation_id, conversation_id, voter, statement_id, choice, voted_on)
    select ${organisationId}::uuid, ${conversation}::uuid, v.voter, s.id, r.choice, ${on}::date
    from unnest(
        string_to_array(${column(({ participant }) => participant + 1)}, ',')::integer[],
        string_to_array(${column(({ statement }) => statement + 1)}, ',')::integer[],
        string_to_array(${column(({ choice }) => choice)}, ',')::smallint[]
      ) as r (participant, statement, choice)
    join (
      select decode(hex, 'hex') as voter, place
      from unnest(string_to_array(${voters.join(',')}, ',')) with ordinality as t (hex, place)
    ) v on v.place = r.participant
    join (
      select id::uuid, place
      from unnest(string_to_array(${statements.join(',')}, ',')) with ordinality as t (id, place)
    ) s on s.place = r.statement
    order by v.voter, s.id`.execute(trx);
}
