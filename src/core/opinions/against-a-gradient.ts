import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import { kMeans } from './k-means.ts';
import type { Places } from './places.ts';
import { silhouettes } from './silhouette.ts';

/** Whether there are groups, or only more and less of the same. */
export type Contrast = {
  readonly isTold: boolean;
  /** Whether groups are told, but with so little between them that many stand on the border. */
  readonly isFaint: boolean;
  /** Mean silhouette of a cloud of the same spread without groups, cut in as many. */
  readonly gradual: number;
  /** What the groups' own silhouette lies above it, in standard deviations of such clouds. */
  readonly deviations: number;
};

/** Clouds of few points differ more from each other. */
const [clouds, cloudsOfFew, few] = [15, 40, 300];
const mostPoints = 800;
const starts = 4;
/** What groups must gain over such clouds to be told, and not to be faint; in silhouette and in standard deviations. */
const told = { gain: 0.04, deviations: 1.5 };
const clear = { gain: 0.07, deviations: 4 };

/**
 * Holds the silhouette of `k` groups against that of clouds in which opinion is a matter of degree: one normal variable along each axis, seen through as many votes as each participant has cast.
 *
 * Along an axis the place of somebody with c of n statements has the variance n (c λ + σ²): λ is how much people differ, σ² what one vote strays; both from the places by weighted least squares. Any cloud can be cut in two, and a long one
 * with a silhouette of 0.3 to 0.45: groups are told where they gain 0.04 and one and a half standard deviations of such clouds, and are faint below 0.07 or four.
 * Reference: the idea of Liu, Hayes, Nobel & Marron 2008, Journal of the American Statistical Association 103(483): groups are what one normal cloud does not give.
 */
export function againstAGradient(
  places: Places,
  cast: ArrayLike<number>,
  statements: number,
  { k, silhouette }: { readonly k: number; readonly silhouette: number },
  seed: number,
): Contrast {
  const uniform = seededUniform(seed);
  const normal = seededNormal(uniform);
  const count = Math.min(cast.length, mostPoints);
  // Everyone in turn, in even steps by votes cast, so that the order of rows does not matter.
  const sorted = Float64Array.from(cast).sort();
  const votes = Float64Array.from(
    { length: count },
    (_, at) => sorted[Math.floor(((at + 0.5) * sorted.length) / count)]!,
  );
  const spreads = places.map(along => spreadOf(along, cast, statements));
  const all = Uint32Array.from(votes.keys());
  const found = Array.from({ length: count > few ? clouds : cloudsOfFew }, () => {
    const cloud = spreads.map(({ between, straying }) =>
      votes.map(own => Math.sqrt(statements * (own * between + straying)) * normal()),
    );
    return silhouettes(cloud, [{ k, labels: kMeans(cloud, k, starts, uniform).labels }], all)[0]!.mean;
  }).filter(value => !Number.isNaN(value));
  if (found.length < 2) return { isTold: false, isFaint: true, gradual: Number.NaN, deviations: 0 };
  const gradual = found.reduce((sum, value) => sum + value, 0) / found.length;
  const variance = found.reduce((sum, value) => sum + (value - gradual) ** 2, 0) / (found.length - 1);
  const gain = silhouette - gradual;
  const deviations = variance > 0 ? gain / Math.sqrt(variance) : 0;
  return {
    isTold: gain >= told.gain && deviations >= told.deviations,
    isFaint: gain < clear.gain || deviations < clear.deviations,
    gradual,
    deviations,
  };
}

/** Least squares of place²/n on c, each weighted by 1/c², since that is how its variance grows. */
function spreadOf(
  places: Float64Array,
  cast: ArrayLike<number>,
  statements: number,
): { readonly between: number; readonly straying: number } {
  let [weights, sumC, sumY, sumCC, sumCY] = [0, 0, 0, 0, 0];
  for (let at = 0; at < places.length; at += 1) {
    const votes = cast[at]!;
    const square = places[at]! ** 2 / statements;
    const weight = 1 / (votes * votes + 1);
    weights += weight;
    sumC += weight * votes;
    sumY += weight * square;
    sumCC += weight * votes * votes;
    sumCY += weight * votes * square;
  }
  const varying = weights * sumCC - sumC * sumC;
  const slope = varying > 1e-9 * weights * sumCC ? (weights * sumCY - sumC * sumY) / varying : 0;
  const between = Math.min(Math.max(0, slope), sumC > 0 ? sumY / sumC : 0);
  return { between, straying: Math.max(0, (sumY - between * sumC) / weights) };
}
