import { sql } from 'kysely';
import { expect, it, test } from 'vitest';
import { perform } from '#platform/action/perform.ts';
import type { Context, OrganisationId, PersonId } from '#platform/context.ts';
import { givenRoles as rolesOfPlatform } from '#platform/permissions.ts';
import { membershipsOf } from '#platform/session/memberships.ts';
import { testAccounts, testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { changePerson, erase } from './actions/changing.ts';
import { invite, renewInvitation } from './actions/inviting.ts';
import { givenRoles } from './model.ts';
import { readErasure, readPeople, readPerson } from './reading.ts';

const today = '2026-03-02';

test('Every role that can be given can be given here', () => {
  expect(givenRoles).toEqual(rolesOfPlatform);
});

describeOnEachEngine('People', database => {
  const world = async () => {
    const { id, person: admin } = await makeOrganisation(database(), 'Personorten');
    return {
      id,
      admin,
      chief: await admin.context(),
      service: await testContext(database(), { organisationId: id }),
    };
  };
  const versionOf = async (person: PersonId): Promise<number> =>
    (await database().db.selectFrom('person').select('version').where('id', '=', person).executeTakeFirst())
      ?.version ?? 0;
  const accountOf = async (person: PersonId) =>
    (
      await database()
        .db.selectFrom('person')
        .select('account_id')
        .where('id', '=', person)
        .executeTakeFirst()
    )?.account_id ?? null;
  const erasing = async (context: Context, person: PersonId) =>
    perform(erase, context, { person, version: await versionOf(person) });

  /** Entries whose hash is not that of what they hold after the one before: by the database's own reckoning. */
  const brokenEntries = async (id: OrganisationId): Promise<number> => {
    const { rows } = await sql<{ broken: number }>`
      select count(*) as broken from (
        select hash, previous_hash,
          sha256(previous_hash || convert_to(audit_entry_text(entry), 'UTF8')) as reckoned,
          lag(hash, 1, ''::bytea) over (order by sequence) as before
        from audit_entry as entry where organisation_id = ${id}
      ) as chain where hash <> reckoned or previous_hash <> before`.execute(database().db);
    return rows[0]?.broken ?? -1;
  };

  /** Where in the whole database a text still stands: tables of every schema, the jobs and accounts too. */
  const tablesWith = async (text: string): Promise<readonly string[]> => {
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(
      database().db,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql`select 1 from ${sql.raw(name)} as entry
        where strpos(to_jsonb(entry)::text, ${text}) > 0 limit 1`.execute(database().db);
      if (rows.length > 0) found.push(name);
    }
    return found;
  };

  it('erased leave nothing that tells who they were, and the audit whole', async () => {
    const { id, chief } = await world();
    const name = `Unik Unikssson ${crypto.randomUUID()}`;
    const email = `${crypto.randomUUID()}@example.se`;
    const { person } = await perform(
      invite,
      { ...chief, idempotencyKey: 'x' },
      {
        name,
        email,
        roles: ['administrator'],
      },
    );
    await perform(
      changePerson,
      { ...chief, idempotencyKey: 'y' },
      {
        person,
        version: 1,
        name,
        email,
        roles: ['reader'],
      },
    );
    await perform(renewInvitation, chief, { person });
    await readPerson(chief, person);
    expect(await tablesWith(name)).not.toEqual([]);
    await erasing(chief, person);
    expect(await tablesWith(name)).toEqual([]);
    expect(await tablesWith(email)).toEqual([]);
    expect(await brokenEntries(id)).toBe(0);
    expect((await readPerson(chief, person)).person).toMatchObject({
      name: 'Raderad person',
      email: null,
      roles: [],
      state: 'erased',
    });
    await expect(erasing(chief, person)).rejects.toMatchObject({ status: 404 });
  });

  it('erased lose their account where it is nowhere else, and only here where it is', async () => {
    const { id, chief } = await world();
    const alone = await makePerson(database(), id, { name: 'Ensam', roles: ['reader'], withAccount: true });
    const both = await makePerson(database(), id, { name: 'Båda', roles: ['reader'], withAccount: true });
    const [account, shared] = [await accountOf(alone.id), await accountOf(both.id)];
    const elsewhere = await makeOrganisation(database(), 'Annanorten');
    await database()
      .db.updateTable('person')
      .set({ account_id: shared })
      .where('id', '=', elsewhere.person.id)
      .execute();
    if (account === null || shared === null) throw new Error('The accounts were not made.');
    await erasing(chief, alone.id);
    await erasing(chief, both.id);
    const accounts = testAccounts(database());
    expect(await accounts.withEmail(alone.email)).toBeNull();
    expect(await accounts.withEmail(both.email)).toBe(shared);
    const left = await membershipsOf(database().db, shared, today);
    expect(left.map(({ organisation }) => organisation.id)).toEqual([elsewhere.id]);
  });

  it('who sat in the leadership group keep their name there, and cannot be erased while they do', async () => {
    const { id, chief } = await world();
    const leader = await makePerson(database(), id, { name: 'Lena Ledare', roles: ['leader', 'strategist'] });
    expect((await readErasure(chief, leader.id)).plan).toMatchObject({ obstacle: 'sits-in-leadership' });
    await expect(erasing(chief, leader.id)).rejects.toMatchObject({ code: 'sits-in-leadership' });
    await database()
      .db.updateTable('leadership_membership')
      .set({ valid_to: '2026-02-28' })
      .where('person_id', '=', leader.id)
      .execute();
    await sql`insert into absence (organisation_id, person_id, from_date, to_date)
      values (${id}, ${leader.id}, '2026-03-01', '2026-03-08')`.execute(database().db);
    await sql`insert into calendar_feed (organisation_id, person_id, secret_hash, created_at)
      values (${id}, ${leader.id}, ${Buffer.alloc(32, 7)}, now())`.execute(database().db);
    await sql`insert into duty (organisation_id, kind, subject_kind, subject_id, title, address, responsible_id, due_on, created_at)
      values (${id}, 'action', 'x', 'x', 'Svara', '/', ${leader.id}, '2026-04-01', now())`.execute(
      database().db,
    );
    const { plan } = await readErasure(chief, leader.id);
    expect(plan).toEqual({
      goes: ['email', 'roles', 'absences', 'calendar-feeds'],
      stays: ['name', 'duties', 'audit'],
      keptBy: ['leadership'],
      obstacle: null,
    });
    await erasing(chief, leader.id);
    expect((await readPerson(chief, leader.id)).person).toMatchObject({
      name: 'Lena Ledare',
      email: null,
      roles: [],
      state: 'erased',
    });
    expect(await brokenEntries(id)).toBe(0);
  });

  it('whose last role is taken are let in nowhere from that moment', async () => {
    const { id, chief } = await world();
    const person = await makePerson(database(), id, { name: 'Rolf', roles: ['reader'], withAccount: true });
    const account = await accountOf(person.id);
    if (account === null) throw new Error('The account was not made.');
    expect(await membershipsOf(database().db, account, today)).toHaveLength(1);
    await perform(changePerson, chief, {
      person: person.id,
      version: 1,
      name: 'Rolf',
      email: person.email,
      roles: [],
    });
    expect(await membershipsOf(database().db, account, today)).toEqual([]);
  });

  it('two administrators who take the role from each other at once: one of them stays', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, admin, chief } = await world();
      const other = await makePerson(database(), id, { name: 'Andra', roles: ['administrator'] });
      const taking = (context: Context, person: PersonId, email: string) =>
        perform(changePerson, context, { person, version: 1, name: 'Namn', email, roles: [] });
      const done = await Promise.allSettled([
        taking(chief, other.id, other.email),
        taking(await other.context(), admin.id, admin.email),
      ]);
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refused = done.find(({ status }) => status === 'rejected');
      expect(refused).toMatchObject({ reason: { code: 'last-administrator' } });
    }
  });

  it('that are read are read on the record, once an hour', async () => {
    const { chief } = await world();
    const filter = { words: '', role: null, state: null };
    await readPeople(chief, filter);
    const { chosen } = await readPeople(chief, { ...filter, role: 'administrator' });
    expect(chosen).toHaveLength(1);
    const entries = await database()
      .db.selectFrom('audit_entry')
      .select(['action', 'affected'])
      .where('organisation_id', '=', chief.organisation.id)
      .where('action', '=', 'people.listPeople')
      .execute();
    expect(entries).toMatchObject([{ affected: [{ kind: 'organisation', change: 'read' }] }]);
  });

  it('changed on an older version are refused with what stands there now', async () => {
    const { admin, chief } = await world();
    const change = { person: admin.id, version: 2, name: 'Ny', email: null, roles: ['administrator'] };
    await expect(perform(changePerson, chief, change)).rejects.toMatchObject({
      status: 409,
      current: { version: 1, name: 'Personortens administratör', roles: ['administrator'] },
    });
  });
});
