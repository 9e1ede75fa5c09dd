import { type Kysely, sql } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { deadLetters, jobsSchema } from './open.ts';

export type JobsOverview = {
  /** Every kind of job that has any, with how many wait, are being done, were done and failed in the last week. */
  readonly queues: readonly {
    readonly name: string;
    readonly waiting: number;
    readonly active: number;
    readonly done: number;
    readonly failed: number;
  }[];
  /** What failed for good and was not revived, newest first. */
  readonly dead: readonly {
    readonly name: string;
    readonly data: unknown;
    readonly at: string;
    readonly reason: string;
  }[];
};

/** What lies in the queue; nothing where it has never been opened. */
export async function readJobs(owner: Kysely<Schema>): Promise<JobsOverview> {
  const { rows: there } = await sql<{ is_there: boolean }>`
    select to_regclass(${`${jobsSchema}.job`}) is not null as is_there`.execute(owner);
  if (there[0]?.is_there !== true) return { queues: [], dead: [] };
  const job = sql.table(`${jobsSchema}.job`);
  const queues = await sql<JobsOverview['queues'][number]>`
    select name,
      count(*) filter (where state < 'active') as waiting,
      count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'completed') as done,
      count(*) filter (where state = 'failed') as failed
    from ${job} where name <> ${deadLetters} and name not like '\\_\\_%' group by name order by name`.execute(
    owner,
  );
  const dead = await sql<JobsOverview['dead'][number]>`
    select coalesce(source_name, name) as name, data, created_on as at,
      coalesce(source_output ->> 'message', '') as reason
    from ${job} where name = ${deadLetters} and state < 'active' order by created_on desc`.execute(owner);
  return { queues: queues.rows, dead: dead.rows };
}
