import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import { tridiagonalEigen } from './tridiagonal-eigen.ts';

export type Eigenpairs = {
  /** Largest first. */
  readonly values: Float64Array;
  /** One vector of unit length per value. */
  readonly vectors: readonly Float64Array[];
  /** Times the matrix was multiplied with. */
  readonly passes: number;
  /** Per pair: whether ‖Av − λv‖ ≤ tolerance · largest value. */
  readonly isConverged: readonly boolean[];
};

export type LanczosOptions = {
  readonly wanted: number;
  /** How many of the wanted pairs must have converged before it ends early. */
  readonly needed: number;
  readonly tolerance: number;
  /** Before so many it does not end because it has converged. */
  readonly fewestPasses: number;
  readonly mostPasses: number;
  readonly seed: number;
  /** Vectors near those sought: their sum is where it starts. */
  readonly start: readonly Float64Array[];
};

/**
 * The largest eigenvalues of a symmetric positive semidefinite matrix of `size`, which is known by its products only.
 *
 * Every new direction is made orthogonal to all earlier ones, twice, so that no value appears more often than it is there; where the space is closed before enough values are found it goes on in a seeded new direction,
 * which finds values that are there several times. Ends at `mostPasses` with what it has and says so.
 * Reference: Lanczos 1950, Journal of Research of the NBS 45(4); Golub & Van Loan, Matrix Computations, 4th ed., section 10.3.
 */
export function lanczos(
  times: (v: Float64Array, into: Float64Array) => Float64Array,
  size: number,
  { wanted, needed, tolerance, fewestPasses, mostPasses, seed, start }: LanczosOptions,
): Eigenpairs {
  const normal = seededNormal(seededUniform(seed));
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  const steps = Math.min(size, mostPasses);
  // What is left of so little is rounding: a pair would pass for converged by it, and a value that is there twice for one.
  const negligible = Math.min(tolerance, 1e-7);
  const product = new Float64Array(size);
  let direction: Float64Array | null = unit(startOf(size, start, normal));
  let scale = 0;
  let next = 0;
  let closings = 0;
  for (let step = 0; step < steps; step += 1) {
    if (direction === null) break;
    basis.push(direction);
    times(direction, product);
    const along = dot(product, direction);
    diagonal.push(along);
    const rest = product.slice();
    freeOf(rest, basis);
    freeOf(rest, basis);
    next = Math.sqrt(dot(rest, rest));
    scale = Math.max(scale, Math.abs(along), next);
    const isClosed = next <= negligible * scale;
    if (isClosed) {
      next = 0;
      closings += 1;
    }
    const isLast = step === steps - 1;
    const isTimeToLook = step + 1 >= Math.max(needed, fewestPasses) && ((step + 1) % 4 === 0 || isClosed);
    if (isLast || isTimeToLook) {
      const found = pairsOf(basis, diagonal, beside, next, wanted, tolerance, step + 1);
      // Where the space has closed once, values may be there several times, and a copy shows only in another direction.
      const isSure = closings === 0 || closings >= wanted;
      if (isLast || (isSure && found.isConverged.slice(0, needed).every(Boolean))) return found;
    }
    beside.push(next);
    direction = isClosed ? newDirection(basis, size, normal) : scaled(rest, 1 / next);
  }
  return pairsOf(basis, diagonal, beside.slice(0, -1), 0, wanted, tolerance, basis.length);
}

function pairsOf(
  basis: readonly Float64Array[],
  diagonal: readonly number[],
  beside: readonly number[],
  next: number,
  wanted: number,
  tolerance: number,
  passes: number,
): Eigenpairs {
  const { values, vectors } = tridiagonalEigen(diagonal, beside);
  const count = Math.min(wanted, values.length);
  const largest = Math.max(values[0] ?? 0, Number.MIN_VALUE);
  const found = Array.from({ length: count }, (_, at) => {
    const inBasis = vectors[at]!;
    const vector = new Float64Array(basis[0]?.length ?? 0);
    for (let step = 0; step < basis.length; step += 1) addTimes(vector, basis[step]!, inBasis[step]!);
    return {
      vector: unit(vector),
      isConverged: Math.abs(next * inBasis[basis.length - 1]!) <= tolerance * largest,
    };
  });
  return {
    values: values.slice(0, count).map(value => Math.max(0, value)),
    vectors: found.map(({ vector }) => vector),
    passes,
    isConverged: found.map(({ isConverged }) => isConverged),
  };
}

function startOf(size: number, near: readonly Float64Array[], normal: () => number): Float64Array {
  const start = new Float64Array(size);
  for (const vector of near) if (vector.length === size) addTimes(start, vector, 1);
  // A little of everything, so that nothing can be missed.
  const share = near.length === 0 ? 1 : 1e-4;
  for (let at = 0; at < size; at += 1) start[at]! += share * normal();
  return start;
}

function newDirection(
  basis: readonly Float64Array[],
  size: number,
  normal: () => number,
): Float64Array | null {
  if (basis.length >= size) return null;
  const direction = unit(Float64Array.from({ length: size }, normal));
  freeOf(direction, basis);
  freeOf(direction, basis);
  return dot(direction, direction) < 1e-20 ? null : unit(direction);
}

function freeOf(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (const known of basis) addTimes(vector, known, -dot(vector, known));
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}

function addTimes(to: Float64Array, vector: Float64Array, factor: number): void {
  for (let at = 0; at < to.length; at += 1) to[at]! += factor * vector[at]!;
}

const scaled = (vector: Float64Array, factor: number): Float64Array => vector.map(value => value * factor);

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : scaled(vector, 1 / length);
}
