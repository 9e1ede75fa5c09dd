/**
 * Trigamma function ψ′(x), the second derivative of ln Γ, for x > 0; about 14 digits.
 *
 * Returns NaN where x is not above 0.
 * Reference: recurrence 6.4.6 and asymptotic series 6.4.12 of Abramowitz & Stegun 1964.
 */
export function trigamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shifted = x;
  let carried = 0;
  while (shifted < 10) {
    carried += 1 / (shifted * shifted);
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series =
    inverse *
    (1 / 6 -
      inverse *
        (1 / 30 - inverse * (1 / 42 - inverse * (1 / 30 - inverse * (5 / 66 - inverse * (691 / 2730))))));
  return carried + (1 + series) / shifted + inverse / 2;
}

/** Second derivative of digamma, ψ″(x), for x > 0; the slope in Newton's method below. */
function tetragamma(x: number): number {
  let shifted = x;
  let carried = 0;
  while (shifted < 10) {
    carried -= 2 / (shifted * shifted * shifted);
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series =
    inverse * (1 / 2 - inverse * (1 / 6 - inverse * (1 / 6 - inverse * (3 / 10 - inverse * (5 / 6)))));
  return carried - inverse * (1 + 1 / shifted + series);
}

/**
 * The x > 0 at which trigamma(x) equals `value` > 0.
 *
 * Returns NaN where `value` is not above 0.
 * Reference: Smyth 2004, doi 10.2202/1544-6115.1027, appendix: Newton's method on 1/ψ′, which is convex and nearly linear.
 */
export function trigammaInverse(value: number): number {
  if (!(value > 0)) return Number.NaN;
  if (value > 1e7) return 1 / Math.sqrt(value);
  if (value < 1e-6) return 1 / value;
  let x = 0.5 + 1 / value;
  for (let step = 0; step < 50; step += 1) {
    const at = trigamma(x);
    const change = (at * (1 - at / value)) / tetragamma(x);
    x += change;
    if (-change / x < 1e-13) break;
  }
  return x;
}
