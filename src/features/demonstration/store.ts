import type { Kysely, Transaction } from 'kysely';
import type { AccountId, OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';

type OrganisationTables = {
  organisation_part: { organisation_id: OrganisationId; id: string; name: string };
  handover: { organisation_id: OrganisationId; subject: string };
  absence: { organisation_id: OrganisationId; id: string };
};

/** What the audit calls the last step of the filling: where it stands, all is there. */
export const filled = 'installation.fillDemonstration';

/** Whether a demonstration has been filled to its end. */
export async function isFilled(owner: Kysely<Schema>): Promise<boolean> {
  const entry = await owner
    .selectFrom('audit_entry')
    .select('sequence')
    .where('action', '=', filled)
    .executeTakeFirst();
  return entry !== undefined;
}

/** The parts that are there, by name. */
export async function partsByName(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .withTables<OrganisationTables>()
    .selectFrom('organisation_part')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Whether anybody is, was or will be away. */
export async function hasAbsence(db: Kysely<Schema>, organisationId: OrganisationId): Promise<boolean> {
  const row = await db
    .withTables<OrganisationTables>()
    .selectFrom('absence')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What has been handed over, by its subject. */
export async function handedOver(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .withTables<OrganisationTables>()
    .selectFrom('handover')
    .select('subject')
    .where('organisation_id', '=', organisationId)
    .execute();
  return new Set(rows.map(({ subject }) => subject));
}

export type KnownPerson = { readonly id: PersonId; readonly hasAccount: boolean; readonly hasSeat: boolean };

/** The people who are there, by name. */
export async function peopleByName(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<ReadonlyMap<string, KnownPerson>> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('leadership_membership as seat', join =>
      join
        .onRef('seat.organisation_id', '=', 'person.organisation_id')
        .onRef('seat.person_id', '=', 'person.id'),
    )
    .select(['person.id', 'person.name', 'person.account_id', 'seat.id as seat'])
    .where('person.organisation_id', '=', organisationId)
    .where('person.kind', '=', 'person')
    .execute();
  return new Map(
    rows.map(({ id, name, account_id, seat }) => [
      name,
      { id, hasAccount: account_id !== null, hasSeat: seat !== null },
    ]),
  );
}

/** Lets an account be a person, as if they had accepted their invitation: no password is asked of whom nobody is. */
export async function joinWithoutPassword(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  personId: PersonId,
  accountId: AccountId,
  at: string,
): Promise<void> {
  await trx
    .updateTable('person')
    .set({ account_id: accountId })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', personId)
    .execute();
  await trx
    .updateTable('invitation')
    .set({ accepted_at: at })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}

/** The first organisation of the account: for the adviser Exempelkommunen, whatever it is called by now. */
export async function firstOrganisationOf(
  owner: Kysely<Schema>,
  accountId: AccountId,
): Promise<OrganisationId | null> {
  const row = await owner
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select('organisation.id')
    .where('person.account_id', '=', accountId)
    .where('person.erased_at', 'is', null)
    .orderBy('organisation.created_at')
    .orderBy('organisation.id')
    .executeTakeFirst();
  return row?.id ?? null;
}
