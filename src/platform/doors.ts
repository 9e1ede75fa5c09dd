import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { firstOrganisation } from './database/first-organisation.ts';
import { startDatabase } from './database-start.ts';
import { removeAbandoned } from './incoming.ts';
import type { Log } from './log.ts';
import { root } from './root.ts';
import type { Warehouse } from './warehouse/snapshot.ts';
import { openWarehouse } from './warehouse/warehouse.ts';

/** Everything outside that the server and the writing commands use, opened once. */
export type Doors = {
  /** The context of one request or command; the organisation as it stands then. */
  readonly contextFor: (request: Pick<Context, 'language' | 'requestId'>) => Promise<Context>;
  readonly log: Log;
  readonly warehouse: Warehouse;
  /** Resolves when the database answers, rejects when it does not. */
  readonly checkDatabase: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The snapshots of an installation: what ships with it and what was imported under its data folder. */
export function warehouseOf(config: Config): Warehouse {
  return openWarehouse({
    starterFolder: fileURLToPath(new URL('data/starter/', root)),
    folder: join(config.dataFolder, 'snapshots'),
  });
}

/** Opens database and snapshots. The caller holds the lock of the data folder and closes the doors before releasing it. */
export async function openDoors(config: Config, log: Log): Promise<Doors> {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  removeAbandoned(config.dataFolder, new Date());
  const database = await startDatabase(config, log);
  const warehouse = warehouseOf(config);
  const { db } = database;
  return {
    log,
    warehouse,
    contextFor: async ({ language, requestId }) => ({
      ...(await firstOrganisation(database, new Date())),
      db,
      now: () => new Date(),
      language,
      requestId,
      log: log.child({ requestId }),
      warehouse,
      dataFolder: config.dataFolder,
    }),
    checkDatabase: async () => {
      await sql`select 1`.execute(db);
    },
    close: async () => {
      await warehouse.close();
      await database.close();
    },
  };
}
