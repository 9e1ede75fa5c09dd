import { type Db, PgBoss, type QueueOptions } from 'pg-boss';
import type { DirectAccess } from '../database/open.ts';
import { refuseInsideTransaction } from '../database/open-transaction.ts';
import { type Log, loggable } from '../log.ts';
import type { JobData, JobKind, JobTable } from './job-table.ts';

/** The schema that pg-boss makes and keeps by itself, beside ours. rodret_app has no right to it. */
export const jobsSchema = 'pgboss';

export const deadLetters = 'dead';

export type Jobs<Table extends JobTable> = {
  /** Does jobs of a kind, several at a time, and shares them with the other instances on the database. */
  readonly work: <Name extends keyof Table & string>(
    name: Name,
    handler: (data: JobData<Table, Name>) => Promise<void>,
  ) => Promise<void>;
  /**
   * Adds a job; of several with one `id` only the first is. Not inside a transaction: what must happen exactly when a
   * change does is a row of that change, which a job finds.
   */
  readonly send: <Name extends keyof Table & string>(
    name: Name,
    data: JobData<Table, Name>,
    options?: { readonly id?: string },
  ) => Promise<void>;
  /** Adds a job at the times of a cron expression, in Swedish time; once, however many instances run. */
  readonly schedule: <Name extends keyof Table & string>(
    name: Name,
    cron: string,
    data: JobData<Table, Name>,
    key?: string,
  ) => Promise<void>;
  /** Tries the dead again; how many there were. */
  readonly revive: () => Promise<number>;
  /** Lets jobs under way end, for ten seconds. */
  readonly stop: () => Promise<void>;
};

/** Shorter in tests. */
export type Pace = {
  /** How soon other instances notice that one died. */
  readonly heartbeatSeconds: number;
  readonly watchSeconds: number;
  /** How often is looked for what is to be tried again; what is new is told at once. */
  readonly lookSeconds: number;
};
const usualPace: Pace = { heartbeatSeconds: 60, watchSeconds: 30, lookSeconds: 10 };

const hourSeconds = 60 * 60;
const daySeconds = 24 * hourSeconds;
const atATime = 10;

const queueOf = (kind: JobKind, { heartbeatSeconds }: Pace): QueueOptions => ({
  retryLimit: kind.retries,
  retryDelay: kind.pauseSeconds,
  retryBackoff: true,
  retryDelayMax: Math.max(hourSeconds, kind.pauseSeconds),
  expireInSeconds: kind.patienceSeconds,
  heartbeatSeconds,
  deleteAfterSeconds: 7 * daySeconds,
  retentionSeconds: 90 * daySeconds,
});

/** Our one connection as pg-boss wants a database. */
const shared = (direct: DirectAccess & { readonly kind: 'shared' }): Db => ({
  executeSql: direct.executeSql,
  listen: async (channel, heard, connected) => {
    const close = await direct.listen(channel, heard);
    connected();
    return { close };
  },
});

function bossOf(direct: DirectAccess, pace: Pace): PgBoss {
  const common = {
    schema: jobsSchema,
    useListenNotify: true,
    superviseIntervalSeconds: pace.watchSeconds,
    monitorIntervalSeconds: pace.watchSeconds,
    openTelemetry: { enabled: false },
  };
  return direct.kind === 'shared'
    ? new PgBoss({ ...common, db: shared(direct), backend: 'pglite', reindex: false })
    : new PgBoss({ ...common, connectionString: direct.url, max: 4, application_name: 'rodret jobs' });
}

/**
 * The queue of jobs in the database, shared by all instances on it. A job that fails is tried again after a pause that
 * grows, and after its last try lies among the dead, where `rodret jobs` shows it.
 */
export async function openJobs<const Table extends JobTable>(
  { direct }: { readonly direct: DirectAccess },
  table: Table,
  log: Log,
  pace: Pace = usualPace,
): Promise<Jobs<Table>> {
  const boss = bossOf(direct, pace);
  boss.on('error', error => log.error('jobs', { error: loggable(error) }));
  boss.on('warning', ({ message }) => log.debug(`jobs: ${message}`));
  await boss.start();

  await boss.createQueue(deadLetters);
  for (const [name, kind] of Object.entries(table)) {
    const queue = { ...queueOf(kind, pace), deadLetter: deadLetters, notify: true };
    await boss.createQueue(name, queue);
    await boss.updateQueue(name, queue);
  }

  const kindOf = (name: string): JobKind => {
    const kind = table[name];
    if (kind === undefined) throw new Error(`There is no job ${name}.`);
    return kind;
  };

  return {
    work: async (name, handler) => {
      const { data: schema } = kindOf(name);
      const settings = {
        batchSize: atATime,
        perJobResults: true,
        includeMetadata: true,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: pace.lookSeconds,
        notifyPollingIntervalSeconds: pace.lookSeconds,
      } as const;
      await boss.work<object, unknown, typeof settings>(name, settings, jobs =>
        Promise.all(
          jobs.map(async ({ id, data, retryCount, retryLimit }) => {
            try {
              await handler(schema.parse(data) as JobData<Table, typeof name>);
              return { id, status: 'completed' as const };
            } catch (error) {
              const isLast = retryCount >= retryLimit;
              const told = { job: name, id, attempt: retryCount + 1, error: loggable(error) };
              if (isLast) log.error('A job failed for good. `rodret jobs` shows it.', told);
              else log.warn('A job failed and is tried again.', told);
              return { id, status: 'failed' as const, output: { message: String(error) } };
            }
          }),
        ),
      );
    },
    send: async (name, data, options = {}) => {
      refuseInsideTransaction();
      await boss.send(name, kindOf(name).data.parse(data), options);
    },
    schedule: (name, cron, data, key = 'usual') =>
      boss.schedule(name, cron, kindOf(name).data.parse(data), { tz: 'Europe/Stockholm', key }),
    revive: () => boss.redrive(deadLetters),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
