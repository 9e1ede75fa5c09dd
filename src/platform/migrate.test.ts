import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  describeOnEachEngine,
  openTestPglite,
  skipsPostgres,
  testPostgresUrl,
} from '../../tests/support/database.ts';
import { openDatabase } from './database/open.ts';
import { createLog } from './log.ts';
import { migrate } from './migrate.ts';
import { root } from './root.ts';

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });
const shipped = new URL('migrations/', root);

let path: string;
let folder: URL;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'rodret-migrations-'));
  folder = pathToFileURL(`${path}/`);
});

afterEach(() => rmSync(path, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(path, name), text);

describeOnEachEngine(
  'Migrations',
  database => {
    // Each test starts where a database that was never used starts.
    beforeEach(() => database().runScript('drop schema public cascade; create schema public;'));

    const tables = async () =>
      (
        await sql<{ name: string }>`select table_name as name from information_schema.tables
          where table_schema = 'public' and table_name <> 'schema_migration' order by 1`.execute(
          database().db,
        )
      ).rows.map(row => row.name);

    it('apply each file once, in order', async () => {
      write('0001-one.sql', 'create table one (id int);');
      write('0002-two.sql', 'alter table one rename to two; create table three (id int)');
      expect(await migrate(database(), folder)).toEqual(['0001-one.sql', '0002-two.sql']);
      expect(await migrate(database(), folder)).toEqual([]);
      write('0003-four.sql', '-- ends with a comment\ncreate table four (id int) -- here');
      expect(await migrate(database(), folder)).toEqual(['0003-four.sql']);
      expect(await tables()).toEqual(['four', 'three', 'two']);
    });

    it('leave nothing of a file that fails, and keep those before it', async () => {
      write('0001-one.sql', 'create table one (id int);');
      write('0002-two.sql', 'create table two (id int); insert into two values (1); select 1 / 0;');
      await expect(migrate(database(), folder)).rejects.toThrow(/0002-two\.sql failed.+division by zero/);
      expect(await tables()).toEqual(['one']);
      write('0002-two.sql', 'create table two (id int);');
      expect(await migrate(database(), folder)).toEqual(['0002-two.sql']);
    });

    it('refuse a file that was changed after it was applied, but not for its line ends', async () => {
      write('0001-one.sql', 'create table one (id int);\ncreate table two (id int);\n');
      await migrate(database(), folder);
      write('0001-one.sql', 'create table one (id int);\r\ncreate table two (id int);\r\n');
      expect(await migrate(database(), folder)).toEqual([]);
      write('0001-one.sql', 'create table one (id bigint);');
      await expect(migrate(database(), folder)).rejects.toThrow(
        '0001-one.sql is not the file that was applied',
      );
    });

    it('refuse a database that a newer version has used', async () => {
      write('0001-one.sql', 'create table one (id int);');
      write('0002-two.sql', 'create table two (id int);');
      await migrate(database(), folder);
      unlinkSync(join(path, '0002-two.sql'));
      await expect(migrate(database(), folder)).rejects.toThrow(/0002-two\.sql.+newer version/);
    });

    it.each(['0002-late.sql', 'one.sql', '0001_one.sql', '0001-one.sql.orig'])(
      'refuse a folder whose first file is %s',
      async name => {
        write(name, 'select 1;');
        await expect(migrate(database(), folder)).rejects.toThrow(`${name} in the migrations folder`);
      },
    );

    it('make the shipped schema with organisation_id first in every key and index', async () => {
      await migrate(database(), shipped);
      // Accounts belong to no organisation; what is found by a secret or cleared by its age, for all at once, is named.
      const installationWide = ['schema_migration', 'installation', 'organisation', 'sign_in_failure'];
      const foundWithoutIt = [
        'invitation_token_hash_key',
        'api_token_token_hash_key',
        'person_of_account',
        'mail_message_by_time',
        'calculation_open',
        'calendar_feed_secret_hash_key',
        'effect_run_open',
        'conversation_link_by_secret',
      ];
      const { rows } = await sql<{ table: string; index: string; first: string }>`
        select c.relname as table, x.relname as index, a.attname as first
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where n.nspname = 'public' and c.relname not like 'account\\_%'`.execute(database().db);
      const ofOrganisations = rows.filter(
        ({ table, index }) => !installationWide.includes(table) && !foundWithoutIt.includes(index),
      );
      expect(ofOrganisations.length).toBeGreaterThan(20);
      expect(ofOrganisations.filter(row => row.first !== 'organisation_id')).toEqual([]);
    });

    it('bind every table of an organisation to it by a policy, and give rodret_app no other table', async () => {
      await migrate(database(), shipped);
      const { rows } = await sql<{
        table: string;
        is_bound: boolean;
        has_organisation: boolean;
        is_granted: boolean;
      }>`
        select c.relname as table, c.relrowsecurity as is_bound,
          exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id') as has_organisation,
          has_table_privilege('rodret_app', c.oid, 'select') as is_granted
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r'`.execute(database().db);
      const isOfOrganisations = (row: (typeof rows)[number]) =>
        row.has_organisation || row.table === 'organisation';
      expect(rows.filter(isOfOrganisations).length).toBeGreaterThan(10);
      expect(rows.filter(row => isOfOrganisations(row) && !(row.is_bound && row.is_granted))).toEqual([]);
      expect(rows.filter(row => !isOfOrganisations(row) && row.is_granted)).toEqual([]);
    });
  },
  'empty',
);

describe.skipIf(skipsPostgres)('Instances that start together on PostgreSQL', () => {
  it('migrate once', async () => {
    const url = await testPostgresUrl('empty');
    const applied = await Promise.all(
      [1, 2, 3].map(async () => {
        const database = await openDatabase({ engine: 'postgres', url }, log);
        const names = await migrate(database, shipped);
        await database.close();
        return names.length;
      }),
    );
    expect(applied.filter(count => count > 0)).toHaveLength(1);
  });
});

describe('A database that cannot be opened', () => {
  it('is told by its address and the reason, without the password', async () => {
    const opening = openDatabase(
      { engine: 'postgres', url: 'postgres://rodret:hunter2@127.0.0.1:1/rodret' },
      log,
    );
    await expect(opening).rejects.toThrow(
      'postgres://127.0.0.1:1/rodret cannot be opened: no server answers there.',
    );
  });

  it.skipIf(skipsPostgres)(
    'is told where the server knows no such database, or refuses the password',
    async () => {
      const url = new URL(await testPostgresUrl());
      const elsewhere = new URL(url);
      elsewhere.pathname = '/nowhere';
      await expect(openDatabase({ engine: 'postgres', url: elsewhere.href }, log)).rejects.toThrow(
        'the server has no such database',
      );
      url.password = 'wrong';
      await expect(openDatabase({ engine: 'postgres', url: url.href }, log)).rejects.toThrow(
        'the server refused the password',
      );
    },
  );
});

describe('A migrated PGlite', () => {
  it('loaded from the dump of the test run is up to date', async () => {
    const database = await openTestPglite();
    expect(await migrate(database, shipped)).toEqual([]);
    await database.close();
  });
});
