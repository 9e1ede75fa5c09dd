import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messages } from '#features/panel/messages/data.ts';
import { gapReportSchema } from '#features/situation/model/gap.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { browserOfFile, visit } from '../support/journey.ts';
import { rodret } from '../support/rodret.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { startDemonstration } from '../support/signed-in.ts';
import { fetchAs } from '../support/somebody.ts';

const browser = browserOfFile();
let server: RunningServer;
let files: string;
beforeAll(async () => {
  server = await startDemonstration();
  files = await mkdtemp(path.join(tmpdir(), 'rodret-beside-'));
});
afterAll(async () => {
  await server?.end();
  for (const folder of [server?.dataFolder, files])
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const file = async (name: string, content: string): Promise<string> => {
  const target = path.join(files, name);
  await writeFile(target, content);
  return target;
};
const table = (value: number) => `kpi,unit,year,value\nN15419,1440,2020,${value}\nN15419,9998,2020,1\n`;
const text = messages('sv');

/** Names of the snapshots as a person reads them on the page of data. */
const listed = async (): Promise<readonly string[]> => {
  let names: readonly string[] = [];
  const look = { javaScript: false, as: 'strategist' } as const;
  await visit(browser(), server.address, look, async ({ page, open }) => {
    await open('/data');
    names = await page.getByRole('region', { name: text.data.caption }).getByRole('link').allTextContents();
  });
  return names;
};

test('An import beside the running server is done by the server, and stands on its pages at once', async () => {
  const before = await listed();
  const args = ['--source', 'Bredvid servern', '--fetched-on', '2001-01-01', '--json'];
  const { code, out, err } = await rodret(server.dataFolder, [
    'import',
    await file('varden.csv', table(1)),
    ...args,
  ]);
  expect(code, err).toBe(0);
  expect(err).toMatch(/1 rows? (was|were) set aside/);
  const { snapshot } = JSON.parse(out);
  const after = await listed();
  expect(after).toHaveLength(before.length + 1);
  expect(after.some(name => name.includes('Bredvid servern'))).toBe(true);
  const address = `/data/ogonblicksbild/${snapshot.id}`;
  const asStrategist = await fetchAs(server.address, 'strategist');
  expect((await asStrategist(address)).status).toBe(200);
  expect((await fetch(`${server.address}${address}`)).status).toBe(404);
});

test('Standard input and relative paths are the client’s, not the server’s', async () => {
  const piped = await rodret(server.dataFolder, ['import', '-', '--fetched-on', '2001-01-02'], {
    input: table(2),
  });
  expect(piped.code, piped.err).toBe(0);
  const relative = await rodret(server.dataFolder, ['import', 'nara.csv', '--fetched-on', '2001-01-03'], {
    environment: { INIT_CWD: path.dirname(await file('nara.csv', table(3))) },
  });
  expect(relative.code, relative.err).toBe(0);
  expect(await readdir(path.join(server.dataFolder, 'incoming'))).toEqual([]);
});

test('What is wrong with a file is told to who gave the command, and the server goes on', async () => {
  const before = await listed();
  const { code, out, err } = await rodret(server.dataFolder, [
    'import',
    await file('trasig.csv', 'a,b\n1,2\n'),
  ]);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/trasig\.csv, line 1: no column/);
  expect(await listed()).toEqual(before);
});

test('The command on the page of a key figure gives the page’s own numbers', async () => {
  const look = { javaScript: false, as: 'strategist' } as const;
  await visit(browser(), server.address, look, async ({ page, open, ask }) => {
    await open('/nyckeltal/0880/N15419?lang=sv');
    await page.getByText(componentMessages('sv').provenance, { exact: true }).click();
    await page.getByText(componentMessages('sv').method, { exact: true }).click();
    const line = (await page.getByText(/rodret -- gaps/).textContent()) ?? '';
    const { code, out, err } = await rodret(server.dataFolder, line.split(' -- ')[1]?.split(' ') ?? []);
    expect(code, err).toBe(0);
    expect(gapReportSchema.parse(JSON.parse(out))).toEqual(await ask('/api/v1/units/0880/gaps'));
  });
});

test('A second server on the same folder is refused, and is told by whom', async () => {
  const refusal = await startServer({}, server.dataFolder).then(
    async second => {
      await second.end();
      return 'a second server started';
    },
    (error: Error) => error.message,
  );
  expect(refusal).toMatch(/data folder \S+ is in use by process \d+ \(rodret server, since 20\d\d-/);
  expect(refusal).not.toMatch(/^\s+at /m);
  expect((await fetch(`${server.address}/ready`)).status).toBe(200);
});

test('A port that is taken is told as such, before anything is made', async () => {
  const folder = path.join(files, 'beside');
  const refusal = await startServer({ RODRET_PORT: new URL(server.address).port }, folder).then(
    async second => {
      await second.stop();
      return 'a second server started';
    },
    (error: Error) => error.message,
  );
  expect(refusal).toContain('RODRET_PORT');
  expect(await readdir(folder)).not.toContain('database');
});

test('A server that is killed leaves no lock: commands and the next server go on where it stood', async () => {
  const before = await listed();
  await server.end('SIGKILL');
  const args = [
    'import',
    await file('efter.csv', table(4)),
    '--source',
    'Efteråt',
    '--fetched-on',
    '2001-01-04',
  ];
  const { code, err } = await rodret(server.dataFolder, args);
  expect(code, err).toBe(0);
  server = await startServer({}, server.dataFolder);
  const after = await listed();
  expect(after).toHaveLength(before.length + 1);
  expect(after).toEqual(expect.arrayContaining([...before]));
});

test('A server that is told to stop lets go of everything', async () => {
  await server.end('SIGTERM');
  expect(server.log()).toContain('stopping');
  const { code, err } = await rodret(server.dataFolder, [
    'import',
    await file('sist.csv', table(5)),
    '--fetched-on',
    '2001-01-05',
  ]);
  expect(code, err).toBe(0);
  const left = await readdir(server.dataFolder);
  expect(left).not.toContain('server.sock');
  expect(left).not.toContain('server-address');
});
