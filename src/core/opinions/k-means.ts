import type { Points } from './points.ts';

export type Centres = { readonly x: Float64Array; readonly y: Float64Array };

export type Clustering = {
  readonly centres: Centres;
  /** Per point: position of its centre. */
  readonly labels: Uint8Array;
  /** Sum of squared distances to the own centre. */
  readonly spread: number;
};

const mostRounds = 100;

/** A first choice of centres, each far from those before. Reference: Arthur & Vassilvitskii 2007, SODA, "k-means++". */
export function spreadCentres({ x, y }: Points, k: number, uniform: () => number): Centres {
  const count = x.length;
  const centres = { x: new Float64Array(k), y: new Float64Array(k) };
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let chosen = Math.min(count - 1, Math.floor(uniform() * count));
  for (let centre = 0; centre < k; centre += 1) {
    const [cx, cy] = [x[chosen]!, y[chosen]!];
    centres.x[centre] = cx;
    centres.y[centre] = cy;
    let total = 0;
    for (let at = 0; at < count; at += 1) {
      const distance = (x[at]! - cx) ** 2 + (y[at]! - cy) ** 2;
      if (distance < nearest[at]!) nearest[at] = distance;
      total += nearest[at]!;
    }
    let left = uniform() * total;
    chosen = 0;
    while (chosen < count - 1 && left >= nearest[chosen]!) {
      left -= nearest[chosen]!;
      chosen += 1;
    }
  }
  return centres;
}

/**
 * Lloyd's rounds from given centres until no point changes its centre, at most a hundred.
 *
 * A centre that loses all its points stays where it is. Reference: Lloyd 1982, IEEE Transactions on Information Theory 28(2).
 */
export function lloyd({ x, y }: Points, from: Centres): Clustering {
  const k = from.x.length;
  const count = x.length;
  const centres = { x: from.x.slice(), y: from.y.slice() };
  const labels = new Uint8Array(count).fill(255);
  const [sumX, sumY, members] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  let spread = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    let changes = 0;
    spread = 0;
    for (const sums of [sumX, sumY, members]) sums.fill(0);
    for (let at = 0; at < count; at += 1) {
      const [px, py] = [x[at]!, y[at]!];
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let centre = 0; centre < k; centre += 1) {
        const [dx, dy] = [px - centres.x[centre]!, py - centres.y[centre]!];
        const distance = dx * dx + dy * dy;
        if (distance >= least) continue;
        least = distance;
        best = centre;
      }
      if (labels[at] !== best) changes += 1;
      labels[at] = best;
      spread += least;
      sumX[best]! += px;
      sumY[best]! += py;
      members[best]! += 1;
    }
    if (changes === 0) break;
    for (let centre = 0; centre < k; centre += 1) {
      if (members[centre] === 0) continue;
      centres.x[centre] = sumX[centre]! / members[centre]!;
      centres.y[centre] = sumY[centre]! / members[centre]!;
    }
  }
  return { centres, labels, spread };
}

/** The clustering of least spread of `starts` seeded ones. */
export function kMeans(points: Points, k: number, starts: number, uniform: () => number): Clustering {
  let best: Clustering | null = null;
  for (let start = 0; start < starts; start += 1) {
    const found = lloyd(points, spreadCentres(points, k, uniform));
    if (best === null || found.spread < best.spread) best = found;
  }
  return best ?? lloyd(points, { x: new Float64Array(k), y: new Float64Array(k) });
}
