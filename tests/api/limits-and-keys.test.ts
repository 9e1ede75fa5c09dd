import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '#api/api.ts';
import { invite } from '#features/people/actions/inviting.ts';
import { perform } from '#platform/action/perform.ts';
import { openCounter } from '#platform/counter.ts';
import { makeToken } from '#platform/session/token.ts';
import { testContext } from '../support/context.ts';
import { describeOnEachEngine } from '../support/database.ts';
import { makeOrganisation } from '../support/people.ts';
import { problems } from './conforms.ts';
import { type ServedApi, serveApi } from './served-api.ts';
import { makeWorld, type World } from './world.ts';

let api: ServedApi;
let world: World;
beforeAll(async () => {
  api = await serveApi();
  world = await makeWorld(api);
});
afterAll(() => api?.close());

describe('Whoever asks too often', () => {
  let time = 0;
  const limited = () => {
    const asking = {
      visitOf: (request: Request) =>
        api.doors.visitOf({
          headers: request.headers,
          language: 'sv' as const,
          requestId: 'test',
          address: request.headers.get('x-test-address') ?? '192.0.2.1',
        }),
      addressOf: (request: Request) => request.headers.get('x-test-address') ?? '192.0.2.1',
    };
    const limits = { token: 4, session: 3, address: 2 };
    return createApi(asking, '', api.doors, { limits, counter: openCounter(() => time) });
  };
  const left = (answer: Response) => [
    answer.status,
    ...['Limit', 'Remaining', 'Reset'].map(name => Number(answer.headers.get(`RateLimit-${name}`))),
  ];

  test('is told what is left, then to wait, and is answered again in the next minute', async () => {
    const app = limited();
    const asking = () => app.request('/api/v1/api-info');
    expect(left(await asking())).toEqual([200, 2, 1, 60]);
    time += 15_500;
    expect(left(await asking())).toEqual([200, 2, 0, 45]);
    const refused = await asking();
    expect(left(refused)).toEqual([429, 2, 0, 45]);
    expect(refused.headers.get('Retry-After')).toBe('45');
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    const problem = await refused.json();
    expect(problem).toMatchObject({ title: 'too-many-requests', status: 429 });
    expect(problems({ $ref: '#/components/schemas/Problem' }, problem, 'problem', api.document)).toEqual([]);
    time += 44_500;
    expect(left(await asking())).toEqual([200, 2, 1, 60]);
  });

  test('takes nothing from others: each address, session and token has a count of its own', async () => {
    const app = limited();
    const asking = (headers: Record<string, string>) => app.request('/api/v1/api-info', { headers });
    for (let index = 0; index < 4; index++) await asking({});
    expect((await asking({})).status).toBe(429);
    expect((await asking({ 'x-test-address': '192.0.2.2' })).status).toBe(200);
    expect(left(await asking({ cookie: world.cookie }))).toEqual([200, 3, 2, 60]);
    const made = await api.askAs('by headers', '/api/v1/tokens', {
      method: 'POST',
      headers: { cookie: world.cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'x', days: 1, scopes: ['values.read'] }),
    });
    const { token } = await made.json();
    expect(left(await asking({ authorization: `Bearer ${token}` }))).toEqual([200, 4, 3, 60]);
  });

  test('with tokens that do not hold is counted by address', async () => {
    const app = limited();
    const statuses: number[] = [];
    for (let index = 0; index < 4; index++) {
      const headers = { authorization: `Bearer ${makeToken().token}` };
      statuses.push((await app.request('/api/v1/api-info', { headers })).status);
    }
    expect(statuses).toEqual([401, 401, 429, 429]);
  });

  test('is told what is left also where the answer is a problem', async () => {
    const answer = await limited().request('/api/v1/finns-inte');
    expect(left(answer)).toEqual([404, 2, 1, 60]);
  });
});

describe('An Idempotency-Key', () => {
  const change = (key: string | null, body: object, path = '/api/v1/people') =>
    api.askAs('by headers', path, {
      method: 'POST',
      headers: {
        cookie: world.cookie,
        'Content-Type': 'application/json',
        ...(key === null ? {} : { 'Idempotency-Key': key }),
      },
      body: JSON.stringify(body),
    });
  const entries = async () =>
    (await api.database.db.selectFrom('audit_entry').select('sequence').execute()).length;
  const somebody = (email: string) => ({ name: 'Bo Ek', email, roles: [] });

  test('makes one change of the same request sent twice, with the same answer but for the secret', async () => {
    const before = await entries();
    const first = await change('one', somebody('one@example.se'));
    const again = await change('one', somebody('one@example.se'));
    expect([first.status, again.status]).toEqual([200, 200]);
    const told = await first.json();
    expect(told.link).toMatch(/^https:\/\/rodret\.example\.se\/valkommen\/[\w-]{43}$/);
    expect(await again.json()).toEqual({ ...told, link: null });
    expect(await entries()).toBe(before + 1);
  });

  test('gives a plain answer again to the letter', async () => {
    const body = { version: 1 };
    const path = `/api/v1/invitations/${world.values.invitation}/withdrawal`;
    const first = await (await change('plain', body, path)).text();
    expect(await (await change('plain', body, path)).text()).toBe(first);
    expect((await change('another', body, path)).status).toBe(409);
  });

  test('is refused for another request', async () => {
    await change('two', somebody('two@example.se'));
    const answer = await change('two', somebody('three@example.se'));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ title: 'idempotency-key-reused' });
  });

  test('of a change that failed may be tried again', async () => {
    const taken = await change('three', somebody('one@example.se'));
    expect(taken.status).toBe(422);
    expect((await change('three', somebody('four@example.se'))).status).toBe(200);
  });

  test('of more than 200 characters is none', async () => {
    const answer = await change('x'.repeat(201), somebody('five@example.se'));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ title: 'idempotency-key-invalid' });
  });
});

test('A stale change is told what stands there now', async () => {
  const answer = await api.askAs('by headers', `/api/v1/people/${world.values.person}`, {
    method: 'PUT',
    headers: { cookie: world.cookie, 'Content-Type': 'application/json' },
    body: JSON.stringify({ version: 9, name: 'Eva', email: null, roles: [] }),
  });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    title: 'stale',
    current: { version: 1, name: 'Eva Lind', roles: ['reader'] },
  });
});

describeOnEachEngine('The same key sent by several at the same moment', database => {
  test('makes one change, and answers all', async () => {
    const { id } = await makeOrganisation(database(), 'Nyckelorten');
    const context = await testContext(database(), { organisationId: id, idempotencyKey: 'at once' });
    const input = { name: 'Bo Ek', email: 'bo@example.se', roles: [] };
    const all = await Promise.all(Array.from({ length: 6 }, () => perform(invite, context, input)));
    expect(new Set(all.map(({ person }) => person)).size).toBe(1);
    expect(all.filter(({ link }) => link !== null)).toHaveLength(1);
    const people = await database()
      .db.selectFrom('person')
      .select('id')
      .where('organisation_id', '=', id)
      .where('email', '=', 'bo@example.se')
      .execute();
    expect(people).toHaveLength(1);
  });
});
