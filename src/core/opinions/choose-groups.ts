import { seededUniform } from '#core/numerics/seeded-random.ts';
import { kMeans, lloyd } from './k-means.ts';
import { drawn, orderInSpace, type Places, placesAt } from './places.ts';
import { meansPerGroup, silhouettes, sizesOf } from './silhouette.ts';

/** A number of groups that was tried, along how many axes, and its mean silhouette there. */
export type Tried = {
  readonly k: number;
  readonly axes: number;
  readonly silhouette: number;
  readonly smallest: number;
};

export type Grouping = Tried & {
  readonly centres: readonly Float64Array[];
  /** Per point: its group; −1 where it was set aside with others too few for a group. */
  readonly labels: Int16Array;
  /** Mean silhouette per group. */
  readonly perGroup: Float64Array;
  readonly tried: readonly Tried[];
  readonly setAside: number;
};

const starts = 10;
/** Points from which centres are sought before all are asked, whose silhouette is asked, and against which. */
const [sought, askedOf, askedAgainst] = [2000, 2000, 5000];
const askedAgain = 500;

/**
 * The groups of points by k-means, one of the numbers `ks` by the mean silhouette; null where none gives groups of at least `leastGroup` each.
 *
 * Centres are sought from ten seeded starts on at most 2,000 points and finished on all; the silhouette is that of at most 2,000 points against at most 5,000 (±0.01). Where the best number of groups has one that is too small, its points are
 * set aside and the rest is looked at anew, so that a handful far off is neither shown nor hides the others; where more than a twentieth would have to be, the best number without small groups is taken. What comes out does not depend on the order
 * of the points.
 */
export function chooseGroups(
  places: Places,
  ks: readonly number[],
  leastGroup: number,
  seed: number,
): Grouping | null {
  const count = places[0]!.length;
  const most = Math.max(leastGroup - 1, count / 20);
  let inside = orderInSpace(places);
  for (;;) {
    const found = candidates(placesAt(places, inside), ks, leastGroup, seed);
    if (found.length === 0) return null;
    const best = clearest(found);
    const isKept = largeEnough(best, leastGroup);
    const left = inside.filter((_, at) => isKept[at] === 1);
    if (best.smallest >= leastGroup || count - left.length > most) {
      const whole = found.filter(({ smallest }) => smallest >= leastGroup);
      return whole.length === 0 ? null : groupingOf(clearest(whole), found, inside, count);
    }
    inside = left;
  }
}

/**
 * The groups around centres found before, each point with its nearest and the centres moved; null where one has become too small. The silhouette is that of at most 500 points.
 */
export function regroup(
  places: Places,
  from: readonly Float64Array[],
  leastGroup: number,
  seed: number,
): Grouping | null {
  const k = from.length;
  const { labels, centres } = lloyd(places, from);
  const smallest = Math.min(...sizesOf(labels, k));
  if (smallest < leastGroup) return null;
  const asked = askSome(places, [{ k, labels }], askedAgain, seed);
  const tried = { k, axes: places.length, silhouette: asked[0]!.silhouette, smallest };
  const all = Uint32Array.from(labels.keys());
  return groupingOf({ ...tried, centres, labels, perGroup: asked[0]!.perGroup }, [tried], all, labels.length);
}

type Candidate = Tried & {
  readonly centres: readonly Float64Array[];
  readonly labels: Uint8Array;
  readonly perGroup: Float64Array;
};

const clearest = (found: readonly Candidate[]): Candidate =>
  found.reduce((top, each) => (each.silhouette > top.silhouette ? each : top));

function candidates(
  places: Places,
  ks: readonly number[],
  leastGroup: number,
  seed: number,
): readonly Candidate[] {
  const uniform = seededUniform(seed);
  const count = places[0]!.length;
  const some = placesAt(
    places,
    drawn(
      Uint32Array.from({ length: count }, (_, at) => at),
      sought,
      uniform,
    ),
  );
  const found = ks
    .filter(k => k * leastGroup <= count)
    .map(k => ({ k, ...lloyd(places, kMeans(some, k, starts, uniform).centres) }));
  const asked = askSome(places, found, askedOf, seed);
  return found.flatMap((grouping, which) => {
    const { silhouette, perGroup } = asked[which]!;
    const smallest = Math.min(...sizesOf(grouping.labels, grouping.k));
    if (smallest === 0 || Number.isNaN(silhouette)) return [];
    return [{ ...grouping, axes: places.length, silhouette, smallest, perGroup }];
  });
}

/** Silhouettes of some of the points against more of them. */
function askSome(
  places: Places,
  groupings: readonly { readonly k: number; readonly labels: Uint8Array }[],
  most: number,
  seed: number,
): readonly { readonly silhouette: number; readonly perGroup: Float64Array }[] {
  const uniform = seededUniform(seed + 1);
  const all = Uint32Array.from({ length: places[0]!.length }, (_, at) => at);
  const against = drawn(all, askedAgainst, uniform);
  const asked = drawn(Uint32Array.from(against.keys()), most, uniform);
  const here = groupings.map(({ k, labels }) => ({ k, labels: Uint8Array.from(against, at => labels[at]!) }));
  return silhouettes(placesAt(places, against), here, asked).map(({ mean, perPoint }, which) => ({
    silhouette: mean,
    perGroup: meansPerGroup(perPoint, asked, here[which]!.labels, here[which]!.k),
  }));
}

/** Per point 1 where its group is large enough. */
function largeEnough({ labels, k }: Candidate, leastGroup: number): Uint8Array {
  const sizes = sizesOf(labels, k);
  return labels.map(label => (sizes[label]! >= leastGroup ? 1 : 0));
}

function groupingOf(
  chosen: Candidate,
  tried: readonly Tried[],
  inside: Uint32Array,
  count: number,
): Grouping {
  const labels = new Int16Array(count).fill(-1);
  inside.forEach((point, at) => {
    labels[point] = chosen.labels[at]!;
  });
  return {
    ...chosen,
    labels,
    tried: tried.map(({ k, axes, silhouette, smallest }) => ({ k, axes, silhouette, smallest })),
    setAside: count - inside.length,
  };
}
