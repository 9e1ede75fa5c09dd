import { median } from '#core/numerics/median.ts';
import { halfStepOf, roundingShare } from './rounding.ts';

export type Pair = { readonly before: number; readonly after: number };

/** So many of the cells must agree with one factor: the rest may be ordinary revisions. */
const agreeingShare = 0.98;

/** Whether new values are `factor` times the old ones, each as far as both are rounded. */
export function agreesWith(pairs: readonly Pair[], factor: number): boolean {
  const [stepBefore, stepAfter] = [
    halfStepOf(pairs.map(({ before }) => before)),
    halfStepOf(pairs.map(({ after }) => after)),
  ];
  const agreeing = pairs.filter(
    ({ before, after }) =>
      Math.abs(after - factor * before) <=
      (stepAfter + Math.abs(factor) * stepBefore) * (1 + roundingShare) + roundingShare * Math.abs(after),
  ).length;
  return pairs.length > 0 && agreeing >= agreeingShare * pairs.length;
}

/**
 * The one factor by which all old values became the new ones, within the rounding of both; null where there is none.
 *
 * Candidates, the first that holds: the nearest power of ten, the ratio of the sums, the median ratio. Pairs without zeros
 * and with the same sign on both sides; a factor of 1 is found like every other.
 */
export function constantFactor(pairs: readonly Pair[]): number | null {
  if (pairs.length === 0) return null;
  const ratio = median(pairs.map(({ before, after }) => after / before));
  const sums =
    pairs.reduce((sum, pair) => sum + pair.after, 0) / pairs.reduce((sum, pair) => sum + pair.before, 0);
  const candidates = [10 ** Math.round(Math.log10(Math.abs(ratio))) * Math.sign(ratio), sums, ratio];
  return candidates.find(factor => Number.isFinite(factor) && agreesWith(pairs, factor)) ?? null;
}
