/**
 * Consumer price index, mean of the year, 1980 = 100: Statistics Sweden, fixed numbers (2024: from the months). It stands for
 * what a krona buys; no open index of what municipalities pay reaches over these years.
 */
const consumerPrices: ReadonlyMap<number, number> = new Map([
  [2010, 303.46],
  [2011, 311.43],
  [2012, 314.2],
  [2013, 314.06],
  [2014, 313.49],
  [2015, 313.35],
  [2016, 316.43],
  [2017, 322.11],
  [2018, 328.4],
  [2019, 334.26],
  [2020, 335.92],
  [2021, 343.19],
  [2022, 371.91],
  [2023, 403.7],
  [2024, 415.1],
]);

/** What an amount in the prices of one year is multiplied by to be in those of another; null where the index lacks one of them. */
export function priceFactor(from: number, to: number): number | null {
  if (from === to) return 1;
  const [before, after] = [consumerPrices.get(from), consumerPrices.get(to)];
  return before === undefined || after === undefined ? null : after / before;
}
