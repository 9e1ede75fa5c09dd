import { nearestPointFinder } from './nearest-point.ts';

export type FindTimeWeights = (
  /** Positions of members that are no donors: the treated and, for a placebo, itself. */
  without: readonly number[],
) => Float64Array;

/**
 * Makes the search for the weights of pre-years (from 0, summing to 1) whose mixture is nearest, over donors and levels set aside, to the mean of the years after; `centred` is `[member][year]`.
 *
 * Products of years are summed over all members once and lessened by those without, so that a search costs the same however many donors there are: a Cholesky factor of the products gives points with
 * the same distances. The array given is overwritten by the next search.
 * Reference: Arkhangelsky et al. 2021, doi 10.1257/aer.20190159, equation 6, without its ridge, which only picks one of equals.
 */
export function timeWeightsFinder(
  centred: Float64Array,
  yearCount: number,
  preYears: number,
): FindTimeWeights {
  const count = centred.length / yearCount;
  const size = preYears + 1;
  const rows = new Float64Array(count * size);
  const products = new Float64Array(size * size);
  const sums = new Float64Array(size);
  for (let member = 0; member < count; member += 1) {
    const row = rows.subarray(member * size, (member + 1) * size);
    for (let year = 0; year < yearCount; year += 1) {
      const value = centred[member * yearCount + year]!;
      row[Math.min(year, preYears)]! += year < preYears ? value : value / (yearCount - preYears);
    }
    add(row, 1, products, sums);
  }
  const left = new Float64Array(size * size);
  const leftSums = new Float64Array(size);
  const factor = new Float64Array(size * size);
  const find = nearestPointFinder({ count: preYears, dimension: size, values: factor });
  const all = new Uint8Array(preYears);
  const weights = new Float64Array(preYears);
  return without => {
    left.set(products);
    leftSums.set(sums);
    for (const member of without) add(rows.subarray(member * size, (member + 1) * size), -1, left, leftSums);
    const donors = count - without.length;
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column <= row; column += 1) {
        let sum = left[row * size + column]! - (leftSums[row]! * leftSums[column]!) / donors;
        for (let k = 0; k < column; k += 1) sum -= factor[row * size + k]! * factor[column * size + k]!;
        const diagonal = factor[column * size + column]!;
        if (column === row) factor[row * size + row] = Math.sqrt(Math.max(0, sum));
        else factor[row * size + column] = diagonal > 0 ? sum / diagonal : 0;
      }
    }
    const mixture = find(factor.subarray(preYears * size, size * size), all);
    weights.fill(0);
    mixture?.members.forEach((year, at) => {
      weights[year] = mixture.weights[at]!;
    });
    return weights;
  };
}

/** Adds the products of a row, and the row, times `sign`; the lower half is kept. */
function add(row: Float64Array, sign: number, products: Float64Array, sums: Float64Array): void {
  const size = row.length;
  for (let one = 0; one < size; one += 1) {
    sums[one]! += sign * row[one]!;
    for (let other = 0; other <= one; other += 1) {
      products[one * size + other]! += sign * row[one]! * row[other]!;
    }
  }
}
