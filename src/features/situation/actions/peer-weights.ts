import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import {
  type AreaWeights,
  countsEnough,
  type DropWeights,
  dropWeightsSchema,
  type SetWeights,
  setWeightsSchema,
} from '../model/own-peers.ts';
import { holdOwnReading } from '../store/corrections.ts';
import { deletePeerWeights, peerWeightsOf, writePeerWeights } from '../store/own-peers.ts';

async function seen(
  { db, organisation }: ActionContext,
  { area, version }: DropWeights,
): Promise<AreaWeights | null> {
  if (!shippedReferenceData().areas.some(({ id }) => id === area)) throw unknown('service-area');
  await holdOwnReading(db, organisation.id);
  const now = (await peerWeightsOf(db, organisation.id)).find(each => each.area === area) ?? null;
  if (now === null && version > 0) throw unknown('peer-weights');
  if (now !== null && now.version !== version) throw stale('peer-weights', { ...now });
  return now;
}

/** Sets how much each condition counts where units are compared in a service area. */
export const setPeerWeights = defineAction<SetWeights, AreaWeights>({
  name: 'situation.setPeerWeights',
  permission: 'peers.edit',
  input: setWeightsSchema,
  record: ({ area, weights }) => ({ area, weights }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const before = await seen(context, input);
    if (!countsEnough(input.weights)) {
      throw refused('weights', 'too-few-conditions', 'At least four conditions must count.');
    }
    const output = await writePeerWeights(db, organisation.id, input);
    const { area, version } = output;
    return {
      output,
      affected: [{ kind: 'peer-weights', id: area, change: before === null ? 'created' : 'changed' }],
      undo:
        before === null
          ? { action: 'situation.dropPeerWeights', input: { area, version } }
          : { action: 'situation.setPeerWeights', input: { area, version, weights: before.weights } },
    };
  },
});

/** Lets the weights that ship hold in an area again. */
export const dropPeerWeights = defineAction<DropWeights, DropWeights>({
  name: 'situation.dropPeerWeights',
  permission: 'peers.edit',
  input: dropWeightsSchema,
  record: ({ area }) => ({ area }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const before = await seen(context, input);
    if (before === null) throw unknown('peer-weights');
    await deletePeerWeights(db, organisation.id, input.area);
    return {
      output: input,
      affected: [{ kind: 'peer-weights', id: input.area, change: 'removed' }],
      undo: {
        action: 'situation.setPeerWeights',
        input: { area: input.area, version: 0, weights: before.weights },
      },
    };
  },
});
