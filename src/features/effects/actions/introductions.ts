import { patternNamed } from '#features/catalogue/index.ts';
import { defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { type AddIntroduction, addIntroductionSchema, removeIntroductionSchema } from '../model/question.ts';
import { deleteIntroduction, type Introduction, insertIntroduction } from '../store/introductions.ts';
import { snapshotWith } from './asking.ts';

/** Writes down that a unit has introduced a pattern: it is no donor of any evaluation of that pattern from then on. */
export const addIntroduction = defineAction<AddIntroduction, Introduction>({
  name: 'effects.addIntroduction',
  permission: 'effects.evaluate',
  input: addIntroductionSchema,
  record: ({ pattern, unit, firstYear }) => ({ pattern, unit, firstYear }),
  run: async (context, input) => {
    const { db, organisation, actor, now } = context;
    if ((await patternNamed(context, input.pattern)) === undefined)
      throw refused('pattern', 'pattern-unknown', 'The catalogue holds no such pattern.');
    await snapshotWith(context, input.unit);
    const at = now().toISOString();
    const id = await insertIntroduction(db, organisation.id, input, { at, by: actor.id });
    if (id === undefined)
      throw refused('unit', 'known-already', 'The unit stands there already with that pattern.');
    return {
      output: { ...input, id, at },
      affected: [{ kind: 'effect-introduction', id, change: 'created' }],
      undo: { action: 'effects.removeIntroduction', input: { introduction: id } },
    };
  },
});

export const removeIntroduction = defineAction<{ readonly introduction: string }, { readonly id: string }>({
  name: 'effects.removeIntroduction',
  permission: 'effects.evaluate',
  input: removeIntroductionSchema,
  record: ({ introduction }) => ({ introduction }),
  run: async ({ db, organisation }, { introduction }) => {
    const removed = await deleteIntroduction(db, organisation.id, introduction);
    if (removed === undefined) throw unknown('effect-introduction');
    return {
      output: { id: introduction },
      affected: [{ kind: 'effect-introduction', id: introduction, change: 'removed' }],
      undo: { action: 'effects.addIntroduction', input: removed },
    };
  },
});
