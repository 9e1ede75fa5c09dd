import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { AddScenario, Choice, Scenario } from '../model/scenario.ts';
import { settingsSchema } from '../model/scenario.ts';
import type { PortfolioTables } from './tables.ts';

const columns = ['id', 'name', 'note', 'settings', 'created_at as createdAt', 'version'] as const;

type Row = Omit<Scenario, 'settings'> & { readonly settings: unknown };
const scenarioOfRow = (row: Row): Scenario => ({ ...row, settings: settingsSchema.parse(row.settings) });

/** The scenarios, in the order they were made. */
export async function listScenarios(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Scenario[]> {
  const rows = await db
    .withTables<PortfolioTables>()
    .selectFrom('scenario')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('name')
    .execute();
  return rows.map(scenarioOfRow);
}

export async function findScenario(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  scenario: string,
): Promise<Scenario | undefined> {
  const row = await db
    .withTables<PortfolioTables>()
    .selectFrom('scenario')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', scenario)
    .executeTakeFirst();
  return row === undefined ? undefined : scenarioOfRow(row);
}

/** The same, held until the commit: what is tied to it follows one after the other. */
export async function holdScenario(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  scenario: string,
): Promise<Scenario | undefined> {
  const row = await trx
    .withTables<PortfolioTables>()
    .selectFrom('scenario')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', scenario)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : scenarioOfRow(row);
}

export async function insertScenario(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { name, note, settings }: AddScenario,
  made: { readonly at: string; readonly by: PersonId },
): Promise<Scenario> {
  const row = await trx
    .withTables<PortfolioTables>()
    .insertInto('scenario')
    .values({
      organisation_id: organisationId,
      name,
      note,
      settings: JSON.stringify(settings),
      created_at: made.at,
      created_by: made.by,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return scenarioOfRow(row);
}

/** The scenario afterwards, in its next version. Whoever changes it holds it. */
export async function updateScenario(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { id, name, note, settings }: Pick<Scenario, 'id' | 'name' | 'note' | 'settings'>,
): Promise<Scenario> {
  const row = await trx
    .withTables<PortfolioTables>()
    .updateTable('scenario')
    .set({ name, note, settings: JSON.stringify(settings), version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow();
  return scenarioOfRow(row);
}

export async function deleteScenario(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  scenario: string,
): Promise<void> {
  await trx
    .withTables<PortfolioTables>()
    .deleteFrom('scenario')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', scenario)
    .execute();
}

type ReferringTables = { proposal: { organisation_id: OrganisationId; scenario_id: string | null } };

/** How many proposals for decision rest on a scenario. */
export async function proposalsOn(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  scenario: string,
): Promise<number> {
  const { count } = await db
    .withTables<ReferringTables>()
    .selectFrom('proposal')
    .select(from => from.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('scenario_id', '=', scenario)
    .executeTakeFirstOrThrow();
  return count;
}

export async function choicesOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  scenario: string,
): Promise<readonly Choice[]> {
  return db
    .withTables<PortfolioTables>()
    .selectFrom('scenario_choice')
    .select(['initiative_id as initiative', 'rule', 'start_period as startPeriod', 'reason'])
    .where('organisation_id', '=', organisationId)
    .where('scenario_id', '=', scenario)
    .orderBy('initiative_id')
    .execute();
}

/** Writes what a scenario holds fixed of one initiative; null lets it go. */
export async function writeChoice(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  scenario: string,
  initiative: string,
  choice: Omit<Choice, 'initiative'> | null,
): Promise<void> {
  const tables = trx.withTables<PortfolioTables>();
  await tables
    .deleteFrom('scenario_choice')
    .where('organisation_id', '=', organisationId)
    .where('scenario_id', '=', scenario)
    .where('initiative_id', '=', initiative)
    .execute();
  if (choice === null) return;
  await tables
    .insertInto('scenario_choice')
    .values({
      organisation_id: organisationId,
      scenario_id: scenario,
      initiative_id: initiative,
      rule: choice.rule,
      start_period: choice.startPeriod,
      reason: choice.reason,
    })
    .execute();
}
