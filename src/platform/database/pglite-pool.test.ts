import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPglite } from '../../../tests/support/database.ts';
import type { Database } from './open.ts';
import { createOrganisation } from './organisations.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestPglite();
});
afterAll(() => database.close());

const thrice = [1, 2, 3];

test('A statement that is asked again and again gives each organisation its own, and the owner all', async () => {
  const [ale, bod] = [
    await createOrganisation(database, { name: 'Ale', unitCode: '1440' }, new Date()),
    await createOrganisation(database, { name: 'Boden', unitCode: '2582' }, new Date()),
  ];
  const names = async (db: Database['db']) =>
    (await sql<{ name: string }>`select name from organisation order by name`.execute(db)).rows.map(
      ({ name }) => name,
    );
  for (const _ of thrice) {
    expect(await names(database.dbOf(ale))).toEqual(['Ale']);
    expect(await names(database.dbOf(bod))).toEqual(['Boden']);
    expect(await names(database.db)).toEqual(['Ale', 'Boden']);
  }
});

test('A statement that is ready fails and succeeds as it would have, inside a transaction and outside', async () => {
  const { db } = database;
  const divide = async (by: number, to = db) =>
    (await sql<{ of: number }>`select 6 / ${by}::int as of`.execute(to)).rows[0]?.of;
  for (const by of thrice) expect(await divide(by)).toBe(6 / by);
  await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
  await expect(db.transaction().execute(trx => divide(0, trx))).rejects.toMatchObject({ code: '22012' });
  const swallowed = db.transaction().execute(trx => divide(0, trx).catch(() => 0));
  await expect(swallowed).rejects.toThrow('rolled back');
  for (const _ of thrice)
    await expect(sql`select nowhere`.execute(db)).rejects.toMatchObject({ code: '42703' });
  expect(await divide(3)).toBe(2);
});

test('Statements follow the tables as these change, and thousands of them are no burden', async () => {
  const { db } = database;
  await database.runScript('create table changing (a int); insert into changing values (7)');
  const all = async () => (await sql`select * from changing`.execute(db)).rows;
  for (const _ of thrice) expect(await all()).toEqual([{ a: 7 }]);
  await database.runScript("alter table changing add column b text default 'x'");
  for (const _ of thrice) expect(await all()).toEqual([{ a: 7, b: 'x' }]);
  for (let number = 0; number < 700; number++) {
    const query = CompiledQuery.raw(`select ${number} as number`);
    for (const _ of [1, 2]) expect((await db.executeQuery(query)).rows).toEqual([{ number }]);
  }
  const { rows } = await sql<{ ready: number }>`select count(*) as ready from pg_prepared_statements`.execute(
    db,
  );
  expect(rows[0]?.ready).toBeLessThan(310);
});
