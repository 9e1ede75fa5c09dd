import { checkInsFrom, holdDecisions, readCommitments } from '#features/decisions/index.ts';
import { changeRhythm as changeDutyRhythm, rhythmOf } from '#features/duties/index.ts';
import { defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { type ChangeRhythm, changeRhythmSchema } from '../model/rhythm.ts';

/** Says how often a commitment is checked: its owner does, or a strategist. */
export const changeRhythm = defineAction<ChangeRhythm, { readonly id: string; readonly version: number }>({
  name: 'follow-up.changeRhythm',
  permission: 'follow-up.answer',
  input: changeRhythmSchema,
  record: ({ commitment, every }) => ({ commitment, every }),
  run: async (context, { commitment, version, every }) => {
    const { db, organisation, actor, now } = context;
    await holdDecisions(db, organisation.id);
    const found = (await readCommitments(context)).find(({ id }) => id === commitment);
    if (found === undefined) throw unknown('commitment');
    if (found.owner.id !== actor.id && !actor.roles.includes('strategist')) {
      throw refused('commitment', 'not-yours', 'The owner says how often, or a strategist.');
    }
    const subject = { kind: 'commitment', id: commitment };
    const rhythm = await rhythmOf(db, organisation.id, { kind: 'check-in', subject });
    if (rhythm === null) {
      throw refused('commitment', 'no-rhythm', 'It is checked from the day its owner has accepted it.');
    }
    if (rhythm.version !== version) {
      throw stale('rhythm', { commitment, every: rhythm.every, version: rhythm.version });
    }
    await changeDutyRhythm(db, organisation.id, {
      kind: 'check-in',
      subject,
      every,
      nextDueOn: checkInsFrom(todayOf(context), every),
      at: now().toISOString(),
    });
    const after = await rhythmOf(db, organisation.id, { kind: 'check-in', subject });
    return {
      output: { id: commitment, version: after?.version ?? version },
      affected: [{ kind: 'commitment', id: commitment, change: 'changed' }],
      undo: {
        action: 'follow-up.changeRhythm',
        input: { commitment, version: after?.version ?? version, every: rhythm.every },
      },
    };
  },
});
