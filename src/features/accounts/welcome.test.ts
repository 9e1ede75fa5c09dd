import { afterAll, beforeAll, expect, test } from 'vitest';
import { invitationWithHash, invite } from '#features/people/index.ts';
import { isSetUpSecret, makeSetUpSecret } from '#platform/accounts/set-up.ts';
import { perform } from '#platform/action/perform.ts';
import { listOrganisations, settleInstallation } from '#platform/database/organisations.ts';
import type { Doors } from '#platform/doors.ts';
import { hashOfSecret } from '#platform/session/token.ts';
import { arrive, type Jar, keepCookies, testDoors } from '../../../tests/support/arriving.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson, password } from '../../../tests/support/people.ts';
import { acceptInvitation } from './actions/joining.ts';
import { accept, begin, welcomeOf } from './welcome.ts';

const better = 'plåster räcker aldrig till månsken';

describeOnEachEngine('A link of welcome', database => {
  let doors: Doors;
  let ale: Awaited<ReturnType<typeof makeOrganisation>>;
  beforeAll(async () => {
    ({ doors } = testDoors(database()));
    ale = await makeOrganisation(database(), 'Ale');
  });
  afterAll(() => doors.warehouses.close());

  let invited = 0;
  const invitation = async (given?: string, to = ale) => {
    invited += 1;
    const email = given ?? `ny${invited}@example.se`;
    const context = await to.person.context({ now: () => new Date() });
    const { link, person } = await perform(invite, context, { name: 'Nils Ek', email, roles: ['reader'] });
    return { secret: link?.split('/').at(-1) ?? '', person, email };
  };
  const comeIn = async (secret: string, chosen: string, jar: Jar = new Map()) => {
    const { cookies } = await accept(await arrive(doors, jar), { secret, password: chosen });
    keepCookies(jar, cookies);
    return (await arrive(doors, jar)).visit;
  };
  const setInvitation = (secret: string, values: { expires_at?: string; revoked_at?: string }) =>
    database()
      .db.updateTable('invitation')
      .set(values)
      .where('token_hash', '=', hashOfSecret(secret))
      .execute();
  const accounts = async () => {
    const [{ count }] = await database()
      .db.withTables<{ account_user: { id: string } }>()
      .selectFrom('account_user')
      .select(from => from.fn.countAll<number>().as('count'))
      .execute()
      .then(rows => rows as [{ count: number }]);
    return Number(count);
  };

  test('leads to the organisation and the name, and lets in with a password of one’s own', async () => {
    const { secret, person } = await invitation();
    expect(await welcomeOf(doors, secret, new Date())).toMatchObject({
      kind: 'invitation',
      organisation: 'Ale',
      person: { name: 'Nils Ek' },
      hasAccount: false,
    });
    await expect(comeIn(secret, 'nils ek nils ek')).rejects.toMatchObject({ status: 422 });
    const visit = await comeIn(secret, better);
    expect(visit.member?.actor).toMatchObject({ id: person, roles: ['reader'] });
    const entries = await database()
      .db.selectFrom('audit_entry')
      .select(['action', 'actor_id', 'input'])
      .where('organisation_id', '=', ale.id)
      .orderBy('sequence', 'desc')
      .limit(2)
      .execute();
    expect(entries).toEqual([
      { action: 'accounts.signIn', actor_id: person, input: {} },
      { action: 'accounts.acceptInvitation', actor_id: person, input: {} },
    ]);
  });

  test('is used once, also where two use it at the same moment', async () => {
    const { secret } = await invitation();
    const before = await accounts();
    const results = await Promise.allSettled([comeIn(secret, better), comeIn(secret, better)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await accounts()).toBe(before + 1);
    expect(await welcomeOf(doors, secret, new Date())).toMatchObject({ kind: 'closed', why: 'accepted' });
    await expect(comeIn(secret, better)).rejects.toMatchObject({ status: 409, code: 'invitation-not-open' });
  });

  test.each([
    ['expired', { expires_at: '2020-01-01T00:00:00.000Z' }],
    ['withdrawn', { revoked_at: '2020-01-01T00:00:00.000Z' }],
  ] as const)('that is %s says so, and lets nobody in', async (why, values) => {
    const { secret } = await invitation();
    const before = await accounts();
    await setInvitation(secret, values);
    expect(await welcomeOf(doors, secret, new Date())).toMatchObject({
      kind: 'closed',
      why,
      organisation: 'Ale',
    });
    await expect(comeIn(secret, better)).rejects.toMatchObject({ code: 'invitation-not-open' });
    expect(await accounts()).toBe(before);
  });

  test('that was never made leads nowhere', async () => {
    for (const secret of ['', 'x', '0'.repeat(43)]) {
      expect(await welcomeOf(doors, secret, new Date())).toEqual({ kind: 'unknown' });
    }
    await expect(comeIn('0'.repeat(43), better)).rejects.toMatchObject({ status: 404 });
  });

  test('asks whoever has an account already for its password, and adds the organisation to it', async () => {
    const other = await makeOrganisation(database(), 'Bollebygd');
    const known = await makePerson(database(), other.id, {
      name: 'Rut',
      roles: ['adviser'],
      withAccount: true,
    });
    const { secret } = await invitation(known.email);
    expect(await welcomeOf(doors, secret, new Date())).toMatchObject({ hasAccount: true });
    await expect(comeIn(secret, better)).rejects.toMatchObject({ code: 'password-wrong' });
    const visit = await comeIn(secret, password);
    expect(visit.memberships.map(({ organisation }) => organisation.name)).toEqual(['Ale', 'Bollebygd']);
    expect(visit.member?.organisation.name).toBe('Ale');
  });

  test('of another organisation does not exist for an action run in this one', async () => {
    const other = await makeOrganisation(database(), 'Härryda');
    const { secret } = await invitation(undefined, other);
    const here = await ale.person.context({ now: () => new Date() });
    await expect(perform(acceptInvitation, here, { secret, password: better })).rejects.toMatchObject({
      status: 404,
    });
    const found = await invitationWithHash(database().db, hashOfSecret(secret));
    expect(found?.invitation.acceptedAt).toBeNull();
  });
});

describeOnEachEngine('The set-up link', database => {
  let doors: Doors;
  beforeAll(async () => {
    ({ doors } = testDoors(database()));
    await settleInstallation(database(), 'configured', new Date());
  });
  afterAll(() => doors.warehouses.close());

  const input = { unitCode: '1440', name: 'Anna Lindqvist', email: 'Anna@Ale.se', password: better };

  test('holds until it is used or another is made, and makes the first organisation with its administrator', async () => {
    const old = await makeSetUpSecret(database());
    const secret = await makeSetUpSecret(database());
    if (old === null || secret === null) throw new Error('There is no link.');
    expect(await isSetUpSecret(database(), old)).toBe(false);
    await expect(begin(await arrive(doors), old, input)).rejects.toMatchObject({ status: 404 });
    for (const wrong of [
      { unitCode: '9999' },
      { password: 'sommaren2026' },
      { email: 'anna' },
      { name: '' },
    ]) {
      await expect(begin(await arrive(doors), secret, { ...input, ...wrong })).rejects.toMatchObject({
        status: 422,
      });
    }
    expect(await listOrganisations(database())).toEqual([]);

    const jar: Jar = new Map();
    const both = await Promise.allSettled([
      begin(await arrive(doors), secret, input),
      begin(await arrive(doors), secret, { ...input, email: 'bo@ale.se' }),
    ]);
    const [done] = both.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    keepCookies(jar, done?.cookies ?? []);
    const { member } = (await arrive(doors, jar)).visit;
    expect(member?.organisation).toMatchObject({ name: 'Ale', unitCode: '1440' });
    expect(member?.actor).toMatchObject({ name: 'Anna Lindqvist', roles: ['administrator'] });

    expect(await welcomeOf(doors, secret, new Date())).toEqual({ kind: 'unknown' });
    expect(await makeSetUpSecret(database())).toBeNull();
  });
});
