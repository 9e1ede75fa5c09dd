import type { Database } from './open.ts';

/**
 * What a server does by itself and PGlite does not: counts its rows anew, so that queries are planned for tables of the
 * size they have, and frees the room of rows that are gone.
 */
export async function keepInShape({
  engine,
  runScript,
}: Pick<Database, 'engine' | 'runScript'>): Promise<void> {
  if (engine === 'pglite') await runScript('vacuum (analyze)');
}
