import type { Syncing } from '#features/panel/index.ts';
import type { Doors } from '#platform/doors.ts';
import { koladaInWorker } from '#platform/parallel/fetch-in-worker.ts';

/** What fetching needs of an installation. */
export const syncingOf = ({ database, config, log, contextOfService }: Doors): Syncing => ({
  owner: database.db,
  contextOf: organisation =>
    contextOfService(organisation, 'service', { language: 'sv', requestId: crypto.randomUUID() }),
  kolada: koladaInWorker(config.kolada.proxies),
  address: new URL(config.kolada.address),
  log,
  now: () => new Date(),
});
