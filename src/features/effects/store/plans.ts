import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Plan } from '../model/plan.ts';
import type { EffectTables } from './tables.ts';

/** All plans ever fixed, the newest of each initiative first. */
export async function allPlans(db: Kysely<Schema>, organisationId: OrganisationId): Promise<readonly Plan[]> {
  const rows = await db
    .withTables<EffectTables>()
    .selectFrom('effect_plan')
    .select([
      'id',
      'initiative_id as initiative',
      'decision_id as decision',
      'key_figures as keyFigures',
      'unit_code as unit',
      'start_year as startYear',
      'years',
      'evaluate_by as evaluateBy',
      'method',
      'relevant_effect as relevantEffect',
      'without',
      'breaks',
      'fixed',
      'reason',
      'at',
    ])
    .where('organisation_id', '=', organisationId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows;
}

export async function findPlan(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  plan: string,
): Promise<Plan | undefined> {
  return (await allPlans(db, organisationId)).find(({ id }) => id === plan);
}

export async function insertPlan(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  plan: Omit<Plan, 'id'>,
  by: PersonId,
): Promise<string> {
  const { id } = await trx
    .withTables<EffectTables>()
    .insertInto('effect_plan')
    .values({
      organisation_id: organisationId,
      initiative_id: plan.initiative,
      decision_id: plan.decision,
      key_figures: JSON.stringify(plan.keyFigures),
      unit_code: plan.unit,
      start_year: plan.startYear,
      years: plan.years,
      evaluate_by: plan.evaluateBy,
      method: plan.method,
      relevant_effect: plan.relevantEffect,
      without: JSON.stringify(plan.without),
      breaks: JSON.stringify(plan.breaks),
      fixed: plan.fixed,
      reason: plan.reason,
      at: plan.at,
      by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
