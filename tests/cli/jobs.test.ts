import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { jobTable } from '#platform/jobs/job-table.ts';
import { openJobs } from '#platform/jobs/open.ts';
import { readJobs } from '#platform/jobs/overview.ts';
import { createLog } from '#platform/log.ts';
import { root } from '#platform/root.ts';
import { migratedDataFolder } from '../support/database.ts';
import { quickPace, until } from '../support/jobs.ts';
import { real } from '../support/real-installation.ts';
import { rodret } from '../support/rodret.ts';

const log = createLog({ level: 'error', stream: { write: () => {} }, now: () => new Date() });
let folder: string;
beforeAll(async () => {
  folder = await migratedDataFolder('rodret-jobs-');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const listed = (...options: readonly string[]) => rodret(folder, ['jobs', ...options], { environment: real });

test('`rodret jobs` lists what was done and what died, with identifiers only, and tries the dead again', async () => {
  const none = await listed();
  expect(none).toMatchObject({ code: 0, out: 'No job has been done yet: the server does them.\n' });

  const table = { ...jobTable, 'mail.deliver': { ...jobTable['mail.deliver'], retries: 0 } };
  const database = await openDatabase(readConfig({ RODRET_DATA: folder }, root).database, log);
  const jobs = await openJobs(database, table, log, quickPace);
  const id = 'b9b1f1de-6a55-4a57-9a0e-0e8f2f9c9c11';
  await jobs.work('mail.sweep', async () => {});
  await jobs.work('mail.deliver', async () => {
    throw new Error('no such mailbox');
  });
  await jobs.send('mail.sweep', {});
  await jobs.send('mail.deliver', { organisationId: id, messageIds: [id] });
  await until(async () => {
    const { queues, dead } = await readJobs(database.db);
    return dead.length === 1 && queues.some(({ name, done }) => name === 'mail.sweep' && done === 1);
  });
  await jobs.stop();
  await database.close();

  const { code, out } = await listed();
  expect(code).toBe(0);
  expect(out).toMatch(/^mail\.sweep +0 waiting, 0 under way, 1 done, 0 failed$/m);
  expect(out).toMatch(/^mail\.deliver +0 waiting, 0 under way, 0 done, 1 failed$/m);
  expect(out).toContain('Error: no such mailbox');
  const data = await listed('--json');
  expect(JSON.parse(data.out)).toMatchObject({
    dead: [{ name: 'mail.deliver', data: { messageIds: [id] } }],
  });

  expect((await listed('--retry')).out).toBe('1 dead jobs are tried again.\n');
  expect((await listed()).out).toContain('No dead jobs.');
});
