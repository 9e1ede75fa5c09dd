import path from 'node:path';
import type { Publication } from '#platform/action/action.ts';
import type { Context, OrganisationId } from '#platform/context.ts';
import { loggable } from '#platform/log.ts';
import { compareAhead } from '#platform/warehouse/compare/suspicions-back.ts';
import type { ImportContext } from '#platform/warehouse/import/import-request.ts';
import type { StagedImport } from '#platform/warehouse/import/import-snapshot.ts';
import { snapshotsFolderOf } from '#platform/warehouse/organisations-warehouse.ts';

/** Where the snapshots of the organisation lie, and what there is. */
export const importContext = ({ organisation, warehouse, dataFolder, now }: Context): ImportContext => ({
  folder: path.join(dataFolder, snapshotsFolderOf(organisation.id)),
  warehouse,
  now: now(),
});

/** The lasting name of a folder that was made whole under a working name. */
export const publicationOf = (
  organisation: OrganisationId,
  { stage, manifest }: Pick<StagedImport, 'stage' | 'manifest'>,
): Publication => ({
  source: `${snapshotsFolderOf(organisation)}/${path.basename(stage)}`,
  target: `${snapshotsFolderOf(organisation)}/${manifest.id}`,
});

/**
 * What was imported, once it is known what it seems to have redefined: it is held out as soon as the snapshot can be read.
 * Where they cannot be compared the snapshot is good all the same, and says so until they are.
 */
export async function comparedAhead(
  { warehouse, log }: Pick<Context, 'warehouse' | 'log'>,
  staged: StagedImport,
): Promise<StagedImport> {
  try {
    if (staged.state === 'new') await compareAhead(warehouse, staged);
  } catch (error) {
    log.warn('What was imported could not be compared with what was there.', { error: loggable(error) });
  }
  return staged;
}
