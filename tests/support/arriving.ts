import { adjusters } from '#cli/adjusters.ts';
import { followers } from '#cli/followers.ts';
import type { Arrival } from '#features/accounts/arrival.ts';
import { readConfig } from '#platform/config.ts';
import type { Database } from '#platform/database/open.ts';
import { type Doors, doorsOf } from '#platform/doors.ts';
import { createLog } from '#platform/log.ts';
import { root } from '#platform/root.ts';

/** What a browser keeps between requests. */
export type Jar = Map<string, string>;

export const keepCookies = (jar: Jar, cookies: readonly string[]): void => {
  for (const cookie of cookies) {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
};

export const cookiesOf = (jar: Jar): Headers =>
  new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });

/** The doors of a configured installation on a database of a test; what it logs is kept. */
export const testDoors = (
  database: Database,
  environment: Record<string, string> = {},
): { readonly doors: Doors; readonly logged: string[] } => {
  const logged: string[] = [];
  const log = createLog({
    level: 'info',
    stream: { write: line => logged.push(line) },
    now: () => new Date(),
  });
  const config = readConfig(
    {
      RODRET_DATA: '/nonexistent',
      RODRET_ORIGIN: 'http://localhost:4600',
      RODRET_SECRET: 'a secret for tests, and long enough',
      ...environment,
    },
    root,
  );
  return { doors: doorsOf(config, database, log, followers, adjusters), logged };
};

let addresses = 0;

/** Somebody who comes with the cookies of a browser, from an address that nobody else in the test comes from. */
export const arrive = async (doors: Doors, jar: Jar = new Map()): Promise<Arrival> => {
  const headers = cookiesOf(jar);
  addresses += 1;
  const address = `10.0.${Math.floor(addresses / 250)}.${addresses % 250}`;
  const visit = await doors.visitOf({ headers, language: 'sv', requestId: 'test', address });
  return { doors, visit, headers };
};
