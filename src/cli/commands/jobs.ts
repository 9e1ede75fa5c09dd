import type { OperatingCommand } from '#cli/command.ts';
import { jobTable } from '#platform/jobs/job-table.ts';
import { openJobs } from '#platform/jobs/open.ts';
import { readJobs } from '#platform/jobs/overview.ts';

/** What the server has done by itself, what waits, and what failed for good. */
export const jobsCommand: OperatingCommand = {
  needs: 'installation',
  summary:
    'Lists jobs: how many wait, are being done, were done and failed in a week, and what failed for good.',
  usage: 'jobs [--retry] [--json]',
  options: { retry: { type: 'boolean' }, json: { type: 'boolean' } },
  takes: { least: 0, most: 0 },
  run: async (given, { database, log }, io) => {
    if (given.isSet('retry')) {
      const jobs = await openJobs(database, jobTable, log);
      const revived = await jobs.revive();
      await jobs.stop();
      await io.stdout(`${revived} dead jobs are tried again.\n`);
      return;
    }
    const { queues, dead } = await readJobs(database.db);
    if (given.isSet('json')) {
      await io.stdout(`${JSON.stringify({ queues, dead }, null, 2)}\n`);
      return;
    }
    if (queues.length === 0) {
      await io.stdout('No job has been done yet: the server does them.\n');
      return;
    }
    const lines = queues.map(
      ({ name, waiting, active, done, failed }) =>
        `${name.padEnd(28)} ${waiting} waiting, ${active} under way, ${done} done, ${failed} failed`,
    );
    const ends = dead.map(
      ({ name, at, reason, data }) => `  ${at}  ${name}  ${JSON.stringify(data)}  ${reason}`,
    );
    await io.stdout(
      `${lines.join('\n')}\n\n${dead.length === 0 ? 'No dead jobs.' : `Dead, tried again with --retry:\n${ends.join('\n')}`}\n`,
    );
  },
};
