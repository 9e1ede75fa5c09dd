import type { PersonId } from '#platform/database/identifiers.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import type { Doors } from '#platform/doors.ts';

/** An organisation that leads Ale, with so many administrators, each with a session; gives it, and their cookies. */
export async function signedIn(doors: Doors, people: number) {
  const organisation = await createOrganisation(
    doors.database,
    { name: 'Ale', unitCode: '1440' },
    new Date(),
  );
  const password = await doors.accounts.hash('tre gröna hästar på taket');
  const members: { readonly id: PersonId; readonly cookie: string }[] = [];
  for (let number = 0; number < people; number++) {
    const [name, email] = [`Person ${number}`, `person${number}@example.se`];
    const account = await doors.accounts.create({ name, email, password });
    const { id } = await doors.database.db
      .insertInto('person')
      .values({
        organisation_id: organisation,
        name,
        email,
        account_id: account,
        created_at: new Date().toISOString(),
        erased_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await doors.database.db
      .insertInto('person_role')
      .values({ organisation_id: organisation, person_id: id, role: 'administrator' })
      .execute();
    const session = await doors.accounts.begin(account, 'a benchmark');
    members.push({ id, cookie: session.cookies.map(set => set.split(';')[0]).join('; ') });
  }
  return { organisation, members };
}
