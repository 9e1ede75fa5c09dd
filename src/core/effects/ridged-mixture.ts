import { nearestPointFinder } from './nearest-point.ts';

/** Points that all are weighed, `values` laid out `[point][coordinate]`. */
type Cloud = { readonly count: number; readonly dimension: number; readonly values: Float64Array };

const mostRounds = 60;

/** Weights of all points, and the residual Σ w·point − target that they leave; both are overwritten by the next search. */
export type Ridged = { readonly weights: Float64Array; readonly residual: Float64Array };

export type FindRidged = (
  target: ArrayLike<number>,
  /** Per point: 1 where its weight must be 0; not for all. */
  isLeftOut: Uint8Array,
  /** The residual to begin from, such as that of a nearly equal problem. */
  start?: Float64Array,
) => Ridged;

/**
 * Makes the search for weights (from 0, summing to 1) that make ‖Σ w·point − target‖² + ridge·‖w‖² least, one per point; `ridge` above 0 in squared units of the coordinates.
 *
 * The residual is sought by Newton's method on the dual, one unknown per coordinate: for a residual r the weights are the projection of −r·point/ridge on the simplex. Where it does not agree to
 * 1e-10 of the size of the target within 60 rounds – a tiny ridge – the same is sought as a nearest point. Its memory is reused: one search at a time.
 * Reference: the unit weights of Arkhangelsky et al. 2021, doi 10.1257/aer.20190159, equation 4; semismooth Newton as in Qi & Sun 1993, doi 10.1007/BF01581275.
 */
export function ridgedMixtureFinder({ count, dimension, values }: Cloud, ridge: number): FindRidged {
  const residual = new Float64Array(dimension);
  const gradient = new Float64Array(dimension);
  const step = new Float64Array(dimension);
  const trial = new Float64Array(dimension);
  const matrix = new Float64Array(dimension * dimension);
  const mean = new Float64Array(dimension);
  const scores = new Float64Array(count);
  const weights = new Float64Array(count);

  /** Weights and gradient of the dual at a residual; gives the dual's value. */
  const evaluate = (target: ArrayLike<number>, isLeftOut: Uint8Array, at: Float64Array): number => {
    for (let point = 0, from = 0; point < count; point += 1, from += dimension) {
      let product = 0;
      for (let axis = 0; axis < dimension; axis += 1) product += at[axis]! * values[from + axis]!;
      scores[point] = -product / ridge;
    }
    projectOnSimplex(scores, isLeftOut, weights);
    let value = 0;
    for (let axis = 0; axis < dimension; axis += 1) {
      gradient[axis] = at[axis]! + target[axis]!;
      value += at[axis]! * (at[axis]! / 2 + target[axis]!);
    }
    for (let point = 0; point < count; point += 1) {
      const weight = weights[point]!;
      if (weight === 0) continue;
      value += ridge * weight * (scores[point]! - weight / 2);
      for (let axis = 0; axis < dimension; axis += 1)
        gradient[axis]! -= weight * values[point * dimension + axis]!;
    }
    return value;
  };

  return (target, isLeftOut, start) => {
    const scale = Math.sqrt(squaredNorm(target)) + Math.sqrt(ridge);
    if (start === undefined) residual.fill(0);
    else residual.set(start);
    let value = evaluate(target, isLeftOut, residual);
    for (let round = 0; round < mostRounds; round += 1) {
      if (Math.sqrt(squaredNorm(gradient)) <= 1e-10 * scale) return { weights, residual };
      curvature({ count, dimension, values }, weights, ridge, matrix, mean);
      step.set(gradient);
      solvePositive(matrix, step, dimension);
      let slope = 0;
      for (let axis = 0; axis < dimension; axis += 1) slope -= gradient[axis]! * step[axis]!;
      let length = 1;
      for (;;) {
        for (let axis = 0; axis < dimension; axis += 1) trial[axis] = residual[axis]! - length * step[axis]!;
        const tried = evaluate(target, isLeftOut, trial);
        if (tried <= value + 1e-4 * length * slope + 1e-14 * Math.abs(value) || length < 1e-8) {
          value = tried;
          break;
        }
        length /= 2;
      }
      residual.set(trial);
    }
    weights.set(withCoordinateEach({ count, dimension, values }, target, isLeftOut, ridge));
    for (let axis = 0; axis < dimension; axis += 1) {
      let sum = -target[axis]!;
      for (let point = 0; point < count; point += 1)
        sum += weights[point]! * values[point * dimension + axis]!;
      residual[axis] = sum;
    }
    return { weights, residual };
  };
}

