import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '#platform/permissions.ts';
import { problems } from './conforms.ts';
import { operationsOf } from './document.ts';
import { type ServedApi, serveApi } from './served-api.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api?.close());

const audit = () =>
  api.database.db
    .selectFrom('audit_entry')
    .select(['action', 'input', 'affected'])
    .orderBy('sequence')
    .execute();

const choosing = (body: string, type = 'application/json') =>
  api.ask('/api/v1/organisation/unit', { method: 'PUT', headers: { 'Content-Type': type }, body });

const form = (
  files: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>> = {},
): FormData => {
  const sent = new FormData();
  for (const [name, content] of Object.entries(files)) sent.set(name, new File([content], `${name}.csv`));
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return sent;
};
const importing = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  api.ask('/api/v1/snapshots', { method: 'POST', headers, ...(body === undefined ? {} : { body }) });

const good = 'kpi,unit,year,value\nN15419,1440,2022,70\nN15419,1440,2023,71\nN15419,9998,2023,72\n';

test('The own unit is chosen, told back, and audited', async () => {
  const before = await audit();
  const answer = await choosing('{"unitCode":"1440"}');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ name: 'Ale', unitCode: '1440' });
  expect(await (await api.ask('/api/v1/organisation')).json()).toMatchObject({
    name: 'Ale',
    unitCode: '1440',
  });
  expect((await audit()).slice(before.length)).toMatchObject([
    { action: 'organisations.chooseUnit', input: { unitCode: '1440' } },
  ]);
});

test('Values sent as a form become a snapshot, with what was set aside and why', async () => {
  const answer = await importing(form({ values: good }, { source: 'Enkäten', fetchedOn: '2024-02-03' }));
  const told = await answer.json();
  expect(answer.status).toBe(200);
  expect(told).toMatchObject({
    state: 'new',
    snapshot: { source: 'Enkäten', fetchedOn: '2024-02-03', rows: 2, isStarter: false },
    rows: { read: 3, kept: 2, setAside: 1, repeated: 0 },
  });
  expect(told.setAside).toHaveLength(1);
  const operation = operationsOf(api.document).find(
    ({ operationId }) => operationId === 'panel.importSnapshot',
  );
  const schema = operation?.responses['200']?.content?.['application/json']?.schema ?? {};
  expect(problems(schema, told, 'import', api.document)).toEqual([]);
  const listed = await (await api.ask(`/api/v1/snapshots/${told.snapshot.id}`)).json();
  expect(listed).toEqual(told.snapshot);
  expect((await audit()).at(-1)).toMatchObject({
    action: 'panel.importSnapshot',
    input: { file: 'values.csv', source: 'Enkäten' },
    affected: [{ kind: 'snapshot', id: told.snapshot.id, change: 'created' }],
  });
  const again = await importing(form({ values: good }, { source: 'Enkäten', fetchedOn: '2024-02-03' }));
  expect(await again.json()).toMatchObject({ state: 'already held', snapshot: { id: told.snapshot.id } });
});

