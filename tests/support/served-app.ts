import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as build from 'virtual:react-router/server-build';
import type { ServerBuild } from 'react-router';
import type { Limits } from '#api/limits.ts';
import type { Database } from '#platform/database/open.ts';
import type { Doors } from '#platform/doors.ts';
import { createApp } from '#server/app.ts';
import type { Document } from '../api/document.ts';
import { testDoors } from './arriving.ts';

export type Asking = {
  readonly method?: string;
  readonly cookie?: string;
  readonly token?: string;
  readonly json?: unknown;
  readonly form?: URLSearchParams | FormData;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that the connection comes from. */
  readonly from?: string;
};

/** The whole application, pages and API, on a database of a test and asked without a network. */
export type ServedApp = {
  readonly database: Database;
  readonly doors: Doors;
  readonly dataFolder: string;
  /** Every line of the log so far. */
  readonly logged: readonly string[];
  readonly ask: (address: string, asking?: Asking) => Promise<Response>;
  /** All pages by their addresses as `src/routes.ts` has them: `/personer/:person`. */
  readonly pages: readonly { readonly address: string; readonly takesForms: boolean }[];
  readonly document: Document;
  readonly close: () => Promise<void>;
};

const host = 'localhost:4600';

/** A test asks more in a minute than anybody else. */
const unlimited = { token: 1e9, session: 1e9, address: 1e9 };

const pages = Object.values((build as ServerBuild).routes).flatMap(route => {
  const isPage =
    route !== undefined && (route.path !== undefined || route.index === true) && route.id !== 'root';
  if (!isPage || route.path === '*') return [];
  return [{ address: `/${route.path ?? ''}`, takesForms: route.module.action !== undefined }];
});

export async function serveWhole(
  database: Database,
  environment: Record<string, string> = {},
  limits: Limits = unlimited,
): Promise<ServedApp> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rodret-served-'));
  const { doors, logged } = testDoors(database, { RODRET_DATA: dataFolder, ...environment });
  const app = createApp(doors, build as ServerBuild, path.resolve('build/client'), limits);

  const ask: ServedApp['ask'] = async (
    address,
    { method, cookie, token, json, form, headers, from } = {},
  ) => {
    const sent = json === undefined ? form : JSON.stringify(json);
    const request = {
      method: method ?? (sent === undefined ? 'GET' : 'POST'),
      headers: {
        host,
        ...(cookie === undefined ? {} : { cookie }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    };
    const bindings = { incoming: { socket: { remoteAddress: from ?? '127.0.0.1' } } };
    return app.request(`http://${host}${address}`, request, bindings);
  };
  return {
    database,
    doors,
    dataFolder,
    logged,
    ask,
    pages,
    document: await (await ask('/api/v1/openapi.json')).json(),
    close: async () => {
      await doors.warehouses.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
