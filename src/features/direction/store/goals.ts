import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type Goal, type GoalFields, isInForceOn, type Target } from '../model/goal.ts';
import type { DirectionTables } from './tables.ts';

/** Lets one change of the direction at a time look at all of it: that goals serve in no ring holds only so. */
export async function holdDirection(trx: Transaction<Schema>, organisationId: OrganisationId): Promise<void> {
  await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** Every goal there is or was, with its targets. */
export async function allGoals(db: Kysely<Schema>, organisationId: OrganisationId): Promise<readonly Goal[]> {
  const tables = db.withTables<DirectionTables>();
  const goals = await tables
    .selectFrom('goal')
    .where('organisation_id', '=', organisationId)
    .select([
      'id',
      'kind',
      'part_id as part',
      'serves_id as serves',
      'title',
      'description',
      'aim',
      'weight',
      'valid_from as validFrom',
      'valid_to as validTo',
      'version',
    ])
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
  const targets = await tables
    .selectFrom('goal_target')
    .where('organisation_id', '=', organisationId)
    .select([
      'goal_id',
      'key_figure as keyFigure',
      'measure',
      'unit',
      'baseline',
      'baseline_year as baselineYear',
      'target',
      'by_date as byDate',
    ])
    .orderBy('position')
    .execute();
  const ofGoal = Map.groupBy(targets, ({ goal_id }) => goal_id);
  return goals.map(goal => ({
    ...goal,
    targets: (ofGoal.get(goal.id) ?? []).map(({ goal_id: _goal, ...target }) => target),
  }));
}

/** The goals in force on a day. */
export async function goalsOn(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  day: string,
): Promise<readonly Goal[]> {
  return (await allGoals(db, organisationId)).filter(goal => isInForceOn(goal, day));
}

const rowOf = (goal: GoalFields) => ({
  kind: goal.kind,
  part_id: goal.part,
  serves_id: goal.serves,
  title: goal.title,
  description: goal.description,
  aim: goal.aim,
  weight: goal.weight,
  valid_from: goal.validFrom,
  valid_to: goal.validTo,
});

export async function insertGoal(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  goal: GoalFields,
): Promise<Goal> {
  const made = await trx
    .withTables<DirectionTables>()
    .insertInto('goal')
    .values({ organisation_id: organisationId, ...rowOf(goal) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  await insertTargets(trx, organisationId, made.id, goal.targets);
  return { ...goal, ...made };
}

/** The goal afterwards, its targets replaced as a whole; undefined where it is not there in this version. */
export async function updateGoal(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  goal: Goal,
): Promise<Goal | undefined> {
  const changed = await trx
    .withTables<DirectionTables>()
    .updateTable('goal')
    .set({ ...rowOf(goal), version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', goal.id)
    .where('version', '=', goal.version)
    .returning('version')
    .executeTakeFirst();
  if (changed === undefined) return undefined;
  await trx
    .withTables<DirectionTables>()
    .deleteFrom('goal_target')
    .where('organisation_id', '=', organisationId)
    .where('goal_id', '=', goal.id)
    .execute();
  await insertTargets(trx, organisationId, goal.id, goal.targets);
  return { ...goal, ...changed };
}

async function insertTargets(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  goal: string,
  targets: readonly Target[],
): Promise<void> {
  if (targets.length === 0) return;
  await trx
    .withTables<DirectionTables>()
    .insertInto('goal_target')
    .values(
      targets.map((target, position) => ({
        organisation_id: organisationId,
        goal_id: goal,
        position,
        key_figure: target.keyFigure,
        measure: target.measure,
        unit: target.unit,
        baseline: target.baseline,
        baseline_year: target.baselineYear,
        target: target.target,
        by_date: target.byDate,
      })),
    )
    .execute();
}

export async function deleteGoal(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  goal: string,
): Promise<void> {
  await trx
    .withTables<DirectionTables>()
    .deleteFrom('goal')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', goal)
    .execute();
}

type InitiativeTables = { initiative_goal: { organisation_id: OrganisationId; goal_id: string } };

/** How many initiatives work for a goal. */
export async function initiativesFor(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  goal: string,
): Promise<number> {
  const { count } = await db
    .withTables<InitiativeTables>()
    .selectFrom('initiative_goal')
    .where('organisation_id', '=', organisationId)
    .where('goal_id', '=', goal)
    .select(all => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
