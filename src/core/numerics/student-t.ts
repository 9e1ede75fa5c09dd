import { normalTail } from '#core/numerics/normal.ts';

const manyDegrees = 1e7;

/** Coefficients of 1, 1/a, 1/a² … in Γ(a + ½) / (Γ(a)·√a). */
const gammaQuotientSeries = [
  1,
  -1 / 8,
  1 / 128,
  5 / 1024,
  -21 / 32768,
  -399 / 262144,
  869 / 4194304,
  39325 / 33554432,
  -334477 / 2147483648,
  -28717403 / 17179869184,
];

/**
 * Γ(a + ½) / (Γ(a)·√π) for a > 0: the constant of the t density with 2a degrees of freedom, over √(2a).
 *
 * Computed once per number of degrees of freedom and handed to `studentTailWith`.
 * Reference: the asymptotic series of the gamma quotient, 6.1.47 of Abramowitz & Stegun 1964, after raising `a` by recurrence.
 */
export function gammaQuotient(a: number): number {
  let shifted = a;
  let factor = 1;
  while (shifted < 16) {
    factor *= shifted / (shifted + 0.5);
    shifted += 1;
  }
  let series = 0;
  for (let term = gammaQuotientSeries.length - 1; term >= 0; term -= 1)
    series = series / shifted + gammaQuotientSeries[term]!;
  return (factor * Math.sqrt(shifted) * series) / Math.sqrt(Math.PI);
}

/**
 * Upper tail of Student's t distribution, P(T > t), for any number of degrees of freedom above 0 (∞: normal); relative error below 1e-11.
 *
 * Returns NaN where `t` is NaN or `degrees` is not above 0.
 * Reference: 26.7.1 and the continued fraction 26.5.8 of the incomplete beta function, Abramowitz & Stegun 1964.
 */
export function studentTail(t: number, degrees: number): number {
  if (Number.isNaN(t) || !(degrees > 0)) return Number.NaN;
  if (degrees > manyDegrees) {
    // 26.7.5: the first term of the expansion about the normal distribution.
    return (
      normalTail(t) + (Math.exp((-t * t) / 2) * t * (t * t + 1)) / (4 * degrees * Math.sqrt(2 * Math.PI))
    );
  }
  return studentTailWith(t, degrees, gammaQuotient(degrees / 2));
}

/** As `studentTail` for finite arguments in bounds, with `quotient = gammaQuotient(degrees / 2)` already known. */
export function studentTailWith(t: number, degrees: number, quotient: number): number {
  const ratio = (t * t) / degrees;
  if (ratio === Number.POSITIVE_INFINITY) return t > 0 ? 0 : 1;
  return tailFromPower(t, degrees, quotient, ratio, tailPower(t, degrees));
}

/** (1 + t²/ν)^(−ν/2): the part of the density of Student's t that falls. */
export function tailPower(t: number, degrees: number): number {
  return Math.exp((-degrees / 2) * Math.log1p((t * t) / degrees));
}

/**
 * Area under the upper tail, ∫ₜ^∞ P(T > s) ds, up to a constant where `degrees` is at most 1; `degrees` must not be 1.
 *
 * `quotient = gammaQuotient(degrees / 2)`. Differences of it are averages of tails over an interval.
 * Reference: integration by parts; the density times t has the antiderivative −(ν + t²)/(ν − 1) times the density.
 */
export function studentTailAreaWith(t: number, degrees: number, quotient: number): number {
  const ratio = (t * t) / degrees;
  const power = tailPower(t, degrees);
  const edge = (Math.sqrt(degrees * (1 + ratio)) * quotient * power) / (degrees - 1);
  return edge - t * tailFromPower(t, degrees, quotient, ratio, power);
}

/** P(T > t), where `ratio` = t²/ν and `power` = (1 + ratio)^(−ν/2). */
function tailFromPower(t: number, degrees: number, quotient: number, ratio: number, power: number): number {
  const a = degrees / 2;
  const near = 1 / (1 + ratio);
  const far = ratio * near;
  if (far === 0) return 0.5 - (t * quotient) / Math.sqrt(degrees);
  // x^a (1 − x)^½ / B(a, ½), where x = ν/(ν + t²)
  const front = power * Math.sqrt(far) * quotient;
  // The fraction converges quickly on either side of the mean of the beta distribution.
  if (near < (a + 1) / (a + 2.5)) {
    const tail = (0.5 * front * betaFraction(a, 0.5, near)) / a;
    return t > 0 ? tail : 1 - tail;
  }
  const centre = front * betaFraction(0.5, a, far);
  return t > 0 ? 0.5 - centre : 0.5 + centre;
}

/** Continued fraction of the incomplete beta function, forwards with rescaled convergents. */
function betaFraction(a: number, b: number, x: number): number {
  let topBefore = 1;
  let bottomBefore = 1;
  let top = 1;
  let bottom = 1 - ((a + b) * x) / (a + 1);
  let value = top / bottom;
  for (let step = 1; step <= 20_000; step += 1) {
    const index = a + 2 * step;
    const even = (step * (b - step) * x) / ((index - 1) * index);
    topBefore = top + even * topBefore;
    bottomBefore = bottom + even * bottomBefore;
    const odd = (-(a + step) * (a + b + step) * x) / (index * (index + 1));
    const scale = 1 / (bottomBefore + odd * bottom);
    top = (topBefore + odd * top) * scale;
    topBefore *= scale;
    bottomBefore *= scale;
    bottom = 1;
    const change = Math.abs(top - value);
    value = top;
    if (change <= 1e-15 * Math.abs(value)) break;
  }
  return value;
}
