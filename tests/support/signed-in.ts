import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { followers } from '#cli/followers.ts';
import { readConfig } from '#platform/config.ts';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import { openDoors } from '#platform/doors.ts';
import { createLog } from '#platform/log.ts';
import type { Role } from '#platform/permissions.ts';
import { root } from '#platform/root.ts';
import { migratedDataFolder } from './database.ts';
import { copyOfFolder } from './made-folders.ts';
import { makePerson } from './people.ts';
import { type RunningServer, startServer } from './server.ts';

export type SignedIn = {
  readonly id: PersonId;
  readonly email: string;
  /** `Cookie` of a request as this person. */
  readonly cookie: string;
  /** Makes a window this person's, as if they had signed in there. */
  readonly at: (page: Page) => Promise<void>;
};

export type OwnServer = {
  readonly server: RunningServer;
  readonly people: Readonly<Record<string, SignedIn>>;
  readonly stop: () => Promise<void>;
};

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });

/** What an installation holds before its server starts. */
type Prepared = {
  readonly database: Database;
  readonly organisation: OrganisationId;
  readonly people: Readonly<Record<string, PersonId>>;
};

/** A real installation with one organisation, and these people signed in; each is known by what they are called here. */
export async function startOwnServer(
  wanted: Readonly<Record<string, readonly Role[]>>,
  given: Readonly<Record<string, string>> = {},
  prepare: (made: Prepared) => Promise<void> = async () => {},
): Promise<OwnServer> {
  const dataFolder = await migratedDataFolder('rodret-own-');
  const environment = {
    RODRET_ORIGIN: 'http://localhost:4600',
    RODRET_SECRET: 'a secret for tests, and long enough',
    ...given,
  };
  const doors = await openDoors(
    readConfig({ ...environment, RODRET_DATA: dataFolder }, root),
    log,
    followers,
  );
  const sessions: [string, { id: PersonId; email: string; cookies: readonly string[] }][] = [];
  try {
    const organisation = await createOrganisation(
      doors.database,
      { name: 'Ale kommun', unitCode: '1440' },
      new Date(),
    );
    for (const [name, roles] of Object.entries(wanted)) {
      const person = await makePerson(doors.database, organisation, { name, roles, withAccount: true });
      const account = await doors.accounts.withEmail(person.email);
      if (account === null) throw new Error('The account was not made.');
      const { cookies } = await doors.accounts.begin(account, 'a test');
      sessions.push([name, { id: person.id, email: person.email, cookies }]);
    }
    const people = Object.fromEntries(sessions.map(([name, { id }]) => [name, id]));
    await prepare({ database: doors.database, organisation, people });
  } finally {
    await doors.close();
  }
  const server = await startServer(environment, dataFolder);
  const people = sessions.map(([name, { id, email, cookies }]): [string, SignedIn] => {
    const plain = cookies.map(cookie => cookie.split(';')[0] ?? '');
    const at = (page: Page) =>
      page.context().addCookies(
        plain.map(cookie => {
          const end = cookie.indexOf('=');
          return { name: cookie.slice(0, end), value: cookie.slice(end + 1), url: server.address };
        }),
      );
    return [name, { id, email, cookie: plain.join('; '), at }];
  });
  return {
    server,
    people: Object.fromEntries(people),
    stop: async () => {
      await server.end();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A demonstration of one's own, as its first start left it. */
export const startDemonstration = async (): Promise<RunningServer> =>
  startServer({}, await copyOfFolder(inject('demonstrationFolder'), 'rodret-demonstration-'));
