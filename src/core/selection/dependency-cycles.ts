import type { Initiative } from '#core/selection/portfolio.ts';

/**
 * Circles of initiatives that need one another, each as ids in the order "the one needs the next"; none where each can wait for what it needs.
 *
 * Not all circles: one for each dependency that a depth-first walk finds leading back. Dependencies on unknown ids are passed over.
 */
export function dependencyCycles(
  initiatives: readonly Pick<Initiative, 'id' | 'dependsOn'>[],
): readonly (readonly string[])[] {
  const needsOf = new Map(initiatives.map(({ id, dependsOn }) => [id, dependsOn.map(({ on }) => on)]));
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const { id } of initiatives) {
    if (done.has(id)) continue;
    // A stack of our own: a chain of thousands would exhaust the engine's.
    const path = [{ id, next: 0 }];
    const onPath = new Set([id]);
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const on = needsOf.get(top.id)?.[top.next];
      top.next += 1;
      if (on === undefined) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(on)) {
        const ids = path.map(step => step.id);
        cycles.push(ids.slice(ids.indexOf(on)));
      } else if (!done.has(on) && needsOf.has(on)) {
        onPath.add(on);
        path.push({ id: on, next: 0 });
      }
    }
  }
  return cycles;
}