describe('What cannot be done is a problem by RFC 9457, with nothing changed', () => {
  let before: { readonly audit: number; readonly snapshots: readonly string[] };
  const state = async () => ({
    audit: (await audit()).length,
    // What is remembered of snapshots, so that nobody has to work it out again, lies hidden beside them.
    snapshots: (await readdir(path.join(api.dataFolder, 'snapshots')).catch(() => []))
      .filter(name => !name.startsWith('.'))
      .sort(),
  });
  beforeEach(async () => {
    before = await state();
  });

  const broken = '--x\r\nContent-Disposition: form-data; name="values"; filename="a.csv"\r\n\r\nkpi,un';
  const get = (address: string) => () => api.ask(address);
  const refusals: readonly [string, () => Promise<Response>, number, string][] = [
    ['a place that does not exist', get('/api/v1/units/9999/gaps'), 404, 'unit-unknown'],
    ['the nation as a place', get('/api/v1/units/0000/situation'), 404, 'unit-unknown'],
    ['a place by name', get('/api/v1/units/Ale/gaps'), 400, 'request-invalid'],
    ['a snapshot that does not exist', get('/api/v1/snapshots/1999-01-01-00000000'), 404, 'snapshot-unknown'],
    ['a path as snapshot', get('/api/v1/snapshots/..%2f..'), 404, 'snapshot-unknown'],
    ['a place on no snapshot', get('/api/v1/units/1440/peers?snapshot=x'), 404, 'snapshot-unknown'],
    [
      'a key figure that does not exist',
      get('/api/v1/units/1440/key-figures/N99999'),
      404,
      'key-figure-unknown',
    ],
    ['page nought', get('/api/v1/units?page=0'), 400, 'request-invalid'],
    ['a page that is no number', get('/api/v1/units?page=tva'), 400, 'request-invalid'],
    ['more a page than is given', get('/api/v1/units?limit=1001'), 400, 'request-invalid'],
    ['an operation that does not exist', get('/api/v1/finns-inte'), 404, 'operation-unknown'],
    [
      'a method that does not exist',
      () => api.ask('/api/v1/organisation', { method: 'DELETE' }),
      404,
      'operation-unknown',
    ],
    ['another unit’s code that nobody has', () => choosing('{"unitCode":"9999"}'), 422, 'unit-unknown'],
    ['to be the nation', () => choosing('{"unitCode":"0000"}'), 422, 'unit-unknown'],
    ['a code of two digits', () => choosing('{"unitCode":"14"}'), 400, 'request-invalid'],
    ['a number for a code', () => choosing('{"unitCode":1440}'), 400, 'request-invalid'],
    ['nothing for a code', () => choosing('{}'), 400, 'request-invalid'],
    ['half of a JSON', () => choosing('{"unitCode":"14'), 400, 'request-invalid'],
    ['words for JSON', () => choosing('Ale', 'text/plain'), 415, 'content-type-unknown'],
    ['no form', () => importing(undefined), 400, 'not-a-form'],
    ['JSON for a form', () => importing('{}', { 'Content-Type': 'application/json' }), 400, 'not-a-form'],
    [
      'a form that breaks off',
      () => importing(broken, { 'Content-Type': 'multipart/form-data; boundary=x' }),
      400,
      'form-broken-off',
    ],
    ['a form without a file', () => importing(form({}, { source: 'x' })), 422, 'input-invalid'],
    ['a table of something else', () => importing(form({ values: 'a,b\n1,2\n' })), 422, 'import-unusable'],
    [
      'a table without one good row',
      () => importing(form({ values: 'kpi,unit,year,value\nN1,1440,2020,ungefär\n' })),
      422,
      'import-unusable',
    ],
    ['an empty table', () => importing(form({ values: '' })), 422, 'import-unusable'],
    [
      'to lie over nothing',
      () => importing(form({ values: good }, { onto: '1999-01-01-00000000' })),
      422,
      'import-unusable',
    ],
    [
      'a day that has not come',
      () => importing(form({ values: good }, { fetchedOn: '2126-02-03' })),
      422,
      'import-unusable',
    ],
    [
      'a source with a null character',
      () => importing(form({ values: good }, { source: 'Enkät\0en' })),
      422,
      'input-invalid',
    ],
    [
      'a day that is none',
      () => importing(form({ values: good }, { fetchedOn: '2024-02-30' })),
      422,
      'input-invalid',
    ],
  ];

  test.each(refusals)('%s', async (_, ask, status, code) => {
    const answer = await ask();
    const problem = await answer.json();
    expect(problem).toMatchObject({ status, type: `urn:rodret:problem:${code}`, title: code });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.detail.length).toBeGreaterThan(10);
    expect(problem.detail).not.toContain(api.dataFolder);
    expect(problems({ $ref: '#/components/schemas/Problem' }, problem, code, api.document)).toEqual([]);
    expect(await state()).toEqual(before);
    expect(await readdir(path.join(api.dataFolder, 'incoming')).catch(() => [])).toEqual([]);
  });

  test('Every status that a refusal can have is described where it can come', () => {
    const statuses = (operationId: string) =>
      Object.keys(
        operationsOf(api.document).find(operation => operation.operationId === operationId)?.responses ?? {},
      );
    expect(statuses('organisations.chooseUnit')).toEqual(
      expect.arrayContaining(['200', '400', '403', '415', '422']),
    );
    expect(statuses('panel.importSnapshot')).toEqual(
      expect.arrayContaining(['200', '400', '403', '413', '422']),
    );
    expect(statuses('situation.readGaps')).toEqual(expect.arrayContaining(['200', '400', '404']));
  });
});

describe('Who lacks the role is refused, and changes nothing', () => {
  const put = {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: '{"unitCode":"1489"}',
  };

  test.each<{ roles: readonly Role[] }>([
    { roles: ['reader'] },
    { roles: ['adviser', 'contributor'] },
    { roles: ['leader', 'strategist'] },
  ])('$roles', async ({ roles }) => {
    const before = await audit();
    const answer = await api.askAs(roles, '/api/v1/organisation/unit', put);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ title: 'role-missing' });
    expect(await audit()).toEqual(before);
  });

  test('who may only read reads', async () => {
    expect((await api.askAs(['reader'], '/api/v1/organisation')).status).toBe(200);
  });
});

test('A defect of ours is told as one, without its inside', async () => {
  const secret = 'password=hunter2 at /srv/rodret';
  const failing = async () => {
    throw new Error(secret);
  };
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, child: () => log };
  const warehouse = {
    list: failing,
    units: failing,
    open: failing,
    newestWith: failing,
    problems: failing,
    folderOf: failing,
    close: async () => {},
  };
  const defective = await serveApi({ warehouse, log });
  try {
    const answer = await defective.ask('/api/v1/snapshots');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.text()).not.toContain('hunter2');
  } finally {
    await defective.close();
  }
});
