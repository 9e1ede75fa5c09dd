import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Scenario, ScenarioFields } from '../model/scenario.ts';
import type { WelfareTables } from './tables.ts';

/** A scenario as it is kept, also one that was removed. */
export type KeptScenario = { readonly scenario: Scenario; readonly isRemoved: boolean };

/** Every scenario with its assumptions and savings, by unit and name; those removed last. */
export async function keptScenarios(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly KeptScenario[]> {
  const tables = db.withTables<WelfareTables>();
  const scenarios = await tables
    .selectFrom('welfare_scenario')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'unit_code', 'name', 'note', 'horizon', 'projection_id', 'is_removed', 'version'])
    .orderBy('is_removed')
    .orderBy('unit_code')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const assumptions = await tables
    .selectFrom('welfare_assumption')
    .where('organisation_id', '=', organisationId)
    .select(['scenario_id', 'assumption', 'value', 'source'])
    .orderBy('assumption')
    .execute();
  const savings = await tables
    .selectFrom('welfare_saving')
    .where('organisation_id', '=', organisationId)
    .select([
      'scenario_id',
      'pattern',
      'service',
      'low_percent as lowPercent',
      'likely_percent as likelyPercent',
      'high_percent as highPercent',
      'source',
    ])
    .orderBy('pattern')
    .orderBy('service')
    .execute();
  const assumed = Map.groupBy(assumptions, ({ scenario_id }) => scenario_id);
  const saved = Map.groupBy(savings, ({ scenario_id }) => scenario_id);
  return scenarios.map(({ id, unit_code, name, note, horizon, projection_id, is_removed, version }) => ({
    isRemoved: is_removed,
    scenario: {
      id,
      version,
      unit: unit_code,
      name,
      note,
      horizon,
      projection: projection_id,
      assumptions: (assumed.get(id) ?? []).map(({ scenario_id: _of, ...own }) => own),
      savings: (saved.get(id) ?? []).map(({ scenario_id: _of, ...own }) => own),
    },
  }));
}

/** The scenarios that there are. */
export async function allScenarios(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Scenario[]> {
  const kept = await keptScenarios(db, organisationId);
  return kept.filter(({ isRemoved }) => !isRemoved).map(({ scenario }) => scenario);
}

const rowOf = ({ unit, name, note, horizon, projection }: ScenarioFields) => ({
  unit_code: unit,
  name,
  note,
  horizon,
  projection_id: projection,
});

export async function insertScenario(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  fields: ScenarioFields,
): Promise<Scenario> {
  const made = await trx
    .withTables<WelfareTables>()
    .insertInto('welfare_scenario')
    .values({ organisation_id: organisationId, ...rowOf(fields) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  await insertRows(trx, organisationId, made.id, fields);
  return { ...fields, ...made };
}

/** The scenario afterwards, its rows replaced as a whole; undefined where it is not there in this version. */
export async function updateScenario(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  scenario: Scenario,
): Promise<Scenario | undefined> {
  const tables = trx.withTables<WelfareTables>();
  const changed = await tables
    .updateTable('welfare_scenario')
    .set({ ...rowOf(scenario), version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', scenario.id)
    .where('version', '=', scenario.version)
    .where('is_removed', '=', false)
    .returning('version')
    .executeTakeFirst();
  if (changed === undefined) return undefined;
  for (const table of ['welfare_assumption', 'welfare_saving'] as const) {
    await tables
      .deleteFrom(table)
      .where('organisation_id', '=', organisationId)
      .where('scenario_id', '=', scenario.id)
      .execute();
  }
  await insertRows(trx, organisationId, scenario.id, scenario);
  return { ...scenario, ...changed };
}

async function insertRows(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  scenario: string,
  { assumptions, savings }: ScenarioFields,
): Promise<void> {
  const tables = trx.withTables<WelfareTables>();
  const of = { organisation_id: organisationId, scenario_id: scenario };
  if (assumptions.length > 0) {
    await tables
      .insertInto('welfare_assumption')
      .values(assumptions.map(own => ({ ...of, ...own })))
      .execute();
  }
  if (savings.length > 0) {
    await tables
      .insertInto('welfare_saving')
      .values(
        savings.map(({ pattern, service, lowPercent, likelyPercent, highPercent, source }) => ({
          ...of,
          pattern,
          service,
          low_percent: lowPercent,
          likely_percent: likelyPercent,
          high_percent: highPercent,
          source,
        })),
      )
      .execute();
  }
}

/** Removes a scenario, or brings it back; its version afterwards, undefined where it is not there so. */
export async function setRemoved(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  seen: { readonly id: string; readonly version: number },
  isRemoved: boolean,
): Promise<number | undefined> {
  const changed = await trx
    .withTables<WelfareTables>()
    .updateTable('welfare_scenario')
    .set({ is_removed: isRemoved, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .where('is_removed', '=', !isRemoved)
    .returning('version')
    .executeTakeFirst();
  return changed?.version;
}
