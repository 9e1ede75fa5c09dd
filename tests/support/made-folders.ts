import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPglite } from '#platform/database/create-pglite.ts';
import { pgliteDatabase } from '#platform/database/open.ts';
import { migrate } from '#platform/migrate.ts';
import { root } from '#platform/root.ts';

/** PostgreSQL keeps two more databases to make others from, which PGlite cannot: two files of three, and half of the bytes. */
export const withoutTemplates = [
  "update pg_database set datistemplate = false where datname in ('template0', 'template1')",
  'drop database template0',
  'drop database template1',
  'checkpoint',
] as const;

/** A data folder whose database has all tables and no row: made once for a run (4 s), copied by its tests. */
export async function makeMigratedFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rodret-migrated-'));
  const pglite = await createPglite({ dataDir: path.join(folder, 'database') });
  const database = await pgliteDatabase(pglite);
  await migrate(database, new URL('migrations/', root));
  for (const statement of withoutTemplates) await pglite.exec(statement);
  await database.close();
  return folder;
}

/** A data folder of its own, which is where another one is now. */
export async function copyOfFolder(folder: string, prefix: string): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), prefix));
  await cp(folder, copy, { recursive: true });
  return copy;
}
