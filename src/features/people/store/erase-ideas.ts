import type { Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';

type TablesOfIdeas = {
  idea: { organisation_id: OrganisationId; id: string; author_id: PersonId | null; is_signed: boolean };
  idea_file: {
    organisation_id: OrganisationId;
    id: string;
    idea_id: string;
    name: string | null;
    removed_at: string | null;
  };
  idea_file_content: { organisation_id: OrganisationId; file_id: string };
};

/**
 * Ideas stay, and nothing tells any more who left them – also where the name is kept for another reason. Their files go, since
 * nobody else knows what of a person they hold.
 */
export async function partFromIdeas(
  owner: Transaction<Schema>,
  organisation: OrganisationId,
  person: PersonId,
  at: Date,
): Promise<void> {
  const own = owner.withTables<TablesOfIdeas>();
  const ideas = own
    .selectFrom('idea')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('author_id', '=', person);
  const files = own
    .selectFrom('idea_file')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('idea_id', 'in', ideas);
  await own
    .deleteFrom('idea_file_content')
    .where('organisation_id', '=', organisation)
    .where('file_id', 'in', files)
    .execute();
  await own
    .updateTable('idea_file')
    .set({ name: null, removed_at: at.toISOString() })
    .where('organisation_id', '=', organisation)
    .where('idea_id', 'in', ideas)
    .where('removed_at', 'is', null)
    .execute();
  await own
    .updateTable('idea')
    .set({ author_id: null, is_signed: false })
    .where('organisation_id', '=', organisation)
    .where('author_id', '=', person)
    .execute();
}
