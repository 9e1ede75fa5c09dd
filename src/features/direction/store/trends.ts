import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Touch, Trend, TrendFields } from '../model/trend.ts';
import type { DirectionTables } from './tables.ts';

/** Every trend with what it touches. */
export async function allTrends(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Trend[]> {
  const tables = db.withTables<DirectionTables>();
  const trends = await tables
    .selectFrom('trend')
    .where('organisation_id', '=', organisationId)
    .select([
      'id',
      'title',
      'description',
      'meaning',
      'source',
      'by_date as byDate',
      'needs_decision as needsDecision',
      'version',
    ])
    .execute();
  const touches = await tables
    .selectFrom('trend_touch')
    .where('organisation_id', '=', organisationId)
    .select(['trend_id', 'kind', 'reference'])
    .orderBy('kind')
    .orderBy('reference')
    .execute();
  const ofTrend = Map.groupBy(touches, ({ trend_id }) => trend_id);
  return trends.map(trend => ({
    ...trend,
    touches: (ofTrend.get(trend.id) ?? []).map(({ kind, reference }) => ({ kind, reference })),
  }));
}

const rowOf = (trend: TrendFields) => ({
  title: trend.title,
  description: trend.description,
  meaning: trend.meaning,
  source: trend.source,
  by_date: trend.byDate,
  needs_decision: trend.needsDecision,
});

export async function insertTrend(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  trend: TrendFields,
): Promise<Trend> {
  const made = await trx
    .withTables<DirectionTables>()
    .insertInto('trend')
    .values({ organisation_id: organisationId, ...rowOf(trend) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  await insertTouches(trx, organisationId, made.id, trend.touches);
  return { ...trend, ...made };
}

/** The trend afterwards, what it touches replaced as a whole; undefined where it is not there in this version. */
export async function updateTrend(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  trend: Trend,
): Promise<Trend | undefined> {
  const changed = await trx
    .withTables<DirectionTables>()
    .updateTable('trend')
    .set({ ...rowOf(trend), version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', trend.id)
    .where('version', '=', trend.version)
    .returning('version')
    .executeTakeFirst();
  if (changed === undefined) return undefined;
  await trx
    .withTables<DirectionTables>()
    .deleteFrom('trend_touch')
    .where('organisation_id', '=', organisationId)
    .where('trend_id', '=', trend.id)
    .execute();
  await insertTouches(trx, organisationId, trend.id, trend.touches);
  return { ...trend, ...changed };
}

async function insertTouches(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  trend: string,
  touches: readonly Touch[],
): Promise<void> {
  await trx
    .withTables<DirectionTables>()
    .insertInto('trend_touch')
    .values(touches.map(touch => ({ organisation_id: organisationId, trend_id: trend, ...touch })))
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

export async function deleteTrend(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  trend: string,
): Promise<void> {
  await trx
    .withTables<DirectionTables>()
    .deleteFrom('trend')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', trend)
    .execute();
}
