import { mkdirSync } from 'node:fs';
import { sql } from 'kysely';
import { type Accounts, openAccounts } from './accounts/accounts.ts';
import { type Attempts, openAttempts } from './accounts/attempts.ts';
import { Refusal } from './action/refusal.ts';
import type { Config } from './config.ts';
import type { Context, Follower, Language, OpenContext, OrganisationId } from './context.ts';
import { type Counter, openCounter } from './counter.ts';
import type { PersonId } from './database/identifiers.ts';
import type { Database } from './database/open.ts';
import { settleInstallation } from './database/organisations.ts';
import { startDatabase } from './database-start.ts';
import { removeAbandoned } from './incoming.ts';
import type { Log } from './log.ts';
import { may } from './permissions.ts';
import { installationSecret, keyFrom } from './secret.ts';
import { type Membership, membershipOf, membershipsOf, serviceOf } from './session/memberships.ts';
import { organisationAsked } from './session/organisation-cookie.ts';
import { findToken } from './session/token.ts';
import type { Visit } from './session/visit.ts';
import { adjustedWarehouse } from './warehouse/adjusted-warehouse.ts';
import type { Adjuster } from './warehouse/adjuster.ts';
import { openWarehouses, type Warehouses } from './warehouse/organisations-warehouse.ts';
import type { Warehouse } from './warehouse/snapshot.ts';

/** What of a request says who asks and how they are answered. */
export type Asking = {
  readonly headers: Headers;
  readonly language: Language;
  readonly requestId: string;
  /** The address the request came from, past the proxies that are trusted. */
  readonly address: string;
};

