import type { Relation } from './initiative.ts';

/** An initiative by what it needs and shuts out. */
export type Related = {
  readonly id: string;
  readonly relations: readonly Relation[];
};

const needsOf = ({ relations }: Related): readonly string[] =>
  relations.filter(({ kind }) => kind === 'requires').map(({ other }) => other);

/** The first circle of needs that leads from an initiative back to itself, in the order the one needs the next; null where none does. */
export function circleThrough(all: readonly Related[], id: string): readonly string[] | null {
  const needs = new Map(all.map(each => [each.id, needsOf(each)]));
  const cameFrom = new Map<string, string>();
  const waiting = [id];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const next of needs.get(at) ?? []) {
      if (next === id) return pathTo(cameFrom, id, at);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return null;
}

function pathTo(cameFrom: ReadonlyMap<string, string>, start: string, end: string): readonly string[] {
  const path = [end];
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    path.unshift(at);
  }
  return path;
}

/** Everything that an initiative needs, by way of others too. */
function neededBy(needs: ReadonlyMap<string, readonly string[]>, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(needs.get(id) ?? [])];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    waiting.push(...(needs.get(at) ?? []));
  }
  return found;
}

export type Clash = { readonly initiative: string; readonly one: string; readonly other: string };

/** An initiative that could never be done: it needs two that shut each other out (one of them may be itself). Null where there is none. */
export function impossible(all: readonly Related[]): Clash | null {
  const shutOut = all.flatMap(({ id, relations }) =>
    relations.filter(({ kind }) => kind === 'excludes').map(({ other }) => [id, other] as const),
  );
  if (shutOut.length === 0) return null;
  const needs = new Map(all.map(each => [each.id, needsOf(each)]));
  for (const { id } of all) {
    const together = new Set([id, ...neededBy(needs, id)]);
    const clash = shutOut.find(([one, other]) => together.has(one) && together.has(other));
    if (clash !== undefined) return { initiative: id, one: clash[0], other: clash[1] };
  }
  return null;
}
