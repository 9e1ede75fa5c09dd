import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatDateTime } from '#ui/format/dates.ts';
import { formatMissing } from '#ui/format/missing.ts';
import { formatKronor, formatKronorPerYear, formatKronorRange } from '#ui/format/money.ts';
import {
  decimalsOfColumn,
  formatNumber,
  formatPercent,
  formatRank,
  formatShare,
  formatSigned,
  formatYear,
  formatYears,
} from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { formatProbability } from '#ui/format/statistics.ts';
import { formatDifference, formatValue, unitName } from '#ui/format/units.ts';

describe('numbers', () => {
  test('Swedish numbers have a no-break space between thousands and a decimal comma', () => {
    expect(formatNumber(1234.5, 'sv', 1)).toBe('1\u00a0234,5');
  });

  test('English numbers have a comma between thousands and a decimal point', () => {
    expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
  });

  test('a negative number has the minus sign U+2212 in both languages', () => {
    expect(formatNumber(-3.1, 'sv')).toBe('\u22123,1');
    expect(formatNumber(-3.1, 'en')).toBe('\u22123.1');
  });

  test('a number that rounds to zero has no sign', () => {
    expect(formatNumber(-0.001, 'sv', 1)).toBe('0,0');
    expect(formatSigned(0.001, 'sv', 1)).toBe('0,0');
    expect(formatSigned(-0.001, 'sv', 1)).toBe('0,0');
  });

  test('decimals tell something for the size of the number', () => {
    expect([0.1234, 3.0712, 45.678, 1234.56].map(value => formatNumber(value, 'sv'))).toEqual([
      '0,12',
      '3,1',
      '45,7',
      '1\u00a0235',
    ]);
  });

  test('the numbers of a column have as many decimals as its greatest needs', () => {
    expect(decimalsOfColumn([1.25, 340.5])).toBe(0);
    expect(decimalsOfColumn([0.51, 0.3])).toBe(2);
    expect(decimalsOfColumn([1, 2, 3])).toBe(0);
  });

  test('a year is never separated', () => {
    expect(formatYear(2024)).toBe('2024');
    expect(formatYears(2019, 2024)).toBe('2019–2024');
    expect(formatYears(2024, 2024)).toBe('2024');
  });

  test('percent stands after a no-break space in Swedish and without one in English', () => {
    expect(formatPercent(12.5, 'sv')).toBe('12,5\u00a0%');
    expect(formatShare(0.125, 'en')).toBe('12.5%');
  });

  test('a rank is written as "12 av 290"', () => {
    expect(formatRank(12, 290, 'sv')).toBe('12\u00a0av\u00a0290');
    expect(formatRank(12, 290, 'en')).toBe('12\u00a0of\u00a0290');
  });

  test('read back, a Swedish number differs from the original by at most half its last decimal', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (value, decimals) => {
          const text = formatNumber(value, 'sv', decimals);
          const read = Number(text.replaceAll('\u00a0', '').replace('\u2212', '-').replace(',', '.'));
          expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(value) * 1e-12);
        },
      ),
    );
  });
});

describe('units of measure', () => {
  test('a unit has its name in both languages, a bare number none', () => {
    expect(unitName({ kind: 'percent' }, 'sv')).toBe('procent');
    expect(unitName({ kind: 'kronor', per: 'inv 80+' }, 'sv')).toBe('kr/inv\u00a080+');
    expect(unitName({ kind: 'kronor', per: null }, 'en')).toBe('SEK');
    expect(unitName({ kind: 'thousand kronor' }, 'sv')).toBe('tkr');
    expect(unitName({ kind: 'million kronor' }, 'en')).toBe('SEK million');
    expect(unitName({ kind: 'number', word: 'hektar' }, 'en')).toBe('hektar');
    expect(unitName({ kind: 'number', word: null }, 'sv')).toBeNull();
  });

  test('a difference between percentages is counted in procentenheter', () => {
    expect(formatDifference(-3.1, { kind: 'percent' }, 'sv')).toBe('\u22123,1\u00a0procentenheter');
    expect(formatDifference(2, { kind: 'percent' }, 'en')).toBe('+2\u00a0percentage points');
  });

  test('a value carries its unit after a no-break space', () => {
    expect(formatValue(54321, { kind: 'kronor', per: 'inv 80+' }, 'sv')).toBe(
      '54\u00a0321\u00a0kr/inv\u00a080+',
    );
    expect(formatValue(31, { kind: 'number', word: 'dagar' }, 'sv')).toBe('31\u00a0dagar');
  });
});

describe('money', () => {
  test('kronor are said in the unit a leader would use', () => {
    expect(formatKronor(6_200_000, 'sv')).toBe('6,2\u00a0mnkr');
    expect(formatKronor(640_300, 'sv')).toBe('640\u00a0tkr');
    expect(formatKronor(4512, 'sv')).toBe('4\u00a0512\u00a0kr');
    expect(formatKronor(1_250_000_000, 'sv')).toBe('1,3\u00a0mdkr');
    expect(formatKronor(6_200_000, 'en')).toBe('SEK\u00a06.2\u00a0million');
  });

  test('an amount just below the next unit is not written as a thousand of the lower one', () => {
    expect(formatKronor(999_700, 'sv')).toBe('1,0\u00a0mnkr');
    expect(formatKronor(999_960_000, 'sv')).toBe('1,0\u00a0mdkr');
  });

  test('a yearly amount says so', () => {
    expect(formatKronorPerYear(6_200_000, 'sv')).toBe('6,2\u00a0mnkr per år');
  });

  test('an interval has one unit, and words where an end is below zero', () => {
    expect(formatKronorRange(4_100_000, 7_900_000, 'sv')).toBe('4–8\u00a0mnkr');
    expect(formatKronorRange(1_100_000, 1_400_000, 'sv')).toBe('1,1–1,4\u00a0mnkr');
    expect(formatKronorRange(-2_000_000, 5_000_000, 'sv')).toBe('\u22122 till 5\u00a0mnkr');
  });
});

describe('words for the rest', () => {
  test('a missing value gives its reason, never a number', () => {
    expect(formatMissing('suppressed', 'sv')).toBe('saknas (sekretess)');
    for (const reason of [
      'bortfall',
      'not applicable',
      'suppressed',
      'not fetched',
      'too few',
      'unknown',
    ] as const)
      expect(formatMissing(reason, 'en')).not.toMatch(/\d/);
  });

  test('dates are written out, times are those of Sweden', () => {
    expect(formatDate('2024-08-15', 'sv')).toBe('15\u00a0augusti\u00a02024');
    expect(formatDateTime('2024-08-15T12:30:00Z', 'sv')).toBe(
      '15\u00a0augusti\u00a02024\u00a0kl.\u00a014:30',
    );
    expect(formatDate('okänt', 'sv')).toBe('okänt');
  });

  test('small p- and q-values are bounded, not rounded to zero', () => {
    expect(formatProbability('q', 0.00004, 'sv')).toBe('q\u00a0<\u00a00,001');
    expect(formatProbability('p', 0.031, 'en')).toBe('p\u00a0=\u00a00.03');
    expect(formatProbability('p', 0.004, 'sv')).toBe('p\u00a0=\u00a00,004');
  });

  test('a count takes the noun of its number', () => {
    expect(formatCount(1, 'kommun', 'kommuner', 'sv')).toBe('1\u00a0kommun');
    expect(formatCount(1200, 'kommun', 'kommuner', 'sv')).toBe('1\u00a0200\u00a0kommuner');
  });
});
