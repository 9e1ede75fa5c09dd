import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type IdeaRule, shippedRule } from '../model/rule.ts';
import type { IdeaTables } from './tables.ts';

export async function ruleOf(db: Kysely<Schema>, organisationId: OrganisationId): Promise<IdeaRule> {
  const found = await db
    .withTables<IdeaTables>()
    .selectFrom('idea_rule')
    .select(['answering', 'person_id as person', 'working_days as workingDays', 'version'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return found ?? shippedRule;
}

export async function writeRule(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { answering, person, workingDays, version }: IdeaRule,
): Promise<void> {
  const set = { answering, person_id: person, working_days: workingDays, version };
  await trx
    .withTables<IdeaTables>()
    .insertInto('idea_rule')
    .values({ organisation_id: organisationId, ...set })
    .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(set))
    .execute();
}
