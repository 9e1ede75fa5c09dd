import { fillDemonstration } from '#features/demonstration/index.ts';
import { type Calculating, startCalculating } from '#features/portfolio/index.ts';
import type { Config } from '#platform/config.ts';
import { type Doors, openDoors } from '#platform/doors.ts';
import type { Log } from '#platform/log.ts';
import { openSolver } from '#platform/solver/solver.ts';

/** Opens the doors; a demonstration that is new gets its organisations and people. */
export async function openInstallation(config: Config, log: Log): Promise<Doors> {
  const doors = await openDoors(config, log);
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
