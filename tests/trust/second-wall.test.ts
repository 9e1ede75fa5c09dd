import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { named, partOf, type Table, tablesOf, traceOf } from '../support/catalogue.ts';
import { describeOnEachEngine } from '../support/database.ts';
import { type Inhabited, inhabit } from '../support/inhabited.ts';
import { type ServedApp, serveWhole } from '../support/served-app.ts';

describeOnEachEngine('Where a query forgets its organisation, the database', database => {
  let app: ServedApp;
  let own: Inhabited;
  let other: Inhabited;
  let tables: readonly Table[];
  beforeAll(async () => {
    app = await serveWhole(database());
    own = await inhabit(app.doors, app.dataFolder, 'Ale');
    other = await inhabit(app.doors, app.dataFolder, 'Borg');
    tables = await tablesOf(database());
  });
  afterAll(() => app?.close());

  /** As the role of an organisation's requests; in words what came of it. */
  const asOwn = async (statement: RawBuilder<unknown>): Promise<string> => {
    try {
      const { rows, numAffectedRows } = await statement.execute(database().dbOf(own.id));
      return `${numAffectedRows ?? rows.length} rows`;
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    }
  };
  const denied = '42501';
  const nameOf = ({ name }: Table) => (name === 'organisation' ? 'id' : 'organisation_id');
  const ownerOf = (table: Table) => sql.id(nameOf(table));
  const isShared = ({ name, isOfOrganisations }: Table) => isOfOrganisations || name === 'organisation';

  test('shows no row of another, in any table there is', async () => {
    expect(tables.filter(isShared).length).toBeGreaterThan(14);
    for (const table of tables.filter(isShared)) {
      const { rows } = await sql<{
        whose: string;
      }>`select distinct ${ownerOf(table)}::text as whose from ${named(table)}`.execute(
        database().dbOf(own.id),
      );
      expect(
        rows.map(({ whose }) => whose),
        table.name,
      ).toEqual([own.id]);
    }
  });

  test('shows nothing of tables that belong to no organisation: accounts, the installation, failed sign-ins', async () => {
    const beside = tables.filter(table => !isShared(table));
    expect(beside.map(({ name }) => name)).toContain('account_credential');
    for (const table of beside) {
      expect(await asOwn(sql`select * from ${named(table)}`), table.name).toBe(denied);
      expect(await asOwn(sql`delete from ${named(table)}`), table.name).toBe(denied);
    }
  });

  test('changes and removes no row of another, and gives none away', async () => {
    const before = await traceOf(database(), tables);
    for (const table of tables.filter(isShared)) {
      const owner = ownerOf(table);
      const foreign = [
        sql`update ${named(table)} set ${owner} = ${owner} where ${owner} = ${other.id}`,
        sql`delete from ${named(table)} where ${owner} = ${other.id}`,
      ];
      for (const statement of foreign)
        expect(['0 rows', denied], table.name).toContain(await asOwn(statement));
      const given = await asOwn(sql`update ${named(table)} set ${owner} = ${other.id}`);
      expect(given, `${table.name} given away`).toBe(denied);
      const planted = await asOwn(
        sql`insert into ${named(table)} overriding system value select (jsonb_populate_record(null::${named(table)},
          to_jsonb(x) || jsonb_build_object(${nameOf(table)}::text, ${other.id}::text))).*
          from ${named(table)} as x limit 1`,
      );
      expect(planted, `${table.name} planted`).toBe(denied);
    }
    expect(await traceOf(database(), tables)).toEqual(before);
  });

  test('lets nobody rewrite the audit, not even of their own organisation', async () => {
    const before = partOf(await traceOf(database(), tables), own.id);
    for (const name of ['audit_entry', 'audit_head', 'audit_object']) {
      for (const statement of [
        sql`update ${sql.id(name)} set sequence = sequence + 1`,
        sql`delete from ${sql.id(name)}`,
        sql`truncate ${sql.id(name)} cascade`,
        sql`alter table ${sql.id(name)} disable trigger all`,
        sql`drop table ${sql.id(name)} cascade`,
      ]) {
        expect(await asOwn(statement), name).toBe(denied);
      }
    }
    expect(partOf(await traceOf(database(), tables), own.id)).toEqual(before);
  });

  test('sees to it in tables that are added later: each is guarded by a policy, or closed', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
        and has_table_privilege('rodret_app', c.oid, 'select, insert, update, delete') and not c.relrowsecurity`.execute(
      database().db,
    );
    expect(rows).toEqual([]);
  });

  test('runs nothing as its owner for whoever asks', async () => {
    const { rows } = await sql<{ name: string }>`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef and p.prorettype <> 'trigger'::regtype
        and has_function_privilege('rodret_app', p.oid, 'execute')`.execute(database().db);
    expect(rows).toEqual([]);
  });
});
