import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as build from 'virtual:react-router/server-build';
import type { ServerBuild } from 'react-router';
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

const pages = Object.values((build as ServerBuild).routes).flatMap(route => {
  const isPage =
    route !== undefined && (route.path !== undefined || route.index === true) && route.id !== 'root';
  if (!isPage || route.path === '*') return [];
  return [{ address: `/${route.path ?? ''}`, takesForms: route.module.action !== undefined }];
});

export async function serveWhole(database: Database): Promise<ServedApp> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rodret-served-'));
  const { doors, logged } = testDoors(database, { RODRET_DATA: dataFolder });
  const app = createApp(doors, build as ServerBuild, path.resolve('build/client'));

  const ask: ServedApp['ask'] = async (address, { method, cookie, token, json, form, headers } = {}) => {
    const sent = json === undefined ? form : JSON.stringify(json);
    return app.request(`http://${host}${address}`, {
      method: method ?? (sent === undefined ? 'GET' : 'POST'),
      headers: {
        host,
        ...(cookie === undefined ? {} : { cookie }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
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
