import { closeEnded, endedWait, startRefreshing } from '#features/conversations/index.ts';
import { everything, passCommitments, readDecisions } from '#features/decisions/index.ts';
import { fillDemonstration } from '#features/demonstration/index.ts';
import { stepsWait, takeSteps } from '#features/duties/index.ts';
import { startEvaluating } from '#features/effects/index.ts';
import { effectsWait, tellEffects } from '#features/ideas/index.ts';
import { openSyncRun, readSyncSetting, startSyncing, syncKolada } from '#features/panel/index.ts';
import { type Calculating, startCalculating } from '#features/portfolio/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Config } from '#platform/config.ts';
import type { Context } from '#platform/context.ts';
import { listOrganisations } from '#platform/database/organisations.ts';
import { type Doors, openDoors } from '#platform/doors.ts';
import type { Log } from '#platform/log.ts';
import { openSolver } from '#platform/solver/solver.ts';
import { adjusters } from './adjusters.ts';
import { followers } from './followers.ts';
import { syncingOf } from './syncing.ts';

/** Opens the doors; a demonstration that is new gets its organisations and people. */
export async function openInstallation(config: Config, log: Log): Promise<Doors> {
  const doors = await openDoors(config, log, followers, adjusters);
  try {
    if (config.mode === 'demonstration') await fillDemonstration(doors);
  } catch (error) {
    await doors.close();
    throw error;
  }
  return doors;
}

/** Calculates the portfolios, evaluates the effects and fetches the values that are asked for, and counts votes, as long as the server runs. */
export function calculateInBackground(doors: Doors): Calculating {
  const { database, warehouseOf, config, log } = doors;
  const around = { owner: database.db, log, now: () => new Date() };
  const isAlone = config.database.engine === 'pglite';
  const portfolios = startCalculating({ ...around, solver: openSolver() }, isAlone);
  const effects = startEvaluating({ ...around, warehouseOf }, isAlone);
  const conversations = startRefreshing(around);
  const syncs = startSyncing(syncingOf(doors), isAlone);
  return {
    stop: async () => {
      await Promise.all([portfolios.stop(), effects.stop(), conversations.stop(), syncs.stop()]);
    },
  };
}

/** Does something in every organisation as its service; what fails in one keeps no other waiting. */
async function everywhere(doors: Doors, work: (context: Context) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const { id } of await listOrganisations(doors.database)) {
    try {
      const asked = { language: 'sv', requestId: 'daily' } as const;
      await work(await doors.contextOfService(id, 'service', asked));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, 'The daily work was not done in every organisation.');
}

/**
 * In every organisation, commitments whose owner has left the leadership group go to its chair. Where there are none, no
 * audit says that any did.
 */
export const passCommitmentsEverywhere = (doors: Doors): Promise<void> =>
  everywhere(doors, async context => {
    const decisions = await readDecisions(context, everything);
    if (decisions.some(({ missing }) => missing.includes('owner')))
      await perform(passCommitments, context, {});
  });

/** In every organisation, authors of ideas are told of effects that were measured since. Where none were, no audit says so. */
export const tellEffectsEverywhere = (doors: Doors): Promise<void> =>
  everywhere(doors, async context => {
    if (await effectsWait(context)) await perform(tellEffects, context, {});
  });

/** In every organisation, whoever is to be told of what they owe is told. Where nobody is, no audit says so. */
export const takeStepsEverywhere = (doors: Doors): Promise<void> =>
  everywhere(doors, async context => {
    if (await stepsWait(context)) await perform(takeSteps, context, {});
  });

/** In every organisation, conversations that have had their last day are closed, and their keys destroyed. */
export const closeConversationsEverywhere = (doors: Doors): Promise<void> =>
  everywhere(doors, async context => {
    if (await endedWait(context)) await perform(closeEnded, context, {});
  });

/** Organisations that have it so fetch from Kolada; one that fetches already goes on with that. */
export const syncNightlyEverywhere = (doors: Doors): Promise<void> =>
  everywhere(doors, async context => {
    const { db, organisation } = context;
    const { isNightly, keyFigures } = await readSyncSetting(db, organisation.id);
    if (isNightly && (await openSyncRun(db, organisation.id)) === undefined)
      await perform(syncKolada, context, { keyFigures });
  });
