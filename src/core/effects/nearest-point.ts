/** Points of a space, `values` laid out `[point][coordinate]`, without NaN. */
export type Points = {
  readonly count: number;
  readonly dimension: number;
  readonly values: Float64Array;
};

/** A mixture of points: `weights` are above 0 and sum to 1, `members` are positions of points. */
export type Mixture = {
  readonly members: readonly number[];
  readonly weights: readonly number[];
  /** Squared distance from the target to the mixture. */
  readonly squaredDistance: number;
};

export type FindNearest = (
  target: ArrayLike<number>,
  /** Per point: 1 where it must not be used. */
  isLeftOut: Uint8Array,
  /** Where to begin: a mixture of points that may be used, such as that of a nearly equal problem. */
  start?: Pick<Mixture, 'members' | 'weights'>,
) => Mixture | null;

const relativeGap = 1e-12;
const relativeZero = 1e-20;

/**
 * Makes the search for the mixture of points (weights from 0, summing to 1) nearest to a target of `dimension` coordinates.
 *
 * The search returns null where every point is left out. It is exact up to rounding: it ends when the duality gap is below 1e-12 of the squared distance, or when the distance
 * is nothing beside the spread of the points. Where the target lies inside their hull the weights are one choice of many. Its memory is reused: one search at a time.
 * Reference: Wolfe 1976, Finding the nearest point in a polytope, Mathematical Programming 11, doi 10.1007/BF01580381.
 */
