const pairs = (count: number): number => (count * (count - 1)) / 2;

/**
 * How far two partitions of the same things agree: 1 where they are the same, about 0 where they have nothing to do with each other.
 *
 * Reference: Hubert & Arabie 1985, Journal of Classification 2.
 */
export function adjustedRandIndex(
  one: readonly (number | string)[],
  other: readonly (number | string)[],
): number {
  const counted = (labels: readonly (number | string)[]) => {
    const counts = new Map<number | string, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
  };
  const both = counted(one.map((label, at) => `${label} ${other[at]}`));
  const [first, second] = [counted(one), counted(other)];
  const expected = (first * second) / pairs(one.length);
  const most = (first + second) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
