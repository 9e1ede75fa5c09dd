import { type Kysely, sql, type Transaction } from 'kysely';
import type { AccountId, OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type GivenRole, inOrder, type Person } from '../model.ts';

type Trx = Transaction<Schema>;

/** An id as it came from outside, whoever's it is. */
export const asked = (person: string) => sql<PersonId>`${person}::uuid`;

/**
 * One change of people at a time in an organisation: whether an administrator is left must not be asked twice at once.
 * A stronger lock would wait for every row that refers to the organisation, and two changes for each other.
 */
export async function lockPeople(trx: Trx, organisation: OrganisationId): Promise<void> {
  await trx.selectFrom('organisation').select('id').where('id', '=', organisation).forNoKeyUpdate().execute();
}

function peopleOf(db: Kysely<Schema>, organisation: OrganisationId, now: Date) {
  const today = now.toISOString().slice(0, 10);
  return db
    .selectFrom('person')
    .select(from => [
      'person.id',
      'person.version',
      'person.name',
      'person.email',
      'person.account_id',
      'person.erased_at',
      sql<string[]>`array(${from
        .selectFrom('person_role')
        .select('role')
        .whereRef('person_role.organisation_id', '=', 'person.organisation_id')
        .whereRef('person_role.person_id', '=', 'person.id')})`.as('roles'),
      sql<string[]>`array(${from
        .selectFrom('leadership_membership as seat')
        .select('seat.title')
        .whereRef('seat.organisation_id', '=', 'person.organisation_id')
        .whereRef('seat.person_id', '=', 'person.id')
        .where('seat.valid_from', '<=', today)
        .where(where => where.or([where('seat.valid_to', 'is', null), where('seat.valid_to', '>=', today)]))
        .orderBy('seat.valid_from')
        .orderBy('seat.id')})`.as('titles'),
      from
        .exists(
          from
            .selectFrom('invitation')
            .select('invitation.id')
            .whereRef('invitation.organisation_id', '=', 'person.organisation_id')
            .whereRef('invitation.person_id', '=', 'person.id')
            .where('invitation.accepted_at', 'is', null)
            .where('invitation.revoked_at', 'is', null)
            .where('invitation.expires_at', '>', now.toISOString()),
        )
        .as('is_invited'),
    ])
    .where('person.organisation_id', '=', organisation)
    .where('person.kind', '=', 'person');
}

type Row = Awaited<ReturnType<ReturnType<typeof peopleOf>['executeTakeFirstOrThrow']>>;

const asPerson = (row: Row): Person => ({
  id: row.id,
  version: row.version,
  name: row.name,
  email: row.email,
  roles: inOrder(row.roles),
  titles: row.titles,
  state:
    row.erased_at !== null
      ? 'erased'
      : row.account_id !== null
        ? 'active'
        : row.is_invited
          ? 'invited'
          : 'none',
  erasedAt: row.erased_at,
});

export async function listPeople(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  now: Date,
): Promise<readonly Person[]> {
  return (await peopleOf(db, organisation, now).execute()).map(asPerson);
}

export async function findPerson(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  person: string,
  now: Date,
): Promise<Person | null> {
  const row = await peopleOf(db, organisation, now).where('person.id', '=', asked(person)).executeTakeFirst();
  return row === undefined ? null : asPerson(row);
}

export async function personWithEmail(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  email: string,
): Promise<PersonId | null> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('email', '=', email)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertPerson(
  trx: Trx,
  organisation: OrganisationId,
  { name, email, at }: { readonly name: string; readonly email: string; readonly at: Date },
): Promise<PersonId> {
  const { id } = await trx
    .insertInto('person')
    .values({
      organisation_id: organisation,
      name,
      email,
      account_id: null,
      created_at: at.toISOString(),
      erased_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Name and e-mail of a person at a version; returns the new version, null where somebody was faster. */
export async function updatePerson(
  trx: Trx,
  organisation: OrganisationId,
  person: PersonId,
  {
    version,
    name,
    email,
  }: { readonly version: number; readonly name: string; readonly email: string | null },
): Promise<number | null> {
  const row = await trx
    .updateTable('person')
    .set({ name, email, version: version + 1 })
    .where('organisation_id', '=', organisation)
    .where('id', '=', person)
    .where('version', '=', version)
    .where('erased_at', 'is', null)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Gives a person these roles and no others. */
export async function setRoles(
  trx: Trx,
  organisation: OrganisationId,
  person: PersonId,
  roles: readonly GivenRole[],
): Promise<void> {
  await trx
    .deleteFrom('person_role')
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .execute();
  if (roles.length === 0) return;
  await trx
    .insertInto('person_role')
    .values(inOrder(roles).map(role => ({ organisation_id: organisation, person_id: person, role })))
    .execute();
}

/** How many administrators there are besides one person, and how many of them have an account to sign in with. */
export async function otherAdministrators(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  person: string,
): Promise<{ readonly all: number; readonly withAccount: number }> {
  const { all, with_account } = await db
    .selectFrom('person')
    .innerJoin('person_role as given', join =>
      join
        .onRef('given.organisation_id', '=', 'person.organisation_id')
        .onRef('given.person_id', '=', 'person.id')
        .on('given.role', '=', 'administrator'),
    )
    .select(from => [
      from.fn.countAll<number>().as('all'),
      from.fn.count<number>('person.account_id').as('with_account'),
    ])
    .where('person.organisation_id', '=', organisation)
    .where('person.kind', '=', 'person')
    .where('person.erased_at', 'is', null)
    .where('person.id', '!=', asked(person))
    .executeTakeFirstOrThrow();
  return { all, withAccount: with_account };
}

/** The account a person signs in with; null for none. */
export async function accountOf(
  owner: Kysely<Schema>,
  organisation: OrganisationId,
  person: string,
): Promise<AccountId | null> {
  const row = await owner
    .selectFrom('person')
    .select('account_id')
    .where('organisation_id', '=', organisation)
    .where('id', '=', asked(person))
    .executeTakeFirst();
  return row?.account_id ?? null;
}
