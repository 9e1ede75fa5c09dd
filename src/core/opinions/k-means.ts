import type { Places } from './places.ts';

export type Clustering = {
  /** Per centre: its place along each axis. */
  readonly centres: readonly Float64Array[];
  /** Per point: its centre. */
  readonly labels: Uint8Array;
  /** Sum of squared distances to the own centre. */
  readonly spread: number;
};

const mostRounds = 100;

/** A first choice of `k` centres among the points, each far from those before. Reference: Arthur & Vassilvitskii 2007, SODA, "k-means++". */
export function spreadCentres(places: Places, k: number, uniform: () => number): readonly Float64Array[] {
  const count = places[0]!.length;
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const distances = new Float64Array(count);
  let chosen = Math.min(count - 1, Math.floor(uniform() * count));
  return Array.from({ length: k }, () => {
    const centre = Float64Array.from(places, along => along[chosen]!);
    squaredDistances(places, centre, distances);
    let total = 0;
    for (let at = 0; at < count; at += 1) {
      if (distances[at]! < nearest[at]!) nearest[at] = distances[at]!;
      total += nearest[at]!;
    }
    let left = uniform() * total;
    chosen = 0;
    while (chosen < count - 1 && left >= nearest[chosen]!) {
      left -= nearest[chosen]!;
      chosen += 1;
    }
    return centre;
  });
}

/**
 * Lloyd's rounds from given centres until no point changes its centre, at most a hundred.
 *
 * A centre that loses all its points stays where it is. Reference: Lloyd 1982, IEEE Transactions on Information Theory 28(2).
 */
export function lloyd(places: Places, from: readonly Float64Array[]): Clustering {
  const count = places[0]!.length;
  let centres = from;
  const labels = new Uint8Array(count).fill(255);
  const least = new Float64Array(count);
  const distances = new Float64Array(count);
  for (let round = 0; round < mostRounds; round += 1) {
    squaredDistances(places, centres[0]!, least);
    const nearest = new Uint8Array(count);
    for (let label = 1; label < centres.length; label += 1) {
      squaredDistances(places, centres[label]!, distances);
      for (let at = 0; at < count; at += 1) {
        if (distances[at]! >= least[at]!) continue;
        least[at] = distances[at]!;
        nearest[at] = label;
      }
    }
    if (isSame(nearest, labels)) break;
    labels.set(nearest);
    centres = meansOfLabels(places, labels, centres);
  }
  return { centres, labels, spread: least.reduce((sum, distance) => sum + distance, 0) };
}

/** The clustering of least spread from `starts` seeded choices of centres. */
export function kMeans(places: Places, k: number, starts: number, uniform: () => number): Clustering {
  const found = Array.from({ length: starts }, () => lloyd(places, spreadCentres(places, k, uniform)));
  return found.reduce((best, each) => (each.spread < best.spread ? each : best));
}

export function squaredDistances(places: Places, from: Float64Array, into: Float64Array): void {
  const [first, second, ...others] = places;
  const [x, y] = [from[0]!, from[1] ?? 0];
  const along = second ?? first!;
  const isLine = second === undefined;
  for (let at = 0; at < into.length; at += 1) {
    const dx = first![at]! - x;
    const dy = isLine ? 0 : along[at]! - y;
    into[at] = dx * dx + dy * dy;
  }
  others.forEach((axis, which) => {
    const z = from[which + 2]!;
    for (let at = 0; at < into.length; at += 1) {
      const dz = axis[at]! - z;
      into[at]! += dz * dz;
    }
  });
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function meansOfLabels(
  places: Places,
  labels: Uint8Array,
  otherwise: readonly Float64Array[],
): readonly Float64Array[] {
  const members = new Uint32Array(otherwise.length);
  for (const label of labels) members[label]! += 1;
  const sums = places.map(along => {
    const sum = new Float64Array(otherwise.length);
    for (let at = 0; at < labels.length; at += 1) sum[labels[at]!]! += along[at]!;
    return sum;
  });
  return otherwise.map((centre, label) =>
    members[label] === 0 ? centre : Float64Array.from(sums, sum => sum[label]! / members[label]!),
  );
}
