import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { type Database, openDatabase } from '#platform/database/open.ts';
import { createLog } from '#platform/log.ts';
import { root } from '#platform/root.ts';
import { real, realInstallation } from '../support/real-installation.ts';
import { type Running, rodret, startRodret } from '../support/rodret.ts';

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });

let folder: string;
let files: string;
const run = (args: readonly string[], input = '', environment = {}) =>
  rodret(folder, args, { input, environment: { ...real, ...environment } });
const start = (args: readonly string[]) => startRodret(folder, args, real);

beforeAll(async () => {
  folder = await realInstallation('rodret-import-');
  files = await mkdtemp(path.join(tmpdir(), 'rodret-files-'));
  // The tests begin on a folder in use.
  const { code, err } = await run(['import', await file('first.csv', table([1])), ...on('1999-01-01')]);
  expect(code, err).toBe(0);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(files, { recursive: true, force: true });
});

const file = async (name: string, content: string): Promise<string> => {
  const target = path.join(files, name);
  await writeFile(target, content);
  return target;
};
const on = (day: string) => ['--fetched-on', day];
const table = (values: readonly (number | string)[]): string =>
  [
    'kpi,unit,year,value',
    ...values.map((value, index) => `N15419,1440,${2000 + (index % 20)},${value}`),
  ].join('\n');

const inside = (name: string) => readdir(path.join(folder, name)).catch((): string[] => []);

/** The folder of the one organisation whose values are imported here, relative to the data folder. */
const own = async (): Promise<string> => {
  const [organisation = '', ...others] = (await inside('snapshots')).filter(name => !name.startsWith('.'));
  expect(others, 'organisations with snapshots of their own').toEqual([]);
  return path.join('snapshots', organisation);
};

/** Every name in the data folder's places for files: whole snapshots, and what should not have stayed. */
const state = async () => ({
  snapshots: (await inside(await own())).sort(),
  shared: await inside('snapshots/.shared'),
  incoming: await inside('incoming'),
});
let before: Awaited<ReturnType<typeof state>>;
beforeEach(async () => {
  before = await state();
});

const auditOf = async (database: Database) => {
  try {
    return await database.db
      .selectFrom('audit_entry')
      .select(['action', 'input', 'affected'])
      .orderBy('sequence')
      .execute();
  } finally {
    await database.close();
  }
};

describe('Values are imported', () => {
  test('from a file, with what was set aside on standard error and the snapshot on standard output', async () => {
    const values = await file(
      'varden.csv',
      `${table([61.5, 62])}\nN15419,9998,2020,1\nN15419,1440,2021,ungefär\n`,
    );
    const { code, out, err } = await run([
      'import',
      values,
      '--source',
      'Enkäten',
      ...on('2001-02-03'),
      '--json',
    ]);
    expect(code, err).toBe(0);
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      state: 'new',
      snapshot: { source: 'Enkäten', fetchedOn: '2001-02-03', rows: 2, isStarter: false },
      report: { rows: { read: 4, kept: 2, setAside: 2, repeated: 0 } },
    });
    expect(err).toMatch(/2 rows were set aside/);
    expect(err).toMatch(/line 4.*N15419,9998,2020,1/);
    expect(err).toMatch(/line 5.*ungefär/);
    expect((await state()).snapshots).toEqual([...before.snapshots, told.snapshot.id].sort());
  });

  test('from standard input, which leaves nothing behind', async () => {
    const { code, out, err } = await run(['import', '-', ...on('2001-02-04'), '--json'], table([63, 64]));
    expect(code, err).toBe(0);
    expect(JSON.parse(out).snapshot.rows).toBe(2);
    expect((await state()).incoming).toEqual([]);
  });

  test('with a register, units and groups of their own, laid over an older snapshot', async () => {
    const older = before.snapshots[0] ?? '';
    const register = await file('register.csv', 'id,title\nN99001,"Nöjda med hamnen, andel (%)"\n');
    const values = await file('hamn.csv', 'kpi,unit,year,value\nN99001,1440,2020,50\n');
    const { code, out, err } = await run([
      'import',
      values,
      '--key-figures',
      register,
      '--onto',
      older,
      ...on('2001-02-05'),
      '--json',
    ]);
    expect(code, err).toBe(0);
    const { snapshot } = JSON.parse(out);
    expect(snapshot).toMatchObject({ onto: older, scope: { keyFigures: 2 } });
    const cells = await run(['gaps', 'Ale', '--snapshot', snapshot.id, '--json']);
    expect(cells.code, cells.err).toBe(0);
  });

  test('once: the same content again is told and makes no second snapshot', async () => {
    const values = await file('first.csv', table([1]));
    const { code, out } = await run(['import', values, ...on('1999-01-01')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Already held: snapshot 1999-01-01-/);
    // The rows set aside now stand in no file of that snapshot, and so are told here.
    const withOneMore = await file('first-and-more.csv', `${table([1])}\nN15419,9998,2020,1\n`);
    const again = await run(['import', withOneMore, ...on('1999-01-01')]);
    expect(again.out).toMatch(/^Already held: snapshot 1999-01-01-/);
    expect(again.err).toMatch(/1 row was set aside \(the snapshot was held already/);
    expect(again.err).toMatch(/line 3.*N15419,9998,2020,1/);
    expect(await state()).toEqual(before);
  });

  test('and each import is written into the audit with the name of its file', async () => {
    const config = readConfig({ RODRET_DATA: folder }, root);
    const entries = await auditOf(await openDatabase(config.database, log));
    const imports = entries.filter(({ action }) => action === 'panel.importSnapshot');
    expect(imports.length).toBeGreaterThanOrEqual(before.snapshots.length);
    expect(imports[0]).toMatchObject({ affected: [{ kind: 'snapshot', change: 'created' }] });
    expect(imports.map(({ input }) => JSON.stringify(input)).join('\n')).toContain('standard input');
  });
});

