import type { Kysely, Transaction } from 'kysely';
import type { AccountId, OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';

export type Invitee = { readonly id: PersonId; readonly name: string; readonly email: string | null };

/** Somebody of the organisation who has no account yet; null where they have one, or were erased. */
export async function inviteeOf(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  person: PersonId,
): Promise<Invitee | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('organisation_id', '=', organisation)
    .where('id', '=', person)
    .where('account_id', 'is', null)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Who of the organisation signs in with an account. */
export async function personOfAccount(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  account: AccountId,
): Promise<PersonId | null> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('account_id', '=', account)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Lets a person sign in with an account; false where somebody was faster. */
export async function giveAccount(
  trx: Transaction<Schema>,
  organisation: OrganisationId,
  person: PersonId,
  account: AccountId,
): Promise<boolean> {
  const row = await trx
    .updateTable('person')
    .set(change => ({ account_id: account, version: change('version', '+', 1) }))
    .where('organisation_id', '=', organisation)
    .where('id', '=', person)
    .where('account_id', 'is', null)
    .where('erased_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whom those may turn to who cannot get in: the administrators by name. */
export async function administratorsOf(
  db: Kysely<Schema>,
  organisation: OrganisationId,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('person_role', join =>
      join
        .onRef('person_role.organisation_id', '=', 'person.organisation_id')
        .onRef('person_role.person_id', '=', 'person.id'),
    )
    .select('person.name')
    .where('person.organisation_id', '=', organisation)
    .where('person_role.role', '=', 'administrator')
    .where('person.account_id', 'is not', null)
    .where('person.erased_at', 'is', null)
    .orderBy('person.name')
    .limit(3)
    .execute();
  return rows.map(({ name }) => name);
}
