import { appendFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages } from '#features/audit/messages.ts';
import { messages as mailMessages } from '#features/messages/messages.ts';
import { anchorsFile } from '#platform/audit/anchors.ts';
import { messages as shared } from '#ui/components/messages.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, matching, visit } from '../support/journey.ts';
import { rodret } from '../support/rodret.ts';
import { type OwnServer, type SignedIn, startOwnServer } from '../support/signed-in.ts';

const browser = browserOfFile();
let own: OwnServer;
beforeAll(async () => {
  own = await startOwnServer({ Rut: ['reader'], Diana: ['administrator'], Cia: ['contributor'] });
});
afterAll(() => own?.stop());

const person = (name: string): SignedIn => {
  const found = own.people[name];
  if (found === undefined) throw new Error(`${name} is not here.`);
  return found;
};

describe.each(looks)('The audit ($language, JavaScript: $javaScript)', look => {
  const text = messages(look.language);

  test('An auditor reads who did what, narrows it, opens an entry and takes it out', () =>
    visit(browser(), own.server.address, look, async ({ page, open, arriveAt, look: lookAt }) => {
      await person('Rut').at(page);
      await open('/revision');
      const entries = page.getByRole('list', { name: text.list.caption }).locator('> li');
      await entries.first().waitFor();
      expect(await page.getByText('Rut').count()).toBeGreaterThan(0);
      await entries.last().locator('summary').click();
      await entries.last().getByText('installation.createOrganisation').waitFor();
      await lookAt();
      if (look.javaScript) {
        const others = wordsOnlyIn(look.language === 'sv' ? 'en' : 'sv');
        expect(strangersIn(await textsOf(page), others)).toEqual([]);
      }
      await page.getByLabel(text.filters.action, { exact: true }).selectOption('audit.readEntries');
      await page.getByRole('button', { name: text.filters.button, exact: true }).click();
      await arriveAt(/\/revision\?.*handling=audit\.readEntries/);
      expect(await entries.count()).toBe(1);
      const csv = page.getByRole('link', { name: text.list.csv });
      const taken = await page.request.get(`${own.server.address}${await csv.getAttribute('href')}`);
      expect(await taken.text()).toContain('audit.readEntries');
      await page.getByLabel(text.filters.to, { exact: true }).fill('2020-01-01');
      await page.getByRole('button', { name: text.filters.button, exact: true }).click();
      await page.getByRole('heading', { name: text.list.noneTitle }).waitFor();
      await lookAt();
      await page.getByRole('link', { name: text.list.all }).click();
      await arriveAt('/revision');
      expect(await entries.count()).toBeGreaterThan(1);
    }));

  test('The chain is checked by a button, and the page says that it is whole', () =>
    visit(browser(), own.server.address, look, async ({ page, open, arriveAt, look: lookAt }) => {
      await person('Rut').at(page);
      await open('/revision');
      await page.getByRole('button', { name: text.chain.verify }).click();
      await arriveAt(/^\/revision\?klart=\d+$/);
      await page.getByRole('status').getByText(text.chain.verifiedNow).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(
        matching(text.chain.whole('#')),
      );
      await lookAt();
    }));

  test('A change is taken back with one button, once; after that it is said why not', () =>
    visit(browser(), own.server.address, look, async ({ page, open, arriveAt, look: lookAt }) => {
      const mail = mailMessages(look.language);
      await person('Cia').at(page);
      await open('/konto/utskick');
      const now = await page.getByRole('radio', { checked: true }).getAttribute('value');
      await page.getByRole('radio', { name: mail.frequencies.never }).check();
      await page.getByRole('button', { name: mail.save }).click();
      await arriveAt(/klart=/);
      const entry = new URL(page.url()).searchParams.get('klart') ?? '';
      await page.getByRole('button', { name: shared(look.language).undo }).click();
      await arriveAt(/angrat=/);
      await page.getByRole('status').getByText(shared(look.language).undone).waitFor();
      expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe(now);
      await lookAt();
      const form = { entry, till: '//elsewhere.example/' };
      const again = await page.request.post(`${own.server.address}/angra`, {
        form,
        maxRedirects: 0,
        headers: { 'Accept-Language': look.language },
      });
      expect(again.status()).toBe(409);
      const told = await again.text();
      expect(told).toContain(text.undo.refused);
      expect(told).not.toContain('elsewhere.example');
      await open('/angra');
      await page.getByRole('heading', { name: text.undo.nothing }).waitFor();
      await lookAt();
    }));
});

test('Who may not read the audit is told so, and who is not signed in is sent to sign in', async () => {
  const ask = (cookie: string) =>
    fetch(`${own.server.address}/revision`, { headers: { cookie }, redirect: 'manual' });
  expect((await ask(person('Cia').cookie)).status).toBe(403);
  expect((await ask(person('Diana').cookie)).status).toBe(200);
  const nobody = await ask('');
  expect(nobody.headers.get('location')).toBe('/logga-in?till=%2Frevision');
});

test('A running server verifies what is handed over to it, and anchors at its start and its end', async () => {
  const { dataFolder } = own.server;
  const audit = (...args: readonly string[]) => rodret(dataFolder, ['audit', ...args]);
  expect(await audit('verify')).toMatchObject({
    code: 0,
    out: expect.stringContaining('the chain is whole'),
  });
  const file = anchorsFile(dataFolder);
  const atStart = await readFile(file, 'utf8');
  const [first = ''] = atStart.split('\n');
  const forged = path.join(dataFolder, 'forged.jsonl');
  await appendFile(forged, `${JSON.stringify({ ...JSON.parse(first), sequence: 100_000 })}\n`);
  const cut = await audit('verify', '--anchor', forged);
  expect(cut.code).toBe(1);
  expect(cut.out).toMatch(/The tail is cut: entries \d+–100000 are gone/);
  await rm(forged);
  await own.server.end();
  const atEnd = await readFile(file, 'utf8');
  expect(atEnd.startsWith(atStart)).toBe(true);
  expect(atEnd.length).toBeGreaterThan(atStart.length);
});
