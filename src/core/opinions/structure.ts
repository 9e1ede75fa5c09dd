import { seededUniform } from '#core/numerics/seeded-random.ts';
import type { Structure } from './analysis.ts';
import type { CentredVotes } from './centred-votes.ts';
import { scatterTimes } from './centred-votes.ts';
import { lanczos } from './lanczos.ts';

const deals = 20;
/** So many standard deviations above what chance gives: see docs/methods/opinions.md for how often chance gets there. */
const clear = 4;

/** Where there is too little to ask. */
export const notTold: Structure = { isTold: false, ratio: 1, deviations: 0 };

const largestEigenvalue = (centred: CentredVotes): number =>
  lanczos(scatterTimes(centred), centred.means.length, {
    wanted: 1,
    needed: 1,
    tolerance: 1e-4,
    mostPasses: 60,
    seed: 1,
    start: [],
  }).values[0] ?? 0;

/**
 * Whether votes hang together at all: the largest eigenvalue of the centred votes against what it is where the votes on each statement are dealt out anew among those who have seen it.
 *
 * Dealing out keeps who has seen what and how each statement was answered, and takes away that the same people agree about several things. Told is what lies four standard deviations above the mean of twenty deals.
 * Reference: parallel analysis, Horn 1965, Psychometrika 30(2), with permutations as Buja & Eyuboglu 1992, Multivariate Behavioral Research 27(4).
 */
export function votesHangTogether(centred: CentredVotes, seed: number): Structure {
  const uniform = seededUniform(seed);
  const own = largestEigenvalue(centred);
  const dealt = Array.from({ length: deals }, () => largestEigenvalue(dealtAnew(centred, uniform)));
  const mean = dealt.reduce((sum, value) => sum + value, 0) / deals;
  const variance = dealt.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (deals - 1);
  const deviations = variance === 0 ? 0 : (own - mean) / Math.sqrt(variance);
  return { isTold: deviations > clear, ratio: mean === 0 ? 1 : own / mean, deviations };
}

/** The same votes, those on each statement shuffled among the rows that have seen it. */
function dealtAnew(centred: CentredVotes, uniform: () => number): CentredVotes {
  const { codes, means } = centred;
  const left = new Uint32Array(3 * means.length);
  for (const code of codes) left[code]! += 1;
  const shuffled = codes.map(code => {
    const at = code - (code % 3);
    const [disagree, pass, agree] = [left[at]!, left[at + 1]!, left[at + 2]!];
    const place = uniform() * (disagree + pass + agree);
    const drawn = place < disagree ? at : place < disagree + pass ? at + 1 : at + 2;
    left[drawn]! -= 1;
    return drawn;
  });
  return { ...centred, codes: shuffled };
}
