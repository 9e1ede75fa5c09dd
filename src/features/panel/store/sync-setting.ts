import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { SyncTables } from './tables.ts';

export type SyncSetting = {
  readonly isNightly: boolean;
  /** Null for all of the register. */
  readonly keyFigures: readonly string[] | null;
  /** Nought where nothing has been set yet. */
  readonly version: number;
};

/** What an organisation has set; what holds without it: nothing is fetched by itself. */
export async function readSyncSetting(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<SyncSetting> {
  const row = await db
    .withTables<SyncTables>()
    .selectFrom('sync_setting')
    .select(['is_nightly as isNightly', 'key_figures as keyFigures', 'version'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ?? { isNightly: false, keyFigures: null, version: 0 };
}

/** Writes over the version that was read; false where there is another by now. */
export async function writeSyncSetting(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { isNightly, keyFigures, version }: SyncSetting,
  at: string,
  by: PersonId,
): Promise<boolean> {
  const written = {
    is_nightly: isNightly,
    key_figures: keyFigures === null ? null : JSON.stringify(keyFigures),
    version: version + 1,
    at,
    by,
  };
  const tables = trx.withTables<SyncTables>();
  const row =
    version === 0
      ? await tables
          .insertInto('sync_setting')
          .values({ organisation_id: organisationId, ...written })
          .onConflict(conflict => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tables
          .updateTable('sync_setting')
          .set(written)
          .where('organisation_id', '=', organisationId)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
  return row !== undefined;
}
