import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type EscalationRule, shippedRule } from '../model/rule.ts';
import type { DutyTables } from './tables.ts';

/** The rule of the organisation, or the one that ships. */
export async function ruleOf(db: Kysely<Schema>, organisationId: OrganisationId): Promise<EscalationRule> {
  const row = await db
    .withTables<DutyTables>()
    .selectFrom('escalation_rule')
    .select([
      'remind_days_before as remindDaysBefore',
      'grace_working_days as graceWorkingDays',
      'agenda_working_days as agendaWorkingDays',
      'version',
    ])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ?? shippedRule;
}

export async function daysOff(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly { readonly day: string; readonly name: string }[]> {
  return db
    .withTables<DutyTables>()
    .selectFrom('day_off')
    .select(['day', 'name'])
    .where('organisation_id', '=', organisationId)
    .orderBy('day')
    .execute();
}
