import type { Option } from '#ui/components/forms.tsx';
import { type Part, pathMark } from './model/part.ts';
import { indexPaths } from './model/tree-path.ts';

/** Parts to choose among, each with the names above it but the top's, in the order of the tree. */
export function partOptions(parts: readonly Part[], today: string): readonly Option[] {
  const index = indexPaths(parts);
  const labelOf = (part: Part): string => {
    const names = index.namesOf(part);
    const days = part.validTo !== null && part.validTo < today ? ` (–${part.validTo})` : '';
    return `${(names.length > 1 ? names.slice(1) : names).join(pathMark)}${days}`;
  };
  return parts
    .map(part => ({ value: part.id, label: labelOf(part), isTop: part.parent === null }))
    .toSorted(
      (one, other) => Number(other.isTop) - Number(one.isTop) || one.label.localeCompare(other.label, 'sv'),
    )
    .map(({ value, label }) => ({ value, label }));
}
