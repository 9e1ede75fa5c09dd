import { DamagedSnapshot } from '#platform/warehouse/bad-input.ts';
import { differenceBetween } from '#platform/warehouse/compare/difference-between.ts';
import type { SnapshotManifest, Warehouse } from '#platform/warehouse/snapshot.ts';
import type { Suspected } from './model.ts';

/** A snapshot is compared with so many before it at most: what was not fetched for longer is met as something new. */
const furthestBack = 12;

const known = new Map<string, Promise<readonly Suspected[]>>();
const held = 64;

/**
 * All suspected redefinitions on the way to a snapshot: each snapshot up to it against what was there before it, oldest
 * first. An older fetch that came in later changes nothing of how the newer is read.
 */
export async function suspectedUpTo(
  warehouse: Warehouse,
  snapshot: SnapshotManifest,
): Promise<readonly Suspected[]> {
  const listed = await warehouse.list();
  const at = listed.findIndex(({ id }) => id === snapshot.id);
  const line = at < 0 ? [] : listed.slice(at).toReversed();
  const found: Suspected[] = [];
  for (const [position, after] of line.entries()) {
    const earlier = line
      .slice(0, position)
      .filter(before => before.createdAt <= after.createdAt)
      .toReversed()
      .slice(0, furthestBack);
    if (earlier.length > 0) found.push(...(await suspectedIn(warehouse, after, earlier)));
  }
  return found;
}

/** What a snapshot seems to have redefined: each of its key figures against the newest earlier snapshot that holds it. */
function suspectedIn(
  warehouse: Warehouse,
  after: SnapshotManifest,
  earlier: readonly SnapshotManifest[],
): Promise<readonly Suspected[]> {
  const key = [after, ...earlier].map(({ id }) => id).join(' ');
  const finding = known.get(key) ?? findSuspected(warehouse, after, earlier);
  known.delete(key);
  known.set(key, finding);
  finding.catch(() => known.delete(key));
  for (const oldest of known.keys()) {
    if (known.size <= held) break;
    known.delete(oldest);
  }
  return finding;
}

async function findSuspected(
  warehouse: Warehouse,
  after: SnapshotManifest,
  earlier: readonly SnapshotManifest[],
): Promise<readonly Suspected[]> {
  const found: Suspected[] = [];
  let remaining: ReadonlySet<string> | null = null;
  for (const before of earlier) {
    const difference = await differenceBetween(warehouse, before.id, after.id).catch(absentWhereDamaged);
    if (difference === null) continue;
    const isMet = (keyFigure: string) => remaining?.has(keyFigure) ?? true;
    for (const { suspicion } of difference.keyFigures) {
      if (suspicion !== null && isMet(suspicion.keyFigure))
        found.push({ ...suspicion, before: before.id, after: after.id });
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
