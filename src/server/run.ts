import type { RequestListener } from 'node:http';
import { handedOver } from '#cli/handed-over.ts';
import { calculateInBackground, openInstallation } from '#cli/installation.ts';
import { startWarming } from '#cli/warming.ts';
import { makeSetUpSecret } from '#platform/accounts/set-up.ts';
import { startAnchoring } from '#platform/audit/anchoring.ts';
import { anchorsFile } from '#platform/audit/anchors.ts';
import { ConfigError, readConfig } from '#platform/config.ts';
import { DatabaseUnavailable } from '#platform/database/open.ts';
import type { Doors } from '#platform/doors.ts';
import { serveHandover } from '#platform/handover/serve.ts';
import { FolderHeld, lockFolder } from '#platform/lock.ts';
import { createLog, loggable } from '#platform/log.ts';
import { MigrationError } from '#platform/migrate.ts';
import { root } from '#platform/root.ts';
import { startJobs } from './jobs.ts';
import { CannotListen, expectFree, listen } from './listen.ts';

/** Errors whose message tells a person what to do; for them the stack would only hide it. */
const explained = [ConfigError, FolderHeld, DatabaseUnavailable, MigrationError, CannotListen];

/** Runs the server until it is told to stop: takes the data folder, opens the doors, listens, serves handed-over commands. */
export function run(listenerFor: (doors: Doors) => Promise<RequestListener> | RequestListener): void {
  start(listenerFor).catch((error: unknown) => {
    const isExplained = explained.some(kind => error instanceof kind);
    console.error(isExplained && error instanceof Error ? error.message : error);
    process.exit(isExplained ? 2 : 1);
  });
}

async function start(
  listenerFor: (doors: Doors) => Promise<RequestListener> | RequestListener,
): Promise<void> {
  const config = readConfig(process.env, root);
  const log = createLog({ level: config.logLevel, stream: process.stdout, now: () => new Date() });
  const lock = lockFolder(config.dataFolder, 'server', new Date());
  await expectFree(config);
  const doors = await openInstallation(config, log);
  const anchoring = await startAnchoring({
    owner: doors.database.db,
    file: anchorsFile(config.dataFolder),
    log,
    clock: () => new Date(),
  });
  const listening = await listen(config, await listenerFor(doors));
  const handover = await serveHandover(config.dataFolder, handedOver(doors), log);
  const jobs = startJobs(doors);
  const calculating = calculateInBackground(doors);
  const warming = startWarming(doors);
  console.log(`\n  Rodret: ${listening.address}\n`);
  await showSetUpLink(doors);
  // The first visitor should not wait for the snapshot to be read and analysed: the start page does both.
  // On a machine with much to do it may be given up: then the first visitor waits, and nobody else.
  fetch(listening.address)
    .then(answer => answer.body?.cancel())
    .catch((error: unknown) => log.warn('The start page was not warmed up.', { error: loggable(error) }));

  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    log.info('stopping', { signal });
    await Promise.all([listening.close(), jobs.stop(), calculating.stop(), warming.stop()]);
    await handover.close();
    await anchoring.stop();
    await doors.close();
    lock.release();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

/** A new installation is begun by whoever reads this terminal: nobody else learns the link, and no log keeps it. */
async function showSetUpLink({ config, database }: Doors): Promise<void> {
  if (config.mode === 'demonstration') return;
  const secret = await makeSetUpSecret(database);
  if (secret === null) return;
  console.log(`  No organisation yet. Make the first, and yourself its administrator, once, at:\n`);
  console.log(`  ${config.origin}/valkommen/${secret}\n`);
}
