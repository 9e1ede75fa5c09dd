import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApi } from '#api/api.ts';
import type { Context } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { testContext } from '../support/context.ts';
import { openTestPglite } from '../support/database.ts';
import { starterFolder } from '../support/snapshots.ts';
import type { Document } from './document.ts';

/** The whole API on a database of its own and the shipped snapshot, asked without a network. */
export type ServedApi = {
  readonly database: Database;
  readonly dataFolder: string;
  readonly ask: (address: string, request?: RequestInit) => Promise<Response>;
  readonly document: Document;
  readonly close: () => Promise<void>;
};

export const serveApi = async (given: Partial<Context> = {}): Promise<ServedApi> => {
  const database = await openTestPglite();
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rodret-api-'));
  const warehouse = openWarehouse({ starterFolder, folder: path.join(dataFolder, 'snapshots') });
  const visitOf = async () => {
    const member = await testContext(database, { warehouse, dataFolder, ...given });
    return { open: member, member, memberships: [], session: null, address: '127.0.0.1' };
  };
  const api = createApi(visitOf, '/assets/app.css');
  const ask = async (address: string, request?: RequestInit) => api.request(address, request);
  return {
    database,
    dataFolder,
    ask,
    document: await (await ask('/api/v1/openapi.json')).json(),
    close: async () => {
      await warehouse.close();
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};
