import { type CentredVotes, scatterTimes, scoresOf } from './centred-votes.ts';
import { lanczos } from './lanczos.ts';
import type { Places } from './places.ts';

export type OpinionSpace = {
  /** Row r of the centred votes lies at `places[axis][r]`; two axes, and up to two more that stand out from what follows. */
  readonly places: Places;
  /** Weight of each statement along each axis. */
  readonly components: readonly Float64Array[];
  /** Share of the variance along each axis. */
  readonly shares: readonly number[];
  /** Numbers of axes after which the next explains clearly less: 2, and 3 or 4 where so. */
  readonly cuts: readonly number[];
  readonly passes: number;
  readonly isWithoutDifferences: boolean;
  /** The second axis is one of many that would do as well. */
  readonly isSecondArbitrary: boolean;
};

/** Two eigenvalues nearer than this share of them are the same as far as votes can tell. */
const meeting = 0.01;
/** A third or fourth axis counts where the next has at least this share less. */
const standingOut = 0.1;
const mostAxes = 4;
const nothing = 1e-9;
const options = { wanted: mostAxes + 1, needed: 2, fewestPasses: 24, tolerance: 1e-7, mostPasses: 120 };

/**
 * Participants placed by the largest principal components of their centred votes.
 *
 * A row's place along an axis is its product with the component times √(statements / votes it has cast), so that those who have seen few statements are not drawn to the middle; a row without votes lies in the origin. Each axis is turned so that the long tail of
 * the places (their third moment) is on its positive side, or as in `near`, components found before; where votes are nearly those of then (`isUpdate`), as many axes are found, in a few passes. Reference: Small et al. 2021, Recerca 26(2), section 3.
 */
export function opinionSpace(
  centred: CentredVotes,
  seed: number,
  near: readonly Float64Array[],
  isUpdate = false,
): OpinionSpace {
  const columns = centred.means.length;
  const few = { needed: near.length, fewestPasses: 1 };
  const found = lanczos(scatterTimes(centred), columns, {
    ...options,
    ...(isUpdate ? few : {}),
    seed,
    start: near,
  });
  const total = varianceOf(centred);
  const value = (axis: number) => {
    const own = found.values[axis] ?? 0;
    return own > nothing * total ? own : 0;
  };
  const stands = (axes: number) =>
    found.isConverged[axes - 1] === true &&
    value(axes - 1) > 0 &&
    value(axes - 1) - value(axes) >= standingOut * value(axes - 1);
  const cuts = isUpdate ? [...new Set([2, near.length])] : [2, ...[3, 4].filter(stands)];
  const axes = Array.from({ length: Math.max(...cuts) }, (_, axis) =>
    turned(centred, value(axis) > 0 ? found.vectors[axis]! : new Float64Array(columns), near[axis]),
  );
  return {
    places: axes.map(({ places }) => places),
    components: axes.map(({ component }) => component),
    shares: axes.map((_, axis) => (total > 0 ? value(axis) / total : 0)),
    cuts,
    passes: found.passes,
    isWithoutDifferences: value(0) === 0,
    isSecondArbitrary:
      value(1) > 0 &&
      (found.isConverged[1] === false || (columns > 2 && value(1) - value(2) < meeting * value(1))),
  };
}

/** Sum of squares of the centred votes. */
function varianceOf({ codes, means }: CentredVotes): number {
  let sum = 0;
  const tallies = new Uint32Array(3 * means.length);
  for (const code of codes) tallies[code]! += 1;
  for (let column = 0; column < means.length; column += 1) {
    for (let choice = 0; choice < 3; choice += 1)
      sum += tallies[3 * column + choice]! * (choice - 1 - means[column]!) ** 2;
  }
  return sum;
}

type Axis = { readonly component: Float64Array; readonly places: Float64Array };

function turned(centred: CentredVotes, component: Float64Array, near: Float64Array | undefined): Axis {
  const places = scoresOf(centred, component);
  const { rowStart } = centred;
  let skew = 0;
  for (let row = 0; row < places.length; row += 1) {
    const cast = rowStart[row + 1]! - rowStart[row]!;
    if (cast > 0) places[row]! *= Math.sqrt(component.length / cast);
    skew += places[row]! ** 3;
  }
  const direction =
    near === undefined ? skew : near.reduce((sum, weight, at) => sum + weight * (component[at] ?? 0), 0);
  if (direction >= 0) return { component, places };
  return { component: component.map(weight => -weight), places: places.map(place => -place) };
}
