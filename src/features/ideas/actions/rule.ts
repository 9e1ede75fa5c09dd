import { defineAction } from '#platform/action/action.ts';
import { stale, unknown } from '#platform/action/refusal.ts';
import { ableToAnswer } from '../duties.ts';
import { type SetRule, setRuleSchema } from '../model/rule.ts';
import { holdIdeas } from '../store/ideas.ts';
import { ruleOf, writeRule } from '../store/rule.ts';

/** Sets who answers new ideas, and within how many working days. What is owed already stays as it was. */
export const setIdeaRule = defineAction<SetRule, SetRule>({
  name: 'ideas.setIdeaRule',
  permission: 'duties.rule',
  input: setRuleSchema,
  record: ({ answering, person, workingDays }) => ({ answering, person, workingDays }),
  run: async (context, input) => {
    const { db, organisation } = context;
    await holdIdeas(db, organisation.id);
    if (input.person !== null && !(await ableToAnswer(context)).some(({ id }) => id === input.person)) {
      throw unknown('person');
    }
    const before = await ruleOf(db, organisation.id);
    if (before.version !== input.version) throw stale('idea-rule', { ...before });
    const output = { ...input, version: input.version + 1 };
    await writeRule(db, organisation.id, output);
    return {
      output,
      affected: [{ kind: 'idea-rule', id: organisation.id, change: 'changed' }],
      undo: { action: 'ideas.setIdeaRule', input: { ...before, version: output.version } },
    };
  },
});
