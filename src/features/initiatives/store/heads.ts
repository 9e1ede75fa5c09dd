import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { InitiativeState } from '../model/fields.ts';
import type { Basis, InitiativeHead } from '../model/initiative.ts';
import type { InitiativeTables, TablesBeside } from './tables.ts';

const columns = [
  'id',
  'number',
  'title',
  'summary',
  'kind',
  'state',
  'null_alternative as nullAlternative',
  'must_reason as mustReason',
  'must_text as mustText',
  'information_class as informationClass',
  'main_key_figure as mainKeyFigure',
  'earliest_start as earliestStart',
  'latest_start as latestStart',
  'duration_periods as durationPeriods',
  'created_at as createdAt',
  'version',
] as const;

const rowOf = (basis: Basis) => ({
  title: basis.title,
  summary: basis.summary,
  kind: basis.kind,
  null_alternative: basis.nullAlternative,
  must_reason: basis.must?.reason ?? null,
  must_text: basis.must?.text ?? '',
  information_class: basis.informationClass,
  main_key_figure: basis.mainKeyFigure,
  earliest_start: basis.earliestStart,
  latest_start: basis.latestStart,
  duration_periods: basis.durationPeriods,
});

/** Lets one change at a time look at all initiatives: numbers, circles and clashes are rules between rows. */
export async function holdInitiatives(
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

/** Keeps an initiative as it is until the commit: nobody else changes it or its parts meanwhile. */
export async function holdInitiative(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
): Promise<void> {
  await trx
    .withTables<InitiativeTables>()
    .selectFrom('initiative')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute();
}

/** Every initiative by number, or those named, without lines and other parts. */
export async function initiativeHeads(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  ids: readonly string[] | 'all' = 'all',
): Promise<readonly InitiativeHead[]> {
  const tables = db.withTables<InitiativeTables>();
  const heads = tables
    .selectFrom('initiative')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .orderBy('number');
  const departments = tables
    .selectFrom('initiative_department')
    .select(['initiative_id', 'part_id'])
    .where('organisation_id', '=', organisationId)
    .orderBy('part_id');
  const goals = tables
    .selectFrom('initiative_goal')
    .select(['initiative_id', 'goal_id'])
    .where('organisation_id', '=', organisationId)
    .orderBy('goal_id');
  const [rows, parts, aims] =
    ids === 'all'
      ? [await heads.execute(), await departments.execute(), await goals.execute()]
      : [
          await heads.where('id', 'in', ids).execute(),
          await departments.where('initiative_id', 'in', ids).execute(),
          await goals.where('initiative_id', 'in', ids).execute(),
        ];
  const partsOf = Map.groupBy(parts, row => row.initiative_id);
  const goalsOf = Map.groupBy(aims, row => row.initiative_id);
  return rows.map(({ mustReason, mustText, ...row }) => ({
    ...row,
    must: mustReason === null ? null : { reason: mustReason, text: mustText },
    departments: (partsOf.get(row.id) ?? []).map(({ part_id }) => part_id),
    goals: (goalsOf.get(row.id) ?? []).map(({ goal_id }) => goal_id),
  }));
}

/** The highest number given; 0 where none is. */
export async function lastNumber(db: Kysely<Schema>, organisationId: OrganisationId): Promise<number> {
  const row = await db
    .withTables<InitiativeTables>()
    .selectFrom('initiative')
    .select(from => from.fn.max('number').as('last'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export async function insertHead(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  basis: Basis,
  given: { readonly number: number; readonly at: Date; readonly by: PersonId },
): Promise<string> {
  const { id } = await trx
    .withTables<InitiativeTables>()
    .insertInto('initiative')
    .values({
      organisation_id: organisationId,
      ...rowOf(basis),
      number: given.number,
      created_at: given.at.toISOString(),
      created_by: given.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertBonds(trx, organisationId, id, basis);
  return id;
}

async function insertBonds(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  { departments, goals }: Pick<Basis, 'departments' | 'goals'>,
): Promise<void> {
  const own = { organisation_id: organisationId, initiative_id: id };
  const tables = trx.withTables<InitiativeTables>();
  if (departments.length > 0) {
    await tables
      .insertInto('initiative_department')
      .values([...new Set(departments)].map(part_id => ({ ...own, part_id })))
      .execute();
  }
  if (goals.length > 0) {
    await tables
      .insertInto('initiative_goal')
      .values([...new Set(goals)].map(goal_id => ({ ...own, goal_id })))
      .execute();
  }
}

export async function updateBasis(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  basis: Basis,
): Promise<void> {
  const tables = trx.withTables<InitiativeTables>();
  await tables
    .updateTable('initiative')
    .set(rowOf(basis))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
  for (const table of ['initiative_department', 'initiative_goal'] as const) {
    await tables
      .deleteFrom(table)
      .where('organisation_id', '=', organisationId)
      .where('initiative_id', '=', id)
      .execute();
  }
  await insertBonds(trx, organisationId, id, basis);
}

/** Counts a change of an initiative or of its parts; false where it is not there in this version. */
export async function raiseVersion(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  version: number,
): Promise<boolean> {
  const row = await trx
    .withTables<InitiativeTables>()
    .updateTable('initiative')
    .set({ version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateState(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  state: InitiativeState,
): Promise<void> {
  await trx
    .withTables<InitiativeTables>()
    .updateTable('initiative')
    .set({ state })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

export async function deleteInitiative(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
): Promise<void> {
  await trx
    .withTables<InitiativeTables>()
    .deleteFrom('initiative')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

/** Whether a proposal or a scenario names the initiative, or another initiative is related to it. */
export async function isReferredTo(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  id: string,
): Promise<boolean> {
  const tables = db.withTables<TablesBeside & InitiativeTables>();
  for (const table of ['proposal', 'scenario_choice', 'effect_plan'] as const) {
    const row = await tables
      .selectFrom(table)
      .select('initiative_id')
      .where('organisation_id', '=', organisationId)
      .where('initiative_id', '=', id)
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) return true;
  }
  const related = await tables
    .selectFrom('initiative_relation')
    .select('initiative_id')
    .where('organisation_id', '=', organisationId)
    .where('other_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return related !== undefined;
}
