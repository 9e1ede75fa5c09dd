/**
 * Upper tail of the standard normal distribution, P(Z > z); relative error below 1e-13 where the tail is above 1e-300.
 *
 * NaN gives NaN.
 * Reference: the series 26.2.10 and the continued fraction 26.2.14 of Abramowitz & Stegun 1964.
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const distance = Math.abs(z);
  if (distance > 39) return z > 0 ? 0 : 1;
  const density = Math.exp((-distance * distance) / 2) / Math.sqrt(2 * Math.PI);
  const tail = distance < 2.5 ? 0.5 - density * centralSeries(distance) : density * tailFraction(distance);
  return z >= 0 ? tail : 1 - tail;
}

/** Σ z^(2k+1) / (1·3·5·…·(2k+1)): the area from 0 to z over the density at z. */
function centralSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** 1/(z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. */
function tailFraction(z: number): number {
  let value = z;
  for (let step = 100; step >= 1; step -= 1) value = z + step / value;
  return 1 / value;
}
