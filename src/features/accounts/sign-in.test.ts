import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '#platform/action/perform.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Doors } from '#platform/doors.ts';
import { arrive, type Jar, keepCookies, testDoors } from '../../../tests/support/arriving.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson, password, type TestPerson } from '../../../tests/support/people.ts';
import { signOut, signOutEverywhere } from './actions/signing-in.ts';
import { goInto, setPassword, signInWithPassword } from './sign-in.ts';

const better = 'plåster räcker aldrig till månsken';

describeOnEachEngine('Signing in', database => {
  let doors: Doors;
  let logged: string[];
  let organisation: OrganisationId;
  beforeAll(async () => {
    ({ doors, logged } = testDoors(database()));
    organisation = (await makeOrganisation(database(), 'Ale')).id;
  });
  afterAll(() => doors.warehouses.close());

  const somebody = (name: string) =>
    makePerson(database(), organisation, { name, roles: ['strategist'], withAccount: true });
  const signIn = async ({ email }: TestPerson, jar: Jar = new Map()): Promise<Jar> => {
    const { cookies } = await signInWithPassword(await arrive(doors, jar), { email, password });
    keepCookies(jar, cookies);
    return jar;
  };
  const who = async (jar: Jar) => (await arrive(doors, jar)).visit.member?.actor.name ?? null;
  const entries = (of = organisation) =>
    database()
      .db.selectFrom('audit_entry')
      .select(['action', 'actor_id', 'input', 'affected'])
      .where('organisation_id', '=', of)
      .orderBy('sequence')
      .execute();
  const memberOf = async (jar: Jar) => {
    const { visit } = await arrive(doors, jar);
    if (visit.member === null) throw new Error('Nobody is signed in.');
    return visit.member;
  };

  test('lets in by e-mail and password, and the audit tells who, with neither e-mail nor password', async () => {
    const anna = await somebody('Anna');
    const jar = await signIn(anna);
    expect(await who(jar)).toBe('Anna');
    const entry = (await entries()).at(-1);
    expect(entry).toMatchObject({ action: 'accounts.signIn', actor_id: anna.id, input: {} });
    expect(JSON.stringify(entry)).not.toContain(anna.email);
  });

  test.each([
    ['a wrong password', (email: string) => ({ email, password: `${password}!` })],
    ['an e-mail that nobody has', () => ({ email: 'nobody@example.se', password })],
  ])('refuses %s in the same words, and leaves no trace of whom', async (_, input) => {
    const bo = await somebody('Bo');
    const before = await entries();
    const lines = logged.length;
    await expect(signInWithPassword(await arrive(doors), input(bo.email))).rejects.toMatchObject({
      status: 422,
      code: 'sign-in-failed',
    });
    expect(await entries()).toEqual(before);
    const lately = logged.slice(lines).join('\n');
    expect(lately).toContain('sign-in failed');
    expect(lately).not.toMatch(/@|tre gröna/);
  });

  test('begins a session of its own: one that was planted or left in the browser ends', async () => {
    const [attacker, victim] = [await somebody('Anfallare'), await somebody('Offer')];
    const jar = await signIn(attacker);
    const planted = new Map(jar);
    await signIn(victim, jar);
    expect(await who(jar)).toBe('Offer');
    expect(jar.get('rodret.session_token')).not.toBe(planted.get('rodret.session_token'));
    expect(await who(planted)).toBeNull();
  });

  test('is not had by a cookie that is forged, altered or replayed after it was ended', async () => {
    const jar = await signIn(await somebody('Cecilia'));
    const kept = new Map(jar);
    const token = jar.get('rodret.session_token') ?? '';
    const at = (value: string) => new Map([...jar, ['rodret.session_token', value]]);
    for (const forged of [
      token.slice(0, -4),
      token.split('.')[0] ?? '',
      `x${token}`,
      `${'a'.repeat(32)}.${token.split('.')[1]}`,
      '',
    ]) {
      expect(await who(at(forged))).toBeNull();
    }
    const { visit } = await arrive(doors, jar);
    await perform(signOut, await memberOf(jar), { session: visit.session?.id });
    expect(await who(kept)).toBeNull();
    expect((await entries()).at(-1)).toMatchObject({
      action: 'accounts.signOut',
      affected: [{ kind: 'session', id: visit.session?.id, change: 'removed' }],
    });
  });

  test('in several browsers ends in one of them, or in all', async () => {
    const david = await somebody('David');
    const [here, there, elsewhere] = [await signIn(david), await signIn(david), await signIn(david)];
    const thereId = (await arrive(doors, there)).visit.session?.id;
    await perform(signOut, await memberOf(here), { session: thereId });
    expect([await who(here), await who(there), await who(elsewhere)]).toEqual(['David', null, 'David']);
    await perform(signOutEverywhere, await memberOf(here), { keep: null });
    expect([await who(here), await who(elsewhere)]).toEqual([null, null]);
  });

  test('of somebody else is ended by nobody but them', async () => {
    const [eva, filip] = [await signIn(await somebody('Eva')), await signIn(await somebody('Filip'))];
    const before = await entries();
    const session = (await arrive(doors, filip)).visit.session?.id;
    await expect(perform(signOut, await memberOf(eva), { session })).rejects.toMatchObject({ status: 404 });
    expect(await who(filip)).toBe('Filip');
    expect(await entries()).toEqual(before);
  });

  test('takes the new password after a change, which ends all other sessions', async () => {
    const greta = await somebody('Greta');
    const [here, there] = [await signIn(greta), await signIn(greta)];
    const change = async (currentPassword: string, newPassword: string) =>
      setPassword(await arrive(doors, here), await memberOf(here), { currentPassword, newPassword });
    await expect(change('something else', better)).rejects.toMatchObject({ code: 'password-wrong' });
    await expect(change(password, 'greta greta greta')).rejects.toMatchObject({ status: 422 });
    await expect(change(password, password)).rejects.toMatchObject({ code: 'password-same' });
    expect(await who(there)).toBe('Greta');
    await change(password, better);
    expect([await who(here), await who(there)]).toEqual(['Greta', null]);
    await expect(signIn(greta)).rejects.toMatchObject({ code: 'sign-in-failed' });
    expect(await doors.accounts.check(greta.email, better)).not.toBeNull();
    const said = JSON.stringify(
      (await entries()).filter(({ action }) => action === 'accounts.changePassword'),
    );
    expect(said).not.toMatch(/plåster|gröna|@/);
  });

  test('is refused after ten wrong passwords, and not for a browser that has signed in before', async () => {
    const hans = await somebody('Hans');
    const known = await signIn(hans);
    for (let index = 0; index < 10; index += 1) {
      const guess = signInWithPassword(await arrive(doors), {
        email: hans.email,
        password: `guess ${index}`,
      });
      await expect(guess).rejects.toMatchObject({ code: 'sign-in-failed' });
    }
    await expect(signIn(hans)).rejects.toMatchObject({ status: 429, code: 'too-many-attempts' });
    expect(await who(await signIn(hans, known))).toBe('Hans');
  });

  test('leads an adviser into one of several organisations, and each tells in its audit that they came', async () => {
    const ida = await somebody('Ida');
    const account = await doors.accounts.withEmail(ida.email);
    const other = await makeOrganisation(database(), 'Bollebygd');
    const foreign = await makeOrganisation(database(), 'Härryda');
    const there = await makePerson(database(), other.id, { name: 'Ida i Bollebygd', roles: ['adviser'] });
    await database()
      .db.updateTable('person')
      .set({ account_id: account })
      .where('organisation_id', '=', other.id)
      .where('id', '=', there.id)
      .execute();

    const jar = await signIn(ida);
    expect(await who(jar)).toBe('Ida');
    const { cookies } = await goInto(await arrive(doors, jar), other.id);
    keepCookies(jar, cookies);
    expect(await who(jar)).toBe('Ida i Bollebygd');
    expect((await entries(other.id)).at(-1)).toMatchObject({
      action: 'accounts.enterOrganisation',
      actor_id: there.id,
    });

    const before = await entries(foreign.id);
    await expect(goInto(await arrive(doors, jar), foreign.id)).rejects.toMatchObject({ status: 404 });
    expect(await who(new Map([...jar, ['organisation', foreign.id]]))).toBe('Ida');
    expect(await entries(foreign.id)).toEqual(before);
  });

  test('gives cookies that scripts and plain connections do not get where people come by https', async () => {
    const jan = await somebody('Jan');
    const secure = testDoors(database(), { RODRET_ORIGIN: 'https://rodret.example.se' }).doors;
    const { cookies } = await signInWithPassword(await arrive(secure), { email: jan.email, password });
    expect(cookies.length).toBe(3);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; *HttpOnly/i);
      expect(cookie).toMatch(/; *Secure/i);
      expect(cookie).toMatch(/; *SameSite=Lax/i);
    }
    await secure.warehouses.close();
  });
});