/** The same as a nearest point: each point has a coordinate of its own as long as the root of the ridge. Slower, and sure where the ridge is tiny. */
function withCoordinateEach(
  { count, dimension, values }: Cloud,
  target: ArrayLike<number>,
  isLeftOut: Uint8Array,
  ridge: number,
): Float64Array {
  const wide = dimension + count;
  const lifted = new Float64Array(count * wide);
  for (let point = 0; point < count; point += 1) {
    lifted.set(values.subarray(point * dimension, (point + 1) * dimension), point * wide);
    lifted[point * wide + dimension + point] = Math.sqrt(ridge);
  }
  const goal = new Float64Array(wide);
  for (let axis = 0; axis < dimension; axis += 1) goal[axis] = target[axis]!;
  const mixture = nearestPointFinder({ count, dimension: wide, values: lifted })(goal, isLeftOut);
  const weights = new Float64Array(count);
  mixture?.members.forEach((point, at) => {
    weights[point] = mixture.weights[at]!;
  });
  return weights;
}

function squaredNorm(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let axis = 0; axis < vector.length; axis += 1) sum += vector[axis]! * vector[axis]!;
  return sum;
}

/** The nearest weights from 0 summing to 1. Reference: Michelot 1986, doi 10.1007/BF00938486. */
function projectOnSimplex(scores: Float64Array, isLeftOut: Uint8Array, weights: Float64Array): void {
  let threshold = Number.NEGATIVE_INFINITY;
  let active = -1;
  for (;;) {
    let sum = 0;
    let above = 0;
    for (let point = 0; point < scores.length; point += 1) {
      if (isLeftOut[point] === 1 || scores[point]! <= threshold) continue;
      sum += scores[point]!;
      above += 1;
    }
    if (above === active) break;
    active = above;
    threshold = (sum - 1) / above;
  }
  for (let point = 0; point < scores.length; point += 1) {
    weights[point] = isLeftOut[point] === 1 ? 0 : Math.max(0, scores[point]! - threshold);
  }
}

/** 1 on the diagonal, and the scatter of the points with weight over the ridge. */
function curvature(
  { count, dimension, values }: Cloud,
  weights: Float64Array,
  ridge: number,
  matrix: Float64Array,
  mean: Float64Array,
): void {
  matrix.fill(0);
  mean.fill(0);
  let active = 0;
  for (let point = 0; point < count; point += 1) {
    if (weights[point] === 0) continue;
    active += 1;
    for (let axis = 0; axis < dimension; axis += 1) mean[axis]! += values[point * dimension + axis]!;
  }
  for (let axis = 0; axis < dimension; axis += 1) mean[axis]! /= active;
  for (let point = 0; point < count; point += 1) {
    if (weights[point] === 0) continue;
    const from = point * dimension;
    for (let row = 0; row < dimension; row += 1) {
      const offset = (values[from + row]! - mean[row]!) / ridge;
      for (let column = 0; column <= row; column += 1) {
        matrix[row * dimension + column]! += offset * (values[from + column]! - mean[column]!);
      }
    }
  }
  for (let axis = 0; axis < dimension; axis += 1) matrix[axis * dimension + axis]! += 1;
}

/** Solves in place by Cholesky; the matrix is symmetric with eigenvalues of 1 or more, its lower half given. */
function solvePositive(matrix: Float64Array, vector: Float64Array, size: number): void {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k += 1) sum -= matrix[row * size + k]! * matrix[column * size + k]!;
      matrix[row * size + column] =
        column === row ? Math.sqrt(Math.max(sum, 1e-300)) : sum / matrix[column * size + column]!;
    }
  }
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) vector[row]! -= matrix[row * size + k]! * vector[k]!;
    vector[row]! /= matrix[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) vector[row]! -= matrix[k * size + row]! * vector[k]!;
    vector[row]! /= matrix[row * size + row]!;
  }
}
