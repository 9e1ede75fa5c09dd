import type { Config } from '#platform/config.ts';
import { createOrganisation, listOrganisations, onlyOnce } from '#platform/database/organisations.ts';
import { type Doors, openDoors } from '#platform/doors.ts';
import type { Log } from '#platform/log.ts';

/** Opens the doors; a demonstration that is new gets its organisation and people. */
export async function openInstallation(config: Config, log: Log): Promise<Doors> {
  const doors = await openDoors(config, log);
  if (config.mode === 'demonstration') {
    await onlyOnce(doors.database, 'demonstration', async () => {
      if ((await listOrganisations(doors.database)).length > 0) return;
      await createOrganisation(doors.database, { name: 'Exempelkommunen', unitCode: '9900' }, new Date());
    });
  }
  return doors;
}
