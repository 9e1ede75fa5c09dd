import { seededUniform } from '#core/numerics/seeded-random.ts';
import type { VoteMatrix } from '#core/opinions/vote-matrix.ts';

export type PlainGroups = {
  readonly k: number;
  readonly labels: readonly number[];
  readonly silhouette: number;
  /** Per participant: the place along either axis. */
  readonly places: readonly (readonly [number, number])[];
  readonly eigenvalues: readonly [number, number];
};

/**
 * The published method as it is written down: a dense matrix with the statement's mean where nothing was seen, its two largest principal components by power iteration on the dense covariance, k-means for k = 2 … 5 from
 * twelve starts and the silhouette of every point against every point.
 *
 * Everyone is used: participants must have votes.
 */
export function plainGroups(votes: VoteMatrix, seed = 1): PlainGroups {
  const { participants, statements, rowStart, statement, choice } = votes;
  const seen = Array.from({ length: participants }, () => new Array<number | null>(statements).fill(null));
  for (let row = 0; row < participants; row += 1)
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at += 1) seen[row]![statement[at]!] = choice[at]!;
  const centred = seen.map(row => row.map(() => 0));
  for (let column = 0; column < statements; column += 1) {
    const own = seen.map(row => row[column]!).filter(value => value !== null);
    const mean = own.reduce<number>((sum, value) => sum + value, 0) / Math.max(1, own.length);
    seen.forEach((row, at) => {
      centred[at]![column] = row[column] === null ? 0 : row[column]! - mean;
    });
  }
  const covariance = Array.from({ length: statements }, (_, one) =>
    Array.from({ length: statements }, (_, other) =>
      centred.reduce((sum, row) => sum + row[one]! * row[other]!, 0),
    ),
  );
  const first = powerIteration(covariance);
  const deflated = covariance.map((row, one) =>
    row.map((value, other) => value - first.value * first.vector[one]! * first.vector[other]!),
  );
  const second = powerIteration(deflated);
  const places = centred.map((row, at): readonly [number, number] => {
    const cast = seen[at]!.filter(value => value !== null).length;
    const scale = Math.sqrt(statements / cast);
    const along = (vector: readonly number[]) =>
      scale * row.reduce((sum, value, column) => sum + value * vector[column]!, 0);
    return [along(first.vector), along(second.vector)];
  });
  const uniform = seededUniform(seed);
  const tried = [2, 3, 4, 5].map(k => {
    const labels = plainKMeans(places, k, uniform);
    return { k, labels, silhouette: plainSilhouette(places, labels, k) };
  });
  const best = tried.reduce((top, each) => (each.silhouette > top.silhouette ? each : top));
  return { ...best, places, eigenvalues: [first.value, second.value] };
}

function powerIteration(matrix: readonly (readonly number[])[]) {
  let vector = matrix.map((_, at) => 1 + ((at * 7919) % 13) / 13);
  let value = 0;
  for (let turn = 0; turn < 10_000; turn += 1) {
    const next = matrix.map(row => row.reduce((sum, each, at) => sum + each * vector[at]!, 0));
    const length = Math.hypot(...next);
    if (length === 0) return { value: 0, vector };
    const unit = next.map(each => each / length);
    const change = Math.max(...unit.map((each, at) => Math.abs(each - vector[at]!)));
    vector = unit;
    value = length;
    if (change < 1e-12) break;
  }
  return { value, vector };
}

type Place = readonly [number, number];
const apart = (one: Place, other: Place): number => Math.hypot(one[0] - other[0], one[1] - other[1]);

function plainKMeans(places: readonly Place[], k: number, uniform: () => number): readonly number[] {
  let best: { labels: readonly number[]; spread: number } | null = null;
  for (let start = 0; start < 12; start += 1) {
    let centres = Array.from({ length: k }, () => places[Math.floor(uniform() * places.length)]!);
    let labels: readonly number[] = [];
    for (let round = 0; round < 100; round += 1) {
      const next = places.map(place => {
        const distances = centres.map(centre => apart(place, centre));
        return distances.indexOf(Math.min(...distances));
      });
      if (next.every((label, at) => label === labels[at])) break;
      labels = next;
      centres = centres.map((centre, label) => {
        const own = places.filter((_, at) => next[at] === label);
        if (own.length === 0) return centre;
        const mean = (axis: 0 | 1) => own.reduce((sum, place) => sum + place[axis], 0) / own.length;
        return [mean(0), mean(1)];
      });
    }
    const spread = places.reduce((sum, place, at) => sum + apart(place, centres[labels[at]!]!) ** 2, 0);
    if (best === null || spread < best.spread) best = { labels, spread };
  }
  return best?.labels ?? [];
}

/** Mean silhouette of every point against every point. */
export function plainSilhouette(places: readonly Place[], labels: readonly number[], k: number): number {
  const all = places.map((place, at) => {
    const means = Array.from({ length: k }, (_, label) => {
      const others = places.filter((_, other) => labels[other] === label && other !== at);
      return others.reduce((sum, other) => sum + apart(place, other), 0) / others.length;
    });
    const within = means[labels[at]!]!;
    const beyond = Math.min(...means.filter((mean, label) => label !== labels[at] && !Number.isNaN(mean)));
    return Number.isNaN(within) ? 0 : (beyond - within) / Math.max(within, beyond);
  });
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}
