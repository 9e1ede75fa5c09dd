import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Permission } from '#platform/permissions.ts';
import { makeToken } from '#platform/session/token.ts';
import { makeOrganisation, makePerson } from '../support/people.ts';
import { operationsOf } from './document.ts';
import { type ServedApi, serveApi } from './served-api.ts';
import { addressOf, makeWorld } from './world.ts';

let api: ServedApi;
let organisation: OrganisationId;
beforeAll(async () => {
  api = await serveApi();
  organisation = (await (await api.ask('/api/v1/organisation')).json()).id;
});
afterAll(() => api?.close());

const audit = () => api.database.db.selectFrom('audit_entry').select('action').execute();

const choosing = (headers: Record<string, string>) =>
  api.askAs('by headers', '/api/v1/organisation/unit', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: '{"unitCode":"1440"}',
  });
const reading = (headers: Record<string, string>) =>
  api.askAs('by headers', '/api/v1/organisation', { headers });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** A token written past the actions; its maker is an administrator unless another is given. */
const tokenOf = async (
  scopes: readonly Permission[],
  given: { expires?: string; revoked?: string; maker?: PersonId } = {},
): Promise<{ token: string; headers: Record<string, string>; id: string }> => {
  const { token, hash, shown } = makeToken();
  const maker =
    given.maker ??
    (await makePerson(api.database, organisation, { name: 'Ada Admin', roles: ['administrator'] })).id;
  const { id } = await api.database.db
    .insertInto('api_token')
    .values({
      organisation_id: organisation,
      name: 'Statistik',
      scopes: [...scopes],
      token_hash: hash,
      shown,
      created_by: maker,
      created_at: new Date().toISOString(),
      expires_at: given.expires ?? inDays(30),
      revoked_at: given.revoked ?? null,
      last_used_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { token, id, headers: { Authorization: `Bearer ${token}` } };
};

describe('Without a session or a token', () => {
  test('what is open to all is read', async () => {
    for (const address of ['/snapshots', '/units?limit=1', '/units/1440/situation', '/openapi.json', '']) {
      expect((await api.askAs('public', `/api/v1${address}`)).status, address).toBe(200);
    }
    expect((await api.askAs('public', '/api-info')).status).toBe(200);
  });

  test('nothing is changed: every operation that changes answers 401', async () => {
    const changing = operationsOf(api.document).filter(({ method }) => method !== 'get');
    expect(changing.length).toBeGreaterThan(1);
    const { values } = await makeWorld(api);
    const before = await audit();
    // Whoever signs in is nobody yet.
    const closed = changing.filter(({ path }) => !path.startsWith('/api/v1/sign-in'));
    for (const operation of closed) {
      const { method, operationId, requestBody } = operation;
      const example = requestBody?.content['application/json']?.example;
      const answer = await api.askAs('public', addressOf(operation, { values }), {
        method: method.toUpperCase(),
        ...(example === undefined
          ? {}
          : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(example) }),
      });
      expect(answer.status, operationId).toBe(401);
      expect(await answer.json()).toMatchObject({ title: 'sign-in-needed' });
    }
    expect(await audit()).toEqual(before);
  });

  test('the organisation is not told', async () => {
    expect((await api.askAs('public', '/api/v1/organisation')).status).toBe(401);
  });
});

describe('A token', () => {
  test('does what it is for, as its maker, and the audit says which token it was', async () => {
    const { id, headers } = await tokenOf(['organisation.read', 'organisation.edit']);
    expect((await reading(headers)).status).toBe(200);
    expect((await choosing(headers)).status).toBe(200);
    const entries = await api.database.db.selectFrom('audit_entry').select('via').execute();
    expect(entries.map(({ via }) => via)).toContain(`token:${id}`);
  });

  test('does nothing that it is not for, though its maker may', async () => {
    const { headers } = await tokenOf(['organisation.read']);
    expect((await reading(headers)).status).toBe(200);
    const answer = await choosing(headers);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ title: 'role-missing' });
  });

  test('gives no more than its maker has on the day', async () => {
    const reader = await makePerson(api.database, organisation, { name: 'Leo Läsare', roles: ['reader'] });
    const { headers } = await tokenOf(['organisation.read', 'organisation.edit'], { maker: reader.id });
    expect((await reading(headers)).status).toBe(200);
    expect((await choosing(headers)).status).toBe(403);
  });

  test.each<[string, () => Promise<Record<string, string>>]>([
    ['that nobody made', async () => ({ Authorization: `Bearer ${makeToken().token}` })],
    ['of another kind', async () => ({ Authorization: 'Bearer hunter2' })],
    ['past its day', async () => (await tokenOf(['organisation.edit'], { expires: inDays(-1) })).headers],
    ['that was revoked', async () => (await tokenOf(['organisation.edit'], { revoked: inDays(-1) })).headers],
  ])('%s is refused, also where nothing is needed', async (_, headersOf) => {
    const headers = await headersOf();
    const before = await audit();
    for (const answer of [
      await choosing(headers),
      await api.askAs('by headers', '/api/v1/snapshots', { headers }),
    ]) {
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ title: 'token-unknown' });
    }
    expect(await audit()).toEqual(before);
  });
});

describe('A session', () => {
  const cookieOf = async (name: string): Promise<string> => {
    const { id } = await makeOrganisation(api.database, name);
    const person = await makePerson(api.database, id, {
      name: 'Moa Ahl',
      roles: ['administrator'],
      withAccount: true,
    });
    const account = await api.doors.accounts.withEmail(person.email);
    if (account === null) throw new Error('The account was not made.');
    const { cookies } = await api.doors.accounts.begin(account, 'a test');
    return cookies.map(cookie => cookie.split(';')[0]).join('; ');
  };

  test('works as a token does, in the organisation of its person', async () => {
    const cookie = await cookieOf('Granne');
    expect(await (await reading({ cookie })).json()).toMatchObject({ name: 'Granne' });
    expect((await choosing({ cookie })).status).toBe(200);
  });

  test('names no other organisation than its own', async () => {
    const cookie = `${await cookieOf('Hemma')}; organisation=${organisation}`;
    expect(await (await reading({ cookie })).json()).toMatchObject({ name: 'Hemma' });
  });

  test('that is forged is nobody’s', async () => {
    const cookie = (await cookieOf('Borta')).replace(/=\w{6}/, '=abcdef');
    expect((await reading({ cookie })).status).toBe(401);
  });
});
