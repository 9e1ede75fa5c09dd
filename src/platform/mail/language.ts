import type { Kysely } from 'kysely';
import type { Language, OrganisationId } from '../context.ts';
import type { PersonId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';

/** The language somebody wants to be written to in; the organisation's, Swedish, where they have chosen none. */
export async function languageOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  personId: string,
): Promise<Language> {
  const chosen = await db
    .selectFrom('mail_language')
    .select('language')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId as PersonId)
    .executeTakeFirst();
  return chosen?.language ?? 'sv';
}
