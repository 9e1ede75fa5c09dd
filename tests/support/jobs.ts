import { z } from 'zod';
import type { JobTable } from '#platform/jobs/job-table.ts';
import type { Pace } from '#platform/jobs/open.ts';

/** A death is noticed as soon as pg-boss can. */
export const quickPace: Pace = { heartbeatSeconds: 10, watchSeconds: 1, lookSeconds: 0.5 };

const number = z.object({ number: z.number().int() });

/** Kinds of jobs for tests: one that lasts, one that is tried three times at once. */
export const countingTable = {
  'count.one': { data: number, retries: 5, pauseSeconds: 1, patienceSeconds: 60 },
  'count.failing': { data: number, retries: 2, pauseSeconds: 1, patienceSeconds: 60 },
} as const satisfies JobTable;

export async function until(holds: () => boolean | Promise<boolean>, withinSeconds = 60): Promise<void> {
  const deadline = Date.now() + withinSeconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not hold within ${withinSeconds} seconds: ${holds}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
