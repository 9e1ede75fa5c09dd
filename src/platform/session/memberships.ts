import { type Kysely, sql } from 'kysely';
import type { Organisation } from '../context.ts';
import type { AccountId, OrganisationId, PersonId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';
import type { Role } from '../permissions.ts';

/** One organisation that somebody is a person of, and as what. */
export type Membership = {
  readonly organisation: Organisation;
  readonly person: {
    readonly id: PersonId;
    readonly name: string;
    readonly kind: 'person' | 'service';
    readonly accountId: AccountId | null;
  };
  readonly roles: readonly Role[];
};

/** The people of organisations with their roles on a day: those given, and leader for the members of the leadership group. */
function people(owner: Kysely<Schema>, today: string) {
  return owner
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select(from => [
      'organisation.id as organisation_id',
      'organisation.name as organisation_name',
      'organisation.unit_code',
      'person.id',
      'person.name',
      'person.kind',
      'person.account_id',
      sql<Role[]>`array(${from
        .selectFrom('person_role')
        .select('role')
        .whereRef('person_role.organisation_id', '=', 'person.organisation_id')
        .whereRef('person_role.person_id', '=', 'person.id')
        .orderBy('role')})`.as('given'),
      from
        .exists(
          from
            .selectFrom('leadership_membership as seat')
            .select('seat.id')
            .whereRef('seat.organisation_id', '=', 'person.organisation_id')
            .whereRef('seat.person_id', '=', 'person.id')
            .where('seat.valid_from', '<=', today)
            .where(where =>
              where.or([where('seat.valid_to', 'is', null), where('seat.valid_to', '>=', today)]),
            ),
        )
        .as('leads'),
    ])
    .where('person.erased_at', 'is', null);
}

type Row = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>;

const asMembership = (row: Row): Membership => ({
  organisation: { id: row.organisation_id, name: row.organisation_name, unitCode: row.unit_code },
  person: { id: row.id, name: row.name, kind: row.kind, accountId: row.account_id },
  roles: row.leads ? ['leader', ...row.given] : row.given,
});

/** The organisations of an account, by name; those where the person has no role on the day are left out. */
export async function membershipsOf(
  owner: Kysely<Schema>,
  accountId: AccountId,
  today: string,
): Promise<readonly Membership[]> {
  const rows = await people(owner, today)
    .where('person.account_id', '=', accountId)
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .execute();
  return rows.map(asMembership).filter(({ roles }) => roles.length > 0);
}

/** One person of an organisation; null where there is none, or where they were erased. */
export async function membershipOf(
  owner: Kysely<Schema>,
  organisationId: OrganisationId,
  personId: PersonId,
  today: string,
): Promise<Membership | null> {
  const row = await people(owner, today)
    .where('person.organisation_id', '=', organisationId)
    .where('person.id', '=', personId)
    .executeTakeFirst();
  return row === undefined ? null : asMembership(row);
}

/** The service of an organisation: what acts without a person. */
export async function serviceOf(
  owner: Kysely<Schema>,
  organisationId: OrganisationId,
  today: string,
): Promise<Membership | null> {
  const row = await people(owner, today)
    .where('person.organisation_id', '=', organisationId)
    .where('person.kind', '=', 'service')
    .executeTakeFirst();
  return row === undefined ? null : { ...asMembership(row), roles: ['administrator', 'strategist'] };
}
