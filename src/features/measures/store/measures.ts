import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Measure, MeasureFields } from '../model/measure.ts';
import type { MeasureTables } from './tables.ts';

/** Lets one change of the library at a time look at all of it: that no formulas form a ring holds only so. */
export async function holdMeasures(trx: Transaction<Schema>, organisationId: OrganisationId): Promise<void> {
  await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** What each measure is called. */
export async function measureNames(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<ReadonlyMap<string, { readonly name: string; readonly isRetired: boolean }>> {
  const rows = await db
    .withTables<MeasureTables>()
    .selectFrom('measure')
    .select(['id', 'name', 'is_retired as isRetired'])
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, name, isRetired }) => [id, { name, isRetired }]));
}

/** Every measure with all that belongs to it, by name. */
export async function allMeasures(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Measure[]> {
  const tables = db.withTables<MeasureTables>();
  const rows = await tables
    .selectFrom('measure')
    .where('organisation_id', '=', organisationId)
    .select([
      'id',
      'kind',
      'key_figure as keyFigure',
      'key_figure_title as keyFigureTitle',
      'name',
      'unit',
      'what',
      'definition',
      'formula',
      'expression',
      'source',
      'period',
      'reporter_id as reporter',
      'direction',
      'decimals',
      'baseline',
      'baseline_period',
      'tolerance',
      'is_retired as isRetired',
      'version',
    ])
    .execute();
  if (rows.length === 0) return [];
  const terms = await tables
    .selectFrom('measure_term')
    .where('organisation_id', '=', organisationId)
    .select(['measure_id', 'name', 'of_id as measure'])
    .orderBy('position')
    .execute();
  const targets = await tables
    .selectFrom('measure_target')
    .where('organisation_id', '=', organisationId)
    .select(['measure_id', 'on_day as onDay', 'value'])
    .orderBy('on_day')
    .execute();
  const breaks = await tables
    .selectFrom('measure_break')
    .where('organisation_id', '=', organisationId)
    .select(['measure_id', 'from_period as fromPeriod', 'note', 'baseline'])
    .orderBy('from_period')
    .execute();
  const goals = await tables
    .selectFrom('measure_goal')
    .where('organisation_id', '=', organisationId)
    .select(['measure_id', 'goal_id as id'])
    .orderBy('goal_id')
    .execute();
  const initiatives = await tables
    .selectFrom('measure_initiative')
    .where('organisation_id', '=', organisationId)
    .select(['measure_id', 'initiative_id as id'])
    .orderBy('initiative_id')
    .execute();
  const of = <Row extends { readonly measure_id: string }>(all: readonly Row[]) => {
    const grouped = Map.groupBy(all, ({ measure_id }) => measure_id);
    return (id: string): readonly Omit<Row, 'measure_id'>[] =>
      (grouped.get(id) ?? []).map(({ measure_id: _of, ...row }) => row);
  };
  const [termsOf, targetsOf, breaksOf] = [of(terms), of(targets), of(breaks)];
  const [goalsOf, initiativesOf] = [of(goals), of(initiatives)];
  return rows
    .map(
      ({ baseline, baseline_period, ...row }): Measure => ({
        ...row,
        baseline:
          baseline === null || baseline_period === null ? null : { value: baseline, period: baseline_period },
        terms: termsOf(row.id),
        targets: targetsOf(row.id),
        breaks: breaksOf(row.id),
        goals: goalsOf(row.id).map(({ id }) => id),
        initiatives: initiativesOf(row.id).map(({ id }) => id),
      }),
    )
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}

/** What is kept of a measure itself; the title is that of its key figure. */
export type Written = MeasureFields & { readonly keyFigureTitle: string | null };

const rowOf = (measure: Written) => ({
  kind: measure.kind,
  key_figure: measure.keyFigure,
  key_figure_title: measure.keyFigureTitle,
  name: measure.name,
  unit: measure.unit,
  what: measure.what,
  definition: measure.definition,
  formula: measure.formula,
  expression: measure.expression,
  source: measure.source,
  period: measure.period,
  reporter_id: measure.reporter,
  direction: measure.direction,
  decimals: measure.decimals,
  baseline: measure.baseline?.value ?? null,
  baseline_period: measure.baseline?.period ?? null,
  tolerance: measure.tolerance,
});

export async function insertMeasure(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  measure: Written,
): Promise<Measure> {
  const made = await trx
    .withTables<MeasureTables>()
    .insertInto('measure')
    .values({ organisation_id: organisationId, ...rowOf(measure) })
    .returning(['id', 'version', 'is_retired as isRetired'])
    .executeTakeFirstOrThrow();
  await insertParts(trx, organisationId, made.id, measure);
  return { ...measure, ...made };
}

/** The measure afterwards, what belongs to it replaced as a whole; undefined where it is not there in this version. */
export async function updateMeasure(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  measure: Measure,
): Promise<Measure | undefined> {
  const changed = await trx
    .withTables<MeasureTables>()
    .updateTable('measure')
    .set({ ...rowOf(measure), is_retired: measure.isRetired, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', measure.id)
    .where('version', '=', measure.version)
    .returning('version')
    .executeTakeFirst();
  if (changed === undefined) return undefined;
  const parts = [
    'measure_term',
    'measure_target',
    'measure_break',
    'measure_goal',
    'measure_initiative',
  ] as const;
  for (const part of parts) {
    await trx
      .withTables<MeasureTables>()
      .deleteFrom(part)
      .where('organisation_id', '=', organisationId)
      .where('measure_id', '=', measure.id)
      .execute();
  }
  await insertParts(trx, organisationId, measure.id, measure);
  return { ...measure, ...changed };
}

async function insertParts(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  { terms, targets, breaks, goals, initiatives }: MeasureFields,
): Promise<void> {
  const tables = trx.withTables<MeasureTables>();
  const of = { organisation_id: organisationId, measure_id: id };
  if (terms.length > 0) {
    const rows = terms.map(({ name, measure }, position) => ({ ...of, position, name, of_id: measure }));
    await tables.insertInto('measure_term').values(rows).execute();
  }
  if (targets.length > 0) {
    const rows = targets.map(({ onDay, value }) => ({ ...of, on_day: onDay, value }));
    await tables.insertInto('measure_target').values(rows).execute();
  }
  if (breaks.length > 0) {
    const rows = breaks.map(({ fromPeriod, note, baseline }) => ({
      ...of,
      from_period: fromPeriod,
      note,
      baseline,
    }));
    await tables.insertInto('measure_break').values(rows).execute();
  }
  if (goals.length > 0) {
    const rows = [...new Set(goals)].map(goal => ({ ...of, goal_id: goal }));
    await tables.insertInto('measure_goal').values(rows).execute();
  }
  if (initiatives.length > 0) {
    const rows = [...new Set(initiatives)].map(initiative => ({ ...of, initiative_id: initiative }));
    await tables.insertInto('measure_initiative').values(rows).execute();
  }
}

export async function deleteMeasure(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  measure: string,
): Promise<void> {
  await trx
    .withTables<MeasureTables>()
    .deleteFrom('measure')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', measure)
    .execute();
}
