import { initiativeHeads } from '#features/initiatives/index.ts';
import { partsOf } from '#features/organisations/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Asked } from './model.ts';

/** What a report covers: the whole, or a board with all that stands under it. */
export type Scope = {
  readonly name: string;
  readonly isBoard: boolean;
  readonly hasPart: (part: string | null) => boolean;
  readonly hasInitiative: (initiative: string) => boolean;
};

export async function scopeOf(member: Context, { part }: Asked): Promise<Scope> {
  const { db, organisation } = member;
  if (part === null) {
    return { name: organisation.name, isBoard: false, hasPart: () => true, hasInitiative: () => true };
  }
  const parts = await partsOf(db, organisation.id);
  const board = parts.find(({ id }) => id === part);
  if (board === undefined) throw unknown('part');
  const within = new Set([part]);
  for (let size = 0; size < within.size; ) {
    size = within.size;
    for (const { id, parent } of parts) if (parent !== null && within.has(parent)) within.add(id);
  }
  const heads = await initiativeHeads(db, organisation.id);
  const initiatives = new Set(
    heads.filter(({ departments }) => departments.some(each => within.has(each))).map(({ id }) => id),
  );
  return {
    name: board.name,
    isBoard: true,
    hasPart: each => each !== null && within.has(each),
    hasInitiative: each => initiatives.has(each),
  };
}
