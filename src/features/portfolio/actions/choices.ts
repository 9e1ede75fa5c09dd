import { initiativeOf, planningSetting } from '#features/initiatives/index.ts';
import { defineAction } from '#platform/action/action.ts';
import { refused } from '#platform/action/refusal.ts';
import { isOpen, startsOf } from '../model/portfolio-of.ts';
import { type ChooseInitiative, chooseInitiativeSchema, type Scenario } from '../model/scenario.ts';
import { choicesOf, updateScenario, writeChoice } from '../store/scenarios.ts';
import { seenScenario } from './scenarios.ts';

/** Holds an initiative fixed in a scenario – in, out, or locked to a period – or lets it go. */
export const chooseInitiative = defineAction<ChooseInitiative, Scenario>({
  name: 'portfolio.chooseInitiative',
  permission: 'portfolio.edit',
  input: chooseInitiativeSchema,
  record: ({ scenario, initiative, rule, startPeriod }) => ({ scenario, initiative, rule, startPeriod }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const { initiative, rule, startPeriod, reason } = input;
    const chosen = await initiativeOf(db, organisation.id, initiative);
    const before = await seenScenario(context, input);
    if (rule !== 'free' && !isOpen(chosen)) {
      throw refused('rule', 'initiative-closed', 'The initiative has ended or been dropped.');
    }
    if (rule !== 'free' && reason === '') throw refused('reason', 'reason-needed', 'Say why.');
    if (rule === 'locked') {
      const { years, periodsPerYear } = await planningSetting(db, organisation.id, context.now());
      const periods = years * periodsPerYear;
      if (startPeriod === null || startPeriod >= periods) {
        throw refused('startPeriod', 'out-of-plan', 'Choose a period of the plan.');
      }
      if (!startsOf(chosen, periods - 1).includes(startPeriod)) {
        throw refused('startPeriod', 'not-then', 'The initiative may not start in that period.');
      }
    }
    const held = (await choicesOf(db, organisation.id, before.id)).find(
      each => each.initiative === initiative,
    );
    const choice =
      rule === 'free' ? null : { rule, reason, startPeriod: rule === 'locked' ? startPeriod : null };
    await writeChoice(db, organisation.id, before.id, initiative, choice);
    const changed = await updateScenario(db, organisation.id, before);
    return {
      output: changed,
      affected: [{ kind: 'scenario', id: changed.id, change: 'changed' }],
      undo: {
        action: 'portfolio.chooseInitiative',
        input: {
          scenario: changed.id,
          version: changed.version,
          initiative,
          rule: held?.rule ?? 'free',
          startPeriod: held?.startPeriod ?? null,
          reason: held?.reason ?? '',
        },
      },
    };
  },
});
