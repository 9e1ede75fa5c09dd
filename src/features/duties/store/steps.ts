import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { DutyStep, StepTaken } from '../model/duty.ts';
import type { Step } from '../model/steps.ts';
import type { DutyTables } from './tables.ts';

/** What has been told of these duties, by duty, in the order it was. */
export async function stepsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  duties: readonly string[],
): Promise<ReadonlyMap<string, readonly StepTaken[]>> {
  if (duties.length === 0) return new Map();
  const rows = await db
    .withTables<DutyTables>()
    .selectFrom('duty_step')
    .select(['duty_id', 'step', 'told_id as told', 'on_date as on'])
    .where('organisation_id', '=', organisationId)
    .where('duty_id', 'in', duties)
    .orderBy('at')
    .execute();
  const found = new Map<string, StepTaken[]>();
  for (const { duty_id, step, told, on } of rows) {
    const before = found.get(duty_id) ?? [];
    found.set(duty_id, [...before, { step, told, on }]);
  }
  return found;
}

/** Notes steps as taken; those that were taken already stay as they were. Which of them are new. */
export async function insertSteps(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  duty: string,
  steps: readonly Step[],
  at: string,
): Promise<readonly DutyStep[]> {
  if (steps.length === 0) return [];
  const rows = await trx
    .withTables<DutyTables>()
    .insertInto('duty_step')
    .values(
      steps.map(({ step, tell }) => ({
        organisation_id: organisationId,
        duty_id: duty,
        step,
        told_id: tell,
        on_date: at.slice(0, 10),
        at,
      })),
    )
    .onConflict(conflict => conflict.columns(['organisation_id', 'duty_id', 'step']).doNothing())
    .returning('step')
    .execute();
  return rows.map(({ step }) => step);
}
