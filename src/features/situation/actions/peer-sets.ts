import { type ActionContext, defineAction, definePreparedAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Affected } from '#platform/database/schema.ts';
import {
  type ChangeSet,
  changeSetSchema,
  type RemoveSet,
  removeSetSchema,
  type SavedSet,
  type SaveSet,
  saveSetSchema,
} from '../model/own-peers.ts';
import { holdOwnReading } from '../store/corrections.ts';
import { deletePeerSet, insertPeerSet, peerSetsOf, updatePeerSet } from '../store/own-peers.ts';

/** Units that nobody knows in the snapshots of the organisation. */
async function unknownUnits(
  { warehouse }: Context,
  { units }: Pick<SaveSet, 'units'>,
): Promise<readonly string[]> {
  const known = new Set(
    (await warehouse.units()).flatMap(({ code, kind, isMadeUp }) =>
      kind === 'nation' || isMadeUp ? [] : [code],
    ),
  );
  return units.filter(code => !known.has(code));
}

function refuseUnknown(units: readonly string[]): void {
  if (units.length === 0) return;
  throw refused('units', 'unit-not-known', `No snapshot has ${units.join(', ')}.`);
}

async function refuseSameName(
  { db, organisation }: ActionContext,
  { name }: Pick<SaveSet, 'name'>,
  own: string | null,
): Promise<void> {
  const same = (await peerSetsOf(db, organisation.id)).find(
    set => set.id !== own && set.name.toLowerCase() === name.toLowerCase(),
  );
  if (same !== undefined) throw refused('name', 'name-taken', 'Another set has that name.');
}

async function seen({ db, organisation }: ActionContext, { peerSet, version }: RemoveSet): Promise<SavedSet> {
  await holdOwnReading(db, organisation.id);
  const now = (await peerSetsOf(db, organisation.id)).find(({ id }) => id === peerSet);
  if (now === undefined) throw unknown('peer-set');
  if (now.version !== version) throw stale('peer-set', { ...now });
  return now;
}

const affected = (id: string, change: Affected['change']): readonly Affected[] => [
  { kind: 'peer-set', id, change },
];
const recorded = ({ units }: Pick<SaveSet, 'units'>) => ({ units });

/** Names a set of units to compare with. */
export const savePeerSet = definePreparedAction<SaveSet, SavedSet, readonly string[]>({
  name: 'situation.savePeerSet',
  permission: 'peers.edit',
  input: saveSetSchema,
  record: recorded,
  prepare: unknownUnits,
  run: async (context, input, notKnown) => {
    refuseUnknown(notKnown);
    await holdOwnReading(context.db, context.organisation.id);
    await refuseSameName(context, input, null);
    const output = await insertPeerSet(context.db, context.organisation.id, input);
    return {
      output,
      affected: affected(output.id, 'created'),
      undo: { action: 'situation.removePeerSet', input: { peerSet: output.id, version: output.version } },
    };
  },
  discard: async () => {},
});

/** Changes name, reason and units of a set. */
export const changePeerSet = definePreparedAction<ChangeSet, SavedSet, readonly string[]>({
  name: 'situation.changePeerSet',
  permission: 'peers.edit',
  input: changeSetSchema,
  record: ({ peerSet, units }) => ({ peerSet, units }),
  prepare: unknownUnits,
  run: async (context, { peerSet, version, ...fields }, notKnown) => {
    const before = await seen(context, { peerSet, version });
    refuseUnknown(notKnown);
    await refuseSameName(context, fields, peerSet);
    const output = await updatePeerSet(context.db, context.organisation.id, { id: peerSet, ...fields });
    const { name, why, units } = before;
    return {
      output,
      affected: affected(peerSet, 'changed'),
      undo: {
        action: 'situation.changePeerSet',
        input: { peerSet, version: output.version, name, why, units },
      },
    };
  },
  discard: async () => {},
});

/** Removes a set; what it was is offered back for a day. */
export const removePeerSet = defineAction<RemoveSet, RemoveSet>({
  name: 'situation.removePeerSet',
  permission: 'peers.edit',
  input: removeSetSchema,
  record: ({ peerSet }) => ({ peerSet }),
  run: async (context, input) => {
    const { name, why, units } = await seen(context, input);
    await deletePeerSet(context.db, context.organisation.id, input.peerSet);
    return {
      output: input,
      affected: affected(input.peerSet, 'removed'),
      undo: { action: 'situation.savePeerSet', input: { name, why, units } },
    };
  },
});
