import { type Kysely, sql } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Choice } from '../model/statement.ts';
import type { ConversationTables } from './tables.ts';

/** A vote of the participant at this place among the voters. */
export type VoteRow = {
  readonly participant: number;
  readonly statement: string;
  readonly choice: Choice;
  readonly on: string;
};

/** `voters` are pseudonyms, in their own order; they are for comparing with an earlier reading and never shown. */
export type Votes = { readonly voters: readonly string[]; readonly rows: readonly VoteRow[] };

/** Every vote of a conversation, also on statements that have been withdrawn since. */
export async function votesOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  conversation: string,
): Promise<Votes> {
  const kept = await db
    .withTables<ConversationTables>()
    .selectFrom('conversation_vote')
    .where('organisation_id', '=', organisationId)
    .where('conversation_id', '=', conversation)
    .select([
      sql<string>`encode(voter, 'hex')`.as('voter'),
      'statement_id as statement',
      'choice',
      'voted_on as on',
    ])
    .orderBy('voter')
    .orderBy('statement_id')
    .execute();
  const voters: string[] = [];
  const rows = kept.map(({ voter, statement, choice, on }) => {
    if (voters.at(-1) !== voter) voters.push(voter);
    return { participant: voters.length - 1, statement, choice, on };
  });
  return { voters, rows };
}
