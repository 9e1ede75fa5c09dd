import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOrganisations } from '#platform/database/organisations.ts';
import { cookiesOf, type Jar, keepCookies } from '../support/arriving.ts';
import { makePerson, password, type TestPerson } from '../support/people.ts';
import { type ServedApi, serveApi } from './served-api.ts';

let api: ServedApi;
let person: TestPerson;
beforeAll(async () => {
  api = await serveApi();
  const [organisation] = await listOrganisations(api.database);
  if (organisation === undefined) throw new Error('There is no organisation.');
  person = await makePerson(api.database, organisation.id, {
    name: 'Bo Ek',
    roles: ['contributor'],
    withAccount: true,
  });
});
afterAll(() => api?.close());

const send = (jar: Jar, method: string, path: string, body?: object) =>
  api.askAs('by headers', `/api/v1${path}`, {
    method,
    headers: {
      ...Object.fromEntries(cookiesOf(jar)),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const signIn = async (jar: Jar = new Map()): Promise<Jar> => {
  const answer = await send(jar, 'POST', '/sign-in', { email: person.email, password });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  keepCookies(jar, answer.headers.getSetCookie());
  return jar;
};

test('A client signs in, sees its sessions and ends them', async () => {
  const [here, there] = [await signIn(), await signIn()];
  expect(await (await send(here, 'GET', '/own')).json()).toMatchObject({
    name: 'Bo Ek',
    email: person.email,
    organisations: [{ isCurrent: true, roles: ['contributor'] }],
  });
  const { items } = await (await send(here, 'GET', '/own/sessions')).json();
  expect(items).toHaveLength(2);
  const other = items.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
  expect((await send(here, 'DELETE', `/own/sessions/${other.id}`)).status).toBe(200);
  expect((await send(here, 'DELETE', `/own/sessions/${other.id}`)).status).toBe(404);
  expect((await send(there, 'GET', '/own')).status).toBe(401);
  expect((await send(here, 'DELETE', '/own/sessions')).status).toBe(200);
  expect((await send(here, 'GET', '/own')).status).toBe(401);
});

test('A wrong password, a forged passkey and an unknown link are refused as problems', async () => {
  const jar: Jar = new Map();
  const wrong = await send(jar, 'POST', '/sign-in', { email: person.email, password: 'wrong' });
  expect(wrong.status).toBe(422);
  expect(await wrong.json()).toMatchObject({ title: 'sign-in-failed' });
  expect(wrong.headers.getSetCookie()).toEqual([]);

  const part = 'ZXhhbXBsZQ';
  const forged = {
    id: part,
    rawId: part,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: part, authenticatorData: part, signature: part },
  };
  expect((await send(jar, 'POST', '/sign-in/passkey', forged)).status).toBe(422);
  const accept = await send(jar, 'POST', '/sign-in/invitation', { secret: 'never made', password });
  expect(accept.status).toBe(404);
});

test('Who has no session has no account to change, with a token neither', async () => {
  for (const [method, path] of [
    ['GET', '/own'],
    ['GET', '/own/sessions'],
    ['GET', '/own/passkeys'],
    ['POST', '/own/passkeys/options'],
    ['DELETE', '/own/sessions'],
  ] as const) {
    expect((await send(new Map(), method, path)).status, path).toBe(401);
  }
  const asRole = await api.askAs(['reader'], '/api/v1/own/sessions');
  expect(asRole.status).toBe(403);
  expect(await asRole.json()).toMatchObject({ title: 'account-needed' });
});

test('Too many wrong passwords are refused with the time to wait', async () => {
  const email = 'nobody-at-all@example.se';
  const guess = () => send(new Map(), 'POST', '/sign-in', { email, password: 'guess' });
  for (let index = 0; index < 10; index += 1) expect((await guess()).status).toBe(422);
  const refused = await guess();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
});
