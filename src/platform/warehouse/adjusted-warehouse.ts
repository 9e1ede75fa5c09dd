import type { Kysely } from 'kysely';
import type { OrganisationId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';
import { adjustedSnapshot } from './adjusted-snapshot.ts';
import type { Adjuster } from './adjuster.ts';
import { noAdjustments } from './adjustments.ts';
import type { Snapshot, Warehouse } from './snapshot.ts';

type Reopened = (db: Kysely<Schema>) => Warehouse;

const reopened = new WeakMap<Warehouse, Reopened>();

/**
 * The snapshots as one organisation reads them: each is asked of with `db` when it is opened. Whoever may not wait reads a
 * snapshot as far as it has been looked at.
 */
export function adjustedWarehouse(
  warehouse: Warehouse,
  adjusters: readonly Adjuster[],
  organisation: OrganisationId,
  db: Kysely<Schema>,
  mayWait = true,
): Warehouse {
  const adjusted = async (snapshot: Snapshot | null): Promise<Snapshot | null> => {
    if (snapshot === null) return null;
    const asked = { db, organisation, snapshot: snapshot.manifest, warehouse, mayWait };
    let adjustments = noAdjustments;
    // One after the other: they may share a connection.
    for (const adjuster of adjusters) adjustments = { ...adjustments, ...(await adjuster(asked)) };
    return adjustedSnapshot(snapshot, adjustments);
  };
  const made: Warehouse = {
    ...warehouse,
    open: async id => adjusted(await warehouse.open(id)),
    newestWith: async unitCode => adjusted(await warehouse.newestWith(unitCode)),
  };
  reopened.set(made, within => adjustedWarehouse(warehouse, adjusters, organisation, within, mayWait));
  return made;
}

/** The same snapshots, asking through another connection: inside a transaction no other may be asked. */
export const warehouseWithin = (warehouse: Warehouse, db: Kysely<Schema>): Warehouse =>
  reopened.get(warehouse)?.(db) ?? warehouse;
