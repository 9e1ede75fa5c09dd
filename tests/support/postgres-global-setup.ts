import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createPglite } from '#platform/database/create-pglite.ts';
import { openDatabase, pgliteDatabase } from '#platform/database/open.ts';
import { createLog } from '#platform/log.ts';
import { migrate } from '#platform/migrate.ts';
import { root } from '#platform/root.ts';
import { makeMigratedFolder, withoutTemplates } from './made-folders.ts';
import { type Cluster, startCluster } from './postgres/cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the test run hands out databases. */
    databaseService: string;
  }
}

const migrations = new URL('migrations/', root);
const log = createLog({ level: 'warn', stream: process.stderr, now: () => new Date() });

/** A file with a database that has all tables and no row, and no other databases beside it: half of what there is to load. */
async function migratedDump(): Promise<string> {
  const pglite = await createPglite();
  const database = await pgliteDatabase(pglite);
  await migrate(database, migrations);
  for (const statement of withoutTemplates) await pglite.exec(statement);
  const dump = await pglite.dumpDataDir('none');
  await database.close();
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'rodret-dump-')), 'migrated.tar');
  await writeFile(file, new Uint8Array(await dump.arrayBuffer()));
  return file;
}

async function clusterWithTemplate(): Promise<Cluster> {
  const cluster = await startCluster();
  await createDatabase(cluster, 'migrated', 'template0');
  const template = await openDatabase({ engine: 'postgres', url: cluster.urlOf('migrated') }, log);
  await migrate(template, migrations);
  await template.close();
  return cluster;
}

async function createDatabase(cluster: Cluster, name: string, template: string): Promise<string> {
  const admin = await openDatabase({ engine: 'postgres', url: cluster.urlOf('postgres') }, log);
  await admin.runScript(`create database ${name} template ${template} strategy file_copy`);
  await admin.close();
  return cluster.urlOf(name);
}

/** What is made on the first request and kept for the run: a run without database tests starts nothing. */
function once<Value>(make: () => Promise<Value>): { readonly get: () => Promise<Value>; made: boolean } {
  let value: Promise<Value> | null = null;
  const holder = {
    made: false,
    get: () => {
      holder.made = true;
      value ??= make();
      return value;
    },
  };
  return holder;
}

const dump = once(migratedDump);
const folder = once(makeMigratedFolder);
const cluster = once(clusterWithTemplate);

// One after the other: a template cannot be copied twice at the same time.
let last: Promise<unknown> = Promise.resolve();
export function freshDatabase(template: 'migrated' | 'template0'): Promise<string> {
  const next = last.then(async () =>
    createDatabase(await cluster.get(), `test_${randomBytes(6).toString('hex')}`, template),
  );
  last = next.catch(() => undefined);
  return next;
}

const answers: Readonly<Record<string, () => Promise<string>>> = {
  '/pglite-dump': dump.get,
  '/migrated-folder': folder.get,
  '/postgres/migrated': () => freshDatabase('migrated'),
  '/postgres/empty': () => freshDatabase('template0'),
};

let service: Server;

export async function setup(project: TestProject): Promise<void> {
  service = createServer(async (request, response) => {
    // A test file may ask again long after its first request, when a kept connection is just being closed.
    response.setHeader('Connection', 'close');
    try {
      response.end(await answers[request.url ?? '']?.());
    } catch (error) {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise<void>(resolve => service.listen(0, '127.0.0.1', resolve));
  const address = service.address();
  if (address === null || typeof address === 'string') throw new Error('The test run has no port.');
  project.provide('databaseService', `http://127.0.0.1:${address.port}`);
}

export async function teardown(): Promise<void> {
  service.close();
  service.closeAllConnections();
  if (cluster.made) await (await cluster.get()).stop();
  if (dump.made) await rm(path.dirname(await dump.get()), { recursive: true, force: true });
  if (folder.made) await rm(await folder.get(), { recursive: true, force: true });
}
