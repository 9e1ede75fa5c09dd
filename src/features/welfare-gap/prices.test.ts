import { expect, test } from 'vitest';
import { baselineOf } from './baseline.ts';
import type { Figures, WelfareFigure } from './figures.ts';
import { priceFactor } from './prices.ts';
import { pricesTold } from './wording.ts';

/** A municipality of which only the net cost of upper secondary school is known, of one year, and its people. */
function onlyNetCostOf(year: number): Figures {
  const known: Partial<Record<WelfareFigure, number>> = { RN450: 5000, N01951: 10_000, N01954: 500 };
  return {
    firstYear: year,
    lastYear: year,
    at: (id, of) => (of === year ? (known[id] ?? Number.NaN) : Number.NaN),
  };
}

const upperSecondary = (year: number, baseYear: number) =>
  baselineOf(onlyNetCostOf(year), baseYear, false).find(({ id }) => id === 'upper-secondary/cost')!;

test('An amount is converted there and back, to its own year without an index, and never by an index that is missing', () => {
  expect(priceFactor(2024, 2021)! * priceFactor(2021, 2024)!).toBeCloseTo(1, 12);
  expect(priceFactor(2021, 2022)).toBeCloseTo(1.084, 3);
  expect(priceFactor(2040, 2040)).toBe(1);
  expect(priceFactor(2040, 2021)).toBeNull();
});

test('A cost of another year than the base is summed in prices of the base year, and says so', () => {
  const cost = upperSecondary(2024, 2021);
  expect(cost).toMatchObject({ year: 2024, pricesOf: 2021 });
  expect(cost.value).toBeCloseTo(100_000 * priceFactor(2024, 2021)!, 6);
  expect(pricesTold(cost, 2021, 'sv')).toEqual(['omräknat från 2024 års priser']);
  expect(pricesTold(upperSecondary(2024, 2024), 2024, 'sv')).toEqual([]);
});

test('A cost of a year that no index reaches keeps its own prices, and says whose', () => {
  const cost = upperSecondary(2041, 2040);
  expect(cost).toMatchObject({ value: 100_000, pricesOf: 2041 });
  expect(pricesTold(cost, 2040, 'en')).toEqual(['in prices of 2041']);
});
