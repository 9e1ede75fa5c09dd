import {
  closeConversationsEverywhere,
  passCommitmentsEverywhere,
  syncNightlyEverywhere,
  takeStepsEverywhere,
  tellEffectsEverywhere,
} from '#cli/installation.ts';
import { keepInShape } from '#platform/database/keep-in-shape.ts';
import type { Doors } from '#platform/doors.ts';
import { jobTable } from '#platform/jobs/job-table.ts';
import { openJobs } from '#platform/jobs/open.ts';
import { removeExpired } from '#platform/jobs/remove-expired.ts';
import { loggable } from '#platform/log.ts';
import { scheduleMail, workOnMail } from '#platform/mail/work.ts';

/** Each installation has a minute of its own, so that they do not all ask the source at once. */
const minuteOf = (origin: string): number =>
  [...origin].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 60;

export type Working = { readonly stop: () => Promise<void> };

/** What the server does by itself, in every instance: the queue shares it among them. */
async function openWork(doors: Doors): Promise<Working> {
  const { database, config, log } = doors;
  const jobs = await openJobs(database, jobTable, log);
  const now = () => new Date();
  await jobs.work('housekeeping.removeExpired', async () => {
    await removeExpired(database.db, now());
    await keepInShape(database);
  });
  await jobs.schedule('housekeeping.removeExpired', '30 3 * * *', {});
  await jobs.work('decisions.passCommitments', () => passCommitmentsEverywhere(doors));
  await jobs.schedule('decisions.passCommitments', '15 0 * * *', {});
  await jobs.work('conversations.closeEnded', () => closeConversationsEverywhere(doors));
  await jobs.schedule('conversations.closeEnded', '10 0 * * *', {});
  await jobs.work('duties.takeSteps', () => takeStepsEverywhere(doors));
  // After commitments have passed, so that nobody is told what is no longer theirs.
  await jobs.schedule('duties.takeSteps', '30 0 * * *', {});
  await jobs.work('ideas.tellEffects', () => tellEffectsEverywhere(doors));
  await jobs.schedule('ideas.tellEffects', '45 0 * * *', {});
  await jobs.work('panel.syncNightly', () => syncNightlyEverywhere(doors));
  await jobs.schedule('panel.syncNightly', `${minuteOf(config.origin)} 2 * * *`, {});
  const { mail, origin } = config;
  const working = mail === null ? null : await workOnMail({ owner: database.db, jobs, mail, origin, now });
  if (mail !== null) await scheduleMail(jobs, mail);
  return {
    stop: async () => {
      await jobs.stop();
      working?.close();
    },
  };
}

/**
 * Starts the work without keeping anybody waiting: pages are served before and without it. Where it cannot start, the
 * log says why, and mail waits in the database for the next start.
 */
export function startJobs(doors: Doors): Working {
  const opening = openWork(doors).catch((error: unknown) => {
    doors.log.error('Jobs and mail cannot be done.', { error: loggable(error) });
    return null;
  });
  return {
    stop: async () => {
      await (await opening)?.stop();
    },
  };
}
