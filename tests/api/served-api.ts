import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApi } from '#api/api.ts';
import { adjusters } from '#cli/adjusters.ts';
import { followers } from '#cli/followers.ts';
import { readConfig } from '#platform/config.ts';
import type { Context } from '#platform/context.ts';
import { openCounter } from '#platform/counter.ts';
import type { Database } from '#platform/database/open.ts';
import { type Doors, doorsOf } from '#platform/doors.ts';
import { createLog } from '#platform/log.ts';
import type { Role } from '#platform/permissions.ts';
import { root } from '#platform/root.ts';
import type { Visit } from '#platform/session/visit.ts';
import { testContext } from '../support/context.ts';
import { openTestPglite } from '../support/database.ts';
import { makePerson } from '../support/people.ts';
import type { Document } from './document.ts';

/**
 * Who asks: a person of these roles in the organisation, somebody without an account, or whoever the headers of the
 * request say (a token, the cookie of a session).
 */
export type Asker = readonly Role[] | 'public' | 'by headers';

/** The whole API on a database of its own and the shipped snapshot, asked without a network. */
export type ServedApi = {
  readonly database: Database;
  readonly dataFolder: string;
  readonly doors: Doors;
  /** Asks as the service of the organisation, who may do most. */
  readonly ask: (address: string, request?: RequestInit) => Promise<Response>;
  readonly askAs: (asker: Asker, address: string, request?: RequestInit) => Promise<Response>;
  readonly document: Document;
  readonly close: () => Promise<void>;
};

/** Tells the API of the tests as whom a request comes. */
const rolesHeader = 'x-roles-of-test';

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });

export const serveApi = async (
  given: Partial<Context> = {},
  givenDatabase?: Database,
): Promise<ServedApi> => {
  const database = givenDatabase ?? (await openTestPglite());
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rodret-api-'));
  const doors = doorsOf(
    readConfig({ RODRET_DATA: dataFolder, RODRET_ORIGIN: 'https://rodret.example.se' }, root),
    database,
    log,
    followers,
    adjusters,
  );
  const { organisation } = await testContext(database);
  const outside = { warehouse: doors.warehouseOf(organisation.id), dataFolder, ...given };

  const visitOf = (member: Context): Visit => ({
    open: member,
    member,
    memberships: [],
    session: null,
    address: '127.0.0.1',
  });
  const visitByHeaders = (headers: Headers): Promise<Visit> =>
    doors.visitOf({ headers, language: 'sv', requestId: 'test', address: '127.0.0.1' });
  const people = new Map<string, ReturnType<typeof makePerson>>();
  const personOf = (roles: readonly Role[]) => {
    const name = roles.join(' and ') || 'without a role';
    const known = people.get(name) ?? makePerson(database, organisation.id, { name, roles });
    people.set(name, known);
    return known;
  };

  const apiFor = (visit: (request: Request) => Promise<Visit>) =>
    createApi({ visitOf: visit, addressOf: () => '127.0.0.1' }, '/assets/app.css', doors, {
      limits: { token: 1e6, session: 1e6, address: 1e6 },
      counter: openCounter(Date.now),
    });
  const asService = apiFor(async () => visitOf(await testContext(database, outside)));
  const byHeaders = apiFor(request => visitByHeaders(request.headers));
  const asPerson = apiFor(async ({ headers }) => {
    const person = await personOf((headers.get(rolesHeader) ?? '').split(',') as Role[]);
    return visitOf(await person.context(outside));
  });
  const asPublic = apiFor(() => visitByHeaders(new Headers()));

  const ask: ServedApi['ask'] = async (address, request) => asService.request(address, request);
  return {
    database,
    dataFolder,
    doors,
    ask,
    askAs: async (asker, address, request) => {
      if (asker === 'public') return asPublic.request(address, request);
      if (asker === 'by headers') return byHeaders.request(address, request);
      const headers = new Headers(request?.headers);
      headers.set(rolesHeader, asker.join());
      return asPerson.request(address, { ...request, headers });
    },
    document: await (await ask('/api/v1/openapi.json')).json(),
    close: async () => {
      await doors.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};
