import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { SetRule } from '../model/inputs.ts';
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

/** Writes the rule and the days off as a whole. */
export async function writeRule(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { version, remindDaysBefore, graceWorkingDays, agendaWorkingDays, daysOff: off }: SetRule,
): Promise<void> {
  const db = trx.withTables<DutyTables>();
  const rule = {
    remind_days_before: remindDaysBefore,
    grace_working_days: graceWorkingDays,
    agenda_working_days: agendaWorkingDays,
    version,
  };
  await db
    .insertInto('escalation_rule')
    .values({ organisation_id: organisationId, ...rule })
    .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(rule))
    .execute();
  await db.deleteFrom('day_off').where('organisation_id', '=', organisationId).execute();
  if (off.length === 0) return;
  await db
    .insertInto('day_off')
    .values(off.map(({ day, name }) => ({ organisation_id: organisationId, day, name })))
    .execute();
}
