import { publishPending } from './action/publication.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './database/open.ts';
import type { Log } from './log.ts';
import { migrate } from './migrate.ts';
import { root } from './root.ts';

/**
 * The database as every server and command starts with it: opened, migrated, and with the files published that a crash
 * had left announced. The caller holds the lock of the data folder, and closes the database before releasing it.
 */
export async function startDatabase(config: Config, log: Log): Promise<Database> {
  const database = await openDatabase(config.database, log);
  try {
    const applied = await migrate(database, new URL('migrations/', root));
    if (applied.length > 0) log.info('The database was migrated.', { migrations: applied });
    await publishPending(database.db, config.dataFolder);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
