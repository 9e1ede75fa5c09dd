import { medianOfSorted } from '#core/numerics/median.ts';

/** Noise is never taken to be less than independent, nor so sluggish that a window of years says nothing. */
export const largestAutocorrelation = 0.95;

/** Variances beyond this many medians are held back; nearer ones are not, since slow noise is what makes them large. */
const loudest = 10;

/** What a stationary first-order autoregression of unit variance and `count` points gives once its own mean is taken away. */
export type AutoregressionMoments = {
  /** Expected sum of squared deviations from the own mean: `count − 1` for independent points. */
  readonly squares: number;
  /** Degrees of freedom of that sum as a scaled χ² (Satterthwaite). */
  readonly degrees: number;
};

/**
 * Exact moments of `count` successive points of an autoregression with `autocorrelation` (0 ≤ ρ < 1).
 *
 * Reference: quadratic forms in normal variables: with R the correlation matrix and M the centring matrix, E Σe² = tr MR and
 * the degrees of freedom are (tr MR)² / tr (MR)².
 */
export function autoregressionMoments(count: number, autocorrelation: number): AutoregressionMoments {
  let squaredRows = 0;
  let squaredEntries = count;
  for (let row = 0; row < count; row += 1) {
    const rowSum = 1 + geometricSum(row, autocorrelation) + geometricSum(count - 1 - row, autocorrelation);
    squaredRows += rowSum * rowSum;
  }
  for (let lag = 1; lag < count; lag += 1) squaredEntries += 2 * (count - lag) * autocorrelation ** (2 * lag);
  const total = sumOfCorrelations(count, autocorrelation);
  const squares = count - total / count;
  const squaresOfSquares = squaredEntries - (2 * squaredRows) / count + (total / count) ** 2;
  return { squares, degrees: (squares * squares) / squaresOfSquares };
}

/**
 * Variance of a weighted sum of successive points of an autoregression of unit variance with `autocorrelation`.
 *
 * With equal weights 1/n and ρ = 0 this is 1/n.
 */
export function weightedSumVariance(weights: Float64Array, autocorrelation: number): number {
  let variance = 0;
  for (let row = 0; row < weights.length; row += 1) {
    variance += weights[row]! * weights[row]!;
    let correlation = 2;
    for (let column = row + 1; column < weights.length; column += 1) {
      correlation *= autocorrelation;
      variance += weights[row]! * weights[column]! * correlation;
    }
  }
  return variance;
}

/** ρ + ρ² + … + ρ^terms. */
function geometricSum(terms: number, rho: number): number {
  return (rho * (1 - rho ** terms)) / (1 - rho);
}

/** Sum of all entries of the correlation matrix of `count` points. */
function sumOfCorrelations(count: number, rho: number): number {
  return count + (2 / (1 - rho)) * (count * rho - geometricSum(count, rho));
}

/**
 * Autocorrelation of successive yearly deviations, pooled over many short series and freed of the bias that taking away each own mean brings.
 *
 * Per series: sum of products of successive deviations, sum of squared deviations, and number of points (≥ 3). A series with more
 * than ten times the median variance weighs as one with ten times, so that a wild one does not decide alone. The pooled quotient is matched with
 * its expectation under a first-order autoregression, which for short series lies far below ρ (for independent points at −1/n). Clamped to
 * 0–0.95; 0 where nothing varies.
 * Reference: the bias is that of Marriott & Pope 1954, Biometrika 41(3/4) and Nickell 1981, Econometrica 49(6), here inverted exactly in the
 * moments instead of to first order.
 */
export function pooledAutocorrelation(
  lagProducts: Float64Array,
  squares: Float64Array,
  counts: Uint8Array,
): number {
  const variances = squares.map((sum, index) => sum / (counts[index]! - 1));
  const middle = medianOfSorted(variances.slice().sort());
  if (!(middle > 0)) return 0;
  const seriesOfLength = new Float64Array(256);
  let productSum = 0;
  let squareSum = 0;
  for (let index = 0; index < counts.length; index += 1) {
    const weight = Math.min(1, (loudest * middle) / variances[index]!);
    productSum += weight * lagProducts[index]!;
    squareSum += weight * squares[index]!;
    seriesOfLength[counts[index]!]! += 1;
  }
  const observed = productSum / squareSum;
  return solveRising(rho => expectedQuotient(seriesOfLength, rho) - observed);
}

/** E Σ eₜ eₜ₊₁ over E Σ eₜ², both summed over series of the given numbers per length. */
function expectedQuotient(seriesOfLength: Float64Array, rho: number): number {
  let products = 0;
  let squares = 0;
  for (let count = 3; count < seriesOfLength.length; count += 1) {
    const series = seriesOfLength[count]!;
    if (series === 0) continue;
    const mean = sumOfCorrelations(count, rho) / count;
    const outermost = 1 + geometricSum(count - 1, rho);
    squares += series * (count - mean);
    products += series * ((count - 1) * (rho + mean / count) - 2 * mean + (2 * outermost) / count);
  }
  return products / squares;
}

/** Root of a rising function on 0–0.95 by bisection, clamped to the ends. */
function solveRising(excess: (autocorrelation: number) => number): number {
  if (excess(0) >= 0) return 0;
  if (excess(largestAutocorrelation) <= 0) return largestAutocorrelation;
  let low = 0;
  let high = largestAutocorrelation;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
