import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualLimits } from '#api/limits.ts';
import type { Database } from '#platform/database/open.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import { openTestPglite } from '../support/database.ts';
import { makePerson, password, type TestPerson } from '../support/people.ts';
import { type ServedApp, serveWhole } from '../support/served-app.ts';

const each = 5000;
const atOnce = 25;

let database: Database;
let app: ServedApp;
let ada: TestPerson;
let bo: TestPerson;
let organisation: Awaited<ReturnType<typeof createOrganisation>>;
beforeAll(async () => {
  database = await openTestPglite();
  app = await serveWhole(database, { RODRET_TRUSTED_PROXIES: '10.9.9.9' }, usualLimits);
  organisation = await createOrganisation(database, { name: 'Ale kommun', unitCode: '1440' }, new Date());
  const person = (name: string) =>
    makePerson(database, organisation, { name, roles: ['administrator'], withAccount: true });
  ada = await person('Ada Admin');
  bo = await person('Bo Berg');
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

type Try = {
  readonly from: string;
  readonly email: string;
  readonly given?: string;
  readonly headers?: Record<string, string>;
};

const trying = async ({ from, email, given = 'fel lösenord, helt fel', headers = {} }: Try) => {
  const started = performance.now();
  const answer = await app.ask('/api/v1/sign-in', { json: { email, password: given }, headers, from });
  await answer.arrayBuffer();
  return {
    status: answer.status,
    cookies: answer.headers.getSetCookie(),
    milliseconds: performance.now() - started,
  };
};

/** Many tries, some at a time, as fast as they are answered. */
async function flood(count: number, made: (index: number) => Try) {
  const answers: Awaited<ReturnType<typeof trying>>[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      answers.push(await trying(made(index)));
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  const tried = answers.filter(({ status }) => status !== 429).length;
  expect(answers.every(({ status }) => status === 429 || status === 422)).toBe(true);
  return { tried, millisecondsOfEach: (performance.now() - started) / count };
}

const address = (index: number): string =>
  `100.${64 + Math.floor(index / 65_536)}.${Math.floor(index / 256) % 256}.${index % 256}`;

test('Ten thousand guesses, from one address and from many, are refused before the password is looked at', async () => {
  const first = await trying({ from: '192.0.2.1', email: ada.email, given: password });
  expect(first.status).toBe(200);
  const device = first.cookies
    .map(cookie => cookie.split(';')[0])
    .filter(cookie => cookie?.startsWith('device-'));
  const known = { cookie: device.join('; ') };
  const looked = (await trying({ from: '192.0.2.2', email: 'ingen@example.se' })).milliseconds;

  const ofOne = await flood(each, index => ({
    from: '192.0.2.66',
    email: `namn${index}@example.se`,
    // What a client says of itself counts for nothing.
    headers: {
      'x-forwarded-for': address(index),
      forwarded: `for=${address(index)}`,
      'x-real-ip': address(index),
    },
  }));
  expect(ofOne.tried).toBeLessThanOrEqual(20);

  const ofMany = await flood(each, index => ({ from: address(index), email: ada.email }));
  expect(ofMany.tried).toBeLessThanOrEqual(10);
  // The ten that were looked at are among them.
  expect(ofMany.millisecondsOfEach).toBeLessThan(looked);

  const owner = await trying({ from: '192.0.2.1', email: ada.email, given: password, headers: known });
  expect(owner.status, 'from the browser they signed in with before').toBe(200);
  const other = await trying({ from: '192.0.2.1', email: bo.email, given: password });
  expect(other.status, 'somebody else').toBe(200);
});

test('Through a trusted proxy each client is counted for itself, and who names itself a proxy is not believed', async () => {
  const proxied = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      trying({
        from: '10.9.9.9',
        email: `a${index}@example.se`,
        headers: { 'x-forwarded-for': `203.0.113.${index}` },
      }),
    ),
  );
  expect(proxied.filter(({ status }) => status === 429)).toEqual([]);
  const forged = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      trying({
        from: '10.9.9.9',
        email: `b${index}@example.se`,
        headers: { 'x-forwarded-for': `198.51.100.${index}, 203.0.113.200` },
      }),
    ),
  );
  expect(forged.filter(({ status }) => status !== 429).length).toBeLessThanOrEqual(20);
});
