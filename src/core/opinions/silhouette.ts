import { squaredDistances } from './k-means.ts';
import type { Places } from './places.ts';

/**
 * Mean silhouette of the points `asked` against all points, for each of several groupings of them; distances are computed once.
 *
 * (b − a) / max(a, b), a being a point's mean distance to its own group and b the least mean distance to another; 0 for a point alone in its group. NaN where a grouping has fewer than two groups.
 * Reference: Rousseeuw 1987, Journal of Computational and Applied Mathematics 20.
 */
export function silhouettes(
  places: Places,
  groupings: readonly { readonly k: number; readonly labels: Uint8Array }[],
  asked: Uint32Array,
): readonly { readonly mean: number; readonly perPoint: Float64Array }[] {
  const count = places[0]!.length;
  const perPoint = groupings.map(() => new Float64Array(asked.length));
  const sizes = groupings.map(({ k, labels }) => sizesOf(labels, k));
  const orders = groupings.map(({ labels }, which) => orderByLabel(labels, sizes[which]!));
  const distances = new Float64Array(count);
  asked.forEach((own, at) => {
    squaredDistances(
      places,
      Float64Array.from(places, along => along[own]!),
      distances,
    );
    for (let other = 0; other < count; other += 1) distances[other] = Math.sqrt(distances[other]!);
    groupings.forEach(({ k, labels }, which) => {
      const sums = sumsInOrder(distances, orders[which]!, sizes[which]!, new Float64Array(k));
      perPoint[which]![at] = silhouetteOf(sums, sizes[which]!, labels[own]!);
    });
  });
  return perPoint.map((values, which) => ({
    mean:
      sizes[which]!.filter(size => size > 0).length < 2
        ? Number.NaN
        : values.reduce((sum, value) => sum + value, 0) / values.length,
    perPoint: values,
  }));
}

/** Points of label 0 first, then those of 1, and so on, so that sums over a label run through one stretch. */
function orderByLabel(labels: Uint8Array, sizes: Uint32Array): Uint32Array {
  const next = new Uint32Array(sizes.length);
  for (let label = 1; label < sizes.length; label += 1) next[label] = next[label - 1]! + sizes[label - 1]!;
  const order = new Uint32Array(labels.length);
  labels.forEach((label, point) => {
    order[next[label]!] = point;
    next[label]! += 1;
  });
  return order;
}

function sumsInOrder(
  distances: Float64Array,
  order: Uint32Array,
  sizes: Uint32Array,
  into: Float64Array,
): Float64Array {
  let at = 0;
  for (let label = 0; label < sizes.length; label += 1) {
    const end = at + sizes[label]!;
    let [even, odd] = [0, 0];
    for (; at + 1 < end; at += 2) {
      even += distances[order[at]!]!;
      odd += distances[order[at + 1]!]!;
    }
    if (at < end) even += distances[order[at]!]!;
    at = end;
    into[label] = even + odd;
  }
  return into;
}

function silhouetteOf(sums: Float64Array, sizes: Uint32Array, own: number): number {
  if (sizes[own]! < 2) return 0;
  const within = sums[own]! / (sizes[own]! - 1);
  let beyond = Number.POSITIVE_INFINITY;
  for (let other = 0; other < sums.length; other += 1)
    if (other !== own && sizes[other]! > 0) beyond = Math.min(beyond, sums[other]! / sizes[other]!);
  const larger = Math.max(within, beyond);
  return larger === 0 || larger === Number.POSITIVE_INFINITY ? 0 : (beyond - within) / larger;
}

export function sizesOf(labels: Uint8Array, k: number): Uint32Array {
  const sizes = new Uint32Array(k);
  for (const label of labels) sizes[label]! += 1;
  return sizes;
}

/** Mean per group of what was found for the points `asked`. */
export function meansPerGroup(
  perPoint: Float64Array,
  asked: Uint32Array,
  labels: Uint8Array,
  k: number,
): Float64Array {
  const sums = new Float64Array(k);
  const counts = new Uint32Array(k);
  asked.forEach((point, at) => {
    sums[labels[point]!]! += perPoint[at]!;
    counts[labels[point]!]! += 1;
  });
  return sums.map((sum, group) => (counts[group] === 0 ? 0 : sum / counts[group]!));
}
