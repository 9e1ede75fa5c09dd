import type { Suspicion } from '#core/revisions/difference.ts';
import { DamagedSnapshot } from '../bad-input.ts';
import { newestFirst } from '../look.ts';
import type { SnapshotManifest, Warehouse } from '../snapshot.ts';
import { differenceBetween, differenceOfFolders } from './difference-between.ts';
import type { SnapshotDifference } from './snapshot-difference.ts';

/** A key figure that seems to mean something else in one snapshot than in one before it. */
export type SuspectedBetween = Suspicion & { readonly before: string; readonly after: string };

/** A snapshot is compared with so many before it at most: what was not fetched for longer is met as something new. */
const furthestBack = 12;

/** What a snapshot is compared with: those before it in the list, newest first, and of them those that were there when it was made. */
export function earlierThan(
  listed: readonly SnapshotManifest[],
  after: SnapshotManifest,
): readonly SnapshotManifest[] {
  return listed
    .slice(listed.indexOf(after) + 1)
    .filter(before => before.createdAt <= after.createdAt)
    .slice(0, furthestBack);
}

/** What a snapshot seems to have redefined: each of its key figures against the newest earlier snapshot that holds it. */
export const suspicionsIn = (
  warehouse: Warehouse,
  after: SnapshotManifest,
  earlier: readonly SnapshotManifest[],
): Promise<readonly SuspectedBetween[]> =>
  suspicionsBack(after.id, earlier, before => differenceBetween(warehouse, before, after.id));

/**
 * Compares a snapshot that has not got its lasting name yet with those before it, so that nobody who opens it has to
 * wait for that: what is found is kept on disk.
 */
export async function compareAhead(
  warehouse: Warehouse,
  { stage, manifest }: { readonly stage: string; readonly manifest: SnapshotManifest },
): Promise<void> {
  const listed = [...(await warehouse.list()).filter(({ id }) => id !== manifest.id), manifest];
  const earlier = earlierThan(listed.sort(newestFirst), manifest);
  await suspicionsBack(manifest.id, earlier, async before => {
    const folder = await warehouse.folderOf(before);
    return folder === null ? null : differenceOfFolders({ before, after: manifest.id }, folder, stage);
  });
}

async function suspicionsBack(
  after: string,
  earlier: readonly SnapshotManifest[],
  differenceTo: (before: string) => Promise<SnapshotDifference | null>,
): Promise<readonly SuspectedBetween[]> {
  const found: SuspectedBetween[] = [];
  let remaining: ReadonlySet<string> | null = null;
  for (const { id: before } of earlier) {
    const difference = await differenceTo(before).catch(absentWhereDamaged);
    if (difference === null) continue;
    const isMet = (keyFigure: string) => remaining?.has(keyFigure) ?? true;
    for (const { suspicion } of difference.keyFigures) {
      if (suspicion !== null && isMet(suspicion.keyFigure)) found.push({ ...suspicion, before, after });
    }
    // Only what this one lacks is looked for further back.
    remaining = new Set(
      difference.isNew.map(({ keyFigure }) => keyFigure).filter(keyFigure => isMet(keyFigure)),
    );
    if (remaining.size === 0) break;
  }
  return found;
}

/** A damaged snapshot is told of elsewhere; nothing can be said of what changed since. */
function absentWhereDamaged(problem: unknown): null {
  if (problem instanceof DamagedSnapshot) return null;
  throw problem;
}
