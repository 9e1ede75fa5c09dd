import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays, plusMonths, weekdayOf } from './days.ts';
import { easterSunday, swedishHolidays } from './swedish-holidays.ts';
import { isWorkingDay, plusWorkingDays, workingDayFrom } from './working-days.ts';

const none = { daysOff: new Set<string>() };
const day = fc.integer({ min: 0, max: 36_500 }).map(count => plusDays('2000-01-01', count));

describe('Swedish holidays', () => {
  // Easter Sundays as published by the Astronomical Society of South Australia and the U.S. Census Bureau.
  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('have Easter of %i on %s', (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
  });

  test('of 2026 are those of the almanac, with the three eves that are counted as holidays', () => {
    expect([...swedishHolidays(2026)].toSorted()).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-06-06',
      '2026-06-19',
      '2026-06-20',
      '2026-10-31',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ]);
  });

  test('have Midsummer and All Saints on Saturdays, whatever the year', () => {
    expect(swedishHolidays(2025).has('2025-06-21')).toBe(true);
    expect(swedishHolidays(2025).has('2025-11-01')).toBe(true);
    expect(swedishHolidays(2027).has('2027-06-26')).toBe(true);
    expect(swedishHolidays(2027).has('2027-11-06')).toBe(true);
  });
});

describe('Working days', () => {
  // 261 weekdays of 2025, less the twelve holidays and eves among them.
  test('are as many as the year has', () => {
    const days = Array.from({ length: 365 }, (_, index) => plusDays('2025-01-01', index));
    expect(days.filter(each => isWorkingDay(none, each))).toHaveLength(249);
  });

  test('step over weekends, holidays and the days off of the organisation', () => {
    expect(workingDayFrom(none, '2026-04-03')).toBe('2026-04-07');
    expect(plusWorkingDays(none, '2026-04-02', 2)).toBe('2026-04-08');
    expect(plusWorkingDays({ daysOff: new Set(['2026-04-07']) }, '2026-04-02', 2)).toBe('2026-04-09');
  });

  test('counted on lie on working days, in order, and so many apart', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const reached = plusWorkingDays(none, from, count);
        const between = Array.from({ length: 400 }, (_, index) => plusDays(from, index + 1)).filter(
          each => each <= reached && isWorkingDay(none, each),
        );
        expect(between).toHaveLength(count);
        expect(between.at(-1)).toBe(reached);
      }),
      { numRuns: 50 },
    );
  });

  test('come to an end of searching where an organisation never works', () => {
    const never = {
      daysOff: new Set(Array.from({ length: 500 }, (_, index) => plusDays('2026-01-01', index))),
    };
    expect(workingDayFrom(never, '2026-01-01') > '2026-01-01').toBe(true);
  });
});

describe('Days', () => {
  test('know their weekday and the ends of months', () => {
    expect(weekdayOf('2026-11-29')).toBe(7);
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(plusMonths('2026-03-31', -1)).toBe('2026-02-28');
  });
});
