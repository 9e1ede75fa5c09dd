import type { Transaction } from 'kysely';
import type { Context, Language, OrganisationId } from '../context.ts';
import type { PersonId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';
import { frequencyOf, type Topic } from './topics.ts';

export type NewMessage = {
  readonly personId: string;
  readonly topic: Topic;
  readonly language: Language;
  /** What everyone may read who sees the mailbox over a shoulder. */
  readonly subject: string;
  /** Plain text; an empty line parts paragraphs, and addresses become links. */
  readonly body: string;
};

type Asked = Pick<Context, 'organisation' | 'now' | 'sendsMail'> & { readonly db: Transaction<Schema> };

/**
 * Writes a message for a person in the transaction of the change it tells of, so that it is sent exactly when the
 * change is made. Nothing is written where the installation sends no mail, or where the person wants none.
 */
export async function queueMessage(
  { db, organisation, now, sendsMail }: Asked,
  { personId, topic, language, subject, body }: NewMessage,
): Promise<void> {
  if (!sendsMail) return;
  const person = personId as PersonId;
  const chosen = await db
    .selectFrom('mail_preference')
    .select('frequency')
    .where('organisation_id', '=', organisation.id)
    .where('person_id', '=', person)
    .where('topic', '=', topic)
    .executeTakeFirst();
  if (frequencyOf(topic, chosen?.frequency ?? null) === 'never') return;
  await db
    .insertInto('mail_message')
    .values({
      organisation_id: organisation.id,
      person_id: person,
      topic,
      language,
      subject,
      body,
      created_at: now().toISOString(),
      handed_over_at: null,
      sent_at: null,
    })
    .execute();
}

/** Takes away what waits for a person, of one topic or of all: they want none, or are erased. */
export async function dropMessages(
  db: Transaction<Schema>,
  organisationId: OrganisationId,
  personId: PersonId,
  topic: Topic | null,
): Promise<void> {
  let dropping = db
    .deleteFrom('mail_message')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('handed_over_at', 'is', null);
  if (topic !== null) dropping = dropping.where('topic', '=', topic);
  await dropping.execute();
}
