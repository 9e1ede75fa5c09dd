import type { Kysely, Transaction } from 'kysely';
import type { Context, Language, OrganisationId } from '../context.ts';
import type { Schema } from '../database/schema.ts';
import { todayOf } from '../today.ts';

type LetterTable = {
  mail_letter: {
    organisation_id: OrganisationId;
    id: string;
    address: string;
    language: Language;
    subject: string;
    body: string;
    created_on: string;
  };
};

/** A mail to an address that is no person of the organisation. */
export type Letter = {
  readonly address: string;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
};

type Asked = Pick<Context, 'organisation' | 'now'> & { readonly db: Transaction<Schema> };

/** Writes letters in the transaction of the change they tell of. Each is removed once it has been sent. */
export async function queueLetters(
  { db, organisation, now }: Asked,
  letters: readonly Letter[],
): Promise<void> {
  const rows = letters.map(letter => ({
    organisation_id: organisation.id,
    // Random, so that where they lie says nothing of what was made beside them.
    id: crypto.randomUUID(),
    ...letter,
    created_on: todayOf({ now }),
  }));
  await db.withTables<LetterTable>().insertInto('mail_letter').values(rows).execute();
}

const mostAtATime = 1000;

/** What waits to be sent, as the owner: of every organisation. */
export const lettersWaiting = (owner: Kysely<Schema>) =>
  owner
    .withTables<LetterTable>()
    .selectFrom('mail_letter')
    .select(['organisation_id as organisationId', 'id'])
    .orderBy('created_on')
    .orderBy('id')
    .limit(mostAtATime)
    .execute();

/** One that waits; undefined where it has been sent. */
export const letterWaiting = (owner: Kysely<Schema>, organisationId: string, id: string) =>
  owner
    .withTables<LetterTable>()
    .selectFrom('mail_letter')
    .innerJoin('organisation', 'organisation.id', 'mail_letter.organisation_id')
    .select(['mail_letter.address', 'language', 'subject', 'body', 'organisation.name as organisation'])
    .where('organisation_id', '=', organisationId as OrganisationId)
    .where('mail_letter.id', '=', id)
    .executeTakeFirst();

/** It has been sent: that it ever was is kept nowhere. */
export async function forgetLetter(owner: Kysely<Schema>, organisationId: string, id: string): Promise<void> {
  await owner
    .withTables<LetterTable>()
    .deleteFrom('mail_letter')
    .where('organisation_id', '=', organisationId as OrganisationId)
    .where('id', '=', id)
    .execute();
}
