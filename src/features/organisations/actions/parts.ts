import { type ActionContext, defineAction, type Outcome } from '#platform/action/action.ts';
import { Refusal, stale, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import {
  type AddPart,
  addPartSchema,
  type ChangePart,
  changePartSchema,
  fieldsOf,
  type Part,
  type RemovePart,
  removePartSchema,
} from '../model/part.ts';
import {
  allParts,
  deletePart,
  holdOrganisation,
  insertPart,
  referencesTo,
  updatePart,
} from '../store/parts.ts';
import { refuseClashes } from './refuse-clashes.ts';

/** What stands for a part that has no id yet. */
const newPart = 'new';

/** The whole tree, held until the commit. */
export async function heldTree({ db, organisation }: ActionContext): Promise<readonly Part[]> {
  await holdOrganisation(db, organisation.id);
  return allParts(db, organisation.id);
}

/** The part in the version that whoever changes it has seen. */
export function seenPart(
  tree: readonly Part[],
  { part, version }: { readonly part: string; readonly version: number },
): Part {
  const found = tree.find(({ id }) => id === part);
  if (found === undefined) throw unknown('part');
  if (found.version !== version) throw stale('part', { ...found });
  return found;
}

export function refuseUnknownParent(tree: readonly Part[], parent: string | null): void {
  if (parent !== null && !tree.some(({ id }) => id === parent)) throw unknown('parent');
}

export async function writePart({ db, organisation }: ActionContext, part: Part): Promise<Part> {
  const written = await updatePart(db, organisation.id, part);
  if (written === undefined) throw unknown('part');
  return written;
}

export const affectedPart = (id: string, change: Affected['change']): Affected => ({
  kind: 'organisation-part',
  id,
  change,
});

/** Adds a part to the organisation. */
export const addPart = defineAction<AddPart, Part>({
  name: 'organisations.addPart',
  permission: 'organisation.edit',
  input: addPartSchema,
  record: input => ({ ...fieldsOf(input) }),
  run: async (context, input) => {
    const tree = await heldTree(context);
    refuseUnknownParent(tree, input.parent);
    refuseClashes([...tree, { ...fieldsOf(input), id: newPart, version: 1 }], newPart);
    const added = await insertPart(context.db, context.organisation.id, input);
    return {
      output: added,
      affected: [affectedPart(added.id, 'created')],
      undo: { action: 'organisations.removePart', input: { part: added.id, version: added.version } },
    };
  },
});

/** Changes name, kind, place or days of a part. */
export const changePart = defineAction<ChangePart, Part>({
  name: 'organisations.changePart',
  permission: 'organisation.edit',
  input: changePartSchema,
  record: ({ part, ...input }) => ({ part, ...fieldsOf(input) }),
  run: async (context, input): Promise<Outcome<Part>> => {
    const tree = await heldTree(context);
    const before = seenPart(tree, input);
    refuseUnknownParent(tree, input.parent);
    const after = { ...before, ...fieldsOf(input) };
    refuseClashes(
      tree.map(part => (part === before ? after : part)),
      before.id,
    );
    const changed = await writePart(context, after);
    return {
      output: changed,
      affected: [affectedPart(changed.id, 'changed')],
      undo: {
        action: 'organisations.changePart',
        input: { part: changed.id, version: changed.version, ...fieldsOf(before) },
      },
    };
  },
});

/** Removes a part that was a mistake: one that nothing refers to, or ever did. Others are ended. */
export const removePart = defineAction<RemovePart, { readonly id: string }>({
  name: 'organisations.removePart',
  permission: 'organisation.edit',
  input: removePartSchema,
  record: ({ part }) => ({ part }),
  run: async (context, input) => {
    const before = seenPart(await heldTree(context), input);
    await refuseReferredTo(context, before);
    await deletePart(context.db, context.organisation.id, before.id);
    return {
      output: { id: before.id },
      affected: [affectedPart(before.id, 'removed')],
      undo: { action: 'organisations.addPart', input: { ...fieldsOf(before) } },
    };
  },
});

export async function refuseReferredTo(
  { db, organisation }: Pick<ActionContext, 'db' | 'organisation'>,
  { id, name }: Part,
): Promise<void> {
  const references = await referencesTo(db, organisation.id, id);
  if (references.length === 0) return;
  throw new Refusal({
    status: 422,
    code: 'part-referred-to',
    message: `${name} cannot be removed: ${references.map(({ kind, count }) => `${count} ${kind}`).join(', ')} refer to it. End it instead.`,
    fields: [{ path: '', code: 'refused', values: { reason: 'part-referred-to' } }],
    values: Object.fromEntries(references.map(({ kind, count }) => [kind, count])),
  });
}