export function nearestPointFinder({ count, dimension, values }: Points): FindNearest {
  const most = Math.min(dimension, count) + 2;
  const members = new Int32Array(most);
  const weights = new Float64Array(most);
  const affine = new Float64Array(most);
  const solved = new Float64Array(most);
  const offsets = new Float64Array(most * dimension);
  const lower = new Float64Array(most * most);
  const residual = new Float64Array(dimension);
  let target: ArrayLike<number> = [];
  let size = 0;
  let lift = 1;

  const squaredOffset = (point: number): number => {
    let sum = 0;
    for (let axis = 0, at = point * dimension; axis < dimension; axis += 1, at += 1) {
      const step = values[at]! - target[axis]!;
      sum += step * step;
    }
    return sum;
  };

  /** Row `row` of the Cholesky factor of (offsets · offsetsᵀ + lift); false where the new point depends on those before it. */
  const factorRow = (row: number): boolean => {
    const own = row * dimension;
    for (let column = 0; column <= row; column += 1) {
      const other = column * dimension;
      let sum = lift;
      for (let axis = 0; axis < dimension; axis += 1) sum += offsets[own + axis]! * offsets[other + axis]!;
      const diagonal = sum;
      for (let k = 0; k < column; k += 1) sum -= lower[row * most + k]! * lower[column * most + k]!;
      if (column < row) lower[row * most + column] = sum / lower[column * most + column]!;
      else if (sum <= diagonal * 1e-13) return false;
      else lower[row * most + row] = Math.sqrt(sum);
    }
    return true;
  };

  const append = (point: number, weight: number): boolean => {
    if (size === most) return false;
    for (let axis = 0; axis < dimension; axis += 1) {
      offsets[size * dimension + axis] = values[point * dimension + axis]! - target[axis]!;
    }
    if (!factorRow(size)) return false;
    members[size] = point;
    weights[size] = weight;
    size += 1;
    return true;
  };

  /** Takes out the members whose weight is 0; what stands behind the first of them is factored anew. */
  const dropZeros = (): void => {
    let kept = 0;
    let firstGone = size;
    for (let at = 0; at < size; at += 1) {
      if (weights[at] === 0) {
        firstGone = Math.min(firstGone, at);
        continue;
      }
      if (kept !== at) {
        members[kept] = members[at]!;
        weights[kept] = weights[at]!;
        offsets.copyWithin(kept * dimension, at * dimension, (at + 1) * dimension);
      }
      kept += 1;
    }
    size = kept;
    for (let row = firstGone; row < size; row += 1) factorRow(row);
  };

  /** Weights, of any sign, that sum to 1 and bring the plane through the members nearest to the target. */
  const solveAffine = (): void => {
    for (let row = 0; row < size; row += 1) {
      let sum = 1;
      for (let k = 0; k < row; k += 1) sum -= lower[row * most + k]! * solved[k]!;
      solved[row] = sum / lower[row * most + row]!;
    }
    let total = 0;
    for (let row = size - 1; row >= 0; row -= 1) {
      let sum = solved[row]!;
      for (let k = row + 1; k < size; k += 1) sum -= lower[k * most + row]! * affine[k]!;
      affine[row] = sum / lower[row * most + row]!;
      total += affine[row]!;
    }
    for (let row = 0; row < size; row += 1) affine[row]! /= total;
  };

  /** Moves to the nearest mixture of (some of) the members. */
  const settle = (): void => {
    for (;;) {
      solveAffine();
      let step = 1;
      let blocking = -1;
      for (let at = 0; at < size; at += 1) {
        if (affine[at]! > 1e-14) continue;
        const reach = weights[at]! / (weights[at]! - affine[at]!);
        if (blocking < 0 || reach < step) {
          step = reach;
          blocking = at;
        }
      }
      if (blocking < 0) {
        weights.set(affine.subarray(0, size));
        return;
      }
      for (let at = 0; at < size; at += 1) {
        const moved = weights[at]! + step * (affine[at]! - weights[at]!);
        weights[at] = at === blocking || moved <= 1e-15 ? 0 : moved;
      }
      dropZeros();
    }
  };

  const updateResidual = (): number => {
    residual.fill(0);
    for (let at = 0; at < size; at += 1) {
      for (let axis = 0; axis < dimension; axis += 1) {
        residual[axis]! += weights[at]! * offsets[at * dimension + axis]!;
      }
    }
    let squared = 0;
    for (let axis = 0; axis < dimension; axis += 1) squared += residual[axis]! * residual[axis]!;
    return squared;
  };

  const isMember = (point: number): boolean => {
    for (let at = 0; at < size; at += 1) if (members[at] === point) return true;
    return false;
  };

  return (wanted, isLeftOut, start) => {
    target = wanted;
    size = 0;
    let farthestSquared = 0;
    if (start !== undefined) {
      for (const point of start.members) farthestSquared = Math.max(farthestSquared, squaredOffset(point));
      lift = farthestSquared === 0 ? 1 : farthestSquared;
      if (!start.members.every((point, at) => append(point, start.weights[at]!))) size = 0;
    }
    if (size === 0) {
      let nearest = -1;
      let nearestSquared = Number.POSITIVE_INFINITY;
      for (let point = 0; point < count; point += 1) {
        if (isLeftOut[point] === 1) continue;
        const squared = squaredOffset(point);
        if (squared < nearestSquared) {
          nearest = point;
          nearestSquared = squared;
        }
        if (squared > farthestSquared) farthestSquared = squared;
      }
      if (nearest < 0) return null;
      lift = farthestSquared === 0 ? 1 : farthestSquared;
      append(nearest, 1);
    }
    if (size > 1) settle();
    let squared = updateResidual();
    const zero = farthestSquared * relativeZero;
    for (let round = 0; round < 50 * most && squared > zero; round += 1) {
      let toTarget = 0;
      for (let axis = 0; axis < dimension; axis += 1) toTarget += residual[axis]! * target[axis]!;
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let point = 0, at = 0; point < count; point += 1) {
        if (isLeftOut[point] === 1) {
          at += dimension;
          continue;
        }
        let product = 0;
        for (let axis = 0; axis < dimension; axis += 1, at += 1) product += residual[axis]! * values[at]!;
        if (product < least) {
          least = product;
          best = point;
        }
      }
      if (squared - (least - toTarget) <= relativeGap * squared + zero) break;
      if (isMember(best) || !append(best, 0)) break;
      settle();
      const now = updateResidual();
      // Rounding alone is left where a step no longer brings it nearer.
      if (now >= squared) break;
      squared = now;
    }
    return {
      members: Array.from(members.subarray(0, size)),
      weights: Array.from(weights.subarray(0, size)),
      squaredDistance: squared,
    };
  };
}
