import type { TestProject } from 'vitest/node';
import { prepareChromium } from './chromium.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server that all journeys share; a journey that writes what others read starts its own. */
    serverAddress: string;
  }
}

/** Once for all journeys: unpacks the browser, and starts the built server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server] = await Promise.all([startServer(), prepareChromium()]);
  // The first page waits for the analysis of the whole snapshot: once here, instead of in whichever test comes first.
  await fetch(`${server.address}/laget/1440`);
  project.provide('serverAddress', server.address);
  return server.stop;
}
