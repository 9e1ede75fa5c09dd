import { defineAction } from '#platform/action/action.ts';
import { unknown } from '#platform/action/refusal.ts';
import { type EndPart, endPartSchema, fieldsOf, type Part, withBelow } from '../model/part.ts';
import { endedTree } from '../model/tree-rules.ts';
import { allSeats } from '../store/seats.ts';
import { affectedPart, heldTree, seenPart, writePart } from './parts.ts';
import { refuseClashes } from './refuse-clashes.ts';

export type Ended = {
  /** The part and what was ended with it. */
  readonly parts: readonly Part[];
  /** Ids of seats in the leadership group that are bound to one of them and go on after its last day. */
  readonly seats: readonly string[];
};

/** Sets the last day of a part, and of what stands under it if asked to. Refused where something would outlive it. */
export const endPart = defineAction<EndPart, Ended>({
  name: 'organisations.endPart',
  permission: 'organisation.edit',
  input: endPartSchema,
  record: ({ part, lastDay, withBelow }) => ({ part, lastDay, withBelow }),
  run: async (context, input) => {
    const tree = await heldTree(context);
    const top = seenPart(tree, input);
    const after = endedTree(tree, top.id, input.lastDay, input.withBelow);
    refuseClashes(after, top.id);
    const before = new Map(tree.map(part => [part.id, part]));
    const ended: Part[] = [];
    for (const part of withBelow(after, top.id)) {
      if (part.id === top.id || before.get(part.id) !== part) ended.push(await writePart(context, part));
    }
    const under = new Set(ended.map(({ id }) => id));
    const seats = (await allSeats(context.db, context.organisation.id)).filter(
      ({ part, validTo }) =>
        part !== null && under.has(part) && (validTo === null || validTo > input.lastDay),
    );
    return {
      output: { parts: ended, seats: seats.map(({ id }) => id) },
      affected: ended.map(({ id }) => affectedPart(id, 'changed')),
      undo: {
        action: 'organisations.restoreParts',
        input: { remove: [], restore: ended.map(part => restored(part, before)) },
      },
    };
  },
});

/** What `restoreParts` takes to give a part what it had before. */
export function restored({ id, version }: Part, before: ReadonlyMap<string, Part>) {
  const earlier = before.get(id);
  if (earlier === undefined) throw unknown('part');
  return { part: id, version, ...fieldsOf(earlier) };
}
