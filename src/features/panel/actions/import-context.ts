import path from 'node:path';
import type { Publication } from '#platform/action/action.ts';
import type { Context, OrganisationId } from '#platform/context.ts';
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
