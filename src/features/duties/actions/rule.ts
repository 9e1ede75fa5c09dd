import { defineAction } from '#platform/action/action.ts';
import { stale } from '#platform/action/refusal.ts';
import type { Context, OrganisationId } from '#platform/context.ts';
import { type SetRule, setRuleSchema } from '../model/inputs.ts';
import { holdDuties } from '../store/people.ts';
import { daysOff, ruleOf, writeRule } from '../store/rule.ts';

/** The rule as it stands, with the days off that belong to it. */
export async function ruleNow(db: Context['db'], organisationId: OrganisationId): Promise<SetRule> {
  return { ...(await ruleOf(db, organisationId)), daysOff: [...(await daysOff(db, organisationId))] };
}

/** Sets the one rule for everything overdue. What has been told stays told; where each duty stands follows it at once. */
export const setRule = defineAction<SetRule, SetRule>({
  name: 'duties.setRule',
  permission: 'duties.rule',
  input: setRuleSchema,
  record: ({ remindDaysBefore, graceWorkingDays, agendaWorkingDays, daysOff: off }) => ({
    remindDaysBefore,
    graceWorkingDays,
    agendaWorkingDays,
    daysOff: off.map(({ day }) => day),
  }),
  run: async ({ db, organisation }, input) => {
    await holdDuties(db, organisation.id);
    const before = await ruleNow(db, organisation.id);
    if (before.version !== input.version) throw stale('escalation-rule', before);
    const output = {
      ...input,
      daysOff: input.daysOff.toSorted((one, other) => one.day.localeCompare(other.day)),
      version: input.version + 1,
    };
    await writeRule(db, organisation.id, output);
    return {
      output,
      affected: [{ kind: 'escalation-rule', id: organisation.id, change: 'changed' }],
      undo: { action: 'duties.setRule', input: { ...before, version: output.version } },
    };
  },
});
