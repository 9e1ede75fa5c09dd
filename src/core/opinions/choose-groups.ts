import { seededUniform } from '#core/numerics/seeded-random.ts';
import { type Centres, type Clustering, kMeans, lloyd } from './k-means.ts';
import { drawn, orderInPlane, type Points, pointsAt } from './points.ts';
import { silhouettes, sizesOf } from './silhouette.ts';

export type Tried = { readonly k: number; readonly silhouette: number; readonly smallest: number };

export type Grouping = {
  readonly k: number;
  readonly centres: Centres;
  /** Per point: its group; −1 where it was set aside with others too few for a group. */
  readonly labels: Int16Array;
  readonly silhouette: number;
  /** Mean silhouette per group. */
  readonly perGroup: Float64Array;
  readonly tried: readonly Tried[];
  readonly setAside: number;
};

const fewest = 2;
const most = 5;
const starts = 12;
/** Points from which centres are sought before all are asked: more change nothing that can be seen. */
const sought = 4000;
const askedForSilhouette = 2000;
const askedAgain = 500;

/**
 * The groups of points by k-means, k = 2 … 5 chosen by the mean silhouette; null where no k gives groups of at least `leastGroup` each.
 *
 * Centres are sought from twelve seeded starts on at most 4,000 points and finished on all of them; the silhouette is that of at most 2,000 seeded points against all. Where the k with the highest silhouette has a group that is too small, its points are
 * set aside and the rest is looked at anew, so that a handful far off neither is shown nor hides the others; where more than a twentieth would have to be set aside, the best k without small groups is taken.
 * What comes out does not depend on the order of the points.
 */
export function chooseGroups(points: Points, leastGroup: number, seed: number): Grouping | null {
  let inside = orderInPlane(points);
  const count = inside.length;
  for (;;) {
    const uniform = seededUniform(seed);
    const here = pointsAt(points, inside);
    const found = clusterings(here, leastGroup, uniform);
    if (found.length === 0) return null;
    const best = found.reduce((top, each) => (each.silhouette > top.silhouette ? each : top));
    const left = keptOf(best, leastGroup);
    const isTooMuch =
      count - left.reduce((sum, keep) => sum + keep, 0) > Math.max(leastGroup - 1, count / 20);
    if (best.smallest >= leastGroup || isTooMuch) {
      const whole = found.filter(({ smallest }) => smallest >= leastGroup);
      if (whole.length === 0) return null;
      const chosen = whole.reduce((top, each) => (each.silhouette > top.silhouette ? each : top));
      return groupingOf(chosen, found, inside, count);
    }
    inside = inside.filter((_, at) => left[at] === 1);
    if (inside.length < fewest * leastGroup) return null;
  }
}

/**
 * The groups around centres found before, each point with its nearest and the centres moved; null where one has become too small. `silhouette` is that of at most 500 points.
 */
export function regroup(points: Points, centres: Centres, leastGroup: number, seed: number): Grouping | null {
  const k = centres.x.length;
  const { labels, ...found } = lloyd(points, centres);
  const smallest = Math.min(...sizesOf(labels, k));
  if (smallest < leastGroup) return null;
  const asked = drawn(orderInPlane(points), askedAgain, seededUniform(seed));
  const { mean, perPoint } = silhouettes(points, [{ k, labels }], asked)[0]!;
  return {
    k,
    centres: found.centres,
    labels: Int16Array.from(labels),
    silhouette: mean,
    perGroup: meansPerGroup(perPoint, asked, labels, k),
    tried: [{ k, silhouette: mean, smallest }],
    setAside: 0,
  };
}

type Candidate = Clustering & Tried & { readonly perGroup: Float64Array };

function clusterings(points: Points, leastGroup: number, uniform: () => number): readonly Candidate[] {
  const count = points.x.length;
  const all = Uint32Array.from(points.x.keys());
  const some = pointsAt(points, drawn(all, sought, uniform));
  const found = Array.from({ length: most - fewest + 1 }, (_, at) => fewest + at)
    .filter(k => k * leastGroup <= count)
    .map(k => ({ k, ...lloyd(points, kMeans(some, k, starts, uniform).centres) }));
  const asked = drawn(all, askedForSilhouette, uniform);
  const measured = silhouettes(points, found, asked);
  return found.flatMap((clustering, which) => {
    const { mean, perPoint } = measured[which]!;
    if (Number.isNaN(mean)) return [];
    const smallest = Math.min(...sizesOf(clustering.labels, clustering.k));
    const perGroup = meansPerGroup(perPoint, asked, clustering.labels, clustering.k);
    return [{ ...clustering, silhouette: mean, smallest, perGroup }];
  });
}

function meansPerGroup(
  perPoint: Float64Array,
  asked: Uint32Array,
  labels: Uint8Array,
  k: number,
): Float64Array {
  const sums = new Float64Array(k);
  const counts = new Float64Array(k);
  asked.forEach((point, place) => {
    sums[labels[point]!]! += perPoint[place]!;
    counts[labels[point]!]! += 1;
  });
  return sums.map((sum, group) => (counts[group] === 0 ? 0 : sum / counts[group]!));
}

/** Per point 1 where its group is large enough. */
function keptOf({ labels, k }: Candidate, leastGroup: number): Uint8Array {
  const sizes = sizesOf(labels, k);
  return labels.map(label => (sizes[label]! >= leastGroup ? 1 : 0));
}

function groupingOf(
  chosen: Candidate,
  found: readonly Candidate[],
  inside: Uint32Array,
  count: number,
): Grouping {
  const labels = new Int16Array(count).fill(-1);
  inside.forEach((point, place) => {
    labels[point] = chosen.labels[place]!;
  });
  return {
    k: chosen.k,
    centres: chosen.centres,
    labels,
    silhouette: chosen.silhouette,
    perGroup: chosen.perGroup,
    tried: found.map(({ k, silhouette, smallest }) => ({ k, silhouette, smallest })),
    setAside: count - inside.length,
  };
}
