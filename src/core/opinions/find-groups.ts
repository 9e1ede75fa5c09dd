import { againstAGradient, type Contrast } from './against-a-gradient.ts';
import { chooseGroups, type Grouping } from './choose-groups.ts';
import type { OpinionSpace } from './opinion-space.ts';

export type Found = { readonly grouping: Grouping; readonly contrast: Contrast };

/**
 * The groups that the places of participants fall into, and how clearly, whether or not they are clear enough to be told; null where there are none of at least `leastGroup`.
 *
 * In the plane of the first two axes k is 2 … 5 by the silhouette, as published. Since k groups that differ in their own ways span k − 1 axes, four are also sought along three and five along four, where the third or fourth axis stands out; as
 * silhouettes along more axes are lower by themselves, they are chosen where they gain more over a cloud without groups than those in the plane do.
 */
export function findGroups(
  { places, cuts }: OpinionSpace,
  cast: ArrayLike<number>,
  statements: number,
  leastGroup: number,
  seed: number,
): Found | null {
  const found = cuts.flatMap((axes): readonly Found[] => {
    const along = places.slice(0, axes);
    const grouping = chooseGroups(along, axes === 2 ? [2, 3, 4, 5] : [axes + 1], leastGroup, seed);
    if (grouping === null) return [];
    return [{ grouping, contrast: againstAGradient(along, cast, statements, grouping, seed) }];
  });
  const [first, ...others] = found;
  if (first === undefined) return null;
  const best = others.reduce((top, each) => (gain(each) > gain(top) ? each : top), first);
  return { ...best, grouping: { ...best.grouping, tried: found.flatMap(({ grouping }) => grouping.tried) } };
}

const gain = ({ grouping, contrast }: Found): number => grouping.silhouette - contrast.gradual;
