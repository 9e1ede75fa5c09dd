import type { Kysely, Transaction } from 'kysely';
import type { Language, OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Frequency, Topic } from '#platform/mail/topics.ts';

/** What a person has chosen, by topic. */
export async function preferencesOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<ReadonlyMap<Topic, Frequency>> {
  const rows = await db
    .selectFrom('mail_preference')
    .select(['topic', 'frequency'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
  return new Map(rows.map(({ topic, frequency }) => [topic, frequency]));
}

/** Where mail for a person goes; null where no address is known. */
export async function addressOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<string | null> {
  const person = await db
    .selectFrom('person')
    .select('email')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return person?.email ?? null;
}

export async function savePreference(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  personId: PersonId,
  { topic, frequency }: { readonly topic: Topic; readonly frequency: Frequency },
): Promise<void> {
  await trx
    .insertInto('mail_preference')
    .values({ organisation_id: organisationId, person_id: personId, topic, frequency })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'person_id', 'topic']).doUpdateSet({ frequency }),
    )
    .execute();
}

export async function saveLanguage(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  personId: PersonId,
  language: Language,
): Promise<void> {
  await trx
    .insertInto('mail_language')
    .values({ organisation_id: organisationId, person_id: personId, language })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ language }))
    .execute();
}
