import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { peopleActions } from '#features/people/index.ts';
import { make, revoke } from '#features/tokens/actions.ts';
import { readTokens } from '#features/tokens/reading.ts';
import { perform } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { readConfig } from '#platform/config.ts';
import type { Context, PersonId } from '#platform/context.ts';
import { type Doors, doorsOf } from '#platform/doors.ts';
import { createLog } from '#platform/log.ts';
import { may, type Permission, permissionNames, roles } from '#platform/permissions.ts';
import { root } from '#platform/root.ts';
import { testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';

const given = ['administrator', 'strategist', 'contributor', 'reader', 'adviser'] as const;
const now = () => new Date();

const withPeople = (name: string, context: Context, input: object): Promise<unknown> => {
  const action = peopleActions.find(candidate => candidate.name === name);
  if (action === undefined) throw new Error(`There is no action ${name}.`);
  return action.perform(context, input);
};

describeOnEachEngine('A token', database => {
  let folder: string;
  let doors: Doors;
  let log = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rodret-tokens-'));
    const stream = { write: (line: string) => (log += line) };
    doors = doorsOf(
      readConfig({ RODRET_DATA: folder }, root),
      database(),
      createLog({ level: 'debug', stream, now }),
    );
  });
  afterAll(async () => {
    await doors?.warehouses.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Whoever comes with a token; null where it is refused. */
  const visitWith = async (token: string | null): Promise<Context | null> => {
    const headers = new Headers({ authorization: `Bearer ${token}` });
    try {
      const asked = { headers, language: 'sv', requestId: 'x', address: '192.0.2.1' } as const;
      return (await doors.visitOf(asked)).member;
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return null;
      throw error;
    }
  };
  const mayWith = async (token: string | null): Promise<readonly Permission[]> => {
    const visit = await visitWith(token);
    return visit === null ? [] : permissionNames.filter(permission => may(visit.actor, permission));
  };
  const world = async () => {
    const { id } = await makeOrganisation(database(), 'Nyckelorten');
    const maker = await makePerson(database(), id, { name: 'Ada Admin', roles: ['administrator', 'reader'] });
    const own = await maker.context({ now });
    const chief = await testContext(database(), { organisationId: id, now });
    return { id, maker, own, chief };
  };
  const versionOf = async (person: PersonId): Promise<number> =>
    (await database().db.selectFrom('person').select('version').where('id', '=', person).executeTakeFirst())
      ?.version ?? 0;
  const giving = async (chief: Context, person: PersonId, to: readonly (typeof given)[number][]) =>
    withPeople('people.changePerson', chief, {
      person,
      version: await versionOf(person),
      name: 'Ada Admin',
      email: null,
      roles: to,
    });

  it('may at every moment what its scopes and the roles of its maker both give, and nothing else', async () => {
    const { maker, own, chief } = await world();
    const scopes = permissionNames.filter(permission => may(own.actor, permission));
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...scopes], { minLength: 1 }),
        fc.array(fc.subarray([...given]), { minLength: 1, maxLength: 4 }),
        async (chosen, changes) => {
          await giving(chief, maker.id, ['administrator', 'reader']);
          const { token } = await perform(make, own, { name: 'x', days: 30, scopes: chosen });
          for (const change of changes) {
            await giving(chief, maker.id, change);
            const expected = permissionNames.filter(
              permission => chosen.includes(permission) && may({ roles: change, scopes: 'all' }, permission),
            );
            expect(await mayWith(token)).toEqual(expected);
          }
        },
      ),
      { numRuns: 12 },
    );
    expect(roles).toEqual(expect.arrayContaining([...given]));
  });

  it('dies with its maker, at its end and when it is revoked', async () => {
    const { maker, own, chief } = await world();
    const makeOne = () => perform(make, own, { name: 'x', days: 1, scopes: ['audit.read'] });
    const [one, two] = [await makeOne(), await makeOne()];
    expect(await mayWith(one.token)).toEqual(['audit.read']);
    await perform(revoke, own, { token: one.id, version: one.version });
    expect(await visitWith(one.token)).toBeNull();
    await expect(perform(revoke, own, { token: one.id, version: one.version })).rejects.toMatchObject({
      status: 409,
      code: 'stale',
    });
    await expect(perform(revoke, own, { token: one.id, version: 2 })).rejects.toMatchObject({ status: 422 });

    const past = await perform(
      make,
      { ...own, now: () => new Date(Date.now() - 90_000_000) },
      {
        name: 'x',
        days: 1,
        scopes: ['audit.read'],
      },
    );
    expect(await visitWith(past.token)).toBeNull();

    await withPeople('people.erase', chief, { person: maker.id, version: await versionOf(maker.id) });
    expect(await visitWith(two.token)).toBeNull();
    expect((await readTokens(chief)).map(({ state }) => state)).toEqual(['revoked', 'revoked', 'revoked']);
  });

  it('made by a token is for no more than that token is for', async () => {
    const { own } = await world();
    const { token } = await perform(make, own, { name: 'x', days: 30, scopes: ['tokens.manage'] });
    const byToken = await visitWith(token);
    if (byToken === null) throw new Error('The token does not hold.');
    await expect(
      perform(make, byToken, { name: 'x', days: 30, scopes: ['people.edit'] }),
    ).rejects.toMatchObject({ code: 'scope-not-held' });
    expect(
      (await perform(make, byToken, { name: 'x', days: 30, scopes: ['tokens.manage'] })).token,
    ).not.toBeNull();
  });

  it.each([
    { days: 0 },
    { days: 366 },
    { days: 1.5 },
    { scopes: [] },
    { scopes: ['everything'] },
    { name: ' ' },
    { name: 'a\nb' },
  ])('is not made of %j', async wrong => {
    const { own } = await world();
    const input = { name: 'x', days: 30, scopes: ['audit.read'], ...wrong };
    await expect(perform(make, own, input)).rejects.toMatchObject({ status: 422, code: 'input-invalid' });
  });

  it('is told once, and stands nowhere: not in the audit, a kept answer, the list, the table or the log', async () => {
    const { own, id } = await world();
    const keyed = { ...own, idempotencyKey: 'once' };
    const input = { name: 'Statistik', days: 30, scopes: ['audit.read'] };
    const first = await perform(make, keyed, input);
    const again = await perform(make, keyed, input);
    expect(again).toEqual({ ...first, token: null });
    await visitWith(first.token);
    const everything = JSON.stringify([
      await database().db.selectFrom('audit_entry').selectAll().where('organisation_id', '=', id).execute(),
      await database().db.selectFrom('idempotency_key').selectAll().execute(),
      await database().db.selectFrom('api_token').selectAll().execute(),
      await readTokens(own),
      log,
    ]);
    expect(everything).not.toContain(first.token);
    expect(everything).not.toContain(first.token?.slice(-20));
    expect(await readTokens(own)).toHaveLength(1);
  });
});
