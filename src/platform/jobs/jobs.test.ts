import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { countingTable, quickPace, until } from '../../../tests/support/jobs.ts';
import { inTransaction } from '../database/open-transaction.ts';
import { createLog } from '../log.ts';
import { type Jobs, openJobs } from './open.ts';
import { readJobs } from './overview.ts';

describeOnEachEngine('The queue of jobs', database => {
  let written: string[] = [];
  const log = createLog({
    level: 'error',
    stream: { write: line => written.push(line) },
    now: () => new Date(),
  });
  const opened: Jobs<typeof countingTable>[] = [];
  const open = async () => {
    const jobs = await openJobs(database(), countingTable, log, quickPace);
    opened.push(jobs);
    return jobs;
  };
  afterEach(async () => {
    for (const jobs of opened.splice(0)) await jobs.stop();
    written = [];
  });

  it('does each job with its data, and one that was sent twice under one name once', async () => {
    const jobs = await open();
    const done: number[] = [];
    await jobs.work('count.one', async ({ number }) => {
      done.push(number);
    });
    const id = '3d5b8d3a-5b8c-4e0a-9a51-0c6f3f0e7d11';
    await jobs.send('count.one', { number: 1 }, { id });
    await jobs.send('count.one', { number: 1 }, { id });
    await jobs.send('count.one', { number: 2 });
    await until(() => done.length >= 2);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(done.toSorted()).toEqual([1, 2]);
  });

  it('tries again what failed, lays it with the dead after the last try, says so, and can revive it', async () => {
    const jobs = await open();
    const tried: number[] = [];
    let isMended = false;
    await jobs.work('count.failing', async ({ number }) => {
      tried.push(number);
      if (number === 1 && tried.filter(tries => tries === 1).length < 2) throw new Error('not yet');
      if (number === 2 && !isMended) throw new Error('never');
    });
    await jobs.send('count.failing', { number: 1 });
    await jobs.send('count.failing', { number: 2 });
    await until(async () => (await readJobs(database().db)).dead.length === 1);
    expect(tried.toSorted()).toEqual([1, 1, 2, 2, 2]);
    expect(written.filter(line => line.includes('failed for good'))).toHaveLength(1);
    const { dead } = await readJobs(database().db);
    expect(dead).toMatchObject([{ name: 'count.failing', reason: 'Error: never' }]);

    isMended = true;
    expect(await jobs.revive()).toBe(1);
    await until(() => tried.length === 6);
    expect((await readJobs(database().db)).dead).toEqual([]);
  });

  it('takes no data that its kind does not have', async () => {
    const jobs = await open();
    await expect(jobs.send('count.one', { number: 1.5 })).rejects.toThrow();
  });

  it('is not asked inside a transaction: that would not undo the job, or wait for ever', async () => {
    const jobs = await open();
    await expect(inTransaction(database().db, () => jobs.send('count.one', { number: 3 }))).rejects.toThrow(
      'inside an action',
    );
  });

  it('leaves requests alone: they are answered, each for its organisation, while jobs are done', async () => {
    const jobs = await open();
    let done = 0;
    await jobs.work('count.one', async () => {
      await sql`select 1`.execute(database().db);
      done += 1;
    });
    for (let number = 0; number < 50; number += 1) await jobs.send('count.one', { number });
    const id = '3d5b8d3a-5b8c-4e0a-9a51-0c6f3f0e7d11';
    const db = database().dbOf(id as Parameters<ReturnType<typeof database>['dbOf']>[0]);
    while (done < 50) {
      const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
      expect(rows).toEqual([{ role: 'rodret_app' }]);
    }
    await expect(sql`select * from pgboss.job`.execute(db)).rejects.toThrow('permission denied');
  });

  it('does not poison the one connection by a block of statements that fails', async () => {
    const { direct } = database();
    if (direct.kind !== 'shared') return;
    const block = direct.executeSql('begin; select 1 as first; select 1 / 0; commit;');
    const other = sql`select 1 as one`.execute(database().db);
    await expect(block).rejects.toThrow('division by zero');
    expect((await other).rows).toEqual([{ one: 1 }]);
    const both = await direct.executeSql('select 1 as first; select 2 as second');
    expect(both.rows).toEqual([{ first: 1 }, { second: 2 }]);
  });

  it('starts again where it was', async () => {
    await (await open()).send('count.one', { number: 7 });
    await opened.pop()?.stop();
    const done: number[] = [];
    await (await open()).work('count.one', async ({ number }) => {
      done.push(number);
    });
    await until(() => done.includes(7));
  });
});
