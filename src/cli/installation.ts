import { everything, passCommitments, readDecisions } from '#features/decisions/index.ts';
import { fillDemonstration } from '#features/demonstration/index.ts';
import { type Calculating, startCalculating } from '#features/portfolio/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Config } from '#platform/config.ts';
import { listOrganisations } from '#platform/database/organisations.ts';
import { type Doors, openDoors } from '#platform/doors.ts';
import type { Log } from '#platform/log.ts';
import { openSolver } from '#platform/solver/solver.ts';
import { followers } from './followers.ts';

/** Opens the doors; a demonstration that is new gets its organisations and people. */
export async function openInstallation(config: Config, log: Log): Promise<Doors> {
  const doors = await openDoors(config, log, followers);
  try {
    if (config.mode === 'demonstration') await fillDemonstration(doors);
  } catch (error) {
    await doors.close();
    throw error;
  }
  return doors;
}

/** Calculates the portfolios that are asked for, as long as the server runs. */
export const calculateInBackground = ({ database, config, log }: Doors): Calculating =>
  startCalculating(
    { owner: database.db, solver: openSolver(), log, now: () => new Date() },
    config.database.engine === 'pglite',
  );

/**
 * In every organisation, commitments whose owner has left the leadership group go to its chair. Where there are none, no
 * audit says that any did; what fails in one organisation keeps no other waiting.
 */
export async function passCommitmentsEverywhere(doors: Doors): Promise<void> {
  const failures: unknown[] = [];
  for (const { id } of await listOrganisations(doors.database)) {
    try {
      const asked = { language: 'sv', requestId: 'daily' } as const;
      const context = await doors.contextOfService(id, 'service', asked);
      const decisions = await readDecisions(context, everything);
      if (!decisions.some(({ missing }) => missing.includes('owner'))) continue;
      await perform(passCommitments, context, {});
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not every commitment could be passed on.');
}
