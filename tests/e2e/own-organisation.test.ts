import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messages } from '#features/overview/messages.ts';
import { readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { createLog } from '#platform/log.ts';
import { root } from '#platform/root.ts';
import { browserOfFile, visit } from '../support/journey.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { startDemonstration } from '../support/signed-in.ts';
import { fetchAs } from '../support/somebody.ts';

const text = messages('sv').start;
const browser = browserOfFile();
let server: RunningServer;
beforeAll(async () => {
  server = await startDemonstration();
});
afterAll(async () => {
  await server?.end();
  if (server !== undefined) await rm(server.dataFolder, { recursive: true, force: true });
});

test.each([
  { name: 'Ale', code: '1440', query: 'al', javaScript: true },
  { name: 'Alingsås', code: '1489', query: 'al', javaScript: false },
])('That we lead $name is said by a button and remembered (JavaScript: $javaScript)', chosen =>
  visit(
    browser(),
    server.address,
    { javaScript: chosen.javaScript, as: 'administrator' },
    async ({ page, open, arriveAt, look }) => {
      await open(`/?q=${chosen.query}`);
      await page.getByRole('button', { name: text.choose(chosen.name), exact: true }).click();
      await arriveAt('/?sparat');
      const saved = page.getByRole('status');
      expect(await saved.textContent()).toBe(text.chosen(chosen.name));
      await look();
      await open('/data');
      const rooms = page
        .getByRole('navigation')
        .first()
        .getByRole('link', { name: messages('sv').rooms.situation });
      expect(await rooms.getAttribute('href')).toBe(`/laget/${chosen.code}`);
      await open('/');
      await page
        .getByRole('region', { name: text.continueTitle(chosen.name) })
        .getByRole('link')
        .click();
      await arriveAt(`/laget/${chosen.code}`);
    },
  ),
);

test('A place that does not exist is refused in words, and nothing is changed', async () => {
  const asAdministrator = await fetchAs(server.address, 'administrator');
  const answer = await asAdministrator('/?index', {
    method: 'POST',
    body: new URLSearchParams({ unitCode: '9999' }),
  });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(messages('sv').failure.refused);
  const own = await asAdministrator('/api/v1/organisation');
  expect(await own.json()).toMatchObject({ name: 'Alingsås', unitCode: '1489' });
});

test('Who is no administrator cannot choose, and is not offered to', async () => {
  await visit(browser(), server.address, { as: 'leader' }, async ({ page, open }) => {
    await open('/?q=al');
    expect(await page.getByRole('button', { name: text.choose('Ale'), exact: true }).count()).toBe(0);
  });
  const body = () => new URLSearchParams({ unitCode: '1440' });
  const asLeader = await fetchAs(server.address, 'leader');
  expect((await asLeader('/?index', { method: 'POST', body: body() })).status).toBe(403);
  const open = await fetch(`${server.address}/?index`, { method: 'POST', body: body(), redirect: 'manual' });
  expect(open.headers.get('location')).toMatch(/^\/prova\?till=/);
  expect(await (await asLeader('/api/v1/organisation')).json()).toMatchObject({ unitCode: '1489' });
});

test('Each choice stands in the audit, and it outlives a server that is killed', async () => {
  await server.end('SIGKILL');
  const config = readConfig({ RODRET_DATA: server.dataFolder }, root);
  const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });
  const database = await openDatabase(config.database, log);
  try {
    const entries = await database.db
      .selectFrom('audit_entry')
      .innerJoin('person', 'person.id', 'audit_entry.actor_id')
      .select(['sequence', 'action', 'input', 'affected', 'request_id', 'person.name', 'via'])
      .where('action', '=', 'organisations.chooseUnit')
      .orderBy('sequence')
      .execute();
    const expected = (unitCode: string) => ({
      action: 'organisations.chooseUnit',
      input: { unitCode },
      affected: [{ kind: 'organisation', change: 'changed' }],
      name: 'Maria Holm',
      via: 'session',
    });
    expect(entries).toMatchObject([expected('1440'), expected('1489')]);
    expect(new Set(entries.map(entry => entry.request_id)).size).toBe(2);
  } finally {
    await database.close();
  }
  server = await startServer({}, server.dataFolder);
  const asAdministrator = await fetchAs(server.address, 'administrator');
  const own = await asAdministrator('/api/v1/organisation');
  expect(await own.json()).toMatchObject({ name: 'Alingsås', unitCode: '1489' });
});
