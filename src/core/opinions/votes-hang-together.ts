import { seededUniform } from '#core/numerics/seeded-random.ts';
import { type CentredVotes, meansOf, scatterTimes } from './centred-votes.ts';
import { lanczos } from './lanczos.ts';
import { drawn } from './places.ts';

/** Whether votes hang together more than if everyone answered each statement for itself. */
export type Cohesion = {
  readonly isTold: boolean;
  /** Largest eigenvalue of the votes over the mean of what it is where they are dealt out anew. */
  readonly ratio: number;
  /** What it lies above that mean, in standard deviations of the deals. */
  readonly deviations: number;
};

/** Where there is too little to ask. */
export const notAsked: Cohesion = { isTold: false, ratio: 1, deviations: 0 };

const deals = 16;
/** So many standard deviations above what chance gives; docs/methods/opinions.md tells how often chance gets there. */
const clear = 3;
const [votesAtFirst, votesAtMost] = [40_000, 600_000];

/**
 * Whether the same people agree about several things: the largest eigenvalue of the centred votes against what it is where the votes on each statement are dealt out anew among those who have seen it.
 *
 * Dealing out keeps who has seen what and how each statement was answered, and takes away all that ties answers to each other. Told is what lies three standard deviations above the mean of sixteen deals.
 * Asked first of participants with 40,000 votes in all, drawn by the seed, and where these do not tell of 600,000.
 * Reference: parallel analysis, Horn 1965, Psychometrika 30(2), with permutations as Buja & Eyuboglu 1992, Multivariate Behavioral Research 27(4).
 */
export function votesHangTogether(centred: CentredVotes, seed: number): Cohesion {
  const uniform = seededUniform(seed);
  const few = someRows(centred, votesAtFirst, uniform);
  const first = againstDeals(few, uniform);
  if (first.isTold || few === centred) return first;
  return againstDeals(someRows(centred, votesAtMost, uniform), uniform);
}

function againstDeals(centred: CentredVotes, uniform: () => number): Cohesion {
  const own = largestEigenvalue(centred);
  const dealt = Array.from({ length: deals }, () => largestEigenvalue(dealtAnew(centred, uniform)));
  const mean = dealt.reduce((sum, value) => sum + value, 0) / deals;
  const variance = dealt.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (deals - 1);
  if (!(mean > 0) || variance <= (1e-9 * mean) ** 2) return notAsked;
  const deviations = (own - mean) / Math.sqrt(variance);
  return { isTold: deviations > clear, ratio: own / mean, deviations };
}

const largestEigenvalue = (centred: CentredVotes): number =>
  lanczos(scatterTimes(centred), centred.means.length, {
    wanted: 1,
    needed: 1,
    tolerance: 6e-3,
    fewestPasses: 4,
    mostPasses: 40,
    seed: 1,
    start: [],
  }).values[0] ?? 0;

/** Rows drawn so that they hold about `most` votes, centred on their own means. */
function someRows(centred: CentredVotes, most: number, uniform: () => number): CentredVotes {
  const { rows, codes, rowStart, means } = centred;
  if (codes.length <= most) return centred;
  const chosen = drawn(
    Uint32Array.from(rows.keys()),
    Math.ceil((rows.length * most) / codes.length),
    uniform,
  );
  const starts = new Uint32Array(chosen.length + 1);
  chosen.forEach((row, at) => {
    starts[at + 1] = starts[at]! + rowStart[row + 1]! - rowStart[row]!;
  });
  const kept = new Uint32Array(starts.at(-1) ?? 0);
  chosen.forEach((row, at) => {
    kept.set(codes.subarray(rowStart[row]!, rowStart[row + 1]!), starts[at]!);
  });
  return {
    ...centred,
    rows: Uint32Array.from(chosen, row => rows[row]!),
    rowStart: starts,
    codes: kept,
    means: meansOf(talliesOf(kept, means.length)),
  };
}

function talliesOf(codes: Uint32Array, columns: number): Uint32Array {
  const tallies = new Uint32Array(3 * columns);
  for (const code of codes) tallies[code]! += 1;
  return tallies;
}

/** The same votes, those on each statement shuffled among the rows that have seen it. */
function dealtAnew(centred: CentredVotes, uniform: () => number): CentredVotes {
  const { codes, means } = centred;
  const left = talliesOf(codes, means.length);
  const dealt = new Uint32Array(codes.length);
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at]!;
    const column = code - (code % 3);
    const [disagree, pass, agree] = [left[column]!, left[column + 1]!, left[column + 2]!];
    const place = uniform() * (disagree + pass + agree);
    const choice = place < disagree ? column : place < disagree + pass ? column + 1 : column + 2;
    left[choice]! -= 1;
    dealt[at] = choice;
  }
  return { ...centred, codes: dealt };
}
