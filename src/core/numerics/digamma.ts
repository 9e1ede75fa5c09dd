/**
 * Digamma function ψ(x), the derivative of ln Γ, for x > 0; about 14 digits.
 *
 * Returns NaN where x is not above 0.
 * Reference: recurrence 6.3.5 and asymptotic series 6.3.18 of Abramowitz & Stegun 1964.
 */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shifted = x;
  let carried = 0;
  while (shifted < 10) {
    carried -= 1 / shifted;
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series =
    inverse *
    (1 / 12 -
      inverse *
        (1 / 120 -
          inverse * (1 / 252 - inverse * (1 / 240 - inverse * (1 / 132 - inverse * (691 / 32760))))));
  return carried + Math.log(shifted) - 1 / (2 * shifted) - series;
}
