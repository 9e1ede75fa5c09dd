import { type CentredVotes, scatterTimes, scoresOf } from './centred-votes.ts';
import { lanczos } from './lanczos.ts';
import type { Points } from './points.ts';

export type OpinionPlane = {
  /** Row r of the centred votes lies at (x[r], y[r]). */
  readonly points: Points;
  /** Weight of each statement along either axis. */
  readonly components: readonly [Float64Array, Float64Array];
  readonly axes: readonly [number, number];
  readonly passes: number;
  readonly isWithoutDifferences: boolean;
  /** The second axis is one of many that would do as well. */
  readonly isSecondArbitrary: boolean;
};

/** A second value less than this share above the third is no more than the third. */
const meeting = 0.01;
const tolerance = 1e-7;
const mostPasses = 120;

/**
 * Participants in the plane of the two largest principal components of their centred votes.
 *
 * A row's place is its product with the components times √(statements / votes it has cast), so that those who have seen few statements are not drawn to the middle; a row without votes lies in the origin. Either axis is turned so that
 * the long tail of the places (their third moment) is on its positive side, or as in `near`, components found before. Reference: Small et al. 2021, Recerca 26(2), section 3.
 */
export function opinionPlane(
  centred: CentredVotes,
  seed: number,
  near: readonly Float64Array[],
): OpinionPlane {
  const columns = centred.means.length;
  const found = lanczos(scatterTimes(centred), columns, {
    wanted: Math.min(3, columns),
    needed: 2,
    tolerance,
    mostPasses,
    seed,
    start: near,
  });
  const total = varianceOf(centred);
  const [first, second, third] = [0, 1, 2].map(at => found.values[at] ?? 0) as [number, number, number];
  const isWithoutDifferences = !(total > 0) || first <= 1e-9 * total;
  const axes = [0, 1].map(axis => {
    const component = found.vectors[axis] ?? new Float64Array(columns);
    const isEmpty = isWithoutDifferences || !((found.values[axis] ?? 0) > 1e-9 * total);
    return turned(centred, isEmpty ? new Float64Array(columns) : component, near[axis]);
  });
  const [across, along] = [axes[0]!, axes[1]!];
  return {
    points: { x: across.places, y: along.places },
    components: [across.component, along.component],
    axes: total > 0 ? [first / total, second / total] : [0, 0],
    passes: found.passes,
    isWithoutDifferences,
    isSecondArbitrary:
      second > 1e-9 * total &&
      (found.isConverged[1] === false || (columns > 2 && second - third < meeting * second)),
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
    near === undefined ? skew : near.reduce((sum, weight, at) => sum + weight * component[at]!, 0);
  if (direction >= 0) return { component, places };
  return { component: component.map(weight => -weight), places: places.map(place => -place) };
}
