import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareChromium } from './chromium.ts';
import { copyOfFolder, makeMigratedFolder } from './made-folders.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server that all journeys share; a journey that writes what others read starts its own. */
    serverAddress: string;
    /** Where each structure that has been looked at leaves an empty file of its name. */
    looksFolder: string;
    /** Data folders to copy: one with tables and no rows, one with a demonstration as its first start leaves it. */
    migratedFolder: string;
    demonstrationFolder: string;
  }
}

/**
 * Once for all journeys: unpacks the browser, makes the folders that servers of their own begin with, and starts the
 * server that they share.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const looksFolder = await mkdtemp(path.join(tmpdir(), 'rodret-looks-'));
  const [first, migratedFolder] = await Promise.all([startServer(), makeMigratedFolder(), prepareChromium()]);
  await first.end();
  const demonstrationFolder = await copyOfFolder(first.dataFolder, 'rodret-demonstration-');
  const server = await startServer({}, first.dataFolder);
  // The first page waits for the analysis of the whole snapshot: once here, instead of in whichever test comes first.
  await fetch(`${server.address}/laget/1440`);
  project.provide('serverAddress', server.address);
  project.provide('looksFolder', looksFolder);
  project.provide('migratedFolder', migratedFolder);
  project.provide('demonstrationFolder', demonstrationFolder);
  return async () => {
    await server.stop();
    for (const folder of [looksFolder, migratedFolder, demonstrationFolder])
      await rm(folder, { recursive: true, force: true });
  };
}