describe('What cannot be imported is told with file, line and reason, ends with 2 and changes nothing', () => {
  test.each<[string, string, RegExp]>([
    ['other columns', 'a,b\n1,2\n', /trasig\.csv, line 1: no column for key figure.*found: a, b/],
    [
      'not one good row',
      'kpi,unit,year,value\nN1,1440,2020,ungefär\n',
      /trasig\.csv, line 2: .*N1,1440,2020,ungefär/,
    ],
  ])('%s', async (_, content, said) => {
    const { code, out, err } = await run(['import', await file('trasig.csv', content)]);
    expect(err).toMatch(said);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toMatch(/^\s+at /m);
    expect(await state()).toEqual(before);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a file that is not there', ['import', '/finns/inte.csv'], /inte\.csv: there is no such file/],
    ['a register that is not there', ['import', 'GOOD', '--key-figures', '/finns/inte.csv'], /inte\.csv/],
    [
      'a snapshot to lie over that is not there',
      ['import', 'GOOD', '--onto', '1990-01-01-00000000'],
      /1990-01-01-00000000/,
    ],
    [
      'a day that is none',
      ['import', 'GOOD', '--fetched-on', '2024-02-30'],
      /fetchedOn: The value has the wrong form/,
    ],
    ['no file', ['import'], /Usage: rodret import/],
    ['an option that does not exist', ['import', 'GOOD', '--ontoo', 'x'], /--ontoo/],
  ])('%s', async (_, args, said) => {
    const good = await file('good.csv', table([7, 8]));
    const { code, out, err } = await run(args.map(word => (word === 'GOOD' ? good : word)));
    expect(err).toMatch(said);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(await state()).toEqual(before);
  });

  test('broken values on standard input', async () => {
    const { code, err } = await run(['import', '-'], 'a,b\n1,2\n');
    expect(err).toMatch(/^standard input, line 1: no column/);
    expect(code).toBe(2);
    expect(await state()).toEqual(before);
  });
});

test('Two imports at once are both carried out, one after the other', async () => {
  const days = ['2002-01-01', '2002-01-02'];
  const both = await Promise.all(
    days.map(async day =>
      run(['import', await file(`${day}.csv`, table([Number(day.slice(-2))])), ...on(day)]),
    ),
  );
  for (const { code, err } of both) expect(code, err).toBe(0);
  const { snapshots, incoming } = await state();
  expect(snapshots.filter(name => name.startsWith('2002-01-'))).toHaveLength(2);
  expect(snapshots).toHaveLength(before.snapshots.length + 2);
  expect(incoming).toEqual([]);
});

describe('An import that is killed', () => {
  /** Waits until the command has begun to make something in a place of the data folder. */
  const begun = async (place: string, running: Running): Promise<void> => {
    const known = new Set(await readdir(path.join(folder, place)).catch(() => []));
    let hasEnded = false;
    running.ended.then(() => {
      hasEnded = true;
    });
    for (;;) {
      const now = await readdir(path.join(folder, place)).catch((): string[] => []);
      if (now.some(name => !known.has(name))) return;
      expect(hasEnded, 'the command ended before it was killed').toBe(false);
      await wait(5);
    }
  };
  const rows = Array.from(
    { length: 40_000 },
    (_, row) => `N${10_000 + Math.floor(row / 10)},1440,${2010 + (row % 10)},${row}`,
  );
  const many = ['kpi,unit,year,value', ...rows].join('\n');

  test.each([
    { signal: 'SIGKILL', day: '2003-01-01' },
    { signal: 'SIGTERM', day: '2003-01-02' },
  ] as const)(
    'by $signal in the midst of its work makes no snapshot and hinders no other',
    async ({ signal, day }) => {
      const running = start(['import', await file('many.csv', many), ...on(day)]);
      await begun(await own(), running);
      running.kill(signal);
      const { code } = await running.ended;
      expect(code).not.toBe(0);
      const listed = await run(['snapshots', '--json']);
      expect(listed.err).toBe('');
      expect(listed.out).not.toContain(`"${day}`);
      const next = await run(['import', await file('next.csv', table([1])), ...on(day)]);
      expect(next.code, next.err).toBe(0);
      const { snapshots } = await state();
      expect(snapshots.filter(name => !/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/.test(name))).toEqual([]);
      expect(snapshots).toHaveLength(before.snapshots.length + 1);
    },
  );

  test('while it reads standard input leaves nothing once a day has gone', async () => {
    const running = start(['import', '-', ...on('2003-03-01')]);
    running.write(table([1, 2, 3]));
    await begun('incoming', running);
    running.kill('SIGKILL');
    await running.ended;
    const [left = ''] = (await state()).incoming;
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(path.join(folder, 'incoming', left), yesterday, yesterday);
    const next = await run(['import', await file('next.csv', table([9, 9])), ...on('2003-03-02')]);
    expect(next.code, next.err).toBe(0);
    expect((await state()).incoming).toEqual([]);
  });
});

test('A PostgreSQL that is not there is told without its password, and ends with 2', async () => {
  const { code, err } = await run(['import', await file('good.csv', table([7]))], '', {
    DATABASE_URL: 'postgres://rodret:hunter2@127.0.0.1:1/rodret',
  });
  expect(code).toBe(2);
  expect(err).toContain('127.0.0.1:1');
  expect(err).not.toContain('hunter2');
  expect(await state()).toEqual(before);
});