/** Everything outside that the server and the writing commands use, opened once. */
export type Doors = {
  readonly config: Config;
  readonly database: Database;
  readonly accounts: Accounts;
  /** Where tries at passwords are counted. */
  readonly attempts: Attempts;
  readonly warehouses: Warehouses;
  /** The snapshots as an organisation sees them: with what it has settled and corrected. */
  readonly warehouseOf: (organisation: OrganisationId) => Warehouse;
  /** Counts what is limited by the minute, in the memory of this instance. */
  readonly counter: Counter;
  readonly log: Log;
  /** Who asks: by session cookie or token, or nobody known. A token that does not hold is refused. */
  readonly visitOf: (asking: Asking) => Promise<Visit>;
  /** The context of a person of an organisation, as if signed in; null where there is no such person. */
  readonly contextOfPerson: (
    organisation: OrganisationId,
    person: PersonId,
    request: Pick<Asking, 'language' | 'requestId'>,
  ) => Promise<Context | null>;
  /** The context of what acts without a person; `via` is what the audit says. */
  readonly contextOfService: (
    organisation: OrganisationId,
    via: 'command' | 'service',
    request: Pick<Asking, 'language' | 'requestId'>,
  ) => Promise<Context>;
  /** Resolves when the database answers, rejects when it does not. */
  readonly checkDatabase: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const bearer = (headers: Headers): string | null =>
  /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;

/** Opens database and snapshots. The caller holds the lock of the data folder and closes the doors before releasing it. */
export async function openDoors(
  config: Config,
  log: Log,
  followers: readonly Follower[] = [],
  adjusters: readonly Adjuster[] = [],
): Promise<Doors> {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  removeAbandoned(config.dataFolder, new Date());
  const database = await startDatabase(config, log);
  try {
    await settleInstallation(database, config.mode, new Date());
  } catch (error) {
    await database.close();
    throw error;
  }
  return doorsOf(config, database, log, followers, adjusters);
}

/** The doors on a database that is open and migrated. */
export function doorsOf(
  config: Config,
  database: Database,
  log: Log,
  followers: readonly Follower[] = [],
  adjusters: readonly Adjuster[] = [],
): Doors {
  const warehouses = openWarehouses(config.dataFolder);
  const secret = installationSecret(config.secret, config.dataFolder);
  const accounts = openAccounts(database, { origin: config.origin, secret }, log);
  const now = () => new Date();
  const counter = openCounter(Date.now);
  const attempts = openAttempts(database, { secret, isSecure: config.origin.startsWith('https:'), now });
  const today = () => now().toISOString().slice(0, 10);

  const warehouseOf = (organisation: OrganisationId, mayWait = true): Warehouse =>
    adjustedWarehouse(
      warehouses.of(organisation),
      adjusters,
      organisation,
      database.dbOf(organisation),
      mayWait,
    );

  const open = ({ language, requestId }: Pick<Asking, 'language' | 'requestId'>): OpenContext => ({
    organisation: null,
    actor: null,
    now,
    language,
    requestId,
    log: log.child({ requestId }),
    origin: config.origin,
    warehouse: warehouses.shared,
    dataFolder: config.dataFolder,
    sendsMail: config.mail !== null,
  });

  const contextOf = (
    request: Pick<Asking, 'language' | 'requestId'> & { readonly headers?: Headers },
    { organisation, person, roles }: Membership,
    came: Pick<Context['actor'], 'via' | 'scopes' | 'accountId'>,
    mayWait = true,
  ): Context => ({
    ...open(request),
    organisation,
    actor: { id: person.id, name: person.name, roles, ...came },
    db: database.dbOf(organisation.id),
    warehouse: warehouseOf(organisation.id, mayWait),
    accounts,
    idempotencyKey: request.headers?.get('idempotency-key') ?? null,
    followers,
    keyOf: half => keyFrom(secret, half),
    counter,
  });

  const ofPublic = (request: Asking): Visit => ({
    open: open(request),
    member: null,
    memberships: [],
    session: null,
    address: request.address,
  });

  const ofToken = async (request: Asking, token: string): Promise<Visit> => {
    const found = await findToken(database.db, token, now());
    const maker =
      found === null ? null : await membershipOf(database.db, found.organisationId, found.madeBy, today());
    if (found === null || maker === null || maker.roles.length === 0) {
      throw new Refusal({
        status: 401,
        code: 'token-unknown',
        message: 'The token is unknown, revoked or past its day. An administrator makes a new one.',
      });
    }
    const member = contextOf(request, maker, {
      via: `token:${found.id}`,
      scopes: found.scopes,
      accountId: null,
    });
    // What is open to all stays so; the organisation's own values are told only to a token that is for them.
    const openToToken = may(member.actor, 'values.read') ? member : open(request);
    return { open: openToToken, member, memberships: [maker], session: null, address: request.address };
  };

  return {
    config,
    database,
    accounts,
    attempts,
    warehouses,
    warehouseOf,
    counter,
    log,
    visitOf: async request => {
      const token = bearer(request.headers);
      if (token !== null) return ofToken(request, token);
      const session = await accounts.sessionOf(request.headers);
      if (session === null) return ofPublic(request);
      const memberships = await membershipsOf(database.db, session.accountId, today());
      const asked = organisationAsked(request.headers);
      const current = memberships.find(({ organisation }) => organisation.id === asked) ?? memberships[0];
      if (current === undefined) return { ...ofPublic(request), session };
      const came = { via: 'session', scopes: 'all', accountId: session.accountId } as const;
      const member = contextOf(request, current, came, false);
      return { open: member, member, memberships, session, address: request.address };
    },
    contextOfPerson: async (organisationId, personId, request) => {
      const found = await membershipOf(database.db, organisationId, personId, today());
      if (found === null) return null;
      return contextOf(request, found, { via: 'session', scopes: 'all', accountId: found.person.accountId });
    },
    contextOfService: async (organisationId, via, request) => {
      const service = await serviceOf(database.db, organisationId, today());
      if (service === null) throw new Error(`The organisation ${organisationId} has no service.`);
      return contextOf(request, service, { via, scopes: 'all', accountId: null });
    },
    checkDatabase: async () => {
      await sql`select 1`.execute(database.db);
    },
    close: async () => {
      await warehouses.close();
      await database.close();
    },
  };
}
