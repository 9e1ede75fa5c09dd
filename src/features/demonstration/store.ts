import type { Kysely } from 'kysely';
import type { AccountId, OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { GivenRole, MadeUpPart } from './model.ts';

type DemonstrationTables = {
  organisation_part: {
    organisation_id: OrganisationId;
    id: string;
    parent_id: string | null;
    kind: MadeUpPart['kind'];
    name: string;
    valid_from: string;
    valid_to: string | null;
  };
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

/** The part of that name, made where there is none. */
export async function ensurePart(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { kind, name, from, to }: MadeUpPart,
  parentId: string | null,
): Promise<string> {
  const tables = db.withTables<DemonstrationTables>();
  const known = await tables
    .selectFrom('organisation_part')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('name', '=', name)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const id = crypto.randomUUID();
  await tables
    .insertInto('organisation_part')
    .values({
      organisation_id: organisationId,
      id,
      parent_id: parentId,
      kind,
      name,
      valid_from: from,
      valid_to: to,
    })
    .execute();
  return id;
}

export type NewPerson = {
  readonly name: string;
  readonly email: string | null;
  readonly accountId: AccountId | null;
  readonly roles: readonly GivenRole[];
  readonly createdAt: string;
};

/** The person of that name, made where there is none. */
export async function ensurePerson(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  person: NewPerson,
): Promise<PersonId> {
  const known = await db
    .selectFrom('person')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('name', '=', person.name)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  return db.transaction().execute(async trx => {
    const { id } = await trx
      .insertInto('person')
      .values({
        organisation_id: organisationId,
        name: person.name,
        email: person.email,
        account_id: person.accountId,
        created_at: person.createdAt,
        erased_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const role of person.roles) {
      await trx
        .insertInto('person_role')
        .values({ organisation_id: organisationId, person_id: id, role })
        .execute();
    }
    return id;
  });
}

export type NewSeat = {
  readonly title: string;
  readonly isChair: boolean;
  readonly partId: string | null;
  readonly from: string;
  readonly to: string | null;
};

/** The person's seat in the leadership group, made where they have none. */
export async function ensureSeat(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  personId: PersonId,
  seat: NewSeat,
): Promise<void> {
  const known = await db
    .selectFrom('leadership_membership')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (known !== undefined) return;
  await db
    .insertInto('leadership_membership')
    .values({
      organisation_id: organisationId,
      person_id: personId,
      title: seat.title,
      is_chair: seat.isChair,
      part_id: seat.partId,
      valid_from: seat.from,
      valid_to: seat.to,
    })
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
