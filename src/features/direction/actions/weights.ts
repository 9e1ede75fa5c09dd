import { defineAction } from '#platform/action/action.ts';
import { stale } from '#platform/action/refusal.ts';
import { type SetAimWeights, setAimWeightsSchema } from '../model/aim.ts';
import { holdDirection } from '../store/goals.ts';
import { setWeights, writeWeights } from '../store/weights.ts';

/** Says how much each of the three aims weighs beside the others. */
export const setAimWeights = defineAction<SetAimWeights, SetAimWeights>({
  name: 'direction.setAimWeights',
  permission: 'direction.edit',
  input: setAimWeightsSchema,
  record: ({ weights }) => ({ weights: { ...weights } }),
  run: async ({ db, organisation }, { weights, version }) => {
    await holdDirection(db, organisation.id);
    const before = await setWeights(db, organisation.id);
    const asJson = ({ weights: given, version: of }: SetAimWeights) => ({
      weights: { ...given },
      version: of,
    });
    if (before.version !== version) throw stale('weighting', asJson(before));
    const output = { weights, version: version + 1 };
    await writeWeights(db, organisation.id, output);
    return {
      output,
      affected: [{ kind: 'aim-weights', id: organisation.id, change: 'changed' }],
      undo: {
        action: 'direction.setAimWeights',
        input: asJson({ weights: before.weights, version: output.version }),
      },
    };
  },
});
