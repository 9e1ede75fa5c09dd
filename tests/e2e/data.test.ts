import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messages } from '#features/panel/messages/data.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { closePage, newPage } from '../support/browser.ts';
import { browserOfFile, describeJourneys, expectFitForAll, visit } from '../support/journey.ts';
import type { RunningServer } from '../support/server.ts';
import { startDemonstration } from '../support/signed-in.ts';
import { become, fetchAs } from '../support/somebody.ts';

const text = messages('sv');
const newBrowser = browserOfFile();
let server: RunningServer;
let folder: string;
let asStrategist: Awaited<ReturnType<typeof fetchAs>>;

beforeAll(async () => {
  server = await startDemonstration();
  asStrategist = await fetchAs(server.address, 'strategist');
  folder = await mkdtemp(path.join(tmpdir(), 'rodret-upload-'));
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const file = async (name: string, content: string): Promise<string> => {
  const target = path.join(folder, name);
  await writeFile(target, content);
  return target;
};

/** Identifiers and hashes of what there is: none may change or go. */
const snapshots = async (): Promise<readonly string[]> => {
  const { items } = await (await asStrategist('/api/v1/snapshots')).json();
  return items.map(({ id, contentHash }: { id: string; contentHash: string }) => `${id} ${contentHash}`);
};

/** What lies in the data folder besides whole snapshots: sent files and half-made folders would. */
const leftovers = async (): Promise<readonly string[]> => {
  const inside = (name: string) => readdir(path.join(server.dataFolder, name)).catch((): string[] => []);
  const organisations = (await inside('snapshots')).filter(name => !name.startsWith('.'));
  expect(organisations.length).toBeLessThanOrEqual(1);
  const own = await inside(path.join('snapshots', organisations[0] ?? 'none'));
  const made = own.filter(name => !/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/.test(name));
  return [...made, ...(await inside('snapshots/.shared')), ...(await inside('incoming'))];
};

const importing = async (page: Page, values: string): Promise<void> => {
  await page.getByLabel(text.import.values, { exact: true }).setInputFiles(values);
  await page.getByRole('button', { name: text.import.button, exact: true }).click();
};

// Each reader brings values of its own: the same content would be "already there" the second time.
const goodValues = (javaScript: boolean) =>
  [
    'kpi;Kommun;År;Värde',
    `N15419;Ale;2024;${javaScript ? '77,5' : '78,5'}`,
    'N15419;Malmö;2024;66,1',
    'N15419;Gondwana;2024;1,5',
    '',
  ].join('\n');

describeJourneys(
  'Data',
  {
    'The snapshots are listed, and each tells what it holds, lacks and comes from': async ({
      page,
      open,
      look,
    }) => {
      await open('/data');
      const list = page.getByRole('region', { name: text.data.caption });
      const starter = list.getByRole('row').filter({ hasText: text.data.starter });
      await starter.getByRole('link').click();
      await page.waitForURL(/\/data\/ogonblicksbild\//);
      for (const section of [text.snapshot.about, text.snapshot.missing, text.snapshot.sources]) {
        await page.getByRole('region', { name: section, exact: true }).first().waitFor();
      }
      const facts = await page.getByRole('definition').allTextContents();
      expect(facts.join('\n')).toContain('290 kommuner och 21 regioner');
      expect(facts.join('\n')).toMatch(/\b[0-9a-f]{64}\b/);
      expect(
        await page
          .getByRole('row')
          .filter({ hasText: /Kolada/ })
          .count(),
      ).toBeGreaterThan(1);
      await look();
    },

    'A good file becomes a snapshot, its bad row is set aside, and nothing older changes': async ({
      page,
      javaScript,
      open,
      look,
    }) => {
      const before = await snapshots();
      await open('/data');
      await page.getByRole('link', { name: text.data.importLink }).click();
      await page.waitForURL(/\/data\/importera$/);
      await look();
      const source = `Enkät ${javaScript ? 'ett' : 'två'}`;
      await page.getByLabel(text.import.source, { exact: true }).fill(source);
      await importing(page, await file('varden.csv', goodValues(javaScript)));
      await page.waitForURL(/\/data\/ogonblicksbild\/\S+\?importerad/);
      expect(await page.getByRole('status').textContent()).toBe(text.snapshot.imported);
      const shown = await page.getByRole('main').innerText();
      expect(shown).toContain(source);
      expect(shown).toContain(text.snapshot.setAsideText('1', '3'));
      expect(shown).toContain('Gondwana');
      await look();
      const after = await snapshots();
      expect(after).toHaveLength(before.length + 1);
      expect(after).toEqual(expect.arrayContaining([...before]));
      expect(await leftovers()).toEqual([]);
      await open('/data');
      const list = page.getByRole('region', { name: text.data.caption });
      expect(await list.getByRole('row').filter({ hasText: source }).count()).toBe(1);
    },

    'The same content twice makes no second snapshot, and that is said': async ({
      page,
      javaScript,
      open,
    }) => {
      const before = await snapshots();
      await open('/data/importera');
      await page.getByLabel(text.import.source, { exact: true }).fill(`Enkät ${javaScript ? 'ett' : 'två'}`);
      await importing(page, await file('varden.csv', goodValues(javaScript)));
      await page.waitForURL(/\/data\/ogonblicksbild\/\S+\?fanns/);
      expect(await page.getByRole('status').textContent()).toBe(text.snapshot.alreadyHeld);
      expect(await snapshots()).toEqual(before);
    },
  },
  { server: () => server.address, look: { as: 'strategist' } },
);

const brokenFiles: readonly { what: string; content: string; says: RegExp }[] = [
  {
    what: 'Without columns for unit and year',
    content: 'kpi,value\nN1,2\n',
    says: /trasig\.csv.*1.*kpi, value/,
  },
  {
    what: 'Without a single good row',
    content: 'kpi,unit,year,value\nN1,1440,2020,ungefär\n',
    says: /trasig\.csv.*2.*N1,1440,2020,ungefär/,
  },
  { what: 'Empty', content: '', says: /trasig\.csv/ },
  {
    what: 'Cut off in a quotation',
    content: 'kpi,unit,year,value\nN1,1440,2020,1\n"N1,1440,2021,1\nN1,1440,2022,1\nN1,1440,2023,1\n',
    says: /trasig\.csv.*3/,
  },
];

test.each(brokenFiles)(
  '$what, a file is refused with its name, place and reason, and nothing is lost',
  async broken => {
    const before = await snapshots();
    const page = await newPage(newBrowser());
    try {
      await become(page, server.address, 'strategist');
      await page.goto(`${server.address}/data/importera?lang=sv`);
      await importing(page, await file('trasig.csv', broken.content));
      const summary = page.getByText(componentMessages('sv').errorSummary(1)).locator('..');
      await summary.waitFor();
      const link = summary.getByRole('link');
      expect(await link.textContent()).toMatch(broken.says);
      expect(await link.textContent()).not.toContain(server.dataFolder);
      const values = page.getByLabel(text.import.values, { exact: true });
      expect(await values.getAttribute('aria-invalid')).toBe('true');
      expect(await link.getAttribute('href')).toBe(`#${await values.getAttribute('id')}`);
      await page.getByText(text.import.failed).waitFor();
      await expectFitForAll(page);
      expect(await snapshots()).toEqual(before);
      expect(await leftovers()).toEqual([]);
    } finally {
      await closePage(page);
    }
  },
);

test('Without a file the browser stops, and a form sent all the same is answered in words', async () => {
  const look = { javaScript: false, as: 'strategist' } as const;
  await visit(newBrowser(), server.address, look, async ({ page, open }) => {
    await open('/data/importera');
    await page.getByRole('button', { name: text.import.button, exact: true }).click();
    expect(await page.locator('input:invalid').getAttribute('name')).toBe('values');
    expect(page.url()).toMatch(/\/data\/importera$/);
  });
  const form = new FormData();
  form.set('source', 'ingen fil');
  const answer = await asStrategist('/data/importera', { method: 'POST', body: form });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(text.import.noFile);
  expect(await leftovers()).toEqual([]);
});

test('A form that breaks off is the sender’s fault, not ours', async () => {
  const answer = await asStrategist('/data/importera', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="values"; filename="a.csv"\r\n\r\nkpi,un',
  });
  expect(answer.status).toBe(400);
  expect(await leftovers()).toEqual([]);
  expect((await fetch(`${server.address}/ready`)).status).toBe(200);
});

test('What one organisation has imported, neither the public nor another organisation sees', async () => {
  const own = await snapshots();
  expect(own.length).toBeGreaterThan(1);
  const open: { items: { id: string }[] } = await (await fetch(`${server.address}/api/v1/snapshots`)).json();
  expect(open.items).toHaveLength(1);
  const imported = own.map(line => line.split(' ')[0] ?? '').find(id => id !== open.items[0]?.id) ?? '';
  const adviser = await fetchAs(server.address, 'adviser');
  const addresses = [`/data/ogonblicksbild/${imported}`, `/api/v1/snapshots/${imported}`];
  for (const address of addresses) {
    expect((await asStrategist(address)).status, address).toBe(200);
    expect((await adviser(address)).status, address).toBe(200);
    expect((await fetch(`${server.address}${address}`)).status, address).toBe(404);
  }
  const [, other = ''] = /name="organisation" value="([^"]+)"/.exec(await (await adviser('/')).text()) ?? [];
  expect(other).not.toBe('');
  for (const address of addresses) {
    const elsewhere = await adviser(address, { headers: { cookie: `organisation=${other}` } });
    expect(elsewhere.status, address).toBe(404);
  }
});

test('Who may not import is told who may, and the page of data does not offer it', async () => {
  await visit(newBrowser(), server.address, { as: 'reader' }, async ({ page, open }) => {
    await open('/data');
    expect(await page.getByRole('link', { name: text.data.importLink }).count()).toBe(0);
  });
  const asReader = await fetchAs(server.address, 'reader');
  const form = new FormData();
  form.set('values', new File(['kpi,unit,year,value\nN15419,1440,2020,1\n'], 'a.csv'));
  const before = await snapshots();
  for (const request of [{}, { method: 'POST', body: form }]) {
    const answer = await asReader('/data/importera', request);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('administratör eller strateg');
  }
  const answer = await fetch(`${server.address}/data/importera`, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/prova?till=%2Fdata%2Fimportera');
  expect(await snapshots()).toEqual(before);
  expect(await leftovers()).toEqual([]);
});
