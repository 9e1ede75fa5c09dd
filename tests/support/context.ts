import { tmpdir } from 'node:os';
import type { Context } from '#platform/context.ts';
import { firstOrganisation } from '#platform/database/first-organisation.ts';
import type { Database } from '#platform/database/open.ts';
import { createLog } from '#platform/log.ts';
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

/** A context of the first organisation and its person at a fixed moment, with an empty warehouse unless one is given. */
export async function testContext(database: Database, given: Partial<Context> = {}): Promise<Context> {
  const { organisation, actor } = await firstOrganisation(database, moment);
  return {
    db: database.db,
    organisation,
    actor,
    now: () => moment,
    language: 'sv',
    log: createLog({ level: 'error', stream: process.stderr, now: () => moment }),
    requestId: 'test',
    warehouse: emptyWarehouse,
    dataFolder: tmpdir(),
    ...given,
  };
}
