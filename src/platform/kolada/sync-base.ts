import type { Warehouse } from '../warehouse/snapshot.ts';
import { readSyncScope, type SyncScope } from '../warehouse/sync-scope.ts';

/** What was asked of the source for a snapshot, or for the one it is laid over, and so on down; null where nothing was. */
export async function scopeBehind(
  warehouse: Warehouse,
  id: string | null,
  address: string,
): Promise<SyncScope | null> {
  const ontoOf = new Map((await warehouse.list()).map(manifest => [manifest.id, manifest.onto]));
  const seen = new Set<string>();
  for (let at = id; at !== null && !seen.has(at); at = ontoOf.get(at) ?? null) {
    seen.add(at);
    const folder = await warehouse.folderOf(at);
    const scope = folder === null ? null : await readSyncScope(folder);
    if (scope?.address === address) return scope;
  }
  return null;
}

/**
 * The snapshot that a sync is laid over: the newest that goes back to this source, with what was laid over it since; else
 * the one that ships with the product.
 */
export async function syncBase(
  warehouse: Warehouse,
  address: string,
): Promise<{ readonly id: string | null; readonly scope: SyncScope | null }> {
  const manifests = await warehouse.list();
  for (const { id } of manifests) {
    const scope = await scopeBehind(warehouse, id, address);
    if (scope !== null) return { id, scope };
  }
  return { id: manifests.find(({ isStarter }) => isStarter)?.id ?? null, scope: null };
}
