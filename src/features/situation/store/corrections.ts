import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Correction } from '../model/correction.ts';
import type { SituationTables } from './tables.ts';

/** Lets one change at a time look at what the organisation has corrected, weighted and named. */
export async function holdOwnReading(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
): Promise<void> {
  await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** Every key figure that the organisation has corrected, by id. */
export async function correctionsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Correction[]> {
  return db
    .withTables<SituationTables>()
    .selectFrom('key_figure_correction')
    .where('organisation_id', '=', organisationId)
    .select([
      'key_figure as keyFigure',
      'title',
      'kind',
      'direction',
      'reason',
      'corrected_on as on',
      'version',
    ])
    .orderBy('key_figure')
    .execute();
}

/** Writes a correction in place of what may stand there; its version counts on. */
export async function writeCorrection(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { keyFigure, title, kind, direction, reason, on }: Omit<Correction, 'version'>,
  by: PersonId,
): Promise<Correction> {
  const set = { title, kind, direction, reason, corrected_on: on, corrected_by: by };
  return trx
    .withTables<SituationTables>()
    .insertInto('key_figure_correction')
    .values({ organisation_id: organisationId, key_figure: keyFigure, ...set })
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'key_figure'])
        .doUpdateSet({ ...set, version: sql`key_figure_correction.version + 1` }),
    )
    .returning([
      'key_figure as keyFigure',
      'title',
      'kind',
      'direction',
      'reason',
      'corrected_on as on',
      'version',
    ])
    .executeTakeFirstOrThrow();
}

export async function deleteCorrection(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  keyFigure: string,
): Promise<void> {
  await trx
    .withTables<SituationTables>()
    .deleteFrom('key_figure_correction')
    .where('organisation_id', '=', organisationId)
    .where('key_figure', '=', keyFigure)
    .execute();
}
