import { studentTailAreaWith, studentTailWith, tailPower } from '#core/numerics/student-t.ts';

/**
 * Areas under the upper tail of Student's t for one number of degrees of freedom, laid out for many arguments: about each of
 * the points 0, ½, 1 … 8 the Taylor series of the area. Made once per number of degrees, read many times; room is used again.
 */
export type TailAreas = {
  degrees: number;
  quotient: number;
  /** `[point][power]`, the constant term first. */
  readonly coefficients: Float64Array;
};

const pointsPerUnit = 2;
const furthest = 8;
const points = furthest * pointsPerUnit + 1;
const powers = 18;

/** Fewer arguments than this are quicker calculated one by one. */
export const fewestForTailAreas = 30;

/** Below, the series converge slowly; above, their terms alternate and grow. */
const leastDegrees = 2;
const mostDegrees = 3000;

export function makeTailAreas(): TailAreas {
  return { degrees: Number.NaN, quotient: Number.NaN, coefficients: new Float64Array(points * powers) };
}

/** Lays the areas out for `degrees`, with `quotient = gammaQuotient(degrees / 2)`; false where they must be calculated one by one. */
export function layOutTailAreas(areas: TailAreas, degrees: number, quotient: number): boolean {
  if (!(degrees >= leastDegrees && degrees <= mostDegrees)) return false;
  areas.degrees = degrees;
  areas.quotient = quotient;
  for (let point = 0; point < points; point += 1) writeSeries(areas, point);
  return true;
}

/**
 * ∫ₜ^∞ P(T > s) ds as `studentTailAreaWith` gives it; relative error below 1e-12.
 *
 * Reference: Taylor series of the density f from (ν + t²) f′ = −(ν + 1) t f, integrated twice; by symmetry the area at −t is larger by t.
 */
export function tailAreaAt(areas: TailAreas, t: number): number {
  const distance = Math.abs(t);
  // Also where t is NaN.
  if (!(distance < furthest)) return studentTailAreaWith(t, areas.degrees, areas.quotient);
  const point = (distance * pointsPerUnit + 0.5) | 0;
  const { coefficients } = areas;
  const step = distance - point / pointsPerUnit;
  const first = point * powers;
  // Even and odd powers apart: two sums that do not wait for each other.
  const square = step * step;
  let even = 0;
  let odd = 0;
  for (let power = first + powers - 2; power >= first; power -= 2) {
    even = even * square + coefficients[power]!;
    odd = odd * square + coefficients[power + 1]!;
  }
  const area = even + odd * step;
  return t < 0 ? area + distance : area;
}

function writeSeries({ coefficients, degrees, quotient }: TailAreas, point: number): void {
  const t = point / pointsPerUnit;
  const first = point * powers;
  const squares = degrees + t * t;
  const density = (quotient * tailPower(t, degrees)) / Math.sqrt(squares);
  const tail = studentTailWith(t, degrees, quotient);
  coefficients[first] = (squares * density) / (degrees - 1) - t * tail;
  coefficients[first + 1] = -tail;
  let before = 0;
  let term = density;
  for (let power = 0; power < powers - 2; power += 1) {
    coefficients[first + power + 2] = term / ((power + 1) * (power + 2));
    const next =
      -((2 * power + degrees + 1) * t * term + (power + degrees) * before) / (squares * (power + 1));
    before = term;
    term = next;
  }
}
