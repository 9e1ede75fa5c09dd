import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { keepInShape } from './keep-in-shape.ts';

describeOnEachEngine('A database kept in shape', database => {
  test('knows how many rows its tables have, where no server sees to it', async () => {
    const counted = async () => {
      const { rows } = await sql<{ reltuples: number }>`
        select reltuples::integer as reltuples from pg_class where relname = 'schema_migration'`.execute(
        database().db,
      );
      return rows[0]?.reltuples ?? 0;
    };
    const before = await counted();
    await keepInShape(database());
    if (database().engine === 'postgres') expect(await counted()).toBe(before);
    else expect(await counted()).toBeGreaterThan(0);
  });
});
