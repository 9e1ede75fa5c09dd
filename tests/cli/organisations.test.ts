import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';
import type { OrganisationId } from '#platform/context.ts';
import { openDatabase } from '#platform/database/open.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import { openDoors } from '#platform/doors.ts';
import { createLog } from '#platform/log.ts';
import { root } from '#platform/root.ts';
import { migratedDataFolder, skipsPostgres, testPostgresUrl } from '../support/database.ts';
import { rodret } from '../support/rodret.ts';

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });

let folder: string;
let values: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rodret-organisations-'));
  values = path.join(folder, 'values.csv');
  await writeFile(values, 'kpi,unit,year,value\nN15419,1440,2020,1\nN15419,1440,2021,2\n');
});
const folders: string[] = [];
afterAll(async () => {
  for (const each of [folder, ...folders]) await rm(each, { recursive: true, force: true });
});

/** A data folder of its own, the settings of a real installation, and the command line on it. */
const installation = async (settings: Record<string, string>) => {
  const data =
    'DATABASE_URL' in settings
      ? await mkdtemp(path.join(folder, 'data-'))
      : await migratedDataFolder('rodret-organisations-data-');
  folders.push(data);
  const config = readConfig({ ...settings, RODRET_DATA: data }, root);
  return {
    data,
    config,
    run: (...args: readonly string[]) => rodret(data, args, { environment: settings }),
    add: async (...names: readonly string[]): Promise<readonly OrganisationId[]> => {
      const { database, close } = await openDoors(config, log);
      try {
        const made: OrganisationId[] = [];
        for (const name of names)
          made.push(await createOrganisation(database, { name, unitCode: null }, new Date()));
        return made;
      } finally {
        await close();
      }
    },
  };
};
const origin = { RODRET_ORIGIN: 'https://rodret.example.se' };
const day = ['--fetched-on', '2004-01-01'];

test('A real installation without an organisation says what to do before anything is changed', async () => {
  const { run, data } = await installation(origin);
  const { code, out, err } = await run('import', values, ...day);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/There is no organisation yet\..*rodret organisation add/);
  expect(await readdir(data)).not.toContain('snapshots');
});

describe('Where there are several organisations, a command that changes works for the one that is named', async () => {
  test('by name in any case, or by id; what it imports is that one’s alone', async () => {
    const { run, add, data } = await installation(origin);
    const [ale = '', alvesta = ''] = await add('Ale', 'Alvesta');
    const unnamed = await run('import', values, ...day);
    expect(unnamed.code).toBe(2);
    expect(unnamed.err).toMatch(
      /several organisations: choose one with --organisation\. .*Ale \(.*Alvesta \(/,
    );
    const mistaken = await run('import', values, ...day, '--organisation', 'Alvestad');
    expect(mistaken.code).toBe(2);
    expect(mistaken.err).toMatch(/There is no organisation Alvestad\. There are: Ale/);
    expect(await readdir(path.join(data, 'snapshots')).catch(() => [])).toEqual([]);

    const named = await run('import', values, ...day, '--organisation=aLE', '--json');
    expect(named.code, named.err).toBe(0);
    const { id } = JSON.parse(named.out).snapshot;
    const held = (organisation: string) => readdir(path.join(data, 'snapshots', organisation));
    expect(await held(ale)).toEqual([id]);
    const alone = await run('snapshots', '--json');
    expect(alone.out).toContain(id);

    const byId = await run(
      'import',
      values,
      '--fetched-on',
      '2004-01-02',
      '--organisation',
      alvesta,
      '--json',
    );
    expect(byId.code, byId.err).toBe(0);
    const other = JSON.parse(byId.out).snapshot.id;
    expect(await held(alvesta)).toEqual([other]);
    expect(await held(ale)).toEqual([id]);

    const whose = await run('snapshots', '--json');
    expect(whose.code).toBe(2);
    expect(whose.err).toMatch(/choose one with --organisation ID/);
    const his = await run('snapshots', '--json', '--organisation', alvesta);
    expect(his.out).toContain(other);
    expect(his.out).not.toContain(id);
    const nobodys = await run('snapshots', '--organisation', crypto.randomUUID());
    expect(nobodys.code).toBe(2);
  });
});

test.skipIf(skipsPostgres)(
  'With DATABASE_URL the audit stands in PostgreSQL, and the folder has no database',
  async () => {
    const url = await testPostgresUrl('empty');
    const { run, add, data, config } = await installation({ DATABASE_URL: url });
    const [organisation = ''] = await add('Ale');
    const { code, out, err } = await run('import', values, ...day, '--json');
    expect(code, err).toBe(0);
    const { id } = JSON.parse(out).snapshot;
    const database = await openDatabase(config.database, log);
    const entries = await database.db
      .selectFrom('audit_entry')
      .select(['action', 'via', 'affected'])
      .orderBy('sequence')
      .execute()
      .finally(database.close);
    expect(entries.at(-1)).toMatchObject({
      action: 'panel.importSnapshot',
      via: 'command',
      affected: [{ kind: 'snapshot', id, change: 'created' }],
    });
    expect(await readdir(path.join(data, 'snapshots', organisation))).toEqual([id]);
    expect(await readdir(data)).not.toContain('database');
  },
);

describe('A demonstration and a real installation are never the same', () => {
  test('A folder that holds a demonstration is refused as a real installation, and stays what it is', async () => {
    const { run, data, config } = await installation({});
    await (await openDoors(config, log)).close();
    const refused = await rodret(data, ['import', values, ...day], { environment: origin });
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/holds a demonstration, whose people anyone may be/);
    expect((await run('snapshots')).out).not.toContain('2004-01-01');
  });

  test('A folder that holds a real installation is refused as a demonstration, and gets none of its people', async () => {
    const { run, add, data, config } = await installation(origin);
    await add('Ale');
    const refused = await rodret(data, ['import', values, ...day]);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/holds a real installation\. Set RODRET_ORIGIN/);
    const real = await run('import', values, ...day);
    expect(real.code, real.err).toBe(0);
    const database = await openDatabase(config.database, log);
    const people = await database.db.selectFrom('person').select('kind').execute().finally(database.close);
    expect(people).toEqual([{ kind: 'service' }]);
  });
});
