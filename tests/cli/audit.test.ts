import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendAuditEntry } from '#platform/audit/append.ts';
import { readConfig } from '#platform/config.ts';
import type { OrganisationId } from '#platform/context.ts';
import { type Database, openDatabase } from '#platform/database/open.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import { createLog } from '#platform/log.ts';
import { root } from '#platform/root.ts';
import { serviceOf } from '#platform/session/memberships.ts';
import { migratedDataFolder, skipsPostgres, testPostgresUrl } from '../support/database.ts';
import { rodret } from '../support/rodret.ts';
import { rehash, tamper } from '../support/tamper.ts';

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });

describe.each([
  { engine: 'PGlite', isSkipped: false, url: async () => '' },
  { engine: 'PostgreSQL', isSkipped: skipsPostgres, url: () => testPostgresUrl('empty') },
])('rodret audit ($engine)', ({ isSkipped, url }) => {
  let folder: string;
  let environment: Readonly<Record<string, string>>;
  let id: OrganisationId;

  const audit = (...args: readonly string[]) => rodret(folder, ['audit', ...args], { environment });
  const onDatabase = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => {
    const config = readConfig({ ...environment, RODRET_DATA: folder }, root);
    const database = await openDatabase(config.database, log);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  const attack = (statements: string) => onDatabase(database => tamper(database, statements));
  const row = (sequence: number) => `where organisation_id = '${id}' and sequence = ${sequence}`;

  beforeAll(async () => {
    if (isSkipped) return;
    folder = await migratedDataFolder('rodret-audit-');
    environment = { DATABASE_URL: await url(), RODRET_ORIGIN: 'https://rodret.example' };
    // The first command makes the tables.
    const { code, err } = await audit('verify');
    expect(code, err).toBe(0);
    await onDatabase(async database => {
      id = await createOrganisation(database, { name: 'Ale', unitCode: '1440' }, new Date());
      await createOrganisation(database, { name: 'Bollebygd', unitCode: '1443' }, new Date());
      const service = await serviceOf(database.db, id, '2026-03-02');
      if (service === null) throw new Error('There is no service.');
      for (let index = 2; index <= 12; index++) {
        await database.db.transaction().execute(trx =>
          appendAuditEntry(trx, {
            organisationId: id,
            at: new Date(Date.UTC(2026, 2, 2, 8, index)),
            actorId: service.person.id,
            via: 'command',
            action: 'test.something',
            input: { index },
            affected: [],
            requestId: 'test',
          }),
        );
      }
    });
  });
  afterAll(async () => {
    if (!isSkipped) await rm(folder, { recursive: true, force: true });
  });

  test.skipIf(isSkipped)('finds and names whatever is done to a chain, and ends with 1', async () => {
    const anchors = path.join(folder, 'kept-elsewhere.jsonl');
    expect(await audit('anchor', '--out', anchors)).toMatchObject({ code: 0 });
    const whole = await audit('verify', '--anchor', anchors);
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(whole.out).toContain('Ale: the chain is whole (12 entries, 1 anchors)');
    expect(whole.out).toContain('Bollebygd: the chain is whole (1 entries, 1 anchors)');

    const swap = `update audit_entry set sequence = -1 ${row(6)};
      update audit_entry set sequence = 6 ${row(8)}; update audit_entry set sequence = 8 ${row(-1)}`;
    await attack(
      `update audit_entry set input = '{"index": 99}' ${row(4)}; ${swap};
       create table kept as select * from audit_entry ${row(10)}; delete from audit_entry ${row(10)}`,
    );
    const touched = await audit('verify');
    expect(touched.code).toBe(1);
    expect(touched.out).toContain('Ale: FAULTS: 3');
    expect(touched.out).toContain('Entry 4 was altered after it was written.');
    expect(touched.out).toContain('Entries 6 and 8 have changed places.');
    expect(touched.out).toContain('Entry 10 is missing.');
    expect(touched.out).toContain('Bollebygd: the chain is whole');
    const told = await audit('verify', '--json', '--organisation', 'Ale');
    expect(told.code).toBe(1);
    expect(JSON.parse(told.out)).toMatchObject({
      isWhole: false,
      guardsOff: [],
      chains: [
        {
          name: 'Ale',
          faults: [
            { kind: 'altered', sequence: 4 },
            { kind: 'swapped', first: 6, second: 8 },
            { kind: 'missing', first: 10, last: 10 },
          ],
        },
      ],
    });

    await attack(`${swap}; insert into audit_entry select * from kept; drop table kept; ${rehash(id, 4)}`);
    expect(await audit('verify')).toMatchObject({ code: 0 });
    const rewritten = await audit('verify', '--anchor', anchors);
    expect(rewritten.code).toBe(1);
    expect(rewritten.out).toContain('some of the entries 1–12 are others than those anchored');

    await attack(
      `delete from audit_entry where organisation_id = '${id}' and sequence > 9; ${rehash(id, 10)}`,
    );
    expect(await audit('verify')).toMatchObject({ code: 0 });
    const cut = await audit('verify', '--anchor', anchors);
    expect(cut.code).toBe(1);
    expect(cut.out).toContain(
      'The tail is cut: entries 10–12 are gone. An anchor outside the database knows of them.',
    );
  });

  test.skipIf(isSkipped)('says when a guard of the database is off', async () => {
    const guard = (state: string) =>
      onDatabase(database =>
        database.runScript(`alter table audit_entry ${state} trigger audit_entry_append_only`),
      );
    await guard('disable');
    const found = await audit('verify');
    expect(found.code).toBe(1);
    expect(found.out).toContain('The guard audit_entry_append_only of the database is off or gone.');
    await guard('enable always');
  });

  test.skipIf(isSkipped)('takes the entries of an organisation out, and tells that it did', async () => {
    const file = path.join(folder, 'entries.json');
    expect(await audit('export', '--organisation', 'Bollebygd', '--out', file)).toMatchObject({ code: 0 });
    const entries = JSON.parse(await readFile(file, 'utf8'));
    expect(entries.map(({ action }: { action: string }) => action)).toEqual([
      'audit.exportEntries',
      'installation.createOrganisation',
    ]);
    const { out } = await audit('export', '--organisation', 'Bollebygd', '--format', 'csv');
    expect(out.split('\r\n')).toHaveLength(4);
  });

  test.skipIf(isSkipped)('refuses what it cannot use, with 2', async () => {
    const nonsense = path.join(folder, 'nonsense.jsonl');
    await writeFile(nonsense, 'nonsense\n');
    const refused: readonly (readonly [string, ...string[]])[] = [
      ['line 1', 'verify', '--anchor', nonsense],
      ['Usage', 'forget'],
    ];
    for (const [told, ...args] of refused) {
      const { code, err } = await audit(...args);
      expect(err).toContain(told);
      expect(code).toBe(2);
    }
  });
});
