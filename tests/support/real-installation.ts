import { readConfig } from '#platform/config.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import { openDoors } from '#platform/doors.ts';
import { createLog } from '#platform/log.ts';
import { root } from '#platform/root.ts';
import { migratedDataFolder } from './database.ts';

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });

/** Settings of a real installation: a command on a folder without them fills a demonstration first, which takes seconds. */
export const real = { RODRET_ORIGIN: 'https://rodret.example.se' } as const;

/** A data folder of a real installation with one organisation, Ale. */
export async function realInstallation(prefix: string): Promise<string> {
  const folder = await migratedDataFolder(prefix);
  const { database, close } = await openDoors(readConfig({ ...real, RODRET_DATA: folder }, root), log);
  await createOrganisation(database, { name: 'Ale', unitCode: '1440' }, new Date()).finally(close);
  return folder;
}
