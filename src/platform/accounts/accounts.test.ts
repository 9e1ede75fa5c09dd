import { expect, it } from 'vitest';
import { z } from 'zod';
import { testAccounts, testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makePerson, password } from '../../../tests/support/people.ts';
import { defineAction } from '../action/action.ts';
import { perform } from '../action/perform.ts';
import { membershipsOf } from '../session/memberships.ts';

const cookieHeaders = (cookies: readonly string[]): Headers =>
  new Headers({ cookie: cookies.map(cookie => cookie.split(';')[0]).join('; ') });

describeOnEachEngine('An account', database => {
  it('signs in with its password alone, and its session ends when it is revoked', async () => {
    const context = await testContext(database());
    const accounts = testAccounts(database());
    const person = await makePerson(database(), context.organisation.id, {
      name: 'Anna',
      roles: ['strategist', 'leader'],
      withAccount: true,
    });
    expect(await accounts.check(person.email, `${password}!`)).toBeNull();
    expect(await accounts.check('nobody@example.se', password)).toBeNull();
    const accountId = await accounts.check(person.email.toUpperCase(), password);
    if (accountId === null) throw new Error('The password was not accepted.');

    const { cookies } = await accounts.begin(accountId, 'Firefox');
    const session = await accounts.sessionOf(cookieHeaders(cookies));
    expect(session).toMatchObject({ accountId, email: person.email, userAgent: 'Firefox' });
    expect(await membershipsOf(database().db, accountId, '2026-03-02')).toMatchObject([
      { person: { id: person.id, name: 'Anna' }, roles: ['leader', 'strategist'] },
    ]);

    expect(await accounts.sessionOf(cookieHeaders([cookies[0]!.replace(/.{3};/, 'xxx;')]))).toBeNull();
    expect((await accounts.sessionsOf(accountId)).map(({ id }) => id)).toEqual([session?.id]);
    expect(await accounts.end(accountId, session?.id ?? '')).toBe(true);
    expect(await accounts.sessionOf(cookieHeaders(cookies))).toBeNull();
  });

  it('whose session is past its day is nobody', async () => {
    const context = await testContext(database());
    const accounts = testAccounts(database());
    const person = await makePerson(database(), context.organisation.id, {
      name: 'Bo',
      roles: ['reader'],
      withAccount: true,
    });
    const accountId = await accounts.withEmail(person.email);
    if (accountId === null) throw new Error('There is no account.');
    const { cookies } = await accounts.begin(accountId, '');
    await database().runScript(`update account_session set "expiresAt" = now() - interval '1 second'`);
    expect(await accounts.sessionOf(cookieHeaders(cookies))).toBeNull();
  });

  it('made in an action exists when the action does, and not when it fails', async () => {
    const context = await testContext(database());
    const join = defineAction<{ email: string; fails: boolean }, null>({
      name: 'test.join',
      permission: 'people.edit',
      reach: 'accounts',
      input: z.object({ email: z.string(), fails: z.boolean() }),
      record: () => null,
      run: async ({ accounts }, { email, fails }) => {
        await accounts.create({ name: 'Ny', email, password: { hash: 'not one that any password has' } });
        if (fails) throw new Error('broken');
        return { output: null, affected: [] };
      },
    });
    await expect(perform(join, context, { email: 'a@example.se', fails: true })).rejects.toThrow('broken');
    expect(await context.accounts.withEmail('a@example.se')).toBeNull();
    await perform(join, context, { email: 'a@example.se', fails: false });
    expect(await context.accounts.withEmail('a@example.se')).not.toBeNull();
  });
});
