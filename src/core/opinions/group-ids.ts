import type { OpinionGroup } from './analysis.ts';

/**
 * An id for each of `k` groups, as labels of participants tell (−1: none): the largest is 0, equal ones by their first member.
 *
 * With groups found before, one that holds most of the members of an earlier one takes over its id, the pairs with most members in common first; the others take ids that are free.
 */
export function groupIds(
  groupOf: Int16Array,
  k: number,
  earlier: readonly Pick<OpinionGroup, 'id' | 'members'>[],
): readonly number[] {
  const sizes = new Uint32Array(k);
  const firsts = new Float64Array(k).fill(Number.POSITIVE_INFINITY);
  groupOf.forEach((group, participant) => {
    if (group < 0) return;
    sizes[group]! += 1;
    firsts[group] = Math.min(firsts[group]!, participant);
  });
  const ids = new Array<number>(k).fill(-1);
  const taken = new Set<number>();
  for (const { group, id } of inCommon(groupOf, k, earlier)) {
    if (ids[group] !== -1 || taken.has(id)) continue;
    ids[group] = id;
    taken.add(id);
  }
  const bySize = Array.from(ids.keys()).sort(
    (one, other) => sizes[other]! - sizes[one]! || firsts[one]! - firsts[other]!,
  );
  let free = 0;
  for (const group of bySize) {
    if (ids[group] !== -1) continue;
    while (taken.has(free)) free += 1;
    ids[group] = free;
    taken.add(free);
  }
  return ids;
}

function inCommon(
  groupOf: Int16Array,
  k: number,
  earlier: readonly Pick<OpinionGroup, 'id' | 'members'>[],
): readonly { readonly group: number; readonly id: number; readonly count: number }[] {
  return earlier
    .flatMap(({ id, members }) => {
      const counts = new Uint32Array(k);
      for (const member of members) {
        const group = groupOf[member] ?? -1;
        if (group >= 0) counts[group]! += 1;
      }
      return Array.from(counts, (count, group) => ({ group, id, count }));
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.id - other.id || one.group - other.group);
}
