import { doesCover, type Period, tidied } from './fields.ts';
import { type Part, pathAbove, pathMark } from './part.ts';
import { folded } from './tree-rules.ts';

/** How a part is named in a file: by its name, or by as many names above it as tell it from others. */
export type PathIndex = {
  /** The parts that a name or path can mean. */
  readonly named: (path: string) => readonly Part[];
  /** Names from the top to the part. */
  readonly namesOf: (part: Part) => readonly string[];
};

const stepsOf = (path: string): readonly string[] => path.split(pathMark).map(step => folded(tidied(step)));

/** The name of the part itself in a path, as names are compared. */
export const lastStepOf = (path: string): string => stepsOf(path).at(-1) ?? '';

export function indexPaths(parts: readonly Part[]): PathIndex {
  const byId = new Map(parts.map(part => [part.id, part]));
  const byName = Map.groupBy(parts, ({ name }) => folded(name));
  const namesOf = (part: Part): readonly string[] => [...pathAbove(byId, part), part].map(({ name }) => name);
  return {
    namesOf,
    named: path => {
      const steps = stepsOf(path);
      return (byName.get(lastStepOf(path)) ?? []).filter(part => {
        const names = namesOf(part).slice(-steps.length).map(folded);
        return names.length === steps.length && names.every((name, at) => name === steps[at]);
      });
    },
  };
}

/** The part that a path means for something that exists in a period; `many` where it could be several. */
export function partMeant(candidates: readonly Part[], period: Period): Part | 'none' | 'many' {
  const [only, ...others] = candidates;
  if (only === undefined) return 'none';
  if (others.length === 0) return only;
  const covering = candidates.filter(part => doesCover(part, period));
  return covering.length === 1 && covering[0] !== undefined ? covering[0] : 'many';
}

/** The shortest path that means the parent of a part, and no other. */
export function pathToParent(index: PathIndex, parent: Part, child: Period): string {
  const names = index.namesOf(parent);
  for (let length = 1; length < names.length; length++) {
    const path = names.slice(-length).join(pathMark);
    if (partMeant(index.named(path), child) === parent) return path;
  }
  return names.join(pathMark);
}
