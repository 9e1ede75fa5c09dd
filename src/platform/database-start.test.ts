import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { announcePublications } from './action/publication.ts';
import { type Config, readConfig } from './config.ts';
import { createOrganisation, listOrganisations } from './database/organisations.ts';
import { startDatabase } from './database-start.ts';
import { createLog } from './log.ts';

const now = new Date('2026-03-02T08:00:00Z');
const log = createLog({ level: 'warn', stream: process.stderr, now: () => now });

let folder: string;
let config: Config;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rodret-start-'));
  config = readConfig({ RODRET_DATA: folder }, pathToFileURL(`${folder}/`));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('A folder started again holds what was written, and publishes what a stop had left announced', async () => {
  const first = await startDatabase(config, log);
  const organisation = await createOrganisation(first, { name: 'Ale', unitCode: '1440' }, now);
  mkdirSync(join(folder, 'working'));
  await first.db
    .transaction()
    .execute(trx => announcePublications(trx, organisation, [{ source: 'working', target: 'snapshots/a' }]));
  await first.close();
  expect(statSync(join(folder, 'database')).mode & 0o777).toBe(0o700);

  const second = await startDatabase(config, log);
  expect(await listOrganisations(second)).toEqual([{ id: organisation, name: 'Ale', unitCode: '1440' }]);
  await second.close();
  expect(readdirSync(folder).sort()).toEqual(['database', 'snapshots']);
});
