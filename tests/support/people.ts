import type { Accounts } from '#platform/accounts/accounts.ts';
import type { Context, OrganisationId, PersonId } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import type { Role } from '#platform/permissions.ts';
import { testAccounts, testContext } from './context.ts';

const moment = '2026-03-02T08:00:00.000Z';

/** Without an account they cannot sign in, and are made sixty times as fast. */
export const password = 'tre gröna hästar på taket';

export type TestPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  /** A context as if this person had signed in. */
  readonly context: (given?: Partial<Context>) => Promise<Context>;
};

/** Several processes make people in one database: their addresses differ. */
const maker = crypto.randomUUID().slice(0, 8);
let made = 0;

/** Slow on purpose, and the same for everybody here: computed once. */
let hashed: ReturnType<Accounts['hash']> | null = null;
function hashOf(accounts: Accounts): ReturnType<Accounts['hash']> {
  hashed ??= accounts.hash(password);
  return hashed;
}

/** A person of an organisation, written past the actions. `leader` gives them a seat in the leadership group. */
export async function makePerson(
  database: Database,
  organisationId: OrganisationId,
  { name, roles, withAccount = false }: { name: string; roles: readonly Role[]; withAccount?: boolean },
): Promise<TestPerson> {
  made += 1;
  const email = `person${made}.${maker}@example.se`;
  const accounts = testAccounts(database);
  const accountId = withAccount
    ? await accounts.create({ name, email, password: await hashOf(accounts) })
    : null;
  const { id } = await database.db
    .insertInto('person')
    .values({
      organisation_id: organisationId,
      name,
      email,
      account_id: accountId,
      created_at: moment,
      erased_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const role of roles) {
    if (role === 'leader') {
      await database.db
        .insertInto('leadership_membership')
        .values({
          organisation_id: organisationId,
          person_id: id,
          title: 'Förvaltningschef',
          part_id: null,
          valid_from: '2020-01-01',
          valid_to: null,
        })
        .execute();
    } else {
      await database.db
        .insertInto('person_role')
        .values({ organisation_id: organisationId, person_id: id, role })
        .execute();
    }
  }
  return {
    id,
    name,
    email,
    context: (given = {}) =>
      testContext(database, {
        organisationId,
        actor: { id, name, roles, scopes: 'all', via: 'session', accountId },
        ...given,
      }),
  };
}

/** An organisation of its own with one person. */
export async function makeOrganisation(
  database: Database,
  name: string,
  roles: readonly Role[] = ['administrator'],
): Promise<{ readonly id: OrganisationId; readonly person: TestPerson }> {
  const id = await createOrganisation(database, { name, unitCode: '1440' }, new Date(moment));
  return { id, person: await makePerson(database, id, { name: `${name}s administratör`, roles }) };
}
