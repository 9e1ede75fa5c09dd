import type { Kysely } from 'kysely';
import type { OrganisationId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';
import type { Adjustments } from './adjustments.ts';
import type { SnapshotManifest, Warehouse } from './snapshot.ts';

/** What is asked of a feature when an organisation opens a snapshot. */
export type AskedAdjustments = {
  readonly db: Kysely<Schema>;
  readonly organisation: OrganisationId;
  /** The snapshot that is opened. */
  readonly snapshot: SnapshotManifest;
  /** All snapshots of the organisation, unadjusted. */
  readonly warehouse: Warehouse;
  /** Whether what is not known yet may be waited for. A page never waits; it says what is still being looked at. */
  readonly mayWait: boolean;
};

/**
 * A feature's part in how an organisation reads a snapshot. Asked each time one is opened, so it asks the database once
 * and computes nothing that it does not keep. Made known where the doors are opened (`cli/adjusters.ts`).
 */
export type Adjuster = (asked: AskedAdjustments) => Promise<Partial<Adjustments>>;
