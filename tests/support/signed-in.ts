import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { adjusters } from '#cli/adjusters.ts';
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
import { type RunningServer, realSettings, startServer } from './server.ts';

export type SignedIn = {
  readonly id: PersonId;
  readonly email: string;
  /** `Cookie` of a request as this person. */
  readonly cookie: string;
  /** Makes a window this person's, as if they had signed in there. */
  readonly at: (page: Page) => Promise<void>;
};

/** An organisation on a server, with people signed in there. */
export type Place = {
  readonly server: Pick<RunningServer, 'address'>;
  readonly people: Readonly<Record<string, SignedIn>>;
};

export type OwnServer = Place & { readonly server: RunningServer; readonly stop: () => Promise<void> };

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });

/** What an organisation holds before anybody comes. */
type Prepared = {
  readonly database: Database;
  readonly organisation: OrganisationId;
  readonly people: Readonly<Record<string, PersonId>>;
};

type Wanted = Readonly<Record<string, readonly Role[]>>;
type Session = {
  readonly name: string;
  readonly id: PersonId;
  readonly email: string;
  readonly cookies: readonly string[];
};

/** Makes an organisation with these people, each with a session, in an installation of these settings. */
async function settle(
  settings: Readonly<Record<string, string>>,
  wanted: Wanted,
  prepare: (made: Prepared) => Promise<void>,
): Promise<readonly Session[]> {
  const doors = await openDoors(readConfig(settings, root), log, followers, adjusters);
  const sessions: Session[] = [];
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
      sessions.push({ name, id: person.id, email: person.email, cookies });
    }
    const people = Object.fromEntries(sessions.map(({ name, id }) => [name, id]));
    await prepare({ database: doors.database, organisation, people });
  } finally {
    await doors.close();
  }
  return sessions;
}

/** The people of these sessions, as they are known at a server of this address. */
const signedIn = (sessions: readonly Session[], url: string): Place['people'] =>
  Object.fromEntries(
    sessions.map(({ name, id, email, cookies }): [string, SignedIn] => {
      const plain = cookies.map(cookie => cookie.split(';')[0] ?? '');
      const at = (page: Page) =>
        page.context().addCookies(
          plain.map(cookie => {
            const end = cookie.indexOf('=');
            return { name: cookie.slice(0, end), value: cookie.slice(end + 1), url };
          }),
        );
      return [name, { id, email, cookie: plain.join('; '), at }];
    }),
  );

/**
 * An organisation of its own on the real installation that all journeys share, and these people signed in; each is known
 * by what they are called here. A server of its own costs seconds: `startOwnServer` is for what is about one.
 */
export async function ownOrganisation(wanted: Wanted): Promise<Place> {
  const { address, settings } = inject('sharedInstallation');
  return { server: { address }, people: signedIn(await settle(settings, wanted, async () => {}), address) };
}

/** A real installation on a server of its own, with one organisation, and these people signed in. */
export async function startOwnServer(
  wanted: Wanted,
  given: Readonly<Record<string, string>> = {},
  prepare: (made: Prepared) => Promise<void> = async () => {},
): Promise<OwnServer> {
  const dataFolder = await migratedDataFolder('rodret-own-');
  const environment = { ...realSettings, ...given };
  const sessions = await settle({ ...environment, RODRET_DATA: dataFolder }, wanted, prepare);
  const server = await startServer(environment, dataFolder);
  return { server, people: signedIn(sessions, server.address), stop: () => server.stop() };
}

/** A demonstration of one's own, as its first start left it. */
export const startDemonstration = async (environment: Record<string, string> = {}): Promise<RunningServer> =>
  startServer(environment, await copyOfFolder(inject('demonstrationFolder'), 'rodret-demonstration-'));
