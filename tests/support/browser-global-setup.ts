import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { z } from 'zod';
import { prepareChromium } from './chromium.ts';
import { until } from './jobs.ts';
import { copyOfFolder } from './made-folders.ts';
import { freshDatabase } from './postgres-global-setup.ts';
import { realSettings, startServer } from './server.ts';
import { fetchAs } from './somebody.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server that all journeys share; a journey that writes what others read starts its own. */
    serverAddress: string;
    /** A real installation on PostgreSQL, in which each journey has an organisation of its own; how commands reach it. */
    sharedInstallation: { readonly address: string; readonly settings: Readonly<Record<string, string>> };
    /** Where each structure that has been looked at leaves an empty file of its name. */
    looksFolder: string;
    /** A data folder to copy: a demonstration as its first start leaves it. */
    demonstrationFolder: string;
  }
}

const scenarios = z.object({ items: z.array(z.object({ id: z.string() })) });
const calculations = z.object({ items: z.array(z.object({ state: z.string() })) });

/** The scenarios of a new demonstration are calculated when it has started: here, and not once in each copy of its folder. */
async function calculated(address: string): Promise<void> {
  const ask = await fetchAs(address, 'strategist');
  const read = async (path: string): Promise<unknown> => (await ask(`/api/v1/portfolio/${path}`)).json();
  const isDone = async () => {
    const { items } = scenarios.parse(await read('scenarios'));
    const made = await Promise.all(items.map(({ id }) => read(`scenarios/${id}/calculations`)));
    return made
      .flatMap(list => calculations.parse(list).items)
      .every(({ state }) => state !== 'waiting' && state !== 'running');
  };
  // On a loaded machine a server that has just started stands still for longer than it keeps connections open.
  await until(() => isDone().catch(() => false), 120);
}

/**
 * Once for all journeys: unpacks the browser, makes the folder that demonstrations of their own begin with, and starts the
 * server that they share.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const looksFolder = await mkdtemp(path.join(tmpdir(), 'rodret-looks-'));
  const [first] = await Promise.all([startServer(), prepareChromium()]);
  await calculated(first.address);
  await first.end();
  const demonstrationFolder = await copyOfFolder(first.dataFolder, 'rodret-demonstration-');
  const server = await startServer({}, first.dataFolder);
  const settings = { ...realSettings, DATABASE_URL: await freshDatabase('migrated') };
  const real = await startServer(settings);
  // The first page waits for the analysis of the whole snapshot: once here, instead of in whichever test comes first.
  for (const { address } of [server, real]) await fetch(`${address}/laget/1440`);
  project.provide('serverAddress', server.address);
  // A data folder is held by one process: what tests write goes past the one of the server.
  project.provide('sharedInstallation', {
    address: real.address,
    settings: { ...settings, RODRET_DATA: `${real.dataFolder}-of-tests` },
  });
  project.provide('looksFolder', looksFolder);
  project.provide('demonstrationFolder', demonstrationFolder);
  return async () => {
    await Promise.all([server.stop(), real.stop()]);
    for (const folder of [looksFolder, demonstrationFolder, `${real.dataFolder}-of-tests`])
      await rm(folder, { recursive: true, force: true });
  };
}
