import { tmpdir } from 'node:os';
import { followers } from '#cli/followers.ts';
import type { Accounts } from '#platform/accounts/accounts.ts';
import { openAccounts } from '#platform/accounts/accounts.ts';
import type { Context, OrganisationId } from '#platform/context.ts';
import { openCounter } from '#platform/counter.ts';
import type { Database } from '#platform/database/open.ts';
import { createOrganisation, listOrganisations } from '#platform/database/organisations.ts';
import { createLog } from '#platform/log.ts';
import type { Role } from '#platform/permissions.ts';
import { keyFrom } from '#platform/secret.ts';
import { serviceOf } from '#platform/session/memberships.ts';
import type { Warehouse } from '#platform/warehouse/snapshot.ts';

const moment = new Date('2026-03-02T08:00:00.000Z');

const emptyWarehouse: Warehouse = {
  list: async () => [],
  units: async () => [],
  open: async () => null,
  newestWith: async () => null,
  problems: async () => [],
  folderOf: async () => null,
  close: async () => {},
};

const log = createLog({ level: 'error', stream: process.stderr, now: () => moment });

export const testAccounts = (database: Database): Accounts =>
  openAccounts(
    database,
    { origin: 'http://localhost:4600', secret: 'a secret for tests, and long enough' },
    log,
  );

const allRoles: readonly Role[] = ['administrator', 'leader', 'strategist'];

/**
 * A context of an organisation (the first, made where there is none) at a fixed moment, with an empty warehouse unless
 * one is given. Its actor is the organisation's service, with the roles of those who may do most.
 */
export async function testContext(
  database: Database,
  given: Partial<Context> & { readonly organisationId?: OrganisationId } = {},
): Promise<Context> {
  const { organisationId, ...rest } = given;
  const id =
    organisationId ??
    (await listOrganisations(database))[0]?.id ??
    (await createOrganisation(database, { name: 'Vår organisation', unitCode: null }, moment));
  const service = await serviceOf(database.db, id, moment.toISOString().slice(0, 10));
  if (service === null) throw new Error('The organisation has no service.');
  return {
    db: database.dbOf(id),
    accounts: testAccounts(database),
    organisation: service.organisation,
    actor: {
      id: service.person.id,
      name: service.person.name,
      roles: allRoles,
      scopes: 'all',
      via: 'service',
      accountId: null,
    },
    idempotencyKey: null,
    now: () => moment,
    language: 'sv',
    log,
    requestId: 'test',
    origin: 'http://localhost:4600',
    warehouse: emptyWarehouse,
    dataFolder: tmpdir(),
    sendsMail: true,
    followers,
    keyOf: half => keyFrom('a secret for tests, and long enough', half),
    counter: openCounter(Date.now),
    ...rest,
  };
}
