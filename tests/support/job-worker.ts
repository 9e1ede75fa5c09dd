import { sql } from 'kysely';
import { openDatabase } from '#platform/database/open.ts';
import { openJobs } from '#platform/jobs/open.ts';
import { createLog } from '#platform/log.ts';
import { countingTable, quickPace } from './jobs.ts';

/** An instance of its own that does `count.one` on the database named, until it is killed: `node job-worker.ts URL NAME`. */
const [url = '', name = ''] = process.argv.slice(2);
const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });
const database = await openDatabase({ engine: 'postgres', url }, log);
const jobs = await openJobs(database, countingTable, log, quickPace);
await jobs.work('count.one', async ({ number }) => {
  await new Promise(resolve => setTimeout(resolve, 20));
  await sql`insert into counted (number, worker) values (${number}, ${name})`.execute(database.db);
});
process.stdout.write('works\n');
