import type { SelectionResult } from './result.ts';

export type Difference = {
  readonly id: string;
  readonly kind: 'into' | 'out' | 'moved';
  /** Periods from 0; null where it is not in. */
  readonly before: number | null;
  readonly after: number | null;
};

/** What goes in, goes out and moves from one selection to another; nothing for what starts when it did. */
export function differencesBetween(
  a: Pick<SelectionResult, 'chosen'>,
  b: Pick<SelectionResult, 'chosen'>,
): readonly Difference[] {
  const [before, after] = [startsIn(a), startsIn(b)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return ids.flatMap((id): Difference[] => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
    if (was === is) return [];
    const kind = was === null ? 'into' : is === null ? 'out' : 'moved';
    return [{ id, kind, before: was, after: is }];
  });
}

const startsIn = ({ chosen }: Pick<SelectionResult, 'chosen'>): ReadonlyMap<string, number> =>
  new Map(chosen.map(({ id, start }) => [id, start]));
