import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { skipsPostgres, testPostgresUrl } from '../../../tests/support/database.ts';
import { countingTable, quickPace, until } from '../../../tests/support/jobs.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { createLog } from '../log.ts';
import { root } from '../root.ts';
import { type Jobs, openJobs } from './open.ts';

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });
const script = fileURLToPath(new URL('tests/support/job-worker.ts', root));

describe.skipIf(skipsPostgres)('Several instances on one database', () => {
  let url: string;
  let database: Database;
  let sender: Jobs<typeof countingTable>;
  const workers: { readonly kill: () => Promise<void> }[] = [];

  beforeAll(async () => {
    url = await testPostgresUrl();
    database = await openDatabase({ engine: 'postgres', url }, log);
    await database.runScript('create table counted (number integer not null, worker text not null)');
    sender = await openJobs(database, countingTable, log, quickPace);
  });
  afterAll(async () => {
    for (const worker of workers) await worker.kill();
    await sender?.stop();
    await database?.close();
  });

  const startWorker = async (name: string) => {
    const child = spawn(process.execPath, [script, url, name], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    const worker = {
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
    workers.push(worker);
    return worker;
  };

  const sendAll = async (from: number, count: number) => {
    for (let number = from; number < from + count; number += 1) await sender.send('count.one', { number });
  };

  const counted = async (from: number) => {
    const { rows } = await sql<{ times: number; numbers: number; workers: number }>`
      select count(*) as times, count(distinct number) as numbers, count(distinct worker) as workers
      from counted where number >= ${from}`.execute(database.db);
    return rows[0] ?? { times: 0, numbers: 0, workers: 0 };
  };

  it('share the work: of a thousand jobs each is done, once, and both do some', async () => {
    await sendAll(0, 1000);
    await Promise.all([startWorker('first'), startWorker('second')]);
    await until(async () => (await counted(0)).numbers === 1000);
    expect(await counted(0)).toEqual({ times: 1000, numbers: 1000, workers: 2 });
  });

  it('take over from one that is killed: every job is done, and only what it had in hand twice', async () => {
    await Promise.all(workers.splice(0).map(worker => worker.kill()));
    await sendAll(5000, 800);
    const third = await startWorker('third');
    await until(async () => {
      const { rows } = await sql`select 1 from counted where worker = 'third' limit 5`.execute(database.db);
      return rows.length === 5;
    });
    await third.kill();
    await startWorker('fourth');
    await until(async () => (await counted(5000)).numbers === 800);
    expect((await counted(5000)).times).toBeLessThanOrEqual(810);
  });

  it('send a scheduled job once', async () => {
    const second = await openJobs(database, countingTable, log, quickPace);
    const done: string[] = [];
    try {
      for (const [name, jobs] of [['a', sender] as const, ['b', second] as const]) {
        await jobs.schedule('count.failing', '* * * * *', { number: 1 });
        await jobs.work('count.failing', async () => {
          done.push(name);
        });
      }
      await until(() => done.length > 0, 100);
      await new Promise(resolve => setTimeout(resolve, 2000));
      expect(done).toHaveLength(1);
    } finally {
      await second.stop();
    }
  });
});
