import type { Distribution, Estimate } from '#core/selection/portfolio.ts';

/**
 * Expected value of a three-point estimate: (low + 4·likely + high)/6 for PERT, (low + likely + high)/3 for the triangular distribution.
 *
 * Reference: Malcolm et al. 1959, Operations Research 7(5), doi 10.1287/opre.7.5.646.
 */
export function expectedValue({ low, likely, high }: Estimate, distribution: Distribution): number {
  return distribution === 'pert' ? (low + 4 * likely + high) / 6 : (low + likely + high) / 3;
}

/**
 * The value below which a three-point estimate falls with probability `share` (0–1).
 *
 * PERT is a beta distribution with shapes 1 + 4·m and 1 + 4·(1 − m) on [low, high], m the place of the likeliest between them; its quantile is
 * read from a table of 512 steps (error below 2e-4 of the range). An estimate without range gives its value, whatever the share.
 * Reference: Vose 2008, Risk Analysis, 3rd edition, section "PERT distribution".
 */
export function quantileOfEstimate(
  { low, likely, high }: Estimate,
  distribution: Distribution,
  share: number,
): number {
  const range = high - low;
  if (range <= 0) return likely;
  const mode = (likely - low) / range;
  const position = distribution === 'pert' ? pertQuantile(mode, share) : triangularQuantile(mode, share);
  return low + range * position;
}

function triangularQuantile(mode: number, share: number): number {
  return share < mode ? Math.sqrt(share * mode) : 1 - Math.sqrt((1 - share) * (1 - mode));
}

const steps = 512;
/** One table per place of the likeliest, a thousandth apart: what was computed once, and nothing else. */
const tables = new Map<number, Float64Array>();

function pertQuantile(mode: number, share: number): number {
  const key = Math.round(mode * 1000);
  const cumulative = tables.get(key) ?? cumulativePert(key / 1000);
  tables.set(key, cumulative);
  let below = 0;
  for (let step = steps / 2; step >= 1; step /= 2) if (cumulative[below + step]! <= share) below += step;
  if (below >= steps) return 1;
  const [from, to] = [cumulative[below]!, cumulative[below + 1]!];
  return (below + (to > from ? (share - from) / (to - from) : 0)) / steps;
}

/** Distribution function at 0, 1/512, …, 1, by Simpson's rule within each step. */
function cumulativePert(mode: number): Float64Array {
  const density = (at: number) => at ** (4 * mode) * (1 - at) ** (4 * (1 - mode));
  const cumulative = new Float64Array(steps + 1);
  for (let step = 0; step < steps; step += 1) {
    const [from, to] = [step / steps, (step + 1) / steps];
    cumulative[step + 1] = cumulative[step]! + density(from) + 4 * density((from + to) / 2) + density(to);
  }
  const whole = cumulative[steps]!;
  return cumulative.map(part => part / whole);
}
