import { expect, test } from 'vitest';
import type { BenefitYear } from './benefit.ts';
import { homeOf } from './booking.ts';
import { forecastOf } from './forecast.ts';
import { rollUp } from './roll-up.ts';

const year = (of: number, likely: number, kronor: number | null, isOver = true): BenefitYear => ({
  year: of,
  promised: { low: likely / 2, likely, high: likely * 2 },
  isOver,
  isBooked: kronor !== null,
  home: homeOf(kronor === null ? [] : [{ realised: { form: 'money', how: 'budget-reduced', kronor } }]),
});

test('Three booked years give the mean share of the promise, and the interval of the worked example', () => {
  const told = forecastOf([
    year(2023, 1_000_000, 400_000),
    year(2024, 1_000_000, 600_000),
    year(2025, 2_000_000, 1_000_000),
    year(2026, 1_000_000, null, false),
  ]);
  expect(told).toMatchObject({ kind: 'forecast', basis: 3 });
  if (told.kind !== 'forecast') return;
  expect(told.share).toBeCloseTo(0.5, 10);
  expect(told.spread).toBeCloseTo(0.1, 10);
  // t(0.9; 2) = 1.8856, times 0.1 · √(1 + 1/3) = 0.11547: 0.2177 either way.
  expect(told.years[0]?.mean).toBeCloseTo(500_000, 4);
  expect(told.years[0]?.low).toBeCloseTo(282_265, -1);
  expect(told.years[0]?.high).toBeCloseTo(717_735, -1);
});

test('Fewer than two years booked in money cannot tell, and leave the range of the promise', () => {
  const ahead = year(2026, 1_000_000, null, false);
  for (const known of [[], [year(2024, 1_000_000, 700_000)], [year(2024, 1_000_000, null)]]) {
    expect(forecastOf([...known, ahead])).toMatchObject({
      kind: 'cannot-tell',
      years: [{ year: 2026, low: 500_000, likely: 1_000_000, high: 2_000_000 }],
    });
  }
});

test('Years that came home exactly alike give no certainty of their own: the range is that of the promise', () => {
  const told = forecastOf([
    year(2024, 1_000_000, 800_000),
    year(2025, 500_000, 400_000),
    year(2026, 1_000_000, null, false),
  ]);
  expect(told).toMatchObject({ kind: 'forecast', isSpreadKnown: false, basis: 2 });
  expect(told.years).toEqual([{ year: 2026, low: 400_000, mean: 800_000, high: 1_600_000 }]);
});

test('Where a year has cost more than it gave, the interval goes below 0', () => {
  const told = forecastOf([
    year(2024, 1_000_000, -600_000),
    year(2025, 1_000_000, -400_000),
    year(2026, 1_000_000, null, false),
  ]);
  // t(0.9; 1) = 3.0777, times 0.1414 · √1.5 = 0.1732: 0.5331 either way.
  expect(told.years[0]?.low).toBeCloseTo(-1_033_071, -1);
  expect(told.years[0]?.high).toBeCloseTo(33_071, -1);
});

test('A year that is not over, and a year booked as hours alone, say nothing of the money', () => {
  const hours = {
    ...year(2025, 1_000_000, null),
    isBooked: true,
    home: homeOf([{ realised: { form: 'hours', hours: 800, usedFor: 'Mer tid hos brukaren' } }]),
  };
  const told = forecastOf([year(2024, 1_000_000, 500_000), hours, year(2026, 1_000_000, 500_000, false)]);
  expect(told).toMatchObject({ kind: 'cannot-tell', basis: 1 });
});

const benefit = (initiative: string, kind: 'financial' | 'quality', perYear: readonly number[]) => ({
  id: `${initiative} ${kind}`,
  initiative,
  kind,
  promises: [
    {
      ...({ decision: 'd', decisionNumber: 1, aim: 'operations', party: '', isOutside: false } as const),
      perYear: perYear.map((likely, at) => ({ year: 2024 + at, low: 0, likely, high: likely * 2 })),
      promisedAt: '2023-01-01T00:00:00.000Z',
    },
  ],
});

const booked = (of: number, kronor: number, id = `${of} ${kronor}`) => ({
  ...{
    id,
    benefit: 'b',
    year: of,
    evidence: 'x',
    reference: '',
    measure: null,
    documentHash: null,
    corrects: null,
  },
  realised: { form: 'money', how: 'cost-avoided', kronor } as const,
  ...{ realisedOn: '2025-01-01', bookedAt: '2025-01-01T00:00:00.000Z', bookedBy: 'p' },
});

test('What is not booked is missing, not zero: it lowers the coverage and no share', () => {
  const sum = rollUp(
    [
      { ...benefit('good', 'financial', [100, 100]), bookings: [booked(2024, 90)] },
      { ...benefit('bad', 'financial', [100]), bookings: [booked(2024, 10)] },
      { ...benefit('silent', 'financial', [1000]), bookings: [] },
      { ...benefit('good', 'quality', [50]), bookings: [] },
    ],
    '2026-03-02',
  );
  expect(sum).toMatchObject({ due: 5, booked: 2, promisedMoney: 1300, bookedMoney: 100, silent: ['silent'] });
  expect(sum.shares).toMatchObject([
    { initiative: 'bad', share: 0.1 },
    { initiative: 'good', share: 0.9, promised: 100 },
  ]);
  expect(sum.meanShare).toBeCloseTo(0.5, 10);
});
