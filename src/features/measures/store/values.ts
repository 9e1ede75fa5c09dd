import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { NewRow, RecordedValue, WayIn } from '../model/value.ts';
import type { MeasureTables } from './tables.ts';

/** Every value ever recorded of some measures, or of all, in the order they came. */
export async function recordedValues(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  measure?: string,
): Promise<readonly RecordedValue[]> {
  const rows = await db
    .withTables<MeasureTables>()
    .selectFrom('measure_value')
    .where('organisation_id', '=', organisationId)
    .$if(measure !== undefined, query => query.where('measure_id', '=', measure ?? ''))
    .select([
      'id',
      'measure_id as measure',
      'period',
      'value',
      'missing',
      'note',
      'corrects_id as corrects',
      'reason',
      'came_by as cameBy',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
    ])
    .orderBy('ordinal')
    .execute();
  return rows;
}

/** The measure that a recorded value is of; undefined where there is no such value. */
export async function measureOfValue(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  value: string,
): Promise<string | undefined> {
  const row = await db
    .withTables<MeasureTables>()
    .selectFrom('measure_value')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', value)
    .select('measure_id')
    .executeTakeFirst();
  return row?.measure_id;
}

export type Recording = {
  readonly reason: string;
  readonly cameBy: WayIn;
  readonly at: string;
  readonly by: string;
};

/** The ids of the rows in their order. */
export async function insertValues(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  rows: readonly (NewRow & { readonly measure: string })[],
  { reason, cameBy, at, by }: Recording,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let from = 0; from < rows.length; from += 500) {
    const made = await trx
      .withTables<MeasureTables>()
      .insertInto('measure_value')
      .values(
        rows.slice(from, from + 500).map(row => ({
          organisation_id: organisationId,
          measure_id: row.measure,
          period: row.period,
          value: row.value,
          missing: row.missing,
          note: row.note,
          corrects_id: row.corrects,
          reason: row.corrects === null ? '' : reason,
          came_by: cameBy,
          recorded_at: at,
          recorded_by: by,
        })),
      )
      .returning('id')
      .execute();
    ids.push(...made.map(({ id }) => id));
  }
  return ids;
}
