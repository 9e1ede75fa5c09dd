import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedApi, serveApi } from './served-api.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api?.close());

const put = (body: object) => ({
  method: 'PUT',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
const post = (body: object, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const entries = async (query = '') => {
  const answer = await api.ask(`/api/v1/audit-entries${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as { items: { sequence: number; action: string }[]; next: number | null };
};
const choosing = (frequency: string) =>
  api.askAs(['contributor'], '/api/v1/own/mail-preferences', put({ topic: 'own-matters', frequency }));
const frequency = async () =>
  JSON.stringify(await (await api.askAs(['contributor'], '/api/v1/own/mail-preferences')).json());

test('A change is taken back once, by whoever made it alone', async () => {
  const before = await frequency();
  expect((await choosing('weekly')).status).toBe(200);
  const [made] = (await entries('?action=messages.choosePreference')).items;
  const undo = post({ entry: made?.sequence });
  const other = await api.askAs(['administrator'], '/api/v1/undo', undo);
  expect(other.status).toBe(409);
  expect(await other.json()).toMatchObject({ title: 'undo-gone' });
  const answer = await api.askAs(['contributor'], '/api/v1/undo', undo);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ entry: made?.sequence, action: 'messages.choosePreference' });
  expect(await frequency()).toBe(before);
  expect((await api.askAs(['contributor'], '/api/v1/undo', undo)).status).toBe(409);
  expect((await api.askAs('public', '/api/v1/undo', undo)).status).toBe(401);
  expect((await api.askAs(['contributor'], '/api/v1/undo', post({ entry: 1 }))).status).toBe(409);
});

test('The audit is leafed through by numbers and narrowed, by those who may read it alone', async () => {
  const { items, next } = await entries('?limit=2');
  expect(items).toHaveLength(2);
  expect(next).toBe(items[1]?.sequence);
  expect((await entries(`?limit=1&before=${next}`)).items[0]?.sequence).toBe((next ?? 0) - 1);
  expect(
    (await entries('?action=installation.createOrganisation')).items.map(({ sequence }) => sequence),
  ).toEqual([1]);
  expect((await entries('?via=command')).items).toEqual([]);
  for (const address of ['/api/v1/audit-entries', '/api/v1/audit-entries/export']) {
    expect((await api.askAs(['contributor'], address)).status).toBe(403);
    expect((await api.askAs('public', address)).status).toBe(401);
    expect((await api.askAs(['reader'], address)).status).toBe(200);
  }
  expect((await api.ask('/api/v1/audit-entries?person=me')).status).toBe(400);
});

test('What is taken out is a file by its name, as CSV or JSON', async () => {
  const csv = await api.ask('/api/v1/audit-entries/export?format=csv&action=installation.createOrganisation');
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('content-disposition')).toMatch(
    /^attachment; filename="revision-\d{4}-\d\d-\d\d\.csv"$/,
  );
  expect((await csv.text()).split('\r\n')).toHaveLength(3);
  const json = await api.ask('/api/v1/audit-entries/export?action=installation.createOrganisation');
  expect(await json.json()).toMatchObject([{ sequence: 1, words: 'lade upp organisationen' }]);
});

test('The chain is checked on request, and the check stands in it', async () => {
  const answer = await api.ask('/api/v1/audit/verification', post({}));
  expect(await answer.json()).toMatchObject({ isWhole: true, faults: [], guardsOff: [] });
  expect((await entries('?limit=1')).items).toMatchObject([{ action: 'audit.verifyChain' }]);
});
