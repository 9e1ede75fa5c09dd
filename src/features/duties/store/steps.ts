import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { StepTaken } from '../model/duty.ts';
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
