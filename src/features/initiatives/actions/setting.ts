import { defineAction } from '#platform/action/action.ts';
import { refused, stale } from '#platform/action/refusal.ts';
import { changeSettingSchema, type PlanningSetting, periodsOf } from '../model/setting.ts';
import { holdInitiatives, initiativeHeads } from '../store/heads.ts';
import { planningSetting, writeSetting } from '../store/setting.ts';

/** Changes what periods and amounts of the plan are counted in: one setting for all initiatives. */
export const changeSetting = defineAction<PlanningSetting, PlanningSetting>({
  name: 'initiatives.changeSetting',
  permission: 'initiatives.edit',
  input: changeSettingSchema,
  record: ({ version: _, ...input }) => input,
  run: async (context, input) => {
    const { db, organisation, now } = context;
    await holdInitiatives(db, organisation.id);
    const before = await planningSetting(db, organisation.id, now());
    if (before.version !== input.version) throw stale('planning-setting', before);
    const heads = await initiativeHeads(db, organisation.id);
    if (heads.length > 0 && before.periodsPerYear !== input.periodsPerYear)
      throw refused(
        'periodsPerYear',
        'periods-in-use',
        'There are initiatives with starts and staffing in periods of this length.',
      );
    const last = periodsOf(input) - 1;
    if (heads.some(({ earliestStart, latestStart }) => Math.max(earliestStart, latestStart ?? 0) > last))
      throw refused('years', 'starts-after-plan', 'An initiative would start after the end of the plan.');
    const after = await writeSetting(db, organisation.id, input);
    return {
      output: after,
      affected: [{ kind: 'planning-setting', id: organisation.id, change: 'changed' }],
      ...(before.version === 0
        ? {}
        : { undo: { action: 'initiatives.changeSetting', input: { ...before, version: after.version } } }),
    };
  },
});
