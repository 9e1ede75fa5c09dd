import { defineAction } from '#platform/action/action.ts';
import { fieldsOf, type Part, type RestoreParts, restorePartsSchema } from '../model/part.ts';
import { clashesOf } from '../model/tree-rules.ts';
import { deletePart } from '../store/parts.ts';
import { restored } from './end-part.ts';
import {
  affectedPart,
  heldTree,
  refuseReferredTo,
  refuseUnknownParent,
  seenPart,
  writePart,
} from './parts.ts';
import { refuseClashes } from './refuse-clashes.ts';

/** Several parts at once: takes away those that were added, gives others what they had. Takes back an import or an ending. */
export const restoreParts = defineAction<RestoreParts, { readonly parts: readonly Part[] }>({
  name: 'organisations.restoreParts',
  permission: 'organisation.edit',
  input: restorePartsSchema,
  record: ({ remove, restore }) => ({
    remove: remove.map(({ part }) => part),
    restore: restore.map(({ part, ...fields }) => ({ part, ...fieldsOf(fields) })),
  }),
  run: async (context, input) => {
    const tree = await heldTree(context);
    const before = new Map(tree.map(part => [part.id, part]));
    const removed = new Map(input.remove.map(given => [given.part, seenPart(tree, given)]));
    const changed = new Map(
      input.restore.map(given => [given.part, { ...seenPart(tree, given), ...fieldsOf(given) }]),
    );
    for (const { parent } of input.restore) refuseUnknownParent(tree, parent);
    const after = tree.flatMap(part => (removed.has(part.id) ? [] : [changed.get(part.id) ?? part]));
    const clash = clashesOf(after)[0];
    if (clash !== undefined) refuseClashes(after, clash.part);

    const written: Part[] = [];
    for (const part of changed.values()) {
      if (!removed.has(part.id)) written.push(await writePart(context, part));
    }
    // From below: what stands under another refers to it.
    for (const part of lowestFirst([...removed.values()])) {
      await refuseReferredTo(context, part);
      await deletePart(context.db, context.organisation.id, part.id);
    }
    return {
      output: { parts: written },
      affected: [
        ...written.map(({ id }) => affectedPart(id, 'changed')),
        ...[...removed.keys()].map(id => affectedPart(id, 'removed')),
      ],
      ...(removed.size > 0
        ? {}
        : {
            undo: {
              action: 'organisations.restoreParts',
              input: { remove: [], restore: written.map(part => restored(part, before)) },
            },
          }),
    };
  },
});

function lowestFirst(parts: readonly Part[]): readonly Part[] {
  const ids = new Set(parts.map(({ id }) => id));
  const byId = new Map(parts.map(part => [part.id, part]));
  const depthOf = (part: Part): number => {
    const parent = part.parent !== null && ids.has(part.parent) ? byId.get(part.parent) : undefined;
    return parent === undefined ? 0 : depthOf(parent) + 1;
  };
  return parts.toSorted((one, other) => depthOf(other) - depthOf(one));
}
