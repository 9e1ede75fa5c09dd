import { studentTail } from '#core/numerics/student-t.ts';
import type { BenefitYear } from './benefit.ts';

/** How sure the interval of a forecast is meant to be. */
export const forecastLevel = 0.8;

export type Forecast =
  | {
      readonly kind: 'forecast';
      /** Kronor in money a year of those that come, lowest and highest of the interval. */
      readonly years: readonly {
        readonly year: number;
        readonly low: number;
        readonly mean: number;
        readonly high: number;
      }[];
      /** The mean of what share of the likeliest came home, and its standard deviation over the years. */
      readonly share: number;
      readonly spread: number;
      readonly basis: number;
      /** False where the years came home exactly alike: the range is then that of the promise, at the same share. */
      readonly isSpreadKnown: boolean;
    }
  | {
      readonly kind: 'cannot-tell';
      readonly basis: number;
      readonly years: readonly {
        readonly year: number;
        readonly low: number;
        readonly likely: number;
        readonly high: number;
      }[];
    };

/** The t value that leaves `tail` above it, by halving: 0 < tail < ½. */
function studentQuantile(tail: number, degrees: number): number {
  let [low, high] = [0, 1];
  while (studentTail(high, degrees) > tail) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (studentTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * What the years to come can be expected to give in money, from what share of the promise has come home so far. Told in
 * docs/methods/benefits.md. Only years that are over, promised something and have money booked say anything; with fewer
 * than two the promise's own range is all there is.
 */
export function forecastOf(years: readonly BenefitYear[]): Forecast {
  const shares = years.flatMap(({ isOver, promised, home }) =>
    isOver && promised !== null && promised.likely > 0 && home.bookings.money > 0
      ? [home.kronor / promised.likely]
      : [],
  );
  const ahead = years.flatMap(({ year, isOver, promised }) =>
    isOver || promised === null ? [] : [{ year, ...promised }],
  );
  const basis = shares.length;
  if (basis < 2) return { kind: 'cannot-tell', basis, years: ahead };
  const share = shares.reduce((sum, each) => sum + each, 0) / basis;
  const spread = Math.sqrt(shares.reduce((sum, each) => sum + (each - share) ** 2, 0) / (basis - 1));
  const reach = studentQuantile((1 - forecastLevel) / 2, basis - 1) * spread * Math.sqrt(1 + 1 / basis);
  // Booked to the krona as promised, years tell nothing of how the next may differ.
  const isSpreadKnown = spread > 1e-9 * Math.max(...shares.map(Math.abs));
  // What has cost more than it gave may do so again.
  const least = shares.some(each => each < 0) ? Number.NEGATIVE_INFINITY : 0;
  return {
    kind: 'forecast',
    share,
    spread,
    basis,
    isSpreadKnown,
    years: ahead.map(({ year, low, likely, high }) => {
      const ends = isSpreadKnown
        ? [Math.max(least, (share - reach) * likely), (share + reach) * likely]
        : [share * low, share * high];
      return { year, low: Math.min(...ends), mean: share * likely, high: Math.max(...ends) };
    }),
  };
}
